namespace Mono.Generator.Emission;

/// <summary>Writes XML documentation comments.</summary>
internal static class XmlDoc
{
    /// <summary>Writes <c>&lt;summary&gt;</c> with the text's first paragraph and <c>&lt;remarks&gt;</c> with the rest.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="text">Plain text; an empty line ends a paragraph.</param>
    internal static void Write(SourceWriter writer, string text)
    {
        if (Summary(writer, text) is { Count: > 0 } rest)
        {
            writer.Write("/// <remarks>");
            Paragraphs(writer, rest);
            writer.Write("/// </remarks>");
        }
    }

    /// <summary>Writes <c>&lt;summary&gt;</c> with the text's first paragraph.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="text">Plain text; an empty line ends a paragraph.</param>
    /// <returns>The other paragraphs, for the remarks; null if the text is blank.</returns>
    internal static IReadOnlyList<string>? Summary(SourceWriter writer, string text)
    {
        if (IsOneLine(text))
        {
            writer.Write($"/// <summary>{XmlText.Of(text)}</summary>");
            return [];
        }

        var paragraphs = Paragraphs(text);
        if (paragraphs.Count == 0)
        {
            return null;
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
        return paragraphs;
    }

    /// <summary>Writes a <c>&lt;param&gt;</c>; line breaks become spaces.</summary>
    internal static void Param(SourceWriter writer, string name, string text) =>
        writer.Write($"/// <param name=\"{name}\">{XmlText.Of(text)}</param>");

    /// <summary>Writes a <c>&lt;para&gt;</c> for each paragraph.</summary>
    internal static void Paragraphs(SourceWriter writer, IReadOnlyList<string> paragraphs)
    {
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
    }

    private static void Lines(SourceWriter writer, string paragraph)
    {
        foreach (var line in paragraph.Split('\n'))
        {
            writer.Write($"/// {XmlText.Of(line)}");
        }
    }

    // Most texts are one line, which needs no division into paragraphs.
    private static bool IsOneLine(string text) =>
        text.Length > 0 && text.IndexOf('\n') < 0 && text.IndexOf('\r') < 0 && !IsBlank(text[0]) && !IsBlank(text[text.Length - 1]);

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
