namespace Mono.Generator.Performance;

/// <summary>
/// Cache of the latest results of a pure function of a text. Its size is fixed; threads may share it, since entries are immutable.
/// </summary>
/// <remarks>
/// The same names occur again and again in a collection. Measured for all caches together, 2026-11-28, one device removed at a time, 1,000
/// operations: without them a run takes 20 % longer and allocates 9 MB more.
/// </remarks>
/// <param name="function">The function.</param>
internal sealed class TextCache<T>(Func<string, T> function)
{
    // About the number of different names in a collection of a few thousand requests; a power of two.
    private const int Size = 16384;

    private readonly Entry?[] _entries = new Entry?[Size];

    /// <summary>Gets the function's result for a text.</summary>
    internal T this[string text]
    {
        get
        {
            var at = text.GetHashCode() & (Size - 1);
            var latest = Volatile.Read(ref _entries[at]);
            if (latest?.Text == text)
            {
                return latest.Value;
            }

            // Two texts with one hash do not evict each other: the older one moves to the neighbouring entry.
            if (Volatile.Read(ref _entries[at ^ 1]) is { } older && older.Text == text)
            {
                return older.Value;
            }

            var value = function(text);
            Volatile.Write(ref _entries[at ^ 1], latest);
            Volatile.Write(ref _entries[at], new Entry(text, value));
            return value;
        }
    }

    private sealed class Entry(string text, T value)
    {
        internal string Text { get; } = text;

        internal T Value { get; } = value;
    }
}
