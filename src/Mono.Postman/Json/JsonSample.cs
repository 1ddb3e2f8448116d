using System.Runtime.CompilerServices;

namespace Mono.Postman;

/// <summary>A value in a JSON text of a collection, as the tolerant reader sees it. It is a place in the text that was taken apart; the default is no value.</summary>
public readonly partial struct JsonSample : IEquatable<JsonSample>
{
    private readonly JsonTape? _tape;
    private readonly int _entry;

    internal JsonSample(JsonTape tape, int entry)
    {
        _tape = tape;
        _entry = entry;
    }

    /// <summary>What the value is.</summary>
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

    /// <summary>A string's decoded text, a number's literal as written, or a variable's token with its braces; otherwise null. It is made anew each time it is asked for.</summary>
    public string? Text => _tape?.TextOf(_entry);

    /// <summary>An object's members in order (a repeated name stays repeated); none of any other value.</summary>
    public MemberSequence Members => new(_tape?.KindOf(_entry) == JsonEntryKind.Object ? _tape : null, _entry);

    /// <summary>An array's elements in order; none of any other value.</summary>
    public ElementSequence Elements => new(Kind == JsonSampleKind.Array ? _tape : null, _entry);

    /// <summary>The offset of the value's first character in the text.</summary>
    public int Offset => _tape?.OffsetOf(_entry) ?? 0;

    /// <summary>The text of a string without escapes as it is written, which spares a copy; of any other string it is decoded.</summary>
    public ReadOnlySpan<char> Characters => _tape is null ? default
        : _tape.KindOf(_entry) is JsonEntryKind.String or JsonEntryKind.Number or JsonEntryKind.Variable ? _tape.RawOf(_entry) : _tape.TextOf(_entry).AsSpan();

    /// <summary>Whether there is a value.</summary>
    internal bool Exists => _tape is not null;

    /// <summary>The text of a string or number, the same object for the same text.</summary>
    internal string? SharedText => _tape?.SharedTextOf(_entry);

    /// <summary>The text of a string, a number or a variable, until the next one is decoded on this thread.</summary>
    internal ReadOnlySpan<char> Decoded => _tape!.DecodedOf(_entry);

    /// <summary>The index of the request that was read before and is taken over, whose members are not known here; -1 if it is none.</summary>
    internal int KnownIndex => _tape?.KnownIndexOf(_entry) ?? -1;

    /// <summary>An object or array as it is written.</summary>
    internal ReadOnlySpan<char> Written => _tape!.WrittenOf(_entry);

    /// <inheritdoc/>
    public bool Equals(JsonSample other) => _tape == other._tape && _entry == other._entry;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonSample other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_tape?.GetHashCode() ?? 0) ^ _entry;

    /// <summary>Whether another value of the same text is written alike, but for white space.</summary>
    internal bool IsLike(JsonSample other) => _tape is not null && _tape == other._tape && _tape.AreAlike(_entry, other._entry);

    /// <summary>Ends the use of a document: its values are gone.</summary>
    internal void Release() => _tape?.Release();

    /// <summary>This value, or where there is none another.</summary>
    internal JsonSample Or(JsonSample other) => _tape is null ? other : this;

    /// <summary>The value of the last member with a name; none if there is no such member or if this is no object.</summary>
    [MethodImpl(Hot.Loop)]
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
