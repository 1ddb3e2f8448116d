namespace Mono.Client;

/// <summary>Authentication of a client at the authorization server (RFC 6749, 2.3.1).</summary>
public enum OAuth2ClientAuthentication
{
    /// <summary>As basic auth in the header.</summary>
    Header,

    /// <summary>As <c>client_id</c> and <c>client_secret</c> in the body.</summary>
    Body,
}

/// <summary>Settings of a request for an access token.</summary>
/// <remarks>Read at each request for a token; not thread-safe for writing.</remarks>
public sealed class OAuth2Settings
{
    /// <summary>The token endpoint, an absolute http or https URL.</summary>
    public Uri? TokenUrl { get; set; }

    /// <summary>The authorization endpoint, for the authorization code.</summary>
    public Uri? AuthorizationUrl { get; set; }

    /// <summary>URL to which the authorization endpoint redirects the user; null leaves it out.</summary>
    public Uri? RedirectUri { get; set; }

    /// <summary>The client's id.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The client's secret; empty for a public client.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>The scopes, separated by blanks; empty leaves them to the server.</summary>
    public string Scope { get; set; } = "";

    /// <summary>The audience of the token; empty leaves it out.</summary>
    public string Audience { get; set; } = "";

    /// <summary>The resource that the token is for (RFC 8707); empty leaves it out.</summary>
    public string Resource { get; set; } = "";

    /// <summary>The state that the authorization endpoint must send back; empty for a random one.</summary>
    public string State { get; set; } = "";

    /// <summary>Whether the authorization code is requested with a proof key (PKCE, RFC 7636, method S256). True by default.</summary>
    /// <remarks>Some old servers refuse it.</remarks>
    public bool UseProofKey { get; set; } = true;

    /// <summary>Authentication of the client.</summary>
    public OAuth2ClientAuthentication ClientAuthentication { get; set; }

    /// <summary>The client that sends token requests; null for that of the call.</summary>
    public HttpClient? HttpClient { get; set; }
}
