using System.Net;

namespace Mono.Client;

/// <summary>An authorization server gave no token. The message says what it said; no secret is in it.</summary>
public sealed class OAuth2Exception : Exception
{
    internal OAuth2Exception(string message, string? error = null, string? description = null, HttpStatusCode? status = null, Exception? inner = null)
        : base(message, inner)
    {
        Error = error;
        ErrorDescription = description;
        StatusCode = status;
    }

    /// <summary>The server's error code (RFC 6749, 5.2), for instance <c>invalid_client</c>; null if it gave none.</summary>
    public string? Error { get; }

    /// <summary>What the server says about it (<c>error_description</c>), or null.</summary>
    public string? ErrorDescription { get; }

    /// <summary>The status of the server's answer; null if there was none.</summary>
    public HttpStatusCode? StatusCode { get; }
}
