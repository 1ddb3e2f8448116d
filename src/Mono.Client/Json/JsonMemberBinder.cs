using System.Buffers.Text;
using System.ComponentModel;
using System.Text.Json;

namespace Mono.Client;

/// <summary>Reads or writes each member of a generated model, so that a model lists its members once.</summary>
/// <remarks>
/// For reading it is a forward scanner of JSON (RFC 8259) over UTF-8 that can return to a value. The methods named after types
/// read the current value. A value of another kind is left unread and sets <see cref="IsTypeMismatch"/>; the model then keeps
/// the value unchanged.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonMemberBinder
{
    private const int MaxDepth = 128;

    // Reading
    private readonly ReadOnlySpan<byte> _json;
    private int _at;
    private int _depth;
    private ElementCache? _elements;

    // Writing
    private readonly Utf8JsonWriter? _writer;

    private MemberPlace _members;

    /// <summary>Creates a reader at the first value of a text.</summary>
    /// <param name="utf8Json">The text in UTF-8; a byte order mark is skipped.</param>
    /// <param name="strict">Whether a value that does not fit its type is an error.</param>
    internal JsonMemberBinder(ReadOnlySpan<byte> utf8Json, bool strict = false)
    {
        _json = Utf8.WithoutMark(utf8Json);
        IsStrict = strict;
    }

    /// <summary>Whether a value that does not fit its type is an error.</summary>
    internal bool IsStrict { get; }

    /// <summary>Whether a value did not fit its type since this flag was last cleared.</summary>
    internal bool IsTypeMismatch { get; private set; }

    /// <summary>The reader's position.</summary>
    internal readonly int Position => _at;

    /// <summary>The kind of value that was expected at the last mismatch.</summary>
    internal string Expected { get; private set; } = "";

    /// <summary>Reads a string; a mismatch for any other kind.</summary>
    internal string? String()
    {
        Blank();
        return Peek() == '"' ? ReadString() : TypeMismatch<string>("a string");
    }

    /// <summary>Reads a string with known values; a mismatch for any other kind.</summary>
    internal T? OpenEnum<T>()
        where T : struct, IOpenEnum<T>
    {
        Blank();
        return Peek() == '"' ? default(T).Create(ReadString()) : TypeMismatchValue<T>("a string");
    }

    /// <summary>Reads a 64-bit integer with or without quotes.</summary>
    internal long? Int64()
    {
        if (TryShortInt64(out var number))
        {
            return number;
        }

        var text = Number(out var quoted);
        if (text.Length > 0 && Utf8Parser.TryParse(text, out long value, out var used) && used == text.Length)
        {
            End(text.Length, quoted);
            return value;
        }

        return TypeMismatchValue<long>("an integer");
    }

    /// <summary>Reads a double with or without quotes.</summary>
    internal double? Double()
    {
        var text = Number(out var quoted);
        if (text.Length > 0
            && Utf8Parser.TryParse(text, out double value, out var used)
            && used == text.Length
            && !double.IsInfinity(value)
            && KeepsDigits(text, value))
        {
            End(text.Length, quoted);
            return value;
        }

        return TypeMismatchValue<double>("a number");
    }

    /// <summary>Reads a decimal with or without quotes.</summary>
    internal decimal? Decimal()
    {
        var text = Number(out var quoted);
        if (text.Length > 0
            && Utf8Parser.TryParse(text, out decimal value, out var used, text.IndexOfAny((byte)'e', (byte)'E') >= 0 ? 'e' : 'g')
            && used == text.Length)
        {
            End(text.Length, quoted);
            return value;
        }

        return TypeMismatchValue<decimal>("a number");
    }

    /// <summary>Reads a boolean with or without quotes.</summary>
    internal bool? Boolean()
    {
        Blank();
        var rest = _json.Slice(_at);
        if (rest.StartsWith("true"u8))
        {
            _at += 4;
            return true;
        }

        if (rest.StartsWith("false"u8))
        {
            _at += 5;
            return false;
        }

        if (rest.StartsWith("\"true\""u8))
        {
            _at += 6;
            return true;
        }

        if (rest.StartsWith("\"false\""u8))
        {
            _at += 7;
            return false;
        }

        return TypeMismatchValue<bool>("true or false");
    }

    /// <summary>Reads a date and time of RFC 3339; without an offset it is UTC.</summary>
    internal DateTimeOffset? DateTimeOffset()
    {
        var start = _at;
        var text = ShortText();
        if (text.Length > 0 && JsonDates.TryParse(text, out var value))
        {
            return value;
        }

        _at = start;
        return TypeMismatchValue<DateTimeOffset>("a date and time");
    }

    /// <summary>Reads a UUID in its dashed form.</summary>
    internal Guid? Guid()
    {
        var start = _at;
        var text = ShortText();
        if (text.Length == 36 && Utf8Parser.TryParse(text, out Guid value, out var used, 'D') && used == 36 && !HasUpperCase(text))
        {
            return value;
        }

        _at = start;
        return TypeMismatchValue<Guid>("a UUID");
    }

#if NET8_0_OR_GREATER
    /// <summary>Reads a date of ISO 8601.</summary>
    internal DateOnly? Date()
    {
        var start = _at;
        var text = ShortText();
        if (text.Length == 10 && JsonDates.TryParse(text, out var value))
        {
            return DateOnly.FromDateTime(value.DateTime);
        }

        _at = start;
        return TypeMismatchValue<DateOnly>("a date");
    }

    /// <summary>Reads a time of day.</summary>
    internal TimeOnly? Time()
    {
        var start = _at;
        var text = ShortText();
        if (JsonDates.TryParseTime(text, out var value))
        {
            return value;
        }

        _at = start;
        return TypeMismatchValue<TimeOnly>("a time of day");
    }
#endif

    /// <summary>Enters an object.</summary>
    /// <returns>False, with a mismatch, if the value is not an object.</returns>
    internal bool TryEnterObject()
    {
        Blank();
        if (Peek() != '{')
        {
            SetTypeMismatch("an object");
            return false;
        }

        Enter();
        return true;
    }

    internal void LeaveObject() => _depth--;

    /// <summary>Moves to the next member or element.</summary>
    /// <returns>False after the closing bracket.</returns>
    internal bool Next(char end, ref bool first)
    {
        Blank();
        if (Peek() == end)
        {
            _at++;
            return false;
        }

        if (first)
        {
            first = false;
            return true;
        }

        if (Peek() != ',')
        {
            throw Error("',' or '" + end + "'");
        }

        _at++;
        Blank();
        if (Peek() == end)
        {
            throw Error("a value");
        }

        return true;
    }

    /// <summary>Moves to the value of the next member if it is the expected one in the usual form.</summary>
    /// <param name="token">The member's comma, name and colon; empty for none.</param>
    /// <param name="first">Whether the next member is the object's first one, which has no comma.</param>
    private bool TrySkip(ReadOnlySpan<byte> token, ref bool first)
    {
        if (first && !token.IsEmpty)
        {
            token = token.Slice(1);
        }

        if (token.IsEmpty || !_json.Slice(_at).StartsWith(token))
        {
            return false;
        }

        first = false;
        _at += token.Length;
        return true;
    }

    /// <summary>Reads a member's name as the bytes between its quotes, and moves to its value.</summary>
    internal ReadOnlySpan<byte> RawName(out TextKind kind)
    {
        kind = RawName(out var at, out var length);
        return _json.Slice(at, length);
    }

    /// <summary>Reads <c>null</c> if it is the next value.</summary>
    internal bool TryNull()
    {
        Blank();
        if (Peek() == 'n' && _json.Slice(_at).StartsWith("null"u8))
        {
            _at += 4;
            return true;
        }

        return false;
    }

    /// <summary>Whether the next value is an empty string.</summary>
    internal readonly bool IsEmptyString => _at + 1 < _json.Length && _json[_at] == '"' && _json[_at + 1] == '"';

    /// <summary>Returns to a position and clears the mismatch.</summary>
    internal void Return(int position)
    {
        _at = position;
        IsTypeMismatch = false;
    }

    internal void SetTypeMismatch(string expected)
    {
        IsTypeMismatch = true;
        Expected = expected;
    }

    /// <summary>Reads the bytes of the next value, and validates them.</summary>
    internal ReadOnlySpan<byte> Raw()
    {
        Blank();
        var start = _at;
        Skip();
        return _json.Slice(start, _at - start);
    }

    /// <summary>Throws unless only white space follows.</summary>
    internal void AssertEnd()
    {
        Blank();
        if (_at < _json.Length)
        {
            throw Error("the end of the text");
        }
    }

    /// <summary>The kind of the next value, for messages.</summary>
    internal readonly string Found => Peek() switch
    {
        '"' => "a string",
        '{' => "an object",
        '[' => "an array",
        't' or 'f' => "a boolean",
        'n' => "null",
        -1 => "the end of the text",
        _ => "a number",
    };

    internal readonly ApiJsonException Error(string expected) =>
        new(
            "The JSON is malformed: expected " + expected + " but found " + (_at < _json.Length ? "'" + (char)_json[_at] + "'" : "the end"),
            _at);

    internal static string Decode(ReadOnlySpan<byte> text, TextKind kind) => kind switch
    {
        TextKind.Ascii => Utf8.GetAsciiString(text),
        TextKind.Utf8 => Utf8.GetString(text),
        _ => JsonEscapes.Decode(text),
    };
}
