using System.Text;

namespace Mono.Mock;

/// <summary>The encodings that content types name.</summary>
internal static class Charset
{
    /// <summary>The encoding of a name; UTF-8 if there is no name or if the runtime does not know it.</summary>
    public static Encoding Of(string? name)
    {
        var bare = name?.Trim('"', '\'', ' ');
        return Encoding.GetEncodings().Any(encoding => encoding.Name.Equals(bare, StringComparison.OrdinalIgnoreCase))
            ? Encoding.GetEncoding(bare!)
            : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    }
}
