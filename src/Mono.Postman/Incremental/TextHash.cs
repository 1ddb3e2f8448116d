using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mono.Postman;

/// <summary>What stands for a text that is not kept: 128 bits of it, in two halves that are computed each in its own way.</summary>
/// <param name="One">A half.</param>
/// <param name="Other">The other half.</param>
internal readonly record struct TextHash(ulong One, ulong Other)
{
    // Odd, so that a product gives its factor back.
    private const ulong FirstFactor = 0x9E3779B97F4A7C15;
    private const ulong SecondFactor = 0xC2B2AE3D27D4EB4F;
    private const ulong ThirdFactor = 0x165667B19E3779F9;
    private const ulong FourthFactor = 0xD6E8FEB86659FD93;

    /// <summary>
    /// The hash of a text, in one process. Each step can be undone, so two texts of one length that differ in one word of four characters only never have a half in common; any others have both in common once in
    /// 2^128 times. Every second word goes into a chain of its own, so that the processor need not wait for one before it begins the next.
    /// </summary>
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
