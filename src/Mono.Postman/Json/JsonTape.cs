using System.Runtime.CompilerServices;

namespace Mono.Postman;

/// <summary>A JSON text taken apart: its values in the text's order, each one number in an array or two, so that a large text costs no objects.</summary>
/// <remarks>
/// An object is its entry, its members (an entry for the name, then the value), and an entry for its end; an array likewise. Texts stay where they stand until somebody asks.
/// An entry is what it is and one number: where it begins, or which string a name is. Where a plain string or a number ends its text says. What needs a second number has an entry more, for where it begins.
/// </remarks>
/// <param name="text">The text.</param>
/// <param name="entries">The entries, and perhaps room behind them.</param>
/// <param name="count">How many entries there are.</param>
/// <param name="strings">The names.</param>
internal sealed class JsonTape(ReadOnlyMemory<char> text, uint[] entries, int count, StringInterner strings)
{
    private const int KindBits = 4;
    private const uint KindMask = (1 << KindBits) - 1;

    /// <summary>The longest text whose offsets fit.</summary>
    internal const int LongestText = 1 << (32 - KindBits);

    /// <summary>An entry.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="number">By kind: where it begins in the text, which string it is, where its text ends, or which entry stands behind the container.</param>
    internal static uint Entry(JsonEntryKind kind, int number) => (uint)kind | ((uint)number << KindBits);

    /// <summary>The string that an entry is, if it is a member's name; otherwise -1.</summary>
    internal static int NameOf(uint entry) => (JsonEntryKind)(entry & KindMask) == JsonEntryKind.Name ? (int)(entry >> KindBits) : -1;

    /// <summary>Whether the number of an entry is not where it begins: the next entry says that.</summary>
    internal static bool IsLong(JsonEntryKind kind) => kind <= JsonEntryKind.Known;

    [MethodImpl(Hot.Loop)]
    internal JsonEntryKind KindOf(int entry) => (JsonEntryKind)(entries[entry] & KindMask);

    internal int OffsetOf(int entry) => NumberOf(IsLong(KindOf(entry)) ? entry + 1 : entry);

    /// <summary>The entry behind a value.</summary>
    internal int Next(int entry) => KindOf(entry) is var kind && kind <= JsonEntryKind.Array ? NumberOf(entry) : IsLong(kind) ? entry + 2 : entry + 1;

    /// <summary>The first entry inside an object or array.</summary>
    internal static int Inside(int entry) => entry + 2;

    /// <summary>The text of a name, a string, a number or a variable.</summary>
    [MethodImpl(Hot.Loop)]
    internal string? TextOf(int entry) => KindOf(entry) switch
    {
        JsonEntryKind.Name or JsonEntryKind.KnownString => strings[NumberOf(entry)],
        JsonEntryKind.EscapedString or JsonEntryKind.String or JsonEntryKind.Number or JsonEntryKind.Variable => DecodedOf(entry).ToString(),
        _ => null,
    };

    /// <summary>The text of a string or number, the same object for the same text.</summary>
    internal string? SharedTextOf(int entry) => KindOf(entry) switch
    {
        JsonEntryKind.String or JsonEntryKind.Number or JsonEntryKind.EscapedString => strings.Get(DecodedOf(entry)),
        _ => TextOf(entry),
    };

    /// <summary>The text of a name, a string, a number or a variable, until the next one is decoded on this thread.</summary>
    internal ReadOnlySpan<char> DecodedOf(int entry) => KindOf(entry) switch
    {
        JsonEntryKind.Name or JsonEntryKind.KnownString => strings[NumberOf(entry)].AsSpan(),
        JsonEntryKind.EscapedString => JsonEscape.Decode(RawOf(entry)),
        _ => RawOf(entry),
    };

    /// <summary>The characters of a text as they are written, without quotes.</summary>
    [MethodImpl(Hot.Loop)]
    internal ReadOnlySpan<char> RawOf(int entry)
    {
        var start = OffsetOf(entry);
        switch (KindOf(entry))
        {
            case JsonEntryKind.String:
                var inside = text.Span.Slice(start + 1);
                return inside.Slice(0, inside.IndexOf('"'));
            case JsonEntryKind.EscapedString:
                return text.Span.Slice(start + 1, NumberOf(entry) - start - 1);
            case JsonEntryKind.Number:
                return JsonScanner.NumberIn(text.Span.Slice(start));
            default:
                return text.Span.Slice(start, NumberOf(entry) - start);
        }
    }

    /// <summary>An object or array as it is written.</summary>
    internal ReadOnlySpan<char> WrittenOf(int entry) => text.Span.Slice(OffsetOf(entry), OffsetOf(Next(entry) - 1) + 1 - OffsetOf(entry));

    /// <summary>The index of a request that was read before; -1 if it is none.</summary>
    internal int KnownIndexOf(int entry) => KindOf(entry) == JsonEntryKind.Known ? NumberOf(entry) : -1;

    /// <summary>Whether two values are written alike but for white space.</summary>
    internal bool AreAlike(int one, int other)
    {
        var length = Next(one) - one;
        if (Next(other) - other != length)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            var kind = KindOf(one + i);
            if (kind != KindOf(other + i) || (kind is JsonEntryKind.Name or JsonEntryKind.KnownString && NumberOf(one + i) != NumberOf(other + i)) ||
                (kind is JsonEntryKind.String or JsonEntryKind.EscapedString or JsonEntryKind.Number or JsonEntryKind.Variable && !RawOf(one + i).SequenceEqual(RawOf(other + i))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an object in it has a name twice.</summary>
    internal bool RepeatsNames
    {
        get
        {
            for (var entry = 0; entry < count; entry++)
            {
                if (KindOf(entry) == JsonEntryKind.Object && RepeatsName(entry))
                {
                    return true;
                }
            }

            return false;
        }
    }

    [MethodImpl(Hot.Loop)]
    private bool RepeatsName(int entry)
    {
        const int Few = 24;
        var end = Next(entry) - 1;
        HashSet<int>? seen = null;
        var count = 0;
        for (var name = Inside(entry); name < end; name = Next(name + 1))
        {
            if (++count > Few)
            {
                seen ??= [.. Names(entry, name)];
                if (!seen.Add(NumberOf(name)))
                {
                    return true;
                }

                continue;
            }

            for (var other = Inside(entry); other < name; other = Next(other + 1))
            {
                if (NumberOf(other) == NumberOf(name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private IEnumerable<int> Names(int entry, int end)
    {
        for (var name = Inside(entry); name < end; name = Next(name + 1))
        {
            yield return NumberOf(name);
        }
    }

    /// <summary>Gives the entries of a tape that was lent back. There are no values in it any more.</summary>
    internal void Release()
    {
        JsonTapeWriter.TakeBack(entries);
        entries = [];
        count = 0;
    }

    private int NumberOf(int entry) => (int)(entries[entry] >> KindBits);
}

/// <summary>What an entry of a tape is.</summary>
internal enum JsonEntryKind
{
    // Those with two entries come first.
    Object,
    Array,

    /// <summary>A string with escapes.</summary>
    EscapedString,

    /// <summary>A string that is in the table of strings.</summary>
    KnownString,
    Variable,

    /// <summary>A request that was read before.</summary>
    Known,

    /// <summary>Where the value begins that the entry before is.</summary>
    Offset,

    /// <summary>The end of an object or array.</summary>
    End,

    /// <summary>A member's name, in the table of strings.</summary>
    Name,

    /// <summary>A string as it is written.</summary>
    String,
    Number,
    True,
    False,
    Null,
}
