using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Mono.Client;

/// <summary>A response with a status of success.</summary>
public class ApiResponse
{
    private readonly byte[] _bytes;
    private readonly bool _strict;

    /// <summary>Creates a response without a body, for tests and fakes.</summary>
    /// <param name="statusCode">The status.</param>
    public ApiResponse(HttpStatusCode statusCode)
        : this(new HttpResponseMessage(statusCode))
    {
    }

    /// <summary>Creates a response without a body, for tests and fakes.</summary>
    /// <param name="response">The status and the headers; it may be disposed of afterwards.</param>
    public ApiResponse(HttpResponseMessage response)
        : this(response ?? throw new ArgumentNullException(nameof(response)), false, [], false)
    {
    }

    internal ApiResponse(HttpResponseMessage response, bool hasBody, byte[] bytes, bool strict)
    {
        StatusCode = response.StatusCode;
        ReasonPhrase = response.ReasonPhrase;
        Headers = response.Headers;
        ContentHeaders = response.Content?.Headers;
        HasBody = hasBody;
        _bytes = bytes;
        _strict = strict;
    }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Text beside the status, if the server sent any.</summary>
    public string? ReasonPhrase { get; }

    /// <summary>The headers but for those about the body.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>The headers about the body; null if there is none.</summary>
    public HttpContentHeaders? ContentHeaders { get; }

    /// <summary>Whether the response had a body of at least one byte.</summary>
    public bool HasBody { get; }

    /// <summary>Reads the body as another model, for an endpoint whose responses differ by status.</summary>
    /// <typeparam name="TModel">The generated model.</typeparam>
    /// <returns>An empty model if there is no body.</returns>
    /// <exception cref="ApiJsonException">The body is not a JSON object.</exception>
    public TModel ReadAs<TModel>()
        where TModel : ApiModel, new() => BodyReading.Read(_bytes, ModelType<TModel>.Instance, _strict);

    /// <summary>Reads the body as a list of models.</summary>
    /// <typeparam name="TModel">The generated model.</typeparam>
    /// <returns>An empty list if there is no body.</returns>
    /// <exception cref="ApiJsonException">The body is not a JSON array.</exception>
    public List<TModel> ReadAsList<TModel>()
        where TModel : ApiModel, new() => BodyReading.Read(_bytes, JsonTypes.List(ModelType<TModel>.Instance), _strict);

    /// <summary>Reads the body as a type of a <see cref="JsonSerializer"/> source-generated context.</summary>
    /// <typeparam name="TOther">The type.</typeparam>
    /// <param name="typeInfo">Its metadata, for instance <c>MyContext.Default.Pet</c>.</param>
    /// <returns>The default value if there is no body.</returns>
    /// <exception cref="ApiJsonException">The body does not fit the type.</exception>
    public TOther? ReadAs<TOther>(JsonTypeInfo<TOther> typeInfo) => BodyReading.Read(_bytes, typeInfo);

    /// <summary>Reads the body as JSON.</summary>
    /// <returns>A JSON null if there is no body.</returns>
    /// <exception cref="ApiJsonException">The body is not JSON.</exception>
    public JsonElement ReadAsJson() => BodyReading.Read(_bytes, JsonTypes.Element, false);

    /// <summary>Reads the body as text in the charset of its Content-Type, UTF-8 by default.</summary>
    public string ReadAsText() => ApiContent.Decode(_bytes, ContentHeaders?.ContentType?.ToString());
}

/// <summary>A response with a status of success and its body.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public sealed class ApiResponse<T> : ApiResponse
{
    /// <summary>Creates a response with the status 200, for tests and fakes.</summary>
    /// <param name="body">The body.</param>
    public ApiResponse(T body)
        : this(HttpStatusCode.OK, body)
    {
    }

    /// <summary>Creates a response, for tests and fakes.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="body">The body.</param>
    public ApiResponse(HttpStatusCode statusCode, T body)
        : this(new HttpResponseMessage(statusCode), body)
    {
    }

    /// <summary>Creates a response with headers, for tests and fakes.</summary>
    /// <param name="response">The status and the headers; it may be disposed of afterwards.</param>
    /// <param name="body">The body.</param>
    /// <param name="bytes">The bytes of the body that the <c>ReadAs</c> methods read.</param>
    public ApiResponse(HttpResponseMessage response, T body, ReadOnlyMemory<byte> bytes = default)
        : this(response ?? throw new ArgumentNullException(nameof(response)), body is not null, body, bytes.ToArray(), false)
    {
    }

    internal ApiResponse(HttpResponseMessage response, bool hasBody, T body, byte[] bytes, bool strict)
        : base(response, hasBody, bytes, strict) => Body = body;

    /// <summary>The body; an empty one if the response had none.</summary>
    public T Body { get; }
}
