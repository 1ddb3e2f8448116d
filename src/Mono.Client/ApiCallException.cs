using System.Net;
using System.Net.Http.Headers;

namespace Mono.Client;

/// <summary>
/// Root of everything a call throws besides <see cref="OperationCanceledException"/> and <see cref="ArgumentException"/>.
/// </summary>
/// <remarks>
/// Derived types: <see cref="ApiException"/> for a status that is not a success, <see cref="ApiJsonException"/> for an unreadable body,
/// <see cref="ApiConfigurationException"/>, <see cref="OAuth2Exception"/>, <see cref="ApiTimeoutException"/> and
/// <see cref="ApiTransportException"/>. Exceptions of your own delegates and handlers pass through unchanged.
/// </remarks>
public abstract class ApiCallException : Exception
{
    private protected ApiCallException(string? message, Exception? inner)
        : base(message, inner)
    {
    }

    /// <summary>Name of the request in the collection; null outside a call of a generated client.</summary>
    public string? RequestName { get; private protected set; }

    /// <summary>HTTP method of the request; null if no request was built.</summary>
    public string? Method { get; private protected set; }

    /// <summary>URL of the request without user and without values that may be secrets; null if no request was built.</summary>
    public string? Url { get; private protected set; }

    /// <summary>Status of the response; null if there was none.</summary>
    public HttpStatusCode? StatusCode { get; private protected set; }

    /// <summary>Headers of the response but for those about the body; null if there was none.</summary>
    public HttpResponseHeaders? Headers { get; private protected set; }

    /// <summary>Headers of the response about the body; null if there is none.</summary>
    public HttpContentHeaders? ContentHeaders { get; private protected set; }

    /// <summary>Adds the call in which the exception was thrown. What is known already stays.</summary>
    internal void SetCall(ApiRequest request, HttpRequestMessage? message, HttpResponseMessage? response)
    {
        RequestName ??= request.Endpoint.Name;
        SetRequest(message, request.SecretParameter);
        Method ??= request.Endpoint.Method.Method;
        if (response is not null)
        {
            StatusCode ??= response.StatusCode;
            Headers ??= response.Headers;
            ContentHeaders ??= response.Content?.Headers;
        }
    }

    private protected void SetRequest(HttpRequestMessage? message, string? secretParameter)
    {
        if (message is not null)
        {
            Method ??= message.Method.Method;
            Url ??= message.RequestUri is { } uri ? SecretUrl.Mask(uri, secretParameter) : null;
        }
    }
}
