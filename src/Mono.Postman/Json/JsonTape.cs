using System.Runtime.CompilerServices;

namespace Mono.Postman;

/// <summary>The values of a JSON text in order, as one or two integers each, so that a large text allocates no objects.</summary>
/// <remarks>
/// An object is recorded as its entry, its members (an entry for the name, then the value) and an entry for its end; an array likewise.
/// An entry holds its kind and one number: the offset of its text, or the string index of a name. Plain strings and numbers end where
/// their text does. Kinds that need a second number are followed by an entry with their offset.
/// </remarks>
/// <param name="text">The text.</param>
/// <param name="entries">The entries, perhaps followed by unused room.</param>
/// <param name="count">The number of entries.</param>
/// <param name="strings">The names.</param>
internal sealed class JsonTape(ReadOnlyMemory<char> text, uint[] entries, int count, StringInterner strings)
{
    private const int KindBits = 4;
    private const uint KindMask = (1 << KindBits) - 1;

    /// <summary>The longest text whose offsets fit.</summary>
    internal const int LongestText = 1 << (32 - KindBits);

    /// <summary>Returns an entry.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="number">By kind: the offset or end of the text, a string index, or the entry behind the container.</param>
    internal static uint Entry(JsonEntryKind kind, int number) => (uint)kind | ((uint)number << KindBits);

    /// <summary>Returns the string index of an entry if it is a member's name; otherwise -1.</summary>
    internal static int NameOf(uint entry) =>
        (JsonEntryKind)(entry & KindMask) == JsonEntryKind.Name ? (int)(entry >> KindBits) : -1;

    /// <summary>Whether a second entry holds the offset.</summary>
    internal static bool IsLong(JsonEntryKind kind) => kind <= JsonEntryKind.Known;

    internal JsonEntryKind KindOf(int entry) => (JsonEntryKind)(entries[entry] & KindMask);

    internal int OffsetOf(int entry) => NumberOf(IsLong(KindOf(entry)) ? entry + 1 : entry);

    /// <summary>Returns the entry behind a value.</summary>
    internal int Next(int entry) =>
        KindOf(entry) is var kind && kind <= JsonEntryKind.Array ? NumberOf(entry) : IsLong(kind) ? entry + 2 : entry + 1;

    /// <summary>Returns the first entry inside an object or array.</summary>
    internal static int Inside(int entry) => entry + 2;

    /// <summary>Returns the text of a name, string, number or variable.</summary>
    internal string? TextOf(int entry) => KindOf(entry) switch
    {
        JsonEntryKind.Name or JsonEntryKind.KnownString => strings[NumberOf(entry)],
        JsonEntryKind.EscapedString or JsonEntryKind.String or JsonEntryKind.Number or JsonEntryKind.Variable =>
            DecodedOf(entry).ToString(),
        _ => null,
    };

    /// <summary>Returns the canonical text of a string or number; equal texts share one instance.</summary>
    internal string? SharedTextOf(int entry) => KindOf(entry) switch
    {
        JsonEntryKind.String or JsonEntryKind.Number or JsonEntryKind.EscapedString => strings.Get(DecodedOf(entry)),
        _ => TextOf(entry),
    };

    /// <summary>Returns the text of a name, string, number or variable, valid until the next one is decoded on this thread.</summary>
    internal ReadOnlySpan<char> DecodedOf(int entry) => KindOf(entry) switch
    {
        JsonEntryKind.Name or JsonEntryKind.KnownString => strings[NumberOf(entry)].AsSpan(),
        JsonEntryKind.EscapedString => JsonEscape.Decode(RawOf(entry)),
        _ => RawOf(entry),
    };

    /// <summary>Returns the characters of a text as written, without quotes.</summary>
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

    /// <summary>Returns an object or array as written.</summary>
    internal ReadOnlySpan<char> WrittenOf(int entry) =>
        text.Span.Slice(OffsetOf(entry), OffsetOf(Next(entry) - 1) + 1 - OffsetOf(entry));

    /// <summary>Returns the number that the filter gave to an element; -1 if the element was scanned.</summary>
    internal int KnownIndexOf(int entry) => KindOf(entry) == JsonEntryKind.Known ? NumberOf(entry) : -1;

    /// <summary>Whether two values are written alike, apart from white space.</summary>
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
            var isAlike = kind == KindOf(other + i) && kind switch
            {
                JsonEntryKind.Name or JsonEntryKind.KnownString => NumberOf(one + i) == NumberOf(other + i),
                JsonEntryKind.String or JsonEntryKind.EscapedString or JsonEntryKind.Number or JsonEntryKind.Variable =>
                    RawOf(one + i).SequenceEqual(RawOf(other + i)),
                _ => true,
            };
            if (!isAlike)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether any object has a name twice.</summary>
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

    /// <summary>Returns the array of a lent tape, which is empty afterwards.</summary>
    internal void Release()
    {
        JsonTapeWriter.TakeBack(entries);
        entries = [];
        count = 0;
    }

    private int NumberOf(int entry) => (int)(entries[entry] >> KindBits);
}

/// <summary>The kinds of tape entries.</summary>
internal enum JsonEntryKind
{
    // Kinds with two entries come first.
    Object,
    Array,

    /// <summary>A string with escapes.</summary>
    EscapedString,

    /// <summary>An interned string.</summary>
    KnownString,
    Variable,

    /// <summary>An element that the filter stepped over.</summary>
    Known,

    /// <summary>The offset of the value in the previous entry.</summary>
    Offset,

    /// <summary>The end of an object or array.</summary>
    End,

    /// <summary>A member's name, an interned string.</summary>
    Name,

    /// <summary>A string without escapes.</summary>
    String,
    Number,
    True,
    False,
    Null,
}
