namespace Mono.Postman;

/// <summary>A value in a JSON text: an entry of the tape that was recorded from it. The default is a missing value.</summary>
public readonly partial struct JsonSample : IEquatable<JsonSample>
{
    private readonly JsonTape? _tape;
    private readonly int _entry;

    internal JsonSample(JsonTape tape, int entry)
    {
        _tape = tape;
        _entry = entry;
    }

    /// <summary>The kind of value.</summary>
    public JsonSampleKind Kind => _tape is null ? JsonSampleKind.Missing : _tape.KindOf(_entry) switch
    {
        JsonEntryKind.Object or JsonEntryKind.Known => JsonSampleKind.Object,
        JsonEntryKind.Array => JsonSampleKind.Array,
        JsonEntryKind.String or JsonEntryKind.EscapedString or JsonEntryKind.KnownString => JsonSampleKind.String,
        JsonEntryKind.Number => JsonSampleKind.Number,
        JsonEntryKind.Variable => JsonSampleKind.Variable,
        JsonEntryKind.True => JsonSampleKind.True,
        JsonEntryKind.False => JsonSampleKind.False,
        _ => JsonSampleKind.Null,
    };

    /// <summary>The decoded text of a string, the literal of a number, or the token of a variable; otherwise null.</summary>
    /// <remarks>Each call creates a new string.</remarks>
    public string? Text => _tape?.TextOf(_entry);

    /// <summary>The members of an object in order, with repeated names; empty for other values.</summary>
    public MemberSequence Members => new(_tape?.KindOf(_entry) == JsonEntryKind.Object ? _tape : null, _entry);

    /// <summary>The elements of an array in order; empty for other values.</summary>
    public ElementSequence Elements => new(Kind == JsonSampleKind.Array ? _tape : null, _entry);

    /// <summary>The offset of the value's first character in the text.</summary>
    public int Offset => _tape?.OffsetOf(_entry) ?? 0;

    /// <summary>The text of a value, without a copy if it contains no escapes.</summary>
    public ReadOnlySpan<char> Characters => _tape is null ? default
        : _tape.KindOf(_entry) is JsonEntryKind.String or JsonEntryKind.Number or JsonEntryKind.Variable ? _tape.RawOf(_entry)
        : _tape.TextOf(_entry).AsSpan();

    /// <summary>Whether there is a value.</summary>
    internal bool Exists => _tape is not null;

    /// <summary>The canonical text of a string or number; equal texts share one instance.</summary>
    internal string? SharedText => _tape?.SharedTextOf(_entry);

    /// <summary>The text of a string, number or variable, valid until the next one is decoded on this thread.</summary>
    internal ReadOnlySpan<char> Decoded => _tape!.DecodedOf(_entry);

    /// <summary>The number that the filter gave to an element that was stepped over; -1 for values that were scanned.</summary>
    internal int KnownIndex => _tape?.KnownIndexOf(_entry) ?? -1;

    /// <summary>An object or array as it is written.</summary>
    internal ReadOnlySpan<char> Written => _tape!.WrittenOf(_entry);

    /// <inheritdoc/>
    public bool Equals(JsonSample other) => _tape == other._tape && _entry == other._entry;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonSample other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_tape?.GetHashCode() ?? 0) ^ _entry;

    /// <summary>Whether another value of the same document is written alike, apart from white space.</summary>
    internal bool IsLike(JsonSample other) => _tape is not null && _tape == other._tape && _tape.AreAlike(_entry, other._entry);

    /// <summary>Returns the buffers of the document, whose values must not be used any more.</summary>
    internal void Release() => _tape?.Release();

    /// <summary>Returns this value, or another one if this is missing.</summary>
    internal JsonSample Or(JsonSample other) => _tape is null ? other : this;

    /// <summary>Returns the value of the last member with a name; missing if there is none or this is not an object.</summary>
    internal JsonSample Find(string name)
    {
        var found = default(JsonSample);
        foreach (var member in Members)
        {
            if (member.Name == name)
            {
                found = member.Value;
            }
        }

        return found;
    }
}
