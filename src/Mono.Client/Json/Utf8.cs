using System.Text;

namespace Mono.Client;

/// <summary>UTF-8 functions for every framework.</summary>
internal static class Utf8
{
    internal static readonly UTF8Encoding Encoding = new(false);

    internal static string GetString(ReadOnlySpan<byte> bytes)
    {
#if NET8_0_OR_GREATER
        return Encoding.GetString(bytes);
#else
        return bytes.IsEmpty ? "" : Encoding.GetString(bytes.ToArray());
#endif
    }

    /// <summary>Decodes bytes that are all ASCII.</summary>
    internal static string GetAsciiString(ReadOnlySpan<byte> bytes)
    {
#if NET8_0_OR_GREATER
        return System.Text.Encoding.ASCII.GetString(bytes);
#else
        return GetString(bytes);
#endif
    }

    /// <summary>Skips a byte order mark.</summary>
    internal static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? bytes.Slice(3) : bytes;

    internal static byte[] GetBytes(string text) => Encoding.GetBytes(text);
}
