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

    /// <summary>
    /// The hash of a text, in one process. Each step can be undone, so two texts of one length that differ in one word of four characters only never have a half in common; any others have both in common once in
    /// 2^128 times.
    /// </summary>
    [MethodImpl(Hot.Loop)]
    internal static TextHash Of(ReadOnlySpan<char> text)
    {
        var one = (ulong)text.Length;
        var other = ~one;
        var words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var word in words)
        {
            one = (one ^ word) * FirstFactor;
            one ^= one >> 32;
            other = (other + word) * SecondFactor;
            other ^= other >> 29;
        }

        foreach (var character in text.Slice(words.Length * (sizeof(ulong) / sizeof(char))))
        {
            one = (one ^ character) * FirstFactor;
            one ^= one >> 32;
            other = (other + character) * SecondFactor;
            other ^= other >> 29;
        }

        return new TextHash(one, other);
    }
}
