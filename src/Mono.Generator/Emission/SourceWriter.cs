using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using Mono.Generator.Performance;

namespace Mono.Generator.Emission;

/// <summary>Writes indented lines of C# that end with <c>\n</c>. Interpolated strings are written without intermediate strings.</summary>
internal sealed class SourceWriter
{
    private char[] _buffer = CharBufferPool.Take(1 << 14);
    private int _length;
    private int _depth;
    private bool _isInLine;

    /// <summary>Writes lines at the current indentation. Line breaks of any kind in <paramref name="lines"/> become <c>\n</c>.</summary>
    internal SourceWriter Write(string lines)
    {
        var start = 0;
        while (true)
        {
            var end = lines.IndexOf('\n', start);
            var stop = end < 0 ? lines.Length : end > start && lines[end - 1] == '\r' ? end - 1 : end;
            Append(lines, start, stop - start).EndLine();
            if (end < 0)
            {
                return this;
            }

            start = end + 1;
        }
    }

    /// <summary>Writes a line at the current indentation, or the rest of a line.</summary>
    internal SourceWriter Write([InterpolatedStringHandlerArgument("")] ref Pieces line) => EndLine();

    /// <summary>Ends the line, which may be empty.</summary>
    internal SourceWriter EndLine()
    {
        Reserve(1);
        _buffer[_length++] = '\n';
        _isInLine = false;
        return this;
    }

    /// <summary>Writes <c>{</c> and indents what follows.</summary>
    internal SourceWriter OpenBlock()
    {
        Append('{').EndLine();
        _depth++;
        return this;
    }

    /// <summary>Ends the block of <see cref="OpenBlock"/>.</summary>
    internal SourceWriter CloseBlock(string tail = "")
    {
        _depth--;
        return Append('}').Append(tail).EndLine();
    }

    /// <summary>Writes part of a line.</summary>
    internal SourceWriter Append([InterpolatedStringHandlerArgument("")] ref Pieces pieces) => this;

    /// <summary>Writes part of a line.</summary>
    internal SourceWriter Append(string text) => Append(text, 0, text.Length);

    /// <summary>Writes part of a line.</summary>
    internal SourceWriter Append(string text, int start, int count)
    {
        if (count > 0)
        {
            Begin(count);
            text.CopyTo(start, _buffer, _length, count);
            _length += count;
        }

        return this;
    }

    /// <summary>Writes part of a line.</summary>
    internal SourceWriter Append(char character)
    {
        Begin(1);
        _buffer[_length++] = character;
        return this;
    }

    /// <summary>Writes part of a line.</summary>
    internal SourceWriter Append(int number)
    {
        if (number < 0)
        {
            return Append(number.ToString(CultureInfo.InvariantCulture));
        }

        if (number > 9)
        {
            Append(number / 10);
        }

        return Append((char)('0' + (number % 10)));
    }

    /// <summary>Returns the written code. The writer cannot be used afterwards.</summary>
    internal SourceCode Complete()
    {
        var code = SourceCode.Of(_buffer, _length);
        CharBufferPool.GiveBack(_buffer);
        _buffer = [];
        return code;
    }

    private void Begin(int count)
    {
        if (_isInLine)
        {
            Reserve(count);
            return;
        }

        _isInLine = true;
        Reserve(count + (_depth * 4));
        for (var i = _depth * 4; i > 0; i--)
        {
            _buffer[_length++] = ' ';
        }
    }

    private void Reserve(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        }
    }

    /// <summary>Handler of interpolated strings, whose parts contain no line breaks.</summary>
    [InterpolatedStringHandler]
    [EditorBrowsable(EditorBrowsableState.Never)]
    internal readonly ref struct Pieces
    {
        private readonly SourceWriter _writer;

        public Pieces(int literalLength, int formattedCount, SourceWriter writer) => _writer = writer;

        public void AppendLiteral(string text) => _writer.Append(text);

        public void AppendFormatted(string? text) => _writer.Append(text ?? "");

        public void AppendFormatted(int number) => _writer.Append(number);

        public void AppendFormatted(CSharpLiteral literal) => literal.AppendTo(_writer);

        public void AppendFormatted(XmlText text) => text.AppendTo(_writer);
    }
}
