namespace Mono.Postman;

/// <summary>Turns offsets in a text into lines and columns, and back. Lines end with CR, LF, or CR LF.</summary>
internal sealed class LineMap
{
    private readonly int[] _starts;
    private readonly int _length;

    public LineMap(string text)
    {
        var starts = new List<int>(1 + (text.Length / 40)) { 0 };
        for (var at = text.IndexOfAny(s_lineEnds); at >= 0; at = text.IndexOfAny(s_lineEnds, at))
        {
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            starts.Add(at);
        }

        _starts = [.. starts];
        _length = text.Length;
    }

    public TextPosition Position(int offset)
    {
        var found = Array.BinarySearch(_starts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new TextPosition(line + 1, offset - _starts[line] + 1);
    }

    /// <summary>The offset of a place that Newtonsoft.Json names: a line from 1 and a count of characters before the place.</summary>
    public int Offset(int line, int charactersBefore) =>
        line < 1 ? 0 : Math.Min(_starts[Math.Min(line, _starts.Length) - 1] + charactersBefore, _length);

    private static readonly char[] s_lineEnds = ['\r', '\n'];
}
