using System.Text;

namespace Mono.Generator.Emission;

/// <summary>The one door for text that becomes an XML documentation comment.</summary>
internal static class XmlDoc
{
    /// <summary>Writes <c>&lt;summary&gt;</c> with the text's first paragraph and <c>&lt;remarks&gt;</c> with the rest.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="text">Plain text; an empty line ends a paragraph.</param>
    /// <param name="facts">Lines that stand before the rest in the remarks.</param>
    internal static void Write(SourceWriter writer, string text, params string[] facts)
    {
        var paragraphs = Paragraphs(text);
        if (paragraphs.Count == 0)
        {
            return;
        }

        if (paragraphs[0].IndexOf('\n') < 0)
        {
            writer.Write("/// <summary>" + Escape(paragraphs[0]) + "</summary>");
        }
        else
        {
            writer.Write("/// <summary>");
            Lines(writer, paragraphs[0]);
            writer.Write("/// </summary>");
        }

        if (paragraphs.Count == 1 && facts.Length == 0)
        {
            return;
        }

        if (paragraphs.Count == 1 && facts.Length == 1)
        {
            writer.Write("/// <remarks>" + Escape(facts[0]) + "</remarks>");
            return;
        }

        writer.Write("/// <remarks>");
        foreach (var fact in facts)
        {
            writer.Write("/// <para>" + Escape(fact) + "</para>");
        }

        for (var i = 1; i < paragraphs.Count; i++)
        {
            if (paragraphs[i].IndexOf('\n') < 0)
            {
                writer.Write("/// <para>" + Escape(paragraphs[i]) + "</para>");
                continue;
            }

            writer.Write("/// <para>");
            Lines(writer, paragraphs[i]);
            writer.Write("/// </para>");
        }

        writer.Write("/// </remarks>");
    }

    /// <summary>Writes one <c>&lt;param&gt;</c>; line breaks become blanks.</summary>
    internal static void Param(SourceWriter writer, string name, string text) =>
        writer.Write("/// <param name=\"" + name + "\">" + Escape(text.Replace('\n', ' ')) + "</param>");

    /// <summary>Text for the inside of an element: markup escaped, characters that XML forbids left out.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '\n' or '\r' or '\u0085' or '\u2028' or '\u2029': escaped.Append(' '); break;
                case '\t': escaped.Append(' '); break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        escaped.Append(c).Append(text[++i]);
                    }
                    else if (c >= ' ' && !char.IsSurrogate(c) && c is not ('\ufffe' or '\uffff'))
                    {
                        escaped.Append(c);
                    }

                    break;
            }
        }

        return escaped.ToString();
    }

    private static void Lines(SourceWriter writer, string paragraph)
    {
        foreach (var line in paragraph.Split('\n'))
        {
            writer.Write("/// " + Escape(line));
        }
    }

    private static List<string> Paragraphs(string text)
    {
        var paragraphs = new List<string>();
        foreach (var paragraph in text.Replace("\r\n", "\n").Replace('\r', '\n').Split(["\n\n"], StringSplitOptions.RemoveEmptyEntries))
        {
            var trimmed = paragraph.Trim('\n', ' ', '\t');
            if (trimmed.Length > 0)
            {
                paragraphs.Add(trimmed);
            }
        }

        return paragraphs;
    }
}
