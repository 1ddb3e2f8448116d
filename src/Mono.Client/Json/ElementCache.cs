using System.Buffers.Binary;
using System.Text.Json;

namespace Mono.Client;

/// <summary>Cache of short untyped values of one text, which often recur: the users of a list have the same tags and choices.</summary>
internal sealed class ElementCache
{
    /// <summary>Minimal length of a text, in bytes, for which a cache is worth its memory.</summary>
    internal const int MinTextLength = 8 * 1024;

    /// <summary>Maximal length of a cached value in bytes.</summary>
    internal const int MaxLength = 32;

    private readonly Slot[] _slots = new Slot[64];

    /// <summary>Finds an earlier equal value.</summary>
    /// <param name="json">The text, the same in every call.</param>
    /// <param name="at">The position of the value in the text.</param>
    /// <param name="length">The length of the value.</param>
    /// <param name="slot">The slot to store the value in if there is no earlier one.</param>
    internal bool TryGet(ReadOnlySpan<byte> json, int at, int length, out int slot, out JsonElement element)
    {
        var value = json.Slice(at, length);
        slot = Hash(value) & (_slots.Length - 1);
        ref readonly var known = ref _slots[slot];
        element = known.Element;
        return known.Length == length && json.Slice(known.At, length).SequenceEqual(value);
    }

    internal void Set(int slot, int at, int length, JsonElement element) =>
        _slots[slot] = new Slot { At = at, Length = length, Element = element };

    private static int Hash(ReadOnlySpan<byte> value)
    {
        ulong mixed = 0;
        if (value.Length >= sizeof(ulong))
        {
            mixed = BinaryPrimitives.ReadUInt64LittleEndian(value) ^ (BinaryPrimitives.ReadUInt64LittleEndian(
                value.Slice(value.Length - sizeof(ulong))) * 31);
        }
        else
        {
            foreach (var b in value)
            {
                mixed = (mixed << 8) | b;
            }
        }

        return (int)((mixed * 0x9E3779B97F4A7C15) >> 40);
    }

    private struct Slot
    {
        internal int At;
        internal int Length;
        internal JsonElement Element;
    }
}
