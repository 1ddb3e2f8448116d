namespace Mono.Postman;

/// <summary>Collects the entries of a tape.</summary>
internal ref struct JsonTapeWriter
{
    private const int FewestEntries = 1024;

    // Few collections have more entries than one for so many characters, so the array need not grow. Room that nobody writes to costs next to nothing.
    private const int CharactersForEntry = 16;

    // One array serves all texts in turn.
    private static uint[]? s_spare;

    private uint[] _entries;

    /// <summary>Begins a tape.</summary>
    /// <param name="length">How long the text is.</param>
    public JsonTapeWriter(int length)
    {
        var room = Math.Max(FewestEntries, length / CharactersForEntry);
        _entries = Interlocked.Exchange(ref s_spare, null) is { } spare && spare.Length >= room ? spare : new uint[room];
    }

    /// <summary>How many entries there are.</summary>
    public int Count { get; private set; }

    /// <summary>The string that the last entry is, if it is a member's name; otherwise -1.</summary>
    public readonly int LastName => Count > 0 ? JsonTape.NameOf(_entries[Count - 1]) : -1;

    /// <summary>Adds a value or an end.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="offset">Where it begins in the text.</param>
    /// <param name="number">Of a kind with two entries: where the text ends, or which string or request it is.</param>
    public void Add(JsonEntryKind kind, int offset, int number = 0)
    {
        if (JsonTape.IsLong(kind))
        {
            Add(JsonTape.Entry(kind, number));
            kind = JsonEntryKind.Offset;
        }

        Add(JsonTape.Entry(kind, offset));
    }

    /// <summary>Adds a member's name.</summary>
    /// <param name="name">Which string it is.</param>
    public void AddName(int name) => Add(JsonTape.Entry(JsonEntryKind.Name, name));

    /// <summary>Begins an object or array.</summary>
    /// <returns>Its entry.</returns>
    public int Open(JsonEntryKind kind, int offset)
    {
        var entry = Count;
        Add(kind, offset);
        return entry;
    }

    /// <summary>Ends an object or array.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="entry">Its entry.</param>
    /// <param name="offset">Where it ends.</param>
    public void Close(JsonEntryKind kind, int entry, int offset)
    {
        Add(JsonEntryKind.End, offset);
        _entries[entry] = JsonTape.Entry(kind, Count);
    }

    /// <summary>Takes the name that was added last back.</summary>
    public void Undo() => Count--;

    /// <summary>The tape. The writer is used up.</summary>
    public JsonTape Complete(ReadOnlyMemory<char> text, StringInterner strings)
    {
        var tape = new JsonTape(text, _entries.AsSpan(0, Count).ToArray(), Count, strings);
        Dispose();
        return tape;
    }

    /// <summary>A tape that is read at once and then released: it is the writer's own array. The writer is used up.</summary>
    public JsonTape Lend(ReadOnlyMemory<char> text, StringInterner strings)
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

    private void Add(uint entry)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        _entries[Count++] = entry;
    }

    /// <summary>Keeps an array for the next text.</summary>
    internal static void TakeBack(uint[] entries) => Volatile.Write(ref s_spare, entries);
}
