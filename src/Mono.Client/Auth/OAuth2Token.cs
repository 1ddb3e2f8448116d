namespace Mono.Client;

/// <summary>A token from an authorization server (RFC 6749, 5.1).</summary>
/// <param name="accessToken">The access token.</param>
/// <param name="lifetime">The lifetime; null if the server stated none.</param>
/// <param name="refreshToken">The refresh token, or null.</param>
/// <param name="received">The time of its arrival.</param>
internal sealed class OAuth2Token(string accessToken, TimeSpan? lifetime, string? refreshToken, DateTimeOffset received)
{
    // A token must not expire during a request. A short-lived one is still used for most of its lifetime.
    private readonly TimeSpan _margin = lifetime is { } time
        ? TimeSpan.FromTicks(Math.Min(TimeSpan.FromSeconds(30).Ticks, time.Ticks / 10))
        : TimeSpan.Zero;

    internal string AccessToken { get; } = accessToken;

    internal string? RefreshToken { get; } = refreshToken;

    /// <summary>Whether it was kept and used for another call since it came.</summary>
    internal bool IsUsedAgain { get; set; }

    /// <summary>Whether the server has refused it before its end.</summary>
    internal bool IsRevoked { get; set; }

    /// <summary>The same token with another refresh token.</summary>
    internal OAuth2Token With(string otherRefreshToken) => new(AccessToken, lifetime, otherRefreshToken, received);

    internal bool IsValid(DateTimeOffset now) => !IsRevoked && (lifetime is not { } time || now - received < time - _margin);
}
