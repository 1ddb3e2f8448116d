namespace Mono.Client;

/// <summary>A call needs a variable or credentials that the options do not have. The message says which, and where to set them.</summary>
public sealed class ApiConfigurationException : InvalidOperationException
{
    /// <summary>Says what is missing.</summary>
    /// <param name="message">What, for which request, and where to set it.</param>
    public ApiConfigurationException(string message)
        : base(message)
    {
    }
}
