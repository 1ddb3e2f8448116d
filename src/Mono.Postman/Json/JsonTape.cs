using System.Runtime.CompilerServices;

namespace Mono.Postman;

/// <summary>A JSON text taken apart: its values in the text's order, each one number in an array, so that a large text costs no objects.</summary>
/// <remarks>An object is its entry, its members (an entry for the name, then the value), and an entry for its end; an array likewise. Texts stay where they stand until somebody asks.</remarks>
/// <param name="text">The text.</param>
/// <param name="entries">The entries, and perhaps room behind them.</param>
/// <param name="count">How many entries there are.</param>
/// <param name="strings">The names.</param>
internal sealed class JsonTape(ReadOnlyMemory<char> text, ulong[] entries, int count, StringTable strings)
{
    private const int KindBits = 4;
    private const int OffsetBits = 30;
    private const ulong OffsetMask = (1UL << OffsetBits) - 1;

    /// <summary>The longest text whose offsets fit; a string of .NET is shorter.</summary>
    internal const int LongestText = 1 << OffsetBits;

    /// <summary>An entry.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="offset">Where it begins in the text.</param>
    /// <param name="extra">By kind: where the text ends, which string it is, or which entry stands behind the container.</param>
    internal static ulong Entry(JsonEntryKind kind, int offset, int extra = 0) => (ulong)kind | ((ulong)offset << KindBits) | ((ulong)extra << (KindBits + OffsetBits));

    /// <summary>The same entry with another extra.</summary>
    internal static ulong WithExtra(ulong entry, int extra) => (entry & ((1UL << (KindBits + OffsetBits)) - 1)) | ((ulong)extra << (KindBits + OffsetBits));

    /// <summary>The string that an entry is, if it is a member's name; otherwise -1.</summary>
    internal static int NameOf(ulong entry) => (JsonEntryKind)(entry & ((1 << KindBits) - 1)) == JsonEntryKind.Name ? (int)(entry >> (KindBits + OffsetBits)) : -1;

    internal JsonEntryKind KindOf(int entry) => (JsonEntryKind)(entries[entry] & ((1 << KindBits) - 1));

    internal int OffsetOf(int entry) => (int)((entries[entry] >> KindBits) & OffsetMask);

    /// <summary>The entry behind a value.</summary>
    internal int Next(int entry) => KindOf(entry) is JsonEntryKind.Object or JsonEntryKind.Array ? ExtraOf(entry) : entry + 1;

    /// <summary>The text of a name, a string, a number or a variable.</summary>
    internal string? TextOf(int entry) => KindOf(entry) switch
    {
        JsonEntryKind.Name or JsonEntryKind.KnownString => strings[ExtraOf(entry)],
        JsonEntryKind.EscapedString => JsonEscape.Decode(RawOf(entry)).ToString(),
        JsonEntryKind.String or JsonEntryKind.Number or JsonEntryKind.Variable => RawOf(entry).ToString(),
        _ => null,
    };

    /// <summary>The text of a string, the same object for the same text.</summary>
    internal string? SharedTextOf(int entry) => KindOf(entry) switch
    {
        JsonEntryKind.String => strings.Get(RawOf(entry)),
        JsonEntryKind.EscapedString => strings.Get(JsonEscape.Decode(RawOf(entry))),
        _ => TextOf(entry),
    };

    /// <summary>The characters of a text as they are written, without quotes.</summary>
    internal ReadOnlySpan<char> RawOf(int entry)
    {
        var start = OffsetOf(entry) + (KindOf(entry) is JsonEntryKind.String or JsonEntryKind.EscapedString ? 1 : 0);
        return text.Span.Slice(start, ExtraOf(entry) - start);
    }

    /// <summary>An object or array as it is written.</summary>
    internal ReadOnlySpan<char> WrittenOf(int entry) => text.Span.Slice(OffsetOf(entry), OffsetOf(Next(entry) - 1) + 1 - OffsetOf(entry));

    /// <summary>The index of a request that was read before; -1 if it is none.</summary>
    internal int KnownItemOf(int entry) => KindOf(entry) == JsonEntryKind.KnownItem ? ExtraOf(entry) : -1;

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
            if (kind != KindOf(other + i) || (kind is JsonEntryKind.Name or JsonEntryKind.KnownString && ExtraOf(one + i) != ExtraOf(other + i)) ||
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
        for (var name = entry + 1; name < end; name = Next(name + 1))
        {
            if (++count > Few)
            {
                seen ??= [.. Names(entry, name)];
                if (!seen.Add(ExtraOf(name)))
                {
                    return true;
                }

                continue;
            }

            for (var other = entry + 1; other < name; other = Next(other + 1))
            {
                if (ExtraOf(other) == ExtraOf(name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private IEnumerable<int> Names(int entry, int end)
    {
        for (var name = entry + 1; name < end; name = Next(name + 1))
        {
            yield return ExtraOf(name);
        }
    }

    /// <summary>Gives the entries of a tape that was lent back. There are no values in it any more.</summary>
    internal void Release()
    {
        JsonTapeWriter.TakeBack(entries);
        entries = [];
        count = 0;
    }

    private int ExtraOf(int entry) => (int)(entries[entry] >> (KindBits + OffsetBits));
}

/// <summary>What an entry of a tape is.</summary>
internal enum JsonEntryKind
{
    Object,
    Array,

    /// <summary>The end of an object or array.</summary>
    End,

    /// <summary>A member's name, in the table of strings.</summary>
    Name,

    /// <summary>A string as it is written.</summary>
    String,

    /// <summary>A string with escapes.</summary>
    EscapedString,

    /// <summary>A string that is in the table of strings.</summary>
    KnownString,
    Number,
    Variable,
    True,
    False,
    Null,

    /// <summary>A request that was read before.</summary>
    KnownItem,
}
