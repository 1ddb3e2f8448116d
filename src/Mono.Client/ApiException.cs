using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

// The base class has only private protected members, so that a derived class gets at nothing.
#pragma warning disable RS0022

namespace Mono.Client;

/// <summary>A response whose status is not a success.</summary>
/// <remarks>Where the collection shows the body of such a response, it is an <see cref="ApiException{TError}"/>.</remarks>
public class ApiException : ApiCallException
{
    private const int BodyInMessage = 300;

    /// <summary>Creates an exception of a status, for tests and fakes.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="body">The text of the body.</param>
    public ApiException(HttpStatusCode statusCode, string body)
        : this(new HttpResponseMessage(statusCode), body)
    {
    }

    /// <summary>Creates an exception of a response. Method and URL are those of its request, if it has one.</summary>
    /// <param name="response">The response; it may be disposed of afterwards.</param>
    /// <param name="body">The text of the body.</param>
    /// <param name="requestName">Name of the request in the collection.</param>
    public ApiException(HttpResponseMessage response, string body, string? requestName = null)
        : this(body, response)
    {
        RequestName = requestName;
        SetRequest(response.RequestMessage, null);
    }

    internal ApiException(FailedCall call)
        : this(call.Text, call.Response) => SetCall(call.Request, call.Message, call.Response);

    private ApiException(string body, HttpResponseMessage response)
        : base(null, null)
    {
        if (response is null)
        {
            throw new ArgumentNullException(nameof(response));
        }

        Body = body ?? throw new ArgumentNullException(nameof(body));
        base.StatusCode = response.StatusCode;
        base.Headers = response.Headers;
        ReasonPhrase = response.ReasonPhrase;
        ContentHeaders = response.Content?.Headers;
    }

    /// <summary>Status of the response.</summary>
    public new HttpStatusCode StatusCode => base.StatusCode.GetValueOrDefault();

    /// <summary>Text beside the status, if the server sent any.</summary>
    public string? ReasonPhrase { get; }

    /// <summary>Headers of the response but for those about the body.</summary>
    public new HttpResponseHeaders Headers => base.Headers!;

    /// <summary>Text of the body, cut at <see cref="ApiClientOptions.MaxErrorBodyLength"/> bytes.</summary>
    public string Body { get; }

    /// <inheritdoc/>
    public override string Message
    {
        get
        {
            var status = ((int)StatusCode).ToString(CultureInfo.InvariantCulture)
                + (string.IsNullOrEmpty(ReasonPhrase) ? "" : " " + ReasonPhrase);
            var body = Body.Length > BodyInMessage ? Body.Substring(0, BodyInMessage) + "…" : Body;
            return (Method is null ? "" : Method + " " + Url + ": ") + status
                + (RequestName is null ? "." : " (request \"" + RequestName + "\").")
                + (body.Length == 0 ? "" : " " + body);
        }
    }
}

/// <summary>A response whose status is not a success, with a body of a known type.</summary>
/// <typeparam name="TError">The type of the body.</typeparam>
public sealed class ApiException<TError> : ApiException
{
    /// <summary>Creates an exception of a status, for tests and fakes.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="error">The body.</param>
    public ApiException(HttpStatusCode statusCode, TError error)
        : base(statusCode, "") => Error = error;

    /// <summary>Creates an exception of a response. Method and URL are those of its request, if it has one.</summary>
    /// <param name="response">The response; it may be disposed of afterwards.</param>
    /// <param name="error">The body.</param>
    /// <param name="body">The text of the body.</param>
    /// <param name="requestName">Name of the request in the collection.</param>
    public ApiException(HttpResponseMessage response, TError error, string body, string? requestName = null)
        : base(response, body, requestName) => Error = error;

    internal ApiException(FailedCall call, TError error)
        : base(call) => Error = error;

    /// <summary>The body.</summary>
    public TError Error { get; }
}

/// <summary>A call whose response has a status that is not a success.</summary>
internal readonly struct FailedCall(ApiRequest request, HttpRequestMessage message, HttpResponseMessage response, string text)
{
    internal ApiRequest Request => request;

    internal HttpRequestMessage Message => message;

    internal HttpResponseMessage Response => response;

    /// <summary>Text of the body, cut.</summary>
    internal string Text => text;
}
