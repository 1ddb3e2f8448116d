using System.Text;

namespace Mono.Generator.Emission;

/// <summary>Writes C#: lines with the right indentation, <c>\n</c> only.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new(4096);
    private int _depth;

    /// <summary>Writes lines at the current indentation. Line breaks of any kind in <paramref name="lines"/> become <c>\n</c>.</summary>
    internal SourceWriter Write(string lines)
    {
        var start = 0;
        while (true)
        {
            var end = lines.IndexOf('\n', start);
            var stop = end < 0 ? lines.Length : end > start && lines[end - 1] == '\r' ? end - 1 : end;
            if (stop > start)
            {
                _text.Append(' ', _depth * 4).Append(lines, start, stop - start);
            }

            _text.Append('\n');
            if (end < 0)
            {
                return this;
            }

            start = end + 1;
        }
    }

    /// <summary>Writes an empty line.</summary>
    internal SourceWriter Gap()
    {
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes <c>{</c> and indents what follows.</summary>
    internal SourceWriter Open()
    {
        Write("{");
        _depth++;
        return this;
    }

    /// <summary>Ends what <see cref="Open"/> began.</summary>
    internal SourceWriter Close(string tail = "")
    {
        _depth--;
        return Write("}" + tail);
    }

    public override string ToString() => _text.ToString();
}
