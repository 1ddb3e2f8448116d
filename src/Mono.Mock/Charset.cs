using System.Text;

namespace Mono.Mock;

/// <summary>Maps the charset names of content types to encodings.</summary>
internal static class Charset
{
    /// <summary>Returns the encoding with a name; UTF-8 if the name is null or unknown to the runtime.</summary>
    public static Encoding Of(string? name)
    {
        var bare = name?.Trim('"', '\'', ' ');
        return Encoding.GetEncodings().Any(encoding => encoding.Name.Equals(bare, StringComparison.OrdinalIgnoreCase))
            ? Encoding.GetEncoding(bare!)
            : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    }
}
