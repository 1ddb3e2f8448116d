using System.ComponentModel;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Mono.Client;

/// <summary>How an answer's body becomes a <typeparamref name="T"/>.</summary>
/// <typeparam name="T">What the caller gets.</typeparam>
public abstract class BodyType<T>
{
    private protected BodyType()
    {
    }

    /// <summary>What an answer without content gives.</summary>
    internal abstract T Empty { get; }

    /// <summary>Reads a body.</summary>
    /// <param name="body">Its bytes.</param>
    /// <param name="headers">The headers about it, for types that go by its Content-Type; null if there are none.</param>
    /// <param name="strict">Whether a JSON value that does not fit its property is an error.</param>
    internal abstract T ReadBody(ReadOnlySpan<byte> body, HttpContentHeaders? headers, bool strict);
}

/// <summary>The kinds of bodies that are no typed JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BodyTypes
{
    /// <summary>Text.</summary>
    public static BodyType<string> Text { get; } = new TextType();

    /// <summary>Bytes.</summary>
    public static BodyType<byte[]> Bytes { get; } = new BytesType();

    /// <summary>A body of which the collection shows no example.</summary>
    public static BodyType<ApiContent> Content { get; } = new ContentType();

    private sealed class TextType : BodyType<string>
    {
        internal override string Empty => "";

        internal override string ReadBody(ReadOnlySpan<byte> body, HttpContentHeaders? headers, bool strict) => ApiContent.Decode(body, headers?.ContentType?.ToString());
    }

    private sealed class BytesType : BodyType<byte[]>
    {
        internal override byte[] Empty => [];

        internal override byte[] ReadBody(ReadOnlySpan<byte> body, HttpContentHeaders? headers, bool strict) => body.ToArray();
    }

    private sealed class ContentType : BodyType<ApiContent>
    {
        internal override ApiContent Empty => new([], null);

        internal override ApiContent ReadBody(ReadOnlySpan<byte> body, HttpContentHeaders? headers, bool strict) => new(body.ToArray(), headers?.ContentType?.ToString());
    }
}

/// <summary>The body of an answer whose type the collection does not show. Save an example in Postman to get a typed one.</summary>
public sealed class ApiContent
{
    internal ApiContent(byte[] bytes, string? contentType)
    {
        Bytes = bytes;
        ContentType = contentType;
    }

    /// <summary>The bytes as they came.</summary>
    public byte[] Bytes { get; }

    /// <summary>The answer's Content-Type, or null.</summary>
    public string? ContentType { get; }

    /// <summary>Whether there is no body.</summary>
    public bool IsEmpty => Bytes.Length == 0;

    /// <summary>The body as text, in the charset that the Content-Type says; UTF-8 if it says none.</summary>
    public override string ToString() => Decode(Bytes, ContentType);

    /// <summary>The body as JSON.</summary>
    /// <exception cref="ApiJsonException">It is no JSON.</exception>
    public JsonElement ToJson() => JsonTypes.Element.Parse(Bytes);

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

        return Utf8.GetString(body.Length >= 3 && body[0] == 0xEF && body[1] == 0xBB && body[2] == 0xBF ? body.Slice(3) : body);
    }
}
