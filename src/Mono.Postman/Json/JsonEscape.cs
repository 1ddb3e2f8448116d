namespace Mono.Postman;

/// <summary>The escapes in JSON strings (RFC 8259 §7).</summary>
internal static class JsonEscape
{
    /// <summary>Decodes an escape.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The offset of the backslash.</param>
    /// <param name="value">The UTF-16 code unit that the escape stands for.</param>
    /// <param name="length">How many characters the escape is long.</param>
    /// <returns>Whether there is an escape that JSON knows.</returns>
    public static bool TryDecode(string text, int at, out char value, out int length)
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

    private static bool TryDecodeHex(string text, int start, out char value)
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
