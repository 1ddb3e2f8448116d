namespace Mono.Postman;

/// <summary>
/// The long texts of a file, each once and side by side. Thousands of strings with a few thousand characters each would be gone through and moved by each garbage collection while they are needed; a large array is neither.
/// For one thread at a time.
/// </summary>
/// <param name="expected">How many characters there are at most, if most of what comes is new; otherwise 0.</param>
internal sealed class BodyArena(int expected)
{
    // The room for the texts comes piece by piece, since nobody knows how much it is.
    private const int SmallestPiece = 1 << 10;
    private const int LargestPiece = 1 << 18;
    private const int PiecesForAll = 8;

    // A longer text has an array of its own, so that no more than this part of a piece is lost at its end.
    private const int TextsOfPiece = 4;

    // By hash. One whose place is taken has the next that is free.
    private readonly Dictionary<int, ReadOnlyMemory<char>> _texts = [];
    private readonly int _pieceLength = Math.Min(Math.Max(expected / PiecesForAll, SmallestPiece), LargestPiece);
    private char[] _piece = [];
    private int _used;

    /// <summary>A text as the one memory for it, which is equal to no other.</summary>
    /// <param name="text">The text, which is copied if it is new.</param>
    internal ReadOnlyMemory<char> Get(ReadOnlySpan<char> text)
    {
        if (TryFind(text, out var known, out var place))
        {
            return known;
        }

        var made = Room(text.Length);
        text.CopyTo(made.Span);
        _texts.Add(place, made);
        return made;
    }

    /// <summary>Makes a text of an earlier pool the one memory for it, if it is new.</summary>
    internal void Keep(ReadOnlyMemory<char> text)
    {
        if (!TryFind(text.Span, out _, out var place))
        {
            _texts.Add(place, text);
        }
    }

    private Memory<char> Room(int length)
    {
        if (length > _pieceLength / TextsOfPiece)
        {
            return new char[length];
        }

        if (length > _piece.Length - _used)
        {
            _piece = new char[_pieceLength];
            _used = 0;
        }

        _used += length;
        return _piece.AsMemory(_used - length, length);
    }

    private bool TryFind(ReadOnlySpan<char> text, out ReadOnlyMemory<char> known, out int place)
    {
        place = StringInterner.Hash(text);
        while (_texts.TryGetValue(place, out known))
        {
            if (known.Span.SequenceEqual(text))
            {
                return true;
            }

            place = unchecked(place + 1);
        }

        return false;
    }
}
