using System.Runtime.CompilerServices;

namespace Mono.Generator.Emission;

/// <summary>The one door for text that stands inside an XML element of a comment: markup escaped, line breaks as blanks, characters that XML forbids left out.</summary>
internal readonly struct XmlText
{
    private readonly string _text;

    private XmlText(string text) => _text = text;

    internal static XmlText Of(string text) => new(text);

    [MethodImpl(Hot.Loop)]
    internal void AppendTo(SourceWriter writer)
    {
        var text = _text;
        var plain = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\u0085' and not ('&' or '<' or '>'))
            {
                continue;
            }

            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            if (c > '\u0085' && !char.IsSurrogate(c) && c is not ('\u2028' or '\u2029' or '\ufffe' or '\uffff'))
            {
                continue;
            }

            writer.Append(text, plain, i - plain);
            plain = i + 1;
            switch (c)
            {
                case '&': writer.Append("&amp;"); break;
                case '<': writer.Append("&lt;"); break;
                case '>': writer.Append("&gt;"); break;
                case '\n' or '\r' or '\t' or '\u0085' or '\u2028' or '\u2029': writer.Append(' '); break;
            }
        }

        writer.Append(text, plain, text.Length - plain);
    }
}
