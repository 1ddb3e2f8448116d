namespace Mono.Postman;

/// <summary>Collects the entries of a tape.</summary>
internal ref struct JsonTapeWriter
{
    private const int FewestEntries = 1024;

    // Few collections have more entries than one for so many characters, so the array need not grow. Room that nobody writes to costs next to nothing.
    private const int CharactersForEntry = 16;

    // One array serves all texts in turn.
    private static ulong[]? s_spare;

    private ulong[] _entries;

    /// <summary>Begins a tape.</summary>
    /// <param name="length">How long the text is.</param>
    public JsonTapeWriter(int length)
    {
        var room = Math.Max(FewestEntries, length / CharactersForEntry);
        _entries = Interlocked.Exchange(ref s_spare, null) is { } spare && spare.Length >= room ? spare : new ulong[room];
    }

    /// <summary>How many entries there are.</summary>
    public int Count { get; private set; }

    /// <summary>The string that the last entry is, if it is a member's name; otherwise -1.</summary>
    public readonly int LastName => Count > 0 ? JsonTape.NameOf(_entries[Count - 1]) : -1;

    public void Add(JsonEntryKind kind, int offset, int extra = 0)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        _entries[Count++] = JsonTape.Entry(kind, offset, extra);
    }

    /// <summary>Begins an object or array.</summary>
    /// <returns>Its entry.</returns>
    public int Open(JsonEntryKind kind, int offset)
    {
        Add(kind, offset);
        return Count - 1;
    }

    /// <summary>Ends an object or array.</summary>
    /// <param name="entry">Its entry.</param>
    /// <param name="offset">Where it ends.</param>
    public void Close(int entry, int offset)
    {
        Add(JsonEntryKind.End, offset);
        _entries[entry] = JsonTape.WithExtra(_entries[entry], Count);
    }

    /// <summary>Takes the last entry back.</summary>
    public void Undo() => Count--;

    /// <summary>The tape. The writer is used up.</summary>
    public JsonTape Complete(ReadOnlyMemory<char> text, StringTable strings)
    {
        var tape = new JsonTape(text, _entries.AsSpan(0, Count).ToArray(), Count, strings);
        Dispose();
        return tape;
    }

    /// <summary>A tape that is read at once and then released: it is the writer's own array. The writer is used up.</summary>
    public JsonTape Lend(ReadOnlyMemory<char> text, StringTable strings)
    {
        var tape = new JsonTape(text, _entries, Count, strings);
        _entries = [];
        return tape;
    }

    public void Dispose()
    {
        TakeBack(_entries);
        _entries = [];
    }

    /// <summary>Keeps an array for the next text.</summary>
    internal static void TakeBack(ulong[] entries) => Volatile.Write(ref s_spare, entries);
}
