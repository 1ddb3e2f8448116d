using System.Buffers.Text;

namespace Mono.Client;

/// <content>Scans the tokens of JSON (RFC 8259).</content>
public ref partial struct JsonMemberBinder
{
    private readonly int Peek() => _at < _json.Length ? _json[_at] : -1;

    private void Blank()
    {
        if (_at < _json.Length && _json[_at] > ' ')
        {
            return;
        }

        while (_at < _json.Length && _json[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _at++;
        }
    }

    private void Enter()
    {
        if (++_depth > MaxDepth)
        {
            throw new ApiJsonException("The JSON is nested deeper than 128 levels", _at);
        }

        _at++;
    }

    private string MemberName()
    {
        var name = RawName(out var kind);
        return Decode(name, kind);
    }

    private TextKind RawName(out int start, out int length)
    {
        Blank();
        if (Peek() != '"')
        {
            throw Error("a member's name");
        }

        start = _at + 1;
        var kind = SkipString();
        length = _at - 1 - start;
        Blank();
        if (Peek() != ':')
        {
            throw Error("':'");
        }

        _at++;
        Blank();
        return kind;
    }

    private string ReadString()
    {
        var start = _at + 1;
        var kind = SkipString();
        return Decode(_json.Slice(start, _at - 1 - start), kind);
    }

    private TextKind SkipString()
    {
        var rest = _json.Slice(_at + 1);
        var plain = JsonEscapes.AsciiLength(rest);
        if (plain < rest.Length && rest[plain] == '"')
        {
            _at += plain + 2;
            return TextKind.Ascii;
        }

        return SkipString(_at + 1 + plain);
    }

    private TextKind SkipString(int at)
    {
        var kind = TextKind.Utf8;
        while (true)
        {
            var length = JsonEscapes.PlainLength(_json.Slice(at));
            at += length;
            if (at >= _json.Length)
            {
                _at = _json.Length;
                throw Error("the string's end");
            }

            if (_json[at] == '"')
            {
                _at = at + 1;
                return kind;
            }

            if (_json[at] != '\\')
            {
                _at = at;
                throw Error("no control character in a string");
            }

            kind = TextKind.Escaped;
            _at = at;
            at += EscapeLength(at);
        }
    }

    private readonly int EscapeLength(int at)
    {
        if (at + 1 >= _json.Length)
        {
            throw Error("an escape");
        }

        if (_json[at + 1] != 'u')
        {
            return _json[at + 1] is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t'
                ? 2
                : throw Error("an escape");
        }

        if (at + 6 > _json.Length)
        {
            throw Error("four hexadecimal digits");
        }

        for (var i = at + 2; i < at + 6; i++)
        {
            if (!JsonEscapes.IsHex(_json[i]))
            {
                throw Error("four hexadecimal digits");
            }
        }

        return 6;
    }

    // Reads the usual form of an integer: up to 18 digits, which always fit, without quotes, fraction and exponent. The reader does
    // not move if the value has another form.
    private bool TryShortInt64(out long value)
    {
        value = 0;
        Blank();
        var rest = _json.Slice(_at);
        var start = rest.Length > 0 && rest[0] == '-' ? 1 : 0;
        var at = start;
        for (; at < rest.Length && rest[at] is >= (byte)'0' and <= (byte)'9'; at++)
        {
            if (at - start == 18)
            {
                return false;
            }

            value = (value * 10) + (rest[at] - '0');
        }

        if (at == start || (at > start + 1 && rest[start] == '0') || (at < rest.Length && rest[at] is (byte)'.' or (byte)'e' or (byte)'E'))
        {
            return false;
        }

        value = start == 0 ? value : -value;
        _at += at;
        return true;
    }

    // Returns the current number, with or without quotes, without moving the reader; empty if the value is not a number.
    private ReadOnlySpan<byte> Number(out bool quoted)
    {
        Blank();
        quoted = Peek() == '"';
        var start = quoted ? _at + 1 : _at;
        var length = NumberLength(_json.Slice(start));
        return length > 0 && (!quoted || (start + length < _json.Length && _json[start + length] == '"'))
            ? _json.Slice(start, length)
            : default;
    }

    // A literal of up to 15 digits is always exact; a longer one must be equal to the text that would be written again.
    private static bool KeepsDigits(ReadOnlySpan<byte> text, double value) =>
        text.Length <= 15 || text.IndexOfAny((byte)'e', (byte)'E') >= 0 || !Utf8Parser.TryParse(text, out decimal exact, out _) ||
        (decimal.TryParse(
            value.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture,
            out var written) && written == exact);

    private void End(int length, bool quoted) => _at += quoted ? length + 2 : length;

    // Returns the length of a number (RFC 8259, section 6); 0 if the text does not begin with one.
    private static int NumberLength(ReadOnlySpan<byte> text)
    {
        var at = 0;
        if (at < text.Length && text[at] == '-')
        {
            at++;
        }

        var digits = Digits(text, at);
        if (digits == 0 || (digits > 1 && text[at] == '0'))
        {
            return 0;
        }

        at += digits;
        if (at < text.Length && text[at] == '.')
        {
            digits = Digits(text, at + 1);
            if (digits == 0)
            {
                return 0;
            }

            at += 1 + digits;
        }

        if (at < text.Length && text[at] is (byte)'e' or (byte)'E')
        {
            var sign = at + 1 < text.Length && text[at + 1] is (byte)'+' or (byte)'-' ? 1 : 0;
            digits = Digits(text, at + 1 + sign);
            if (digits == 0)
            {
                return 0;
            }

            at += 1 + sign + digits;
        }

        return at;
    }

    private static int Digits(ReadOnlySpan<byte> text, int at)
    {
        var start = at;
        while (at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9')
        {
            at++;
        }

        return at - start;
    }

    // Reads a string without escapes; returns an empty text and does not move the reader for any other value.
    private ReadOnlySpan<byte> ShortText()
    {
        Blank();
        if (Peek() != '"')
        {
            return default;
        }

        var start = _at + 1;
        return SkipString() == TextKind.Escaped ? default : _json.Slice(start, _at - 1 - start);
    }

    private static bool HasUpperCase(ReadOnlySpan<byte> text)
    {
        foreach (var c in text)
        {
            if (c is >= (byte)'A' and <= (byte)'F')
            {
                return true;
            }
        }

        return false;
    }

    private T? TypeMismatch<T>(string expected)
        where T : class
    {
        SetTypeMismatch(expected);
        return null;
    }

    private T? TypeMismatchValue<T>(string expected)
        where T : struct
    {
        SetTypeMismatch(expected);
        return null;
    }

    private void Skip()
    {
        Blank();
        switch (Peek())
        {
            case '"':
                SkipString();
                return;
            case '{':
                Enter();
                for (var first = true; Next('}', ref first);)
                {
                    RawName(out _, out _);
                    Skip();
                }

                _depth--;
                return;
            case '[':
                Enter();
                for (var first = true; Next(']', ref first);)
                {
                    Skip();
                }

                _depth--;
                return;
        }

        var rest = _json.Slice(_at);
        var length = rest.StartsWith("true"u8) || rest.StartsWith("null"u8) ? 4 : rest.StartsWith("false"u8) ? 5 : NumberLength(rest);
        if (length == 0)
        {
            throw Error("a value");
        }

        _at += length;
    }
}
