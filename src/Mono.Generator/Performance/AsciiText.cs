using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Mono.Generator.Performance;

/// <summary>A generated file as the compiler reads it, in pieces of a few thousand characters.</summary>
internal sealed class AsciiText : SourceText
{
    private readonly byte[] _characters;

    private AsciiText(byte[] characters) => _characters = characters;

    public override Encoding Encoding => Encoding.UTF8;

    public override int Length => _characters.Length;

    public override char this[int position] => (char)_characters[position];

    /// <summary>The compiler's text of a file.</summary>
    internal static SourceText Of(SourceCode code) => code.Ascii is { } ascii ? new AsciiText(ascii) : From(code.ToString(), Encoding.UTF8);

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
        Encoding.ASCII.GetChars(_characters, sourceIndex, count, destination, destinationIndex);

    public override string ToString(TextSpan span) => Encoding.ASCII.GetString(_characters, span.Start, span.Length);
}
