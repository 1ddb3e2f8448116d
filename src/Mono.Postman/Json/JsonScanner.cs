namespace Mono.Postman;

/// <summary>Scans a JSON text once and records where its values begin. This part holds the grammar of values and containers.</summary>
internal ref partial struct JsonScanner(
    ReadOnlySpan<char> text,
    StringInterner strings,
    int maxDepth,
    bool isStrict,
    JsonElementFilter? filter = null)
{
    private readonly JsonElementFilter? _filter = filter;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly StringInterner _strings = strings;
    private readonly int _maxDepth = maxDepth;
    private readonly bool _isStrict = isStrict;
    private int _at;
    private int _depth;

    /// <summary>The entries recorded so far.</summary>
    public JsonTapeWriter Tape = new(text.Length);

    /// <summary>The first error in the text; null if there is none.</summary>
    public JsonSampleError? Error { get; private set; }

    public bool ReadDocument()
    {
        if (_text.Length > JsonTape.LongestText)
        {
            return Fail("The text is too long.", 0);
        }

        if (!SkipBlanks())
        {
            return false;
        }

        if (_at == _text.Length)
        {
            return Fail("The text is empty.", _at);
        }

        return ReadValue() && SkipBlanks() && (_at == _text.Length || Fail($"There is more text after the value: {Describe(_at)}.", _at));
    }

    private bool ReadValue()
    {
        var start = _at;
        if (start == _text.Length)
        {
            return Fail("The text ends where a value is expected.", start);
        }

        switch (_text[start])
        {
            case '{':
                if (EndOfToken(start) < 0)
                {
                    return ReadObject(start);
                }

                SkipBareVariable();
                Tape.Add(JsonEntryKind.Variable, start, _at);
                return !_isStrict || Fail("A value is expected.", start);
            case '[':
                return ReadArray(start);
            case '"':
                if (!SkipString(out var isEscaped))
                {
                    return false;
                }

                Tape.Add(isEscaped ? JsonEntryKind.EscapedString : JsonEntryKind.String, start, _at - 1);
                return true;
            case 't':
                return ReadWord("true", JsonEntryKind.True);
            case 'f':
                return ReadWord("false", JsonEntryKind.False);
            case 'n':
                return ReadWord("null", JsonEntryKind.Null);
            default:
                return ReadNumber(start);
        }
    }

    private bool ReadObject(int start)
    {
        if (!Enter(start))
        {
            return false;
        }

        var entry = Tape.Open(JsonEntryKind.Object, start);
        var isBehindComma = false;
        while (true)
        {
            if (!SkipBlanks())
            {
                return false;
            }

            if (_at == _text.Length)
            {
                return Fail("The text ends inside an object.", _at);
            }

            if (_text[_at] == '}')
            {
                return Leave(JsonEntryKind.Object, entry, isBehindComma);
            }

            if (!ReadMember() || !ReadSeparator('}', "object", out isBehindComma))
            {
                return false;
            }
        }
    }

    private bool ReadMember()
    {
        var start = _at;
        var isVariable = false;
        if (_text[_at] == '"')
        {
            if (!SkipString(out var isEscaped))
            {
                return false;
            }

            var name = _text.Slice(start + 1, _at - start - 2);
            Tape.AddName(_strings.Add(isEscaped ? JsonEscape.Decode(name) : name));
        }
        else if (EndOfToken(_at) >= 0 && !_isStrict)
        {
            isVariable = true;
            SkipBareVariable();
            Tape.AddName(_strings.Add(_text.Slice(start, _at - start)));
        }
        else
        {
            return Fail($"A member name in quotes is expected, not {Describe(_at)}.", _at);
        }

        if (!SkipBlanks())
        {
            return false;
        }

        if (_at < _text.Length && _text[_at] == ':')
        {
            _at++;
            return SkipBlanks() && ReadValue();
        }

        // A variable in place of whole members: their names are unknown.
        if (isVariable)
        {
            Tape.Undo();
            return true;
        }

        return Fail(_at == _text.Length ? "The text ends where a colon is expected." : $"A colon is expected, not {Describe(_at)}.", _at);
    }

    private bool ReadArray(int start)
    {
        if (!Enter(start))
        {
            return false;
        }

        var isWatched = _filter is not null && Tape.LastName is >= 0 and var name && _filter.Watches(_strings[name], _depth);
        var entry = Tape.Open(JsonEntryKind.Array, start);
        var isBehindComma = false;
        while (true)
        {
            if (!SkipBlanks())
            {
                return false;
            }

            if (_at == _text.Length)
            {
                return Fail("The text ends inside an array.", _at);
            }

            if (_text[_at] == ']')
            {
                return Leave(JsonEntryKind.Array, entry, isBehindComma);
            }

            if (!(isWatched ? ReadWatched() : ReadValue()) || !ReadSeparator(']', "array", out isBehindComma))
            {
                return false;
            }
        }
    }

    // A known element is stepped over; the tape holds its number.
    private bool ReadWatched()
    {
        if (_text[_at] == '{' && _filter!.Find(_text.Slice(_at), _depth, out var length) is >= 0 and var number)
        {
            Tape.Add(JsonEntryKind.Known, _at, number);
            _at += length;
            return true;
        }

        _filter!.Enter(_depth);
        var isRead = ReadValue();
        _filter.Leave(_depth);
        return isRead;
    }

    private bool Enter(int start)
    {
        if (_depth == _maxDepth)
        {
            return Fail($"The text is nested more than {_maxDepth} levels deep.", start);
        }

        _depth++;
        _at++;
        return true;
    }

    // A trailing comma is an error in strict text only.
    private bool Leave(JsonEntryKind kind, int entry, bool isBehindComma)
    {
        Tape.Close(kind, entry, _at++);
        _depth--;
        return !_isStrict || !isBehindComma || Fail("A value is expected after the comma.", _at - 1);
    }

    /// <summary>Reads the comma after a member or an element.</summary>
    private bool ReadSeparator(char end, string container, out bool isBehindComma)
    {
        isBehindComma = false;
        if (!SkipBlanks())
        {
            return false;
        }

        if (_at == _text.Length)
        {
            return Fail($"The text ends inside an {container}.", _at);
        }

        if (_text[_at] == ',')
        {
            _at++;
            isBehindComma = true;
            return true;
        }

        return _text[_at] == end || Fail($"A comma or \"{end}\" is expected, not {Describe(_at)}.", _at);
    }

    private bool Fail(string message, int offset)
    {
        Error ??= new JsonSampleError(message, offset);
        return false;
    }
}
