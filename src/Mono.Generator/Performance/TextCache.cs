namespace Mono.Generator.Performance;

/// <summary>
/// Remembers what a pure function made of the last texts: names come again and again in a collection. It holds a fixed number of texts, so it cannot grow; threads may share it, since an
/// entry is one reference that is never changed.
/// </summary>
internal sealed class TextCache<T>(Func<string, T> function)
{
    // As many different names as a collection of a few thousand requests has; a power of two.
    private const int Size = 16384;

    private readonly Entry?[] _entries = new Entry?[Size];

    /// <summary>What the function makes of a text.</summary>
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

            // Two texts that belong in one place do not drive each other out: the older moves to the place beside it.
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
