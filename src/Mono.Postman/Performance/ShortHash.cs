using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mono.Postman;

/// <summary>Hashes of 32 bits for tables of texts, computed four characters at a time.</summary>
internal static class ShortHash
{
    // Odd, so that multiplication loses no bit.
    private const ulong Factor = 0x9E3779B97F4A7C15;

    /// <summary>Returns the hash of a text; equal texts have equal hashes in one process.</summary>
    [MethodImpl(Hot.Loop)]
    internal static int Of(ReadOnlySpan<char> text)
    {
        var hash = (ulong)text.Length;
        var words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var word in words)
        {
            hash = unchecked((hash ^ word) * Factor);
            hash ^= hash >> 32;
        }

        foreach (var character in text.Slice(words.Length * (sizeof(ulong) / sizeof(char))))
        {
            hash = unchecked((hash ^ character) * Factor);
            hash ^= hash >> 32;
        }

        return unchecked((int)hash);
    }
}
