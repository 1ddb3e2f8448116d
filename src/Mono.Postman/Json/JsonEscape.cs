using System.Runtime.CompilerServices;

namespace Mono.Postman;

/// <summary>The escapes in JSON strings (RFC 8259 §7).</summary>
internal static class JsonEscape
{
    // Texts up to this length share one buffer per thread.
    private const int LargeText = 1 << 14;

    [ThreadStatic]
    private static char[]? t_buffer;

    /// <summary>Decodes an escape.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The offset of the backslash.</param>
    /// <param name="value">The UTF-16 code unit that the escape stands for.</param>
    /// <param name="length">The number of characters in the escape.</param>
    /// <returns>Whether JSON knows the escape.</returns>
    public static bool TryDecode(ReadOnlySpan<char> text, int at, out char value, out int length)
    {
        length = 2;
        var letter = at + 1 < text.Length ? text[at + 1] : '\0';
        if (letter == 'u')
        {
            length = 6;
            return TryDecodeHex(text, at + 2, out value);
        }

        value = letter switch
        {
            '"' or '\\' or '/' => letter,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        return value != '\0';
    }

    /// <summary>Decodes the text of a string. The backslash of an unknown escape is an ordinary character.</summary>
    /// <param name="text">The characters between the quotes.</param>
    /// <returns>The decoded text, valid until the next one is decoded on this thread.</returns>
    [MethodImpl(Hot.Loop)]
    public static ReadOnlySpan<char> Decode(ReadOnlySpan<char> text)
    {
        var decoded = text.Length > LargeText ? new char[text.Length] : t_buffer ??= new char[LargeText];
        var length = 0;
        for (var at = 0; at < text.Length;)
        {
            var value = text[at];
            var step = 1;
            if (value == '\\' && TryDecode(text, at, out var meant, out var escape))
            {
                (value, step) = (meant, escape);
            }

            decoded[length++] = value;
            at += step;
        }

        return decoded.AsSpan(0, length);
    }

    private static bool TryDecodeHex(ReadOnlySpan<char> text, int start, out char value)
    {
        value = '\0';
        if (start + 4 > text.Length)
        {
            return false;
        }

        for (var i = start; i < start + 4; i++)
        {
            var digit = text[i] switch
            {
                >= '0' and <= '9' and var c => c - '0',
                >= 'a' and <= 'f' and var c => c - 'a' + 10,
                >= 'A' and <= 'F' and var c => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return false;
            }

            value = (char)((value << 4) | digit);
        }

        return true;
    }
}
