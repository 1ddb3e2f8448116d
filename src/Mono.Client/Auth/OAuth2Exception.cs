using System.Net;

namespace Mono.Client;

/// <summary>An authorization server did not issue a token. The message has its reason and no secrets.</summary>
/// <remarks>
/// <see cref="ApiCallException.StatusCode"/> is that of the token endpoint; request name, method and URL are those of the call that needed
/// the token.
/// </remarks>
public sealed class OAuth2Exception : ApiCallException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">The reason of the server.</param>
    /// <param name="error">The server's error code (RFC 6749, 5.2), or null.</param>
    /// <param name="errorDescription">The server's <c>error_description</c>, or null.</param>
    /// <param name="statusCode">Status of the token endpoint's response; null if there was none.</param>
    /// <param name="innerException">The cause, or null.</param>
    public OAuth2Exception(
        string message, string? error = null, string? errorDescription = null, HttpStatusCode? statusCode = null,
        Exception? innerException = null)
        : base(message, innerException)
    {
        Error = error;
        ErrorDescription = errorDescription;
        StatusCode = statusCode;
    }

    /// <summary>The server's error code (RFC 6749, 5.2), for instance <c>invalid_client</c>; null if it gave none.</summary>
    public string? Error { get; }

    /// <summary>The server's explanation (<c>error_description</c>), or null.</summary>
    public string? ErrorDescription { get; }
}
