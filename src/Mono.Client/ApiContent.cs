using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Mono.Client;

/// <summary>The body of a response whose type the collection does not show.</summary>
/// <remarks>Save an example of the response in Postman to get a typed body.</remarks>
public sealed class ApiContent
{
    /// <summary>Creates a body of bytes.</summary>
    /// <param name="bytes">The bytes; they are not copied.</param>
    /// <param name="contentType">The Content-Type, or null.</param>
    public ApiContent(ReadOnlyMemory<byte> bytes, string? contentType)
    {
        Bytes = bytes;
        ContentType = contentType;
    }

    /// <summary>Creates a body of text in UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="contentType">The Content-Type, for instance <c>application/json</c>.</param>
    public ApiContent(string text, string contentType)
        : this(Utf8.GetBytes(text ?? throw new ArgumentNullException(nameof(text))), contentType)
    {
    }

    /// <summary>The bytes as they came.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The Content-Type of the response, or null.</summary>
    public string? ContentType { get; }

    /// <summary>Whether there is no body.</summary>
    public bool IsEmpty => Bytes.IsEmpty;

    /// <summary>Reads the body as text in the charset of its Content-Type, UTF-8 by default.</summary>
    public override string ToString() => Decode(Bytes.Span, ContentType);

    /// <summary>Reads the body as a model.</summary>
    /// <typeparam name="TModel">The generated model.</typeparam>
    /// <returns>An empty model if there is no body.</returns>
    /// <exception cref="ApiJsonException">The body is not a JSON object.</exception>
    public TModel ReadAs<TModel>()
        where TModel : ApiModel, new() => BodyReading.Read(Bytes.Span, ModelType<TModel>.Instance, false);

    /// <summary>Reads the body as a list of models.</summary>
    /// <typeparam name="TModel">The generated model.</typeparam>
    /// <returns>An empty list if there is no body.</returns>
    /// <exception cref="ApiJsonException">The body is not a JSON array.</exception>
    public List<TModel> ReadAsList<TModel>()
        where TModel : ApiModel, new() => BodyReading.Read(Bytes.Span, JsonTypes.List(ModelType<TModel>.Instance), false);

    /// <summary>Reads the body as a type of a <see cref="JsonSerializer"/> source-generated context.</summary>
    /// <typeparam name="TOther">The type.</typeparam>
    /// <param name="typeInfo">Its metadata, for instance <c>MyContext.Default.Pet</c>.</param>
    /// <returns>The default value if there is no body.</returns>
    /// <exception cref="ApiJsonException">The body does not fit the type.</exception>
    public TOther? ReadAs<TOther>(JsonTypeInfo<TOther> typeInfo) => BodyReading.Read(Bytes.Span, typeInfo);

    /// <summary>Reads the body as JSON.</summary>
    /// <returns>A JSON null if there is no body.</returns>
    /// <exception cref="ApiJsonException">The body is not JSON.</exception>
    public JsonElement ReadAsJson() => BodyReading.Read(Bytes.Span, JsonTypes.Element, false);

    internal static string Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        if (contentType is not null && MediaTypeHeaderValue.TryParse(contentType, out var type) && type.CharSet is { Length: > 0 } name)
        {
            var charset = name.Trim('"');
            if (!charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            {
                try
                {
                    return System.Text.Encoding.GetEncoding(charset).GetString(body.ToArray());
                }
                catch (ArgumentException)
                {
                    // A charset that the framework does not know: UTF-8 is the best guess left.
                    return Utf8.GetString(body);
                }
            }
        }

        return Utf8.GetString(Utf8.WithoutMark(body));
    }
}
