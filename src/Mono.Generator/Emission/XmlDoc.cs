namespace Mono.Generator.Emission;

/// <summary>Writes XML documentation comments.</summary>
internal static class XmlDoc
{
    /// <summary>Writes <c>&lt;summary&gt;</c> with the text's first paragraph and <c>&lt;remarks&gt;</c> with the rest.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="text">Plain text; an empty line ends a paragraph.</param>
    /// <param name="facts">Lines that stand before the rest in the remarks.</param>
    internal static void Write(SourceWriter writer, string text, params string[] facts)
    {
        if (IsOneLine(text))
        {
            writer.Write($"/// <summary>{XmlText.Of(text)}</summary>");
            WriteRemarks(writer, [], facts);
            return;
        }

        var paragraphs = Paragraphs(text);
        if (paragraphs.Count == 0)
        {
            return;
        }

        if (paragraphs[0].IndexOf('\n') < 0)
        {
            writer.Write($"/// <summary>{XmlText.Of(paragraphs[0])}</summary>");
        }
        else
        {
            writer.Write("/// <summary>");
            Lines(writer, paragraphs[0]);
            writer.Write("/// </summary>");
        }

        paragraphs.RemoveAt(0);
        WriteRemarks(writer, paragraphs, facts);
    }

    /// <summary>Writes one <c>&lt;param&gt;</c>; line breaks become blanks.</summary>
    internal static void Param(SourceWriter writer, string name, string text) => writer.Write($"/// <param name=\"{name}\">{XmlText.Of(text)}</param>");

    private static void WriteRemarks(SourceWriter writer, List<string> paragraphs, string[] facts)
    {
        if (paragraphs.Count + facts.Length == 0)
        {
            return;
        }

        if (paragraphs.Count == 0 && facts.Length == 1)
        {
            writer.Write($"/// <remarks>{XmlText.Of(facts[0])}</remarks>");
            return;
        }

        writer.Write("/// <remarks>");
        foreach (var fact in facts)
        {
            writer.Write($"/// <para>{XmlText.Of(fact)}</para>");
        }

        foreach (var paragraph in paragraphs)
        {
            if (paragraph.IndexOf('\n') < 0)
            {
                writer.Write($"/// <para>{XmlText.Of(paragraph)}</para>");
                continue;
            }

            writer.Write("/// <para>");
            Lines(writer, paragraph);
            writer.Write("/// </para>");
        }

        writer.Write("/// </remarks>");
    }

    private static void Lines(SourceWriter writer, string paragraph)
    {
        foreach (var line in paragraph.Split('\n'))
        {
            writer.Write($"/// {XmlText.Of(line)}");
        }
    }

    // Most texts are: nothing to take apart.
    private static bool IsOneLine(string text) => text.Length > 0 && text.IndexOf('\n') < 0 && text.IndexOf('\r') < 0 && !IsBlank(text[0]) && !IsBlank(text[text.Length - 1]);

    private static bool IsBlank(char c) => c is ' ' or '\t';

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
