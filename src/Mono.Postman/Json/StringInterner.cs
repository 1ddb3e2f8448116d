using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mono.Postman;

/// <summary>The names and texts of JSON that is read together, each once: in a collection they come again and again, whole bodies too. For one thread at a time.</summary>
public sealed class StringInterner
{
    // Odd, so that a product gives its factor back.
    private const ulong Factor = 0x9E3779B97F4A7C15;

    // A power of two, as many buckets as entries.
    private const int FewestEntries = 16;

    private Entry[] _entries;
    private int[] _buckets;
    private int _count;

    /// <summary>An empty table.</summary>
    public StringInterner()
        : this(0)
    {
    }

    /// <summary>An empty table.</summary>
    /// <param name="expected">About how many texts will come.</param>
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

    /// <summary>A text of the table.</summary>
    internal string this[int index] => _entries[index].Text;

    /// <summary>Ends its use: it refers to no text any more. An array of this size outlives the table, and would keep all texts as long.</summary>
    internal void Release() => Array.Clear(_entries, 0, _count);

    /// <summary>A text as the one object for it.</summary>
    /// <param name="text">The text.</param>
    public string Get(ReadOnlySpan<char> text) => this[Add(text)];

    /// <summary>Makes a text the one object for it, if it is new.</summary>
    /// <param name="text">The text; null is none.</param>
    internal void Keep(string? text)
    {
        if (text is not null)
        {
            var hash = Hash(text.AsSpan());
            if (Find(text.AsSpan(), hash) < 0)
            {
                Add(text, hash);
            }
        }
    }

    /// <summary>The index of a text, which is added if it is new.</summary>
    [MethodImpl(Hot.Loop)]
    internal int Add(ReadOnlySpan<char> text)
    {
        var hash = Hash(text);
        return Find(text, hash) is >= 0 and var known ? known : Add(text.ToString(), hash);
    }

    [MethodImpl(Hot.Loop)]
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

    [MethodImpl(Hot.Loop)]
    internal static int Hash(ReadOnlySpan<char> text)
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

    private struct Entry(string text, int hash)
    {
        internal string Text { get; } = text;

        internal int Hash { get; } = hash;

        /// <summary>The next one in the bucket; -1 if there is none.</summary>
        internal int Next { get; set; }
    }
}
