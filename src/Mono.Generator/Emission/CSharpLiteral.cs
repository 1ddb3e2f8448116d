using System.Globalization;
using System.Runtime.CompilerServices;

namespace Mono.Generator.Emission;

/// <summary>A regular C# string literal with its quotes, or <c>null</c>: every text in emitted code goes through this type.</summary>
/// <remarks>Everything outside printable ASCII and letters is escaped.</remarks>
internal readonly struct CSharpLiteral
{
    private readonly string? _text;

    private CSharpLiteral(string? text) => _text = text;

    internal static CSharpLiteral Of(string? text) => new(text);

    internal void AppendTo(SourceWriter writer)
    {
        if (_text is null)
        {
            writer.Append("null");
            return;
        }

        writer.Append('"');
        AppendInside(writer);
        writer.Append('"');
    }

    /// <summary>Writes the literal without its quotes, for a literal that consists of several texts.</summary>
    internal void AppendInside(SourceWriter writer)
    {
        var text = _text ?? "";
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = EndOfPlain(text, start);
            writer.Append(text, start, end - start);
            if (end < text.Length)
            {
                writer.Append(Escape(text[end]));
            }
        }
    }

    public override string ToString()
    {
        var writer = new SourceWriter();
        AppendTo(writer);
        return writer.Complete().ToString();
    }

    private static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    };

    // Returns the end of the characters that need no escape.
    [MethodImpl(Hot.Loop)]
    private static int EndOfPlain(string text, int at)
    {
        while (at < text.Length && IsPlain(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsPlain(char c) =>
        (c is >= ' ' and <= '~' && c is not ('"' or '\\')) || (c > '\u00a0' && char.IsLetterOrDigit(c));
}
