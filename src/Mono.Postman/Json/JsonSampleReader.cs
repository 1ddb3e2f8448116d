using System.Text;

namespace Mono.Postman;

/// <summary>
/// Reads the JSON of bodies as people keep it in collections: <c>{{variables}}</c> without quotes, comments, trailing commas, raw line
/// breaks in strings. Nearly a third of the JSON bodies in public collections is no strict JSON for one of these reasons.
/// </summary>
/// <remarks>The reader looks at each character once or twice: its time grows with the text's length only.</remarks>
public static class JsonSampleReader
{
    /// <summary>How deep arrays and objects may be nested; deeper text is refused, so that no input can exhaust the stack.</summary>
    public const int MaxDepth = 128;

    /// <summary>Reads a body's text.</summary>
    /// <param name="text">The text; null counts as empty.</param>
    /// <param name="sample">The value; null if the text is no JSON.</param>
    /// <param name="error">Why the text is no JSON; null if it is.</param>
    /// <returns>Whether the text is JSON in the tolerant sense.</returns>
    public static bool TryRead(string? text, out JsonSample? sample, out JsonSampleError? error)
    {
        var scanner = new Scanner(text ?? "", MaxDepth);
        sample = scanner.ReadDocument();
        error = scanner.Error;
        return sample is not null;
    }

    /// <summary>Why a text is not even tolerable JSON; null if it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxDepth">How deep arrays and objects may be nested.</param>
    internal static JsonSampleError? FindError(string text, int maxDepth)
    {
        var scanner = new Scanner(text, maxDepth);
        scanner.ReadDocument();
        return scanner.Error;
    }

    private ref struct Scanner(string text, int maxDepth)
    {
        private readonly string _text = text;
        private readonly int _maxDepth = maxDepth;
        private int _at;
        private int _depth;

        public JsonSampleError? Error { get; private set; }

        public JsonSample? ReadDocument()
        {
            if (!SkipBlanks())
            {
                return null;
            }

            if (_at == _text.Length)
            {
                return Fail("The text is empty.", _at);
            }

            var value = ReadValue();
            if (value is null || !SkipBlanks())
            {
                return null;
            }

            return _at == _text.Length ? value : Fail($"There is more text after the value: {Describe(_at)}.", _at);
        }

        private JsonSample? ReadValue()
        {
            var start = _at;
            if (start == _text.Length)
            {
                return Fail("The text ends where a value belongs.", start);
            }

            switch (_text[start])
            {
                case '{':
                    return EndOfToken(start) >= 0 ? ReadBareVariable(start) : ReadObject(start);
                case '[':
                    return ReadArray(start);
                case '"':
                    var content = ReadString();
                    return content is null ? null : new JsonSample { Kind = JsonSampleKind.String, Text = content, Offset = start };
                case 't':
                    return ReadWord("true", JsonSampleKind.True);
                case 'f':
                    return ReadWord("false", JsonSampleKind.False);
                case 'n':
                    return ReadWord("null", JsonSampleKind.Null);
                default:
                    return ReadNumber(start);
            }
        }

        private JsonSample? ReadObject(int start)
        {
            if (!Enter(start))
            {
                return null;
            }

            var members = new List<KeyValuePair<string, JsonSample>>();
            while (true)
            {
                if (!SkipBlanks())
                {
                    return null;
                }

                if (_at == _text.Length)
                {
                    return Fail("The text ends inside an object.", _at);
                }

                if (_text[_at] == '}')
                {
                    _at++;
                    _depth--;
                    return new JsonSample { Kind = JsonSampleKind.Object, Members = members, Offset = start };
                }

                if (!ReadMember(members) || !ReadSeparator('}', "object"))
                {
                    return null;
                }
            }
        }

        private bool ReadMember(List<KeyValuePair<string, JsonSample>> members)
        {
            string? name;
            var isVariable = false;
            if (_text[_at] == '"')
            {
                name = ReadString();
            }
            else if (EndOfToken(_at) >= 0)
            {
                isVariable = true;
                name = ReadBareVariable(_at).Text;
            }
            else
            {
                name = null;
                Fail($"A member's name in quotes is expected, not {Describe(_at)}.", _at);
            }

            if (name is null || !SkipBlanks())
            {
                return false;
            }

            if (_at < _text.Length && _text[_at] == ':')
            {
                _at++;
                if (!SkipBlanks() || ReadValue() is not { } value)
                {
                    return false;
                }

                members.Add(new KeyValuePair<string, JsonSample>(name, value));
                return true;
            }

            // A variable that stands for whole members: which ones is not known.
            if (isVariable)
            {
                return true;
            }

            Fail(_at == _text.Length ? "The text ends where a colon belongs." : $"A colon is expected, not {Describe(_at)}.", _at);
            return false;
        }

        private JsonSample? ReadArray(int start)
        {
            if (!Enter(start))
            {
                return null;
            }

            var elements = new List<JsonSample>();
            while (true)
            {
                if (!SkipBlanks())
                {
                    return null;
                }

                if (_at == _text.Length)
                {
                    return Fail("The text ends inside an array.", _at);
                }

                if (_text[_at] == ']')
                {
                    _at++;
                    _depth--;
                    return new JsonSample { Kind = JsonSampleKind.Array, Elements = elements, Offset = start };
                }

                if (ReadValue() is not { } element || !ReadSeparator(']', "array"))
                {
                    return null;
                }

                elements.Add(element);
            }
        }

        private bool Enter(int start)
        {
            if (_depth == _maxDepth)
            {
                Fail($"The text is nested more than {_maxDepth} levels deep.", start);
                return false;
            }

            _depth++;
            _at++;
            return true;
        }

        /// <summary>Reads the comma after an entry; a trailing comma is fine.</summary>
        private bool ReadSeparator(char end, string container)
        {
            if (!SkipBlanks())
            {
                return false;
            }

            if (_at == _text.Length)
            {
                Fail($"The text ends inside an {container}.", _at);
                return false;
            }

            if (_text[_at] == ',')
            {
                _at++;
                return true;
            }

            if (_text[_at] == end)
            {
                return true;
            }

            Fail($"A comma or \"{end}\" is expected, not {Describe(_at)}.", _at);
            return false;
        }

        /// <summary>
        /// Reads a variable and what is glued to it (<c>{{a}}{{b}}</c>, <c>{{price}}.50</c>): together one value that is not known.
        /// </summary>
        private JsonSample ReadBareVariable(int start)
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

            return new JsonSample { Kind = JsonSampleKind.Variable, Text = _text.Substring(start, _at - start), Offset = start };
        }

        private JsonSample? ReadWord(string word, JsonSampleKind kind)
        {
            var start = _at;
            if (string.CompareOrdinal(_text, start, word, 0, word.Length) != 0
                || (start + word.Length < _text.Length && IsWordCharacter(_text[start + word.Length])))
            {
                return Fail($"A value is expected, not {Describe(start)}.", start);
            }

            _at += word.Length;
            return new JsonSample { Kind = kind, Offset = start };
        }

        private JsonSample? ReadNumber(int start)
        {
            var digits = 0;
            if (_text[_at] is '-' or '+')
            {
                _at++;
            }

            digits += SkipDigits();
            if (_at < _text.Length && _text[_at] == '.')
            {
                _at++;
                digits += SkipDigits();
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

            if (EndOfToken(_at) >= 0)
            {
                return ReadBareVariable(start);
            }

            if (digits == 0 || (_at < _text.Length && IsWordCharacter(_text[_at])))
            {
                return Fail($"A value is expected, not {Describe(start)}.", start);
            }

            return new JsonSample { Kind = JsonSampleKind.Number, Text = _text.Substring(start, _at - start), Offset = start };
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

        private string? ReadString()
        {
            var quote = _at++;
            var start = _at;
            StringBuilder? decoded = null;
            while (_at < _text.Length)
            {
                var character = _text[_at];
                if (character == '"')
                {
                    var rest = _text.Substring(start, _at - start);
                    _at++;
                    return decoded is null ? rest : decoded.Append(rest).ToString();
                }

                if (character == '\\' && JsonEscape.TryDecode(_text, _at, out var value, out var length))
                {
                    decoded ??= new StringBuilder();
                    decoded.Append(_text, start, _at - start).Append(value);
                    _at += length;
                    start = _at;
                }
                else
                {
                    // The backslash of an escape that JSON does not know is a character like any other.
                    _at++;
                }
            }

            Fail("A string begins here and never ends.", quote);
            return null;
        }

        /// <summary>Skips white space (invisible characters too, they come with copied text) and comments.</summary>
        private bool SkipBlanks()
        {
            while (_at < _text.Length)
            {
                var character = _text[_at];
                if (char.IsWhiteSpace(character) || character is '\uFEFF' or '\u200B')
                {
                    _at++;
                }
                else if (character == '/' && _at + 1 < _text.Length && _text[_at + 1] == '/')
                {
                    var end = _text.IndexOfAny(s_lineEnds, _at);
                    _at = end < 0 ? _text.Length : end;
                }
                else if (character == '/' && _at + 1 < _text.Length && _text[_at + 1] == '*')
                {
                    var end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                    if (end < 0)
                    {
                        Fail("A comment begins here and never ends.", _at);
                        return false;
                    }

                    _at = end + 2;
                }
                else
                {
                    break;
                }
            }

            return true;
        }

        /// <summary>Where the token <c>{{…}}</c> that begins at an offset ends; -1 if none begins there.</summary>
        private readonly int EndOfToken(int at)
        {
            if (at + 1 >= _text.Length || _text[at] != '{' || _text[at + 1] != '{')
            {
                return -1;
            }

            // A token holds no braces (SEMANTICS §2): in "{{{x}}" the first brace begins an object.
            var end = _text.IndexOfAny(s_braces, at + 2);
            return end > at + 2 && end + 1 < _text.Length && _text[end] == '}' && _text[end + 1] == '}' ? end + 2 : -1;
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
                return $"\"{_text.Substring(at, end - at)}\"";
            }

            var character = _text[at];
            if (character == '"')
            {
                return "a text in quotes";
            }

            return char.IsControl(character) || char.IsSurrogate(character) ? $"U+{(int)character:X4}" : $"\"{character}\"";
        }

        private JsonSample? Fail(string message, int offset)
        {
            Error ??= new JsonSampleError(message, offset);
            return null;
        }
    }

    private static readonly char[] s_lineEnds = ['\r', '\n'];
    private static readonly char[] s_braces = ['{', '}'];
}
