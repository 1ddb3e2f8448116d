using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Mono.Client;

/// <summary>What an exception tells of an answer.</summary>
internal sealed class ApiErrorInfo(HttpResponseMessage answer, string requestName, string method, string url, string body)
{
    internal HttpResponseMessage Answer { get; } = answer;

    internal string RequestName { get; } = requestName;

    internal string Method { get; } = method;

    internal string Url { get; } = url;

    internal string Body { get; } = body;
}

/// <summary>An answer whose status is no success.</summary>
public class ApiException : Exception
{
    private const int BodyInMessage = 300;

    internal ApiException(ApiErrorInfo info)
        : base(Describe(info))
    {
        StatusCode = info.Answer.StatusCode;
        ReasonPhrase = info.Answer.ReasonPhrase;
        Headers = info.Answer.Headers;
        ContentHeaders = info.Answer.Content?.Headers;
        Body = info.Body;
        Method = info.Method;
        Url = info.Url;
        RequestName = info.RequestName;
    }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The words beside the status, if the server sent any.</summary>
    public string? ReasonPhrase { get; }

    /// <summary>The answer's headers but for those about the body.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>The answer's headers about the body; null if there is none.</summary>
    public HttpContentHeaders? ContentHeaders { get; }

    /// <summary>The body's text, cut at <see cref="ApiClientOptions.MaxErrorBodyLength"/> bytes.</summary>
    public string Body { get; }

    /// <summary>The request's method.</summary>
    public string Method { get; }

    /// <summary>The request's URL without user and without values that may be secrets.</summary>
    public string Url { get; }

    /// <summary>The request's name in the collection.</summary>
    public string RequestName { get; }

    private static string Describe(ApiErrorInfo info)
    {
        var status = ((int)info.Answer.StatusCode).ToString(CultureInfo.InvariantCulture) + (string.IsNullOrEmpty(info.Answer.ReasonPhrase) ? "" : " " + info.Answer.ReasonPhrase);
        var body = info.Body.Length > BodyInMessage ? info.Body.Substring(0, BodyInMessage) + "…" : info.Body;
        return info.Method + " " + info.Url + ": " + status + " (request \"" + info.RequestName + "\")." + (body.Length == 0 ? "" : " " + body);
    }
}

/// <summary>An answer whose status is no success, with a body of a known type.</summary>
/// <typeparam name="TError">The body's type.</typeparam>
public sealed class ApiException<TError> : ApiException
{
    internal ApiException(ApiErrorInfo info, TError error)
        : base(info) => Error = error;

    /// <summary>The body.</summary>
    public TError Error { get; }
}
