using Microsoft.CodeAnalysis.Text;

namespace Mono.Generator.Pipeline;

/// <summary>A file's characters side by side, for as long as they are read. The compiler keeps a large text in pieces, and to make a string of them would cost as much memory again at each edit.</summary>
internal readonly struct SourceCharacters : IDisposable
{
    // Serves one file after the other, and is the garbage collector's between builds.
    private static readonly WeakReference<char[]?> s_spare = new(null);

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
        var buffer = Take(text.Length);
        text.CopyTo(0, buffer, 0, text.Length);
        return new SourceCharacters(buffer, text.Length);
    }

    public void Dispose()
    {
        lock (s_spare)
        {
            s_spare.SetTarget(_buffer);
        }
    }

    private static char[] Take(int length)
    {
        lock (s_spare)
        {
            if (s_spare.TryGetTarget(out var spare) && spare is not null && spare.Length >= length)
            {
                s_spare.SetTarget(null);
                return spare;
            }
        }

        return new char[length];
    }
}
