namespace Mono.Postman;

/// <summary>Interns the names and texts of JSON that is read together: collections repeat them, whole bodies too.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class StringInterner
{
    // A power of two; there are as many buckets as entries.
    private const int FewestEntries = 16;

    private Entry[] _entries;
    private int[] _buckets;
    private int _count;

    /// <summary>Creates an empty table.</summary>
    public StringInterner()
        : this(0)
    {
    }

    /// <summary>Creates an empty table.</summary>
    /// <param name="expected">The approximate number of texts.</param>
    internal StringInterner(int expected)
    {
        var room = FewestEntries;
        while (room < expected)
        {
            room *= 2;
        }

        _entries = new Entry[room];
        _buckets = new int[room];
    }

    /// <summary>The text at an index.</summary>
    internal string this[int index] => _entries[index].Text;

    /// <summary>Drops all texts at the end of use: the large array outlives the table and would keep them alive.</summary>
    internal void Release() => Array.Clear(_entries, 0, _count);

    /// <summary>Returns the canonical string for a text; equal texts share one instance.</summary>
    /// <param name="text">The text.</param>
    public string Get(ReadOnlySpan<char> text) => this[Add(text)];

    /// <summary>Makes a string the canonical one for its text, if the text is new.</summary>
    /// <param name="text">The string; null is ignored.</param>
    internal void Keep(string? text)
    {
        if (text is not null)
        {
            var hash = ShortHash.Of(text.AsSpan());
            if (Find(text.AsSpan(), hash) < 0)
            {
                Add(text, hash);
            }
        }
    }

    /// <summary>Returns the index of a text, which is added if it is new.</summary>
    internal int Add(ReadOnlySpan<char> text)
    {
        var hash = ShortHash.Of(text);
        return Find(text, hash) is >= 0 and var known ? known : Add(text.ToString(), hash);
    }

    private int Find(ReadOnlySpan<char> text, int hash)
    {
        var i = _buckets[hash & (_buckets.Length - 1)] - 1;
        while (i >= 0 && !(_entries[i].Hash == hash && text.SequenceEqual(_entries[i].Text.AsSpan())))
        {
            i = _entries[i].Next;
        }

        return i;
    }

    private int Add(string text, int hash)
    {
        if (_count == _entries.Length)
        {
            Grow();
        }

        _entries[_count] = new Entry(text, hash);
        Link(_count);
        return _count++;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, _count * 2);
        _buckets = new int[_entries.Length];
        for (var i = 0; i < _count; i++)
        {
            Link(i);
        }
    }

    private void Link(int index)
    {
        ref var bucket = ref _buckets[_entries[index].Hash & (_buckets.Length - 1)];
        _entries[index].Next = bucket - 1;
        bucket = index + 1;
    }

    private struct Entry(string text, int hash)
    {
        internal string Text { get; } = text;

        internal int Hash { get; } = hash;

        /// <summary>The index of the next entry in the bucket; -1 at its end.</summary>
        internal int Next { get; set; }
    }
}
