using System.Runtime.CompilerServices;

namespace Mono.Generator.Emission;

/// <summary>The one door for text that becomes a C# string literal: a regular one, quotes included; <c>null</c> for null. Everything outside printable ASCII and letters is escaped.</summary>
internal readonly struct CSharpLiteral
{
    private readonly string? _text;

    private CSharpLiteral(string? text) => _text = text;

    internal static CSharpLiteral Of(string? text) => new(text);

    [MethodImpl(Hot.Loop)]
    internal void AppendTo(SourceWriter writer)
    {
        if (_text is not { } text)
        {
            writer.Append("null");
            return;
        }

        writer.Append('"');
        var plain = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if ((c is >= ' ' and <= '~' && c is not ('"' or '\\')) || (c > '\u00a0' && char.IsLetterOrDigit(c)))
            {
                continue;
            }

            writer.Append(text, plain, i - plain);
            plain = i + 1;
            switch (c)
            {
                case '"': writer.Append("\\\""); break;
                case '\\': writer.Append("\\\\"); break;
                case '\n': writer.Append("\\n"); break;
                case '\r': writer.Append("\\r"); break;
                case '\t': writer.Append("\\t"); break;
                default: writer.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture)); break;
            }
        }

        writer.Append(text, plain, text.Length - plain).Append('"');
    }

    public override string ToString()
    {
        var writer = new SourceWriter();
        AppendTo(writer);
        return writer.Complete();
    }
}
