namespace Mono.Client;

/// <summary>A file that is sent: its bytes, its name and its type.</summary>
public sealed class FilePart
{
    private readonly byte[]? _bytes;
    private readonly Stream? _stream;

    /// <summary>A file whose bytes are at hand.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="fileName">The name that the server sees.</param>
    /// <param name="contentType">The media type; null for <c>application/octet-stream</c>.</param>
    public FilePart(byte[] content, string fileName = "file", string? contentType = null)
    {
        _bytes = content ?? throw new ArgumentNullException(nameof(content));
        FileName = fileName ?? throw new ArgumentNullException(nameof(fileName));
        ContentType = contentType;
    }

    /// <summary>A file that is read while it is sent. The call disposes of the stream.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="fileName">The name that the server sees.</param>
    /// <param name="contentType">The media type; null for <c>application/octet-stream</c>.</param>
    public FilePart(Stream content, string fileName = "file", string? contentType = null)
    {
        _stream = content ?? throw new ArgumentNullException(nameof(content));
        FileName = fileName ?? throw new ArgumentNullException(nameof(fileName));
        ContentType = contentType;
    }

    /// <summary>The name that the server sees.</summary>
    public string FileName { get; }

    /// <summary>The media type, or null.</summary>
    public string? ContentType { get; }

    internal HttpContent CreateContent() => _bytes is not null ? new ByteArrayContent(_bytes) : new StreamContent(_stream!);
}
