using System.Runtime.CompilerServices;

namespace Mono.Generator.Emission;

/// <summary>Text inside an XML element of a comment: every text in emitted documentation goes through this type.</summary>
/// <remarks>Markup is escaped, line breaks become spaces, and characters that XML forbids are left out.</remarks>
internal readonly struct XmlText
{
    private readonly string _text;

    private XmlText(string text) => _text = text;

    internal static XmlText Of(string text) => new(text);

    internal void AppendTo(SourceWriter writer)
    {
        for (int start = 0, end; start < _text.Length; start = end + 1)
        {
            end = EndOfPlain(_text, start);
            writer.Append(_text, start, end - start);
            if (end < _text.Length)
            {
                writer.Append(Escape(_text[end]));
            }
        }
    }

    private static string Escape(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '\n' or '\r' or '\t' or '\u0085' or '\u2028' or '\u2029' => " ",
        _ => "",
    };

    // Returns the end of the characters that need no escape.
    [MethodImpl(Hot.Loop)]
    private static int EndOfPlain(string text, int at)
    {
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c is >= ' ' and < '\u0085')
            {
                if (c is '&' or '<' or '>')
                {
                    break;
                }
            }
            else if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (c <= '\u0085' || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\ufffe' or '\uffff')
            {
                break;
            }
        }

        return at;
    }
}
