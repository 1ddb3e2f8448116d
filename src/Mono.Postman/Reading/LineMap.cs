using System.Buffers;
using System.Runtime.CompilerServices;

namespace Mono.Postman;

/// <summary>Converts offsets in a text to lines and columns, and back. Lines end with CR, LF, or CR LF.</summary>
internal sealed class LineMap : IDisposable
{
    private int[] _starts;
    private readonly int _count;
    private readonly int _length;

    [MethodImpl(Hot.Loop)]
    public LineMap(ReadOnlySpan<char> text)
    {
        // Most lines of collections are short.
        _starts = ArrayPool<int>.Shared.Rent(1 + (text.Length / 32));
        _starts[0] = 0;
        _count = 1;
        for (var at = 0; text.Slice(at).IndexOfAny('\r', '\n') is >= 0 and var found;)
        {
            at += found;
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            if (_count == _starts.Length)
            {
                Grow();
            }

            _starts[_count++] = at;
        }

        _length = text.Length;
    }

    /// <summary>Returns the buffer.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_starts);
        _starts = [];
    }

    public TextPosition Position(int offset)
    {
        var found = Array.BinarySearch(_starts, 0, _count, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new TextPosition(line + 1, offset - _starts[line] + 1);
    }

    /// <summary>Converts a position of Newtonsoft.Json, a line from 1 and the number of characters before it, to an offset.</summary>
    public int Offset(int line, int charactersBefore) =>
        line < 1 ? 0 : Math.Min(_starts[Math.Min(line, _count) - 1] + charactersBefore, _length);

    private void Grow()
    {
        var starts = ArrayPool<int>.Shared.Rent(_count * 2);
        Array.Copy(_starts, starts, _count);
        ArrayPool<int>.Shared.Return(_starts);
        _starts = starts;
    }
}
