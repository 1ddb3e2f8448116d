using Microsoft.CodeAnalysis.Text;

namespace Mono.Generator.Performance;

/// <summary>Contiguous characters of a source text in a buffer of <see cref="CharBufferPool"/>, which gets it back on disposal.</summary>
/// <remarks>
/// The compiler keeps a large text in pieces; a string of them would allocate the whole text again at each edit. Measured as a part of
/// <see cref="CharBufferPool"/>, whose figures stand there.
/// </remarks>
internal readonly struct SourceCharacters : IDisposable
{
    private readonly char[] _buffer;

    private SourceCharacters(char[] buffer, int length)
    {
        _buffer = buffer;
        Memory = buffer.AsMemory(0, length);
    }

    /// <summary>The characters, valid until disposal.</summary>
    internal ReadOnlyMemory<char> Memory { get; }

    /// <summary>Copies the characters of a source text.</summary>
    internal static SourceCharacters Of(SourceText text)
    {
        var buffer = CharBufferPool.Take(text.Length);
        text.CopyTo(0, buffer, 0, text.Length);
        return new SourceCharacters(buffer, text.Length);
    }

    public void Dispose() => CharBufferPool.GiveBack(_buffer);
}
