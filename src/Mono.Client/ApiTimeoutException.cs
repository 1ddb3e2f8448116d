namespace Mono.Client;

/// <summary>A call took longer than the Timeout of its options or of its <see cref="HttpClient"/>.</summary>
/// <remarks><see cref="Exception.InnerException"/> is a <see cref="TimeoutException"/>.</remarks>
public sealed class ApiTimeoutException : ApiCallException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">Which limit was exceeded.</param>
    /// <param name="innerException">The cause.</param>
    public ApiTimeoutException(string message, TimeoutException? innerException)
        : base(message, innerException)
    {
    }
}
