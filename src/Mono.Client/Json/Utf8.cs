using System.Text;

namespace Mono.Client;

/// <summary>UTF-8 on every framework.</summary>
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

    /// <summary>The text of bytes that are all ASCII.</summary>
    internal static string GetAsciiString(ReadOnlySpan<byte> bytes)
    {
#if NET8_0_OR_GREATER
        return System.Text.Encoding.ASCII.GetString(bytes);
#else
        return GetString(bytes);
#endif
    }

    internal static byte[] GetBytes(string text) => Encoding.GetBytes(text);
}
