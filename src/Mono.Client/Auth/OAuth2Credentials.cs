using System.Net;

namespace Mono.Client;

/// <summary>
/// OAuth 2.0: a given token, or one that is fetched on demand, kept until it expires and refreshed where the server allows it.
/// </summary>
/// <remarks>Calls that need a token at the same time share one request for it.</remarks>
/// <example><code>
/// options.Credentials = OAuth2Credentials.ForClient(new OAuth2Settings
/// {
///     TokenUrl = new Uri("https://login.example.com/token"), ClientId = id, ClientSecret = secret, Scope = "read",
/// });
/// </code></example>
public sealed class OAuth2Credentials : Credentials, IDisposable
{
    private readonly Func<OAuth2TokenRequest, CancellationToken, Task<OAuth2Token>>? _fetch;
    private readonly OAuth2Settings? _settings;
    private readonly Func<CancellationToken, ValueTask<string>>? _get;
    private readonly SemaphoreSlim _fetching = new(1, 1);
    private OAuth2Token? _token;

    /// <summary>Creates credentials with a given token.</summary>
    /// <param name="accessToken">The token; empty sends nothing, as in Postman.</param>
    public OAuth2Credentials(string accessToken)
        : this(_ => new ValueTask<string>(accessToken))
    {
        if (accessToken is null)
        {
            throw new ArgumentNullException(nameof(accessToken));
        }
    }

    /// <summary>Creates credentials with a token that a delegate returns at each call, for rotation.</summary>
    /// <param name="get">Returns the token.</param>
    public OAuth2Credentials(Func<CancellationToken, ValueTask<string>> get) => _get = get ?? throw new ArgumentNullException(nameof(get));

    private OAuth2Credentials(OAuth2Settings settings, Func<OAuth2TokenRequest, CancellationToken, Task<OAuth2Token>> fetch)
    {
        _settings = settings ?? throw new ArgumentNullException(nameof(settings));
        if (settings.TokenUrl is null)
        {
            throw new ArgumentException("The settings need a TokenUrl.", nameof(settings));
        }

        _fetch = fetch;
    }

    /// <summary>Prefix of the token in the <c>Authorization</c> header; may be empty.</summary>
    public string HeaderPrefix { get; set; } = "Bearer";

    /// <summary>Place of the token: the <c>Authorization</c> header, or the query's <c>access_token</c>.</summary>
    public CredentialPlacement Placement { get; set; }

    /// <summary>Whether the token is not sent, because a collection names a place that Postman does not know.</summary>
    internal bool IsLeftOut { get; set; }

    /// <summary>A token for the client itself (<c>client_credentials</c>, RFC 6749, 4.4).</summary>
    /// <param name="settings">Settings of the token request.</param>
    /// <exception cref="ArgumentException">The settings have no token endpoint.</exception>
    public static OAuth2Credentials ForClient(OAuth2Settings settings) =>
        new(settings, (request, token) => request.SendAsync(token, ("grant_type", "client_credentials")));

    /// <summary>A token for a user whose password the client knows (<c>password</c>, RFC 6749, 4.3).</summary>
    /// <param name="settings">Settings of the token request.</param>
    /// <param name="userName">The user.</param>
    /// <param name="password">The password.</param>
    /// <exception cref="ArgumentException">The settings have no token endpoint.</exception>
    public static OAuth2Credentials ForPassword(OAuth2Settings settings, string userName, string password)
    {
        _ = userName ?? throw new ArgumentNullException(nameof(userName));
        _ = password ?? throw new ArgumentNullException(nameof(password));
        return new OAuth2Credentials(
            settings,
            (request, token) => request.SendAsync(token, ("grant_type", "password"), ("username", userName), ("password", password)));
    }

    /// <summary>A token for a user who was asked before (<c>refresh_token</c>, RFC 6749, 6).</summary>
    /// <param name="settings">Settings of the token request.</param>
    /// <param name="refreshToken">The refresh token.</param>
    /// <exception cref="ArgumentException">The settings have no token endpoint.</exception>
    public static OAuth2Credentials ForRefreshToken(OAuth2Settings settings, string refreshToken)
    {
        _ = refreshToken ?? throw new ArgumentNullException(nameof(refreshToken));
        return new OAuth2Credentials(
            settings, (request, token) => request.SendAsync(token, ("grant_type", "refresh_token"), ("refresh_token", refreshToken)));
    }

    /// <summary>A token for a user who authorizes in a browser (authorization code, RFC 6749, 4.1) with a proof key (RFC 7636).</summary>
    /// <param name="settings">Settings of the token request, with an authorization endpoint.</param>
    /// <param name="authorize">Shows the page at a URI to the user, and returns the URI to which the server redirected the user.</param>
    /// <exception cref="ArgumentException">The settings have no token endpoint or no authorization endpoint.</exception>
    public static OAuth2Credentials ForUser(OAuth2Settings settings, Func<Uri, CancellationToken, Task<Uri>> authorize)
    {
        _ = authorize ?? throw new ArgumentNullException(nameof(authorize));
        if (settings is { AuthorizationUrl: null })
        {
            throw new ArgumentException("The settings need an AuthorizationUrl.", nameof(settings));
        }

        return new OAuth2Credentials(settings, (request, token) => request.AuthorizeAsync(authorize, token));
    }

    /// <summary>Drops the kept token, so that the next call fetches a new one.</summary>
    public void ClearToken() => Volatile.Write(ref _token, null);

    /// <inheritdoc/>
    public void Dispose() => _fetching.Dispose();

    /// <exception cref="OAuth2Exception">The authorization server does not issue a token.</exception>
    internal override async ValueTask ApplyAsync(SigningContext target, CancellationToken cancellationToken)
    {
        var token = _get is not null
            ? await _get(cancellationToken).ConfigureAwait(false)
            : (await TokenAsync(target, cancellationToken).ConfigureAwait(false)).AccessToken;
        if (string.IsNullOrEmpty(token))
        {
            return;
        }

        target.RemoveHeader("Authorization");
        target.RemoveQuery("access_token");
        if (Placement == CredentialPlacement.Query)
        {
            target.ReplaceQuery("access_token", token);
        }
        else if (!IsLeftOut)
        {
            var prefix = HeaderPrefix.Trim();
            target.ReplaceHeader("Authorization", prefix.Length == 0 ? token : prefix + " " + token);
        }
    }

    private async ValueTask<OAuth2Token> TokenAsync(SigningContext target, CancellationToken cancellationToken)
    {
        var now = Now(target);
        if (Volatile.Read(ref _token) is { } known && known.IsValid(now))
        {
            known.IsUsedAgain = true;
            return known;
        }

        await _fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            known = Volatile.Read(ref _token);
            if (known is not null && known.IsValid(now))
            {
                return known;
            }

            var request = new OAuth2TokenRequest(_settings!, target.HttpClient, now);
            var token = known?.RefreshToken is { } refresh
                ? await RefreshAsync(request, refresh, cancellationToken).ConfigureAwait(false)
                : await _fetch!(request, cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref _token, token);
            return token;
        }
        finally
        {
            _fetching.Release();
        }
    }

    /// <summary>Fetches a new token, once, if a kept one is refused and so was revoked.</summary>
    internal override bool AcceptChallenge(HttpResponseMessage response)
    {
        if (response.StatusCode != HttpStatusCode.Unauthorized || Volatile.Read(ref _token) is not { } known)
        {
            return false;
        }

        if (response.RequestMessage is { } request && !Carries(request, known.AccessToken))
        {
            // Meanwhile another call has fetched a new one.
            return true;
        }

        known.IsRevoked = known.IsUsedAgain;
        return known.IsRevoked;
    }

    private bool Carries(HttpRequestMessage request, string token) =>
        Placement == CredentialPlacement.Query
            ? request.RequestUri is { } uri && Uri.UnescapeDataString(uri.OriginalString).IndexOf(token, StringComparison.Ordinal) >= 0
            : request.Headers.TryGetValues("Authorization", out var values) && values.Any(v => v.EndsWith(token, StringComparison.Ordinal));

    // An expired refresh token is not a failure, because a new token can be requested. A server that is out of order is one.
    private async Task<OAuth2Token> RefreshAsync(OAuth2TokenRequest request, string refreshToken, CancellationToken cancellationToken)
    {
        try
        {
            var token = await request.SendAsync(
                cancellationToken, ("grant_type", "refresh_token"), ("refresh_token", refreshToken)).ConfigureAwait(false);

            // RFC 6749, 6: without a new refresh token the old one stays.
            return token.RefreshToken is null ? token.With(refreshToken) : token;
        }
        catch (OAuth2Exception exception) when (
            exception.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            return await _fetch!(request, cancellationToken).ConfigureAwait(false);
        }
    }
}
