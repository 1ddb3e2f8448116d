using System.Runtime.CompilerServices;
using Mono.Shared;

namespace Mono.Postman;

/// <content>The tokens: strings, numbers, words, variables and white space.</content>
internal ref partial struct JsonScanner
{
    /// <summary>
    /// Skips a variable and the variables and word characters attached to it (<c>{{a}}{{b}}</c>, <c>{{price}}.50</c>), which are one value.
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
        var end = start + word.Length;
        if (!_text.Slice(start).StartsWith(word.AsSpan()) || (end < _text.Length && IsWordCharacter(_text[end])))
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

            // An exponent needs digits: without them the check below fails at the letter.
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

        var hasLeadingZero = whole > 1 && _text[_text[start] == '-' ? start + 1 : start] == '0';
        if (_isStrict && (_text[start] == '+' || whole == 0 || fraction == 0 || hasLeadingZero))
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
                return Fail("The string has no closing quote.", quote);
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

    // The backslash of an unknown escape is an ordinary character.
    private bool SkipEscape()
    {
        var isKnown = JsonEscape.TryDecode(_text, _at, out var value, out var length);
        if (!_isStrict)
        {
            _at += isKnown ? length : 1;
            return true;
        }

        // A surrogate is valid only as half of a pair.
        var isPair = char.IsHighSurrogate(value);
        if (!isKnown || char.IsLowSurrogate(value) || (isPair && !IsLowSurrogateEscape(_at + length)))
        {
            return Fail("The escape sequence is not valid.", _at);
        }

        _at += isPair ? length * 2 : length;
        return true;
    }

    private readonly bool IsLowSurrogateEscape(int at) =>
        JsonEscape.TryDecode(_text, at, out var value, out _) && _text[at] == '\\' && char.IsLowSurrogate(value);

    /// <summary>Skips white space, invisible characters (copied text contains them) and comments.</summary>
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
                    return Fail("The comment has no end.", _at);
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

    /// <summary>Returns the number at the beginning of a text that was scanned before: no letter or digit follows it.</summary>
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

    private readonly int EndOfToken(int at) => VariableToken.EndAt(_text, at) is var end && end > at ? end : -1;

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
            return "a string";
        }

        return char.IsControl(character) || char.IsSurrogate(character) ? $"U+{(int)character:X4}" : $"\"{character}\"";
    }
}
