namespace Mono.Client;

/// <summary>A file that is sent: its bytes, its name and its type.</summary>
public sealed class FilePart
{
    private readonly byte[]? _bytes;
    private readonly Stream? _stream;

    /// <summary>A file whose bytes are at hand.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="fileName">The name that the server sees.</param>
    /// <param name="contentType">The media type; null for the one that the name's ending says, empty for none.</param>
    public FilePart(byte[] content, string fileName = "file", string? contentType = null)
    {
        _bytes = content ?? throw new ArgumentNullException(nameof(content));
        FileName = fileName ?? throw new ArgumentNullException(nameof(fileName));
        GivenType = contentType;
    }

    /// <summary>A file that is read while it is sent. The call disposes of the stream.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="fileName">The name that the server sees.</param>
    /// <param name="contentType">The media type; null for the one that the name's ending says, empty for none.</param>
    public FilePart(Stream content, string fileName = "file", string? contentType = null)
    {
        _stream = content ?? throw new ArgumentNullException(nameof(content));
        FileName = fileName ?? throw new ArgumentNullException(nameof(fileName));
        GivenType = contentType;
    }

    /// <summary>The name that the server sees.</summary>
    public string FileName { get; }

    /// <summary>The media type; empty for none.</summary>
    public string ContentType => GivenType ?? ContentTypeOf(FileName);

    /// <summary>The type that the caller gave, or null.</summary>
    internal string? GivenType { get; }

    /// <summary>The media type that a file name's ending says.</summary>
    /// <param name="fileName">The name or path.</param>
    /// <returns><c>application/octet-stream</c> for an ending that is not known.</returns>
    public static string ContentTypeOf(string fileName) => MediaTypes.Of(fileName ?? throw new ArgumentNullException(nameof(fileName)));

    internal HttpContent CreateContent() => _bytes is not null ? new ByteArrayContent(_bytes) : new StreamContent(_stream!);
}
