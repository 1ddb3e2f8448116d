namespace Mono.Client;

/// <summary>The request was not sent, or its response did not arrive whole.</summary>
/// <remarks>
/// <see cref="Exception.InnerException"/> is the <see cref="HttpRequestException"/>. A status that arrived before the body broke is kept.
/// </remarks>
public sealed class ApiTransportException : ApiCallException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">The cause.</param>
    public ApiTransportException(string message, HttpRequestException? innerException)
        : base(message, innerException)
    {
    }
}
