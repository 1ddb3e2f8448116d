using System.Runtime.CompilerServices;

namespace Mono.Postman;

/// <summary>Goes through a JSON text once and writes down where its values are.</summary>
internal ref struct JsonScanner(ReadOnlySpan<char> text, StringInterner strings, int maxDepth, bool isStrict, RequestMatcher? known = null)
{
    private readonly RequestMatcher? _known = known;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly StringInterner _strings = strings;
    private readonly int _maxDepth = maxDepth;
    private readonly bool _isStrict = isStrict;
    private int _at;
    private int _depth;

    // How deep the requests of the folder are that is being read; the collection itself is one.
    private int _itemDepth = 2;

    /// <summary>What was found.</summary>
    public JsonTapeWriter Tape = new(text.Length);

    /// <summary>What is wrong with the text.</summary>
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

    [MethodImpl(Hot.Loop)]
    private bool ReadValue()
    {
        var start = _at;
        if (start == _text.Length)
        {
            return Fail("The text ends where a value belongs.", start);
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

    [MethodImpl(Hot.Loop)]
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

    [MethodImpl(Hot.Loop)]
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
            return Fail($"A member's name in quotes is expected, not {Describe(_at)}.", _at);
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

        // A variable that stands for whole members: which ones is not known.
        if (isVariable)
        {
            Tape.Undo();
            return true;
        }

        return Fail(_at == _text.Length ? "The text ends where a colon belongs." : $"A colon is expected, not {Describe(_at)}.", _at);
    }

    [MethodImpl(Hot.Loop)]
    private bool ReadArray(int start)
    {
        if (!Enter(start))
        {
            return false;
        }

        var isItems = _known is not null && _depth == _itemDepth && Tape.LastName is >= 0 and var name && _strings[name] == "item";
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

            if (!(isItems ? ReadItem() : ReadValue()) || !ReadSeparator(']', "array", out isBehindComma))
            {
                return false;
            }
        }
    }

    // A request that is known is passed over. Anything else may be a folder.
    private bool ReadItem()
    {
        if (_text[_at] == '{' && _known!.Find(_text.Slice(_at), _depth) is >= 0 and var index)
        {
            Tape.Add(JsonEntryKind.Known, _at, index);
            _at += _known[index].Length;
            return true;
        }

        var around = _itemDepth;
        _itemDepth = _depth + 2;
        var isRead = ReadValue();
        _itemDepth = around;
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

    // A trailing comma is fine unless the text must be strict.
    private bool Leave(JsonEntryKind kind, int entry, bool isBehindComma)
    {
        Tape.Close(kind, entry, _at++);
        _depth--;
        return !_isStrict || !isBehindComma || Fail("A value is expected after the comma.", _at - 1);
    }

    /// <summary>Reads the comma after an entry.</summary>
    [MethodImpl(Hot.Loop)]
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

    /// <summary>
    /// Skips a variable and what is glued to it (<c>{{a}}{{b}}</c>, <c>{{price}}.50</c>): together one value that is not known.
    /// </summary>
    private void SkipBareVariable()
    {
        while (_at < _text.Length)
        {
            var end = EndOfToken(_at);
            if (end >= 0)
            {
                _at = end;
            }
            else if (IsWordCharacter(_text[_at]))
            {
                _at++;
            }
            else
            {
                break;
            }
        }
    }

    private bool ReadWord(string word, JsonEntryKind kind)
    {
        var start = _at;
        if (!_text.Slice(start).StartsWith(word.AsSpan()) || (start + word.Length < _text.Length && IsWordCharacter(_text[start + word.Length])))
        {
            return Fail($"A value is expected, not {Describe(start)}.", start);
        }

        _at += word.Length;
        Tape.Add(kind, start);
        return true;
    }

    private bool ReadNumber(int start)
    {
        if (_text[_at] is '-' or '+')
        {
            _at++;
        }

        var whole = SkipDigits();
        var digits = whole;
        var fraction = 1;
        if (_at < _text.Length && _text[_at] == '.')
        {
            _at++;
            fraction = SkipDigits();
            digits += fraction;
        }

        if (digits > 0 && _at < _text.Length && _text[_at] is 'e' or 'E')
        {
            _at++;
            if (_at < _text.Length && _text[_at] is '-' or '+')
            {
                _at++;
            }

            // An exponent without digits is no exponent: the check below then fails at its letter.
            if (SkipDigits() == 0)
            {
                digits = 0;
            }
        }

        if (!_isStrict && EndOfToken(_at) >= 0)
        {
            SkipBareVariable();
            Tape.Add(JsonEntryKind.Variable, start, _at);
            return true;
        }

        if (digits == 0 || (_at < _text.Length && IsWordCharacter(_text[_at])))
        {
            return Fail($"A value is expected, not {Describe(start)}.", start);
        }

        if (_isStrict && (_text[start] == '+' || whole == 0 || fraction == 0 || (whole > 1 && _text[_text[start] == '-' ? start + 1 : start] == '0')))
        {
            return Fail("A number is expected.", start);
        }

        Tape.Add(JsonEntryKind.Number, start);
        return true;
    }

    private int SkipDigits()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is >= '0' and <= '9')
        {
            _at++;
        }

        return _at - start;
    }

    [MethodImpl(Hot.Loop)]
    private bool SkipString(out bool isEscaped)
    {
        isEscaped = false;
        var quote = _at++;
        while (true)
        {
            var found = _text.Slice(_at).IndexOfAny('"', '\\');
            if (found < 0)
            {
                return Fail("A string begins here and never ends.", quote);
            }

            _at += found;
            if (_text[_at] == '"')
            {
                _at++;
                return true;
            }

            isEscaped = true;
            if (!SkipEscape())
            {
                return false;
            }
        }
    }

    // The backslash of an escape that JSON does not know is a character like any other.
    private bool SkipEscape()
    {
        var isKnown = JsonEscape.TryDecode(_text, _at, out var value, out var length);
        if (!_isStrict)
        {
            _at += isKnown ? length : 1;
            return true;
        }

        // Half of a pair has no place in a text.
        if (!isKnown || char.IsLowSurrogate(value) || (char.IsHighSurrogate(value) && !(JsonEscape.TryDecode(_text, _at + length, out var low, out _) && _text[_at + length] == '\\' && char.IsLowSurrogate(low))))
        {
            return Fail("This escape is none.", _at);
        }

        _at += char.IsHighSurrogate(value) ? length * 2 : length;
        return true;
    }

    /// <summary>Skips white space (invisible characters too, they come with copied text) and comments.</summary>
    [MethodImpl(Hot.Loop)]
    private bool SkipBlanks()
    {
        while (_at < _text.Length)
        {
            var character = _text[_at];
            if (character is ' ' or '\n' or '\r' or '\t')
            {
                _at++;
            }
            else if (_isStrict || (character is > '/' and < '\u0080'))
            {
                break;
            }
            else if (char.IsWhiteSpace(character) || character is '\uFEFF' or '\u200B')
            {
                _at++;
            }
            else if (character == '/' && _at + 1 < _text.Length && _text[_at + 1] == '/')
            {
                var end = _text.Slice(_at).IndexOfAny('\r', '\n');
                _at = end < 0 ? _text.Length : _at + end;
            }
            else if (character == '/' && _at + 1 < _text.Length && _text[_at + 1] == '*')
            {
                var end = _text.Slice(_at + 2).IndexOf("*/".AsSpan());
                if (end < 0)
                {
                    return Fail("A comment begins here and never ends.", _at);
                }

                _at += end + 4;
            }
            else
            {
                break;
            }
        }

        return true;
    }

    /// <summary>The number that a text begins with. What stands behind a number is none of its characters, and no letter.</summary>
    [MethodImpl(Hot.Loop)]
    internal static ReadOnlySpan<char> NumberIn(ReadOnlySpan<char> text)
    {
        var end = 1;
        while (end < text.Length && text[end] is (>= '0' and <= '9') or '.' or '-' or '+' or 'e' or 'E')
        {
            end++;
        }

        return text.Slice(0, end);
    }

    /// <summary>Where the token <c>{{…}}</c> that begins at an offset ends; -1 if none begins there.</summary>
    private readonly int EndOfToken(int at)
    {
        if (at + 1 >= _text.Length || _text[at] != '{' || _text[at + 1] != '{')
        {
            return -1;
        }

        // A token holds no braces (SEMANTICS §2): in "{{{x}}" the first brace begins an object.
        var length = _text.Slice(at + 2).IndexOfAny('{', '}');
        var end = at + 2 + length;
        return length > 0 && end + 1 < _text.Length && _text[end] == '}' && _text[end + 1] == '}' ? end + 2 : -1;
    }

    private static bool IsWordCharacter(char character) =>
        char.IsLetterOrDigit(character) || character is '.' or '-' or '+' or '_' or '$' or '%';

    private readonly string Describe(int at)
    {
        var end = at;
        while (end < _text.Length && end - at < 20 && IsWordCharacter(_text[end]))
        {
            end++;
        }

        if (end > at)
        {
            return $"\"{_text.Slice(at, end - at).ToString()}\"";
        }

        var character = _text[at];
        if (character == '"')
        {
            return "a text in quotes";
        }

        return char.IsControl(character) || char.IsSurrogate(character) ? $"U+{(int)character:X4}" : $"\"{character}\"";
    }

    private bool Fail(string message, int offset)
    {
        Error ??= new JsonSampleError(message, offset);
        return false;
    }
}
