namespace Mono.Client;

/// <summary>A file to send: its bytes, its name and its type.</summary>
public sealed class FilePart
{
    private readonly byte[]? _bytes;
    private readonly Stream? _stream;

    /// <summary>Creates a file from its bytes. Its media type is that of the name's extension.</summary>
    /// <param name="content">The bytes; they are not copied.</param>
    /// <param name="fileName">The name to send.</param>
    public FilePart(byte[] content, string fileName)
        : this(content, fileName, null)
    {
    }

    /// <summary>Creates a file from its bytes.</summary>
    /// <param name="content">The bytes; they are not copied.</param>
    /// <param name="fileName">The name to send.</param>
    /// <param name="contentType">The media type; null for that of the name's extension, empty for none.</param>
    public FilePart(byte[] content, string fileName, string? contentType)
    {
        _bytes = content ?? throw new ArgumentNullException(nameof(content));
        FileName = fileName ?? throw new ArgumentNullException(nameof(fileName));
        GivenType = contentType;
    }

    /// <summary>Creates a file from a stream. Its media type is that of the name's extension.</summary>
    /// <param name="content">The stream, which is read while it is sent. The call disposes of it.</param>
    /// <param name="fileName">The name to send.</param>
    public FilePart(Stream content, string fileName)
        : this(content, fileName, null)
    {
    }

    /// <summary>Creates a file from a stream.</summary>
    /// <param name="content">The stream, which is read while it is sent. The call disposes of it.</param>
    /// <param name="fileName">The name to send.</param>
    /// <param name="contentType">The media type; null for that of the name's extension, empty for none.</param>
    public FilePart(Stream content, string fileName, string? contentType)
    {
        _stream = content ?? throw new ArgumentNullException(nameof(content));
        FileName = fileName ?? throw new ArgumentNullException(nameof(fileName));
        GivenType = contentType;
    }

    /// <summary>The name to send.</summary>
    public string FileName { get; }

    /// <summary>The media type; empty for none.</summary>
    public string ContentType => GivenType ?? ContentTypeOf(FileName);

    /// <summary>The media type given by the caller, or null.</summary>
    internal string? GivenType { get; }

    /// <summary>Returns the media type of a file name's extension.</summary>
    /// <param name="fileName">The name or path.</param>
    /// <returns>The media type; <c>application/octet-stream</c> for an unknown extension.</returns>
    public static string ContentTypeOf(string fileName) => MediaTypes.Of(fileName ?? throw new ArgumentNullException(nameof(fileName)));

    internal HttpContent CreateContent() => _bytes is not null ? new ByteArrayContent(_bytes) : new StreamContent(_stream!);
}
