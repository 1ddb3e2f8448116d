using System.ComponentModel;
using System.Net.Http.Headers;

namespace Mono.Client;

/// <summary>Reads a response's body as a <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The type that the caller gets.</typeparam>
public abstract class BodyType<T>
{
    private protected BodyType()
    {
    }

    /// <summary>The value of a response without content.</summary>
    internal abstract T Empty { get; }

    /// <summary>Reads a body.</summary>
    /// <param name="body">Its bytes.</param>
    /// <param name="headers">The headers about it, for types that go by its Content-Type; null if there are none.</param>
    /// <param name="strict">Whether a JSON value that does not fit its property is an error.</param>
    internal abstract T ReadBody(ReadOnlySpan<byte> body, HttpContentHeaders? headers, bool strict);
}

/// <summary>Bodies other than typed JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BodyTypes
{
    /// <summary>Text.</summary>
    public static BodyType<string> Text { get; } = new TextType();

    /// <summary>Bytes.</summary>
    public static BodyType<byte[]> Bytes { get; } = new BytesType();

    /// <summary>A body without an example in the collection.</summary>
    public static BodyType<ApiContent> Content { get; } = new ContentType();

    private sealed class TextType : BodyType<string>
    {
        internal override string Empty => "";

        internal override string ReadBody(ReadOnlySpan<byte> body, HttpContentHeaders? headers, bool strict) =>
            ApiContent.Decode(body, headers?.ContentType?.ToString());
    }

    private sealed class BytesType : BodyType<byte[]>
    {
        internal override byte[] Empty => [];

        internal override byte[] ReadBody(ReadOnlySpan<byte> body, HttpContentHeaders? headers, bool strict) => body.ToArray();
    }

    private sealed class ContentType : BodyType<ApiContent>
    {
        internal override ApiContent Empty => new ApiContent(default(ReadOnlyMemory<byte>), null);

        internal override ApiContent ReadBody(ReadOnlySpan<byte> body, HttpContentHeaders? headers, bool strict) =>
            new ApiContent(body.ToArray(), headers?.ContentType?.ToString());
    }
}
