using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mono.Postman;

/// <summary>A hash of 128 bits in place of a text that is not kept, in two halves that are computed differently.</summary>
/// <param name="One">The first half.</param>
/// <param name="Other">The second half.</param>
internal readonly record struct TextHash(ulong One, ulong Other)
{
    // Odd, so that multiplication loses no bit.
    private const ulong FirstFactor = 0x9E3779B97F4A7C15;
    private const ulong SecondFactor = 0xC2B2AE3D27D4EB4F;
    private const ulong ThirdFactor = 0x165667B19E3779F9;
    private const ulong FourthFactor = 0xD6E8FEB86659FD93;

    /// <summary>Returns the hash of a text; equal texts have equal hashes in one process.</summary>
    /// <remarks>
    /// Each step is invertible: texts of one length that differ in a single word of four characters differ in both halves. Other texts
    /// collide once in 2^128. Every second word has a chain of its own, so that the processor computes two words at a time.
    /// </remarks>
    [MethodImpl(Hot.Loop)]
    internal static TextHash Of(ReadOnlySpan<char> text)
    {
        var one = (ulong)text.Length;
        var other = ~one;
        var (nextOne, nextOther) = (other, one);
        var words = MemoryMarshal.Cast<char, ulong>(text);
        var i = 0;
        for (; i + 1 < words.Length; i += 2)
        {
            one = (one ^ words[i]) * FirstFactor;
            one ^= one >> 32;
            other = (other + words[i]) * SecondFactor;
            other ^= other >> 29;
            nextOne = (nextOne ^ words[i + 1]) * ThirdFactor;
            nextOne ^= nextOne >> 32;
            nextOther = (nextOther + words[i + 1]) * FourthFactor;
            nextOther ^= nextOther >> 29;
        }

        one = (one ^ nextOne) * FirstFactor;
        one ^= one >> 32;
        other = (other + nextOther) * SecondFactor;
        other ^= other >> 29;
        foreach (var character in text.Slice(i * (sizeof(ulong) / sizeof(char))))
        {
            one = (one ^ character) * FirstFactor;
            one ^= one >> 32;
            other = (other + character) * SecondFactor;
            other ^= other >> 29;
        }

        return new TextHash(one, other);
    }
}
