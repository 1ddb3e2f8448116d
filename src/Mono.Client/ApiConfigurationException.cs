namespace Mono.Client;

/// <summary>A call needs a variable or credentials that the options lack, or has one that is unusable.</summary>
/// <remarks>The message says which, and where to set it.</remarks>
public sealed class ApiConfigurationException : ApiCallException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">What is missing or wrong, for which request, and where to set it.</param>
    public ApiConfigurationException(string message)
        : this(message, null)
    {
    }

    /// <summary>Creates an exception with its cause.</summary>
    /// <param name="message">What is missing or wrong, for which request, and where to set it.</param>
    /// <param name="innerException">The cause, or null.</param>
    public ApiConfigurationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
