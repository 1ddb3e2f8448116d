using System.Buffers;

namespace Mono.Client;

/// <summary>Builds a text on the stack, and in an array of the shared pool if it grows longer.</summary>
internal ref struct TextBuilder
{
    private Span<char> _chars;
    private char[]? _rented;
    private int _length;

    /// <summary>Creates a builder.</summary>
    /// <param name="chars">The first buffer, which must live as long as the builder.</param>
    internal TextBuilder(Span<char> chars) => _chars = chars;

    internal readonly ReadOnlySpan<char> Written => _chars.Slice(0, _length);

    internal void Append(char c)
    {
        if (_length == _chars.Length)
        {
            Grow(1);
        }

        _chars[_length++] = c;
    }

    internal void Append(string text)
    {
        if (text.Length > _chars.Length - _length)
        {
            Grow(text.Length);
        }

        text.AsSpan().CopyTo(_chars.Slice(_length));
        _length += text.Length;
    }

    /// <summary>Returns the array to the pool.</summary>
    internal void Dispose()
    {
        var rented = _rented;
        this = default;
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_chars.Length * 2, _length + count));
        Written.CopyTo(larger);
        if (_rented is not null)
        {
            ArrayPool<char>.Shared.Return(_rented);
        }

        _chars = _rented = larger;
    }
}
