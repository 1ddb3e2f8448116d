using System.Text;

namespace Mono.Generator.Performance;

/// <summary>The text of a generated file. It is nearly always ASCII, and then a byte for each character will do: the files of a large collection stay in the compiler's memory.</summary>
internal sealed class SourceCode : IEquatable<SourceCode>
{
    // One of the two is there.
    private readonly byte[]? _ascii;
    private readonly string? _text;

    private SourceCode(byte[]? ascii, string? text)
    {
        _ascii = ascii;
        _text = text;
    }

    /// <summary>The text as ASCII; null if it holds other characters.</summary>
    internal byte[]? Ascii => _ascii;

    /// <summary>A copy of characters.</summary>
    /// <param name="characters">Where they are, from the first one on.</param>
    /// <param name="length">How many they are.</param>
    internal static SourceCode Of(char[] characters, int length)
    {
        // Any other character takes more bytes than characters.
        if (Encoding.UTF8.GetByteCount(characters, 0, length) > length)
        {
            return new SourceCode(null, new string(characters, 0, length));
        }

        var ascii = new byte[length];
        Encoding.UTF8.GetBytes(characters, 0, length, ascii, 0);
        return new SourceCode(ascii, null);
    }

    public bool Equals(SourceCode? other) =>
        other is not null && _text == other._text && (_ascii == other._ascii || (_ascii is not null && other._ascii is not null && _ascii.AsSpan().SequenceEqual(other._ascii)));

    public override bool Equals(object? obj) => Equals(obj as SourceCode);

    public override int GetHashCode() => _text?.GetHashCode() ?? _ascii!.Length;

    public override string ToString() => _text ?? Encoding.ASCII.GetString(_ascii!);
}
