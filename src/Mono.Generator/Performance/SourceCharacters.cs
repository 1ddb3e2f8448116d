using Microsoft.CodeAnalysis.Text;

namespace Mono.Generator.Performance;

/// <summary>A file's characters side by side, for as long as they are read. The compiler keeps a large text in pieces, and to make a string of them would cost as much memory again at each edit.</summary>
internal readonly struct SourceCharacters : IDisposable
{
    private readonly char[] _buffer;

    private SourceCharacters(char[] buffer, int length)
    {
        _buffer = buffer;
        Memory = buffer.AsMemory(0, length);
    }

    /// <summary>The characters.</summary>
    internal ReadOnlyMemory<char> Memory { get; }

    internal static SourceCharacters Of(SourceText text)
    {
        var buffer = CharBufferPool.Take(text.Length);
        text.CopyTo(0, buffer, 0, text.Length);
        return new SourceCharacters(buffer, text.Length);
    }

    public void Dispose() => CharBufferPool.GiveBack(_buffer);
}
