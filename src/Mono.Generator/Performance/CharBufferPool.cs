namespace Mono.Generator.Performance;

/// <summary>
/// One large buffer that goes from hand to hand: a collection's text is read from it, then the generated files are written in it. Memory that a process touches for the first time costs more than what is done with it.
/// </summary>
internal static class CharBufferPool
{
    // A larger one is for the garbage.
    private const int Largest = 1 << 24;

    private static char[]? s_spare;

    /// <summary>A buffer with at least so many characters, whatever they are.</summary>
    internal static char[] Take(int length) => Interlocked.Exchange(ref s_spare, null) is { } spare && spare.Length >= length ? spare : new char[length];

    /// <summary>Gives a buffer back.</summary>
    internal static void GiveBack(char[] buffer)
    {
        if (buffer.Length <= Largest && buffer.Length > (Volatile.Read(ref s_spare)?.Length ?? 0))
        {
            Volatile.Write(ref s_spare, buffer);
        }
    }
}
