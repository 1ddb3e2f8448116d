namespace Mono.Postman;

/// <summary>Collects the entries of a tape.</summary>
internal ref struct JsonTapeWriter
{
    private const int FewestEntries = 1024;

    // Few collections have more than one entry per this many characters, so the array rarely grows; unused room costs next to nothing.
    private const int CharactersPerEntry = 16;

    // One array is reused for all texts.
    private static uint[]? s_spare;

    private uint[] _entries;

    /// <summary>Begins a tape.</summary>
    /// <param name="length">The length of the text.</param>
    public JsonTapeWriter(int length)
    {
        var room = Math.Max(FewestEntries, length / CharactersPerEntry);
        _entries = Interlocked.Exchange(ref s_spare, null) is { } spare && spare.Length >= room ? spare : new uint[room];
    }

    /// <summary>The number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>The string index of the last entry if it is a member's name; otherwise -1.</summary>
    public readonly int LastName => Count > 0 ? JsonTape.NameOf(_entries[Count - 1]) : -1;

    /// <summary>Adds a value or an end.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="offset">The offset in the text where it begins.</param>
    /// <param name="number">For kinds with two entries: the end of the text, the string index, or the number of a known element.</param>
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
    /// <param name="name">The string index.</param>
    public void AddName(int name) => Add(JsonTape.Entry(JsonEntryKind.Name, name));

    /// <summary>Begins an object or array.</summary>
    /// <returns>The index of its entry.</returns>
    public int Open(JsonEntryKind kind, int offset)
    {
        var entry = Count;
        Add(kind, offset);
        return entry;
    }

    /// <summary>Ends an object or array.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="entry">The index of its entry.</param>
    /// <param name="offset">The offset of its closing bracket.</param>
    public void Close(JsonEntryKind kind, int entry, int offset)
    {
        Add(JsonEntryKind.End, offset);
        _entries[entry] = JsonTape.Entry(kind, Count);
    }

    /// <summary>Removes the name that was added last.</summary>
    public void Undo() => Count--;

    /// <summary>Returns the tape with a copy of the entries. The writer must not be used any more.</summary>
    public JsonTape Complete(ReadOnlyMemory<char> text, StringInterner strings)
    {
        var tape = new JsonTape(text, _entries.AsSpan(0, Count).ToArray(), Count, strings);
        Dispose();
        return tape;
    }

    /// <summary>Returns a tape over the writer's own array, which the caller releases. The writer must not be used any more.</summary>
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
