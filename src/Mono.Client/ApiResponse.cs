using System.Net;
using System.Net.Http.Headers;

namespace Mono.Client;

/// <summary>An answer with a status of success.</summary>
public class ApiResponse
{
    private readonly byte[] _bytes;
    private readonly bool _strict;

    internal ApiResponse(HttpResponseMessage answer, bool hasBody, byte[] bytes, bool strict)
    {
        StatusCode = answer.StatusCode;
        ReasonPhrase = answer.ReasonPhrase;
        Headers = answer.Headers;
        ContentHeaders = answer.Content?.Headers;
        HasBody = hasBody;
        _bytes = bytes;
        _strict = strict;
    }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The words beside the status, if the server sent any.</summary>
    public string? ReasonPhrase { get; }

    /// <summary>The headers but for those about the body.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>The headers about the body; null if there is none.</summary>
    public HttpContentHeaders? ContentHeaders { get; }

    /// <summary>Whether the answer had a body of at least one byte.</summary>
    public bool HasBody { get; }

    /// <summary>Reads the body once more as another type, for an endpoint whose answers differ by status.</summary>
    /// <typeparam name="TOther">What the caller gets.</typeparam>
    /// <param name="type">How.</param>
    /// <exception cref="ApiJsonException">The body is malformed.</exception>
    public TOther ReadAs<TOther>(BodyType<TOther> type)
    {
        if (type is null)
        {
            throw new ArgumentNullException(nameof(type));
        }

        return _bytes.Length == 0 ? type.Empty : type.ReadBody(_bytes, ContentHeaders, _strict);
    }
}

/// <summary>An answer with a status of success and its body.</summary>
/// <typeparam name="T">The body's type.</typeparam>
public sealed class ApiResponse<T> : ApiResponse
{
    internal ApiResponse(HttpResponseMessage answer, bool hasBody, T body, byte[] bytes, bool strict)
        : base(answer, hasBody, bytes, strict) => Body = body;

    /// <summary>The body; an empty one if the answer had none.</summary>
    public T Body { get; }
}
