namespace Mono.Client;

/// <summary>A token that an authorization server gave (RFC 6749, 5.1).</summary>
/// <param name="accessToken">The access token.</param>
/// <param name="expires">When it ends; null if the server did not say.</param>
/// <param name="refreshToken">What gives the next one, or null.</param>
internal sealed class OAuth2Token(string accessToken, DateTimeOffset? expires, string? refreshToken)
{
    // A token that ends while a request is under way is of no use.
    private static readonly TimeSpan s_margin = TimeSpan.FromSeconds(30);

    internal string AccessToken { get; } = accessToken;

    internal string? RefreshToken { get; } = refreshToken;

    internal bool IsValid(DateTimeOffset now) => expires is null || now + s_margin < expires;
}
