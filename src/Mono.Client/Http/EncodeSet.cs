namespace Mono.Client;

/// <summary>Characters that are percent-encoded in a part of a URL: some printable ones, all controls and all of non-ASCII.</summary>
internal sealed class EncodeSet
{
    private readonly string _printable;
#if NET8_0_OR_GREATER
    private readonly System.Buffers.SearchValues<char> _plain;
#endif

    internal EncodeSet(string printable)
    {
        _printable = printable;
#if NET8_0_OR_GREATER
        Span<char> plain = stackalloc char[0x80];
        var count = 0;
        for (var c = ' '; c < 0x7F; c++)
        {
            if (!Has(c))
            {
                plain[count++] = c;
            }
        }

        _plain = System.Buffers.SearchValues.Create(plain.Slice(0, count));
#endif
    }

    internal EncodeSet(EncodeSet set, string more)
        : this(set._printable + more)
    {
    }

    internal bool Has(char c) => c is < ' ' or >= '\u007f' || _printable.IndexOf(c) >= 0;

    /// <summary>Returns the number of characters before the first one of the set.</summary>
    internal int PlainLength(ReadOnlySpan<char> text)
    {
#if NET8_0_OR_GREATER
        var at = text.IndexOfAnyExcept(_plain);
        return at < 0 ? text.Length : at;
#else
        for (var i = 0; i < text.Length; i++)
        {
            if (Has(text[i]))
            {
                return i;
            }
        }

        return text.Length;
#endif
    }
}
