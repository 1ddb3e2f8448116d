using System.Text;
using Mono.Generator.Performance;
using Mono.Generator.Requests;
using Mono.Shared;

namespace Mono.Generator.Planning;

/// <summary>Converts descriptions (Markdown, sometimes HTML) to plain text for documentation comments.</summary>
internal static class DocText
{
    private const int LongestLine = 110;
    private const int ShortestLine = 40;

    private static readonly char[] s_marks = ['\n', '\r', '#', '[', '<', '*', '`', '&', '-', '=', '_', '|', ':'];
    private static readonly char[] s_wordEnds = [' ', '"', '\'', ',', ';', '(', ')', ':', '='];
    private static readonly TextCache<string?> s_plain = new(Create);

    /// <summary>Returns the plain text in lines of readable length, with empty lines between paragraphs; null if it is empty.</summary>
    internal static string? Plain(string? description) => description is null ? null : s_plain[description];

    private static string? Create(string description)
    {
        if (string.IsNullOrWhiteSpace(description))
        {
            return null;
        }

        // Most descriptions are a single line of words.
        if (description.Length <= LongestLine && description.IndexOfAny(s_marks) < 0)
        {
            return HideSecrets(description.Trim());
        }

        var text = new StringBuilder(description.Length);
        foreach (var raw in description.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n'))
        {
            var line = Line(raw);
            var wasHeading = raw.TrimStart().StartsWith("#", StringComparison.Ordinal);
            if (wasHeading && text.Length > 0)
            {
                text.Append('\n');
            }

            Wrap(text, line);
            text.Append('\n');
            if (wasHeading)
            {
                text.Append('\n');
            }
        }

        while (text.Length > 0 && char.IsWhiteSpace(text[text.Length - 1]))
        {
            text.Length--;
        }

        return text.Length == 0 ? null : text.ToString();
    }

    /// <summary>Returns the plain text on one line; null if it is empty.</summary>
    internal static string? OneLine(string? description)
    {
        var plain = Plain(description)?.Replace('\n', ' ').Trim();
        return plain is { Length: > 0 } ? plain : null;
    }

    private static string Line(string raw)
    {
        var line = raw.Trim().TrimStart('#').Trim();
        if (line.Length > 0 && line.All(c => c is '-' or '=' or '*' or '_' or '|' or ':' or ' ' or '`'))
        {
            return "";
        }

        return HideSecrets(WithoutTags(WithoutLinks(line)).Replace("**", "").Replace("`", "").Replace("&nbsp;", " "));
    }

    // [text](target) → text.
    private static string WithoutLinks(string line)
    {
        var open = line.IndexOf('[');
        if (open < 0)
        {
            return line;
        }

        var text = new StringBuilder();
        var at = 0;
        while (open >= 0)
        {
            var close = line.IndexOf("](", open, StringComparison.Ordinal);
            var end = close < 0 ? -1 : line.IndexOf(')', close);
            if (end < 0)
            {
                break;
            }

            var start = open > at && line[open - 1] == '!' ? open - 1 : open;
            text.Append(line, at, start - at).Append(line, open + 1, close - open - 1);
            at = end + 1;
            open = line.IndexOf('[', at);
        }

        return text.Append(line, at, line.Length - at).ToString();
    }

    // Removes tags such as <br>; a single "<" stays.
    private static string WithoutTags(string line)
    {
        var open = line.IndexOf('<');
        if (open < 0)
        {
            return line;
        }

        var text = new StringBuilder();
        var at = 0;
        while (open >= 0 && open + 1 < line.Length)
        {
            var end = line.IndexOf('>', open);
            if (end < 0)
            {
                break;
            }

            if (IsTag(line.Substring(open + 1, end - open - 1)))
            {
                text.Append(line, at, open - at);
                if (IsBreak(line.Substring(open + 1, end - open - 1)) && text.Length > 0 && text[text.Length - 1] != ' ')
                {
                    text.Append(' ');
                }

                at = end + 1;
            }

            open = line.IndexOf('<', end);
        }

        return text.Append(line, at, line.Length - at).ToString();
    }

    // Tags that end a line or an item: without a space in their place, the words around them would become one.
    private static bool IsBreak(string inner) =>
        inner.TrimStart('/').TrimEnd('/', ' ').ToLowerInvariant() is "br" or "p" or "li" or "td" or "th" or "tr" or "div";

    private static bool IsTag(string inner)
    {
        var name = inner.TrimStart('/');
        var length = 0;
        while (length < name.Length && char.IsLetterOrDigit(name[length]))
        {
            length++;
        }

        return name.Substring(0, length).ToLowerInvariant() is "br" or "p" or "b" or "i" or "u" or "em" or "strong" or "code" or "pre"
            or "a" or "ul" or "ol" or "li" or "div" or "span"
            or "table" or "tr" or "td" or "th" or "thead" or "tbody" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "hr" or "img"
            or "blockquote" or "sup" or "sub" or "small" or "aside" or "details" or "summary";
    }

    private static string HideSecrets(string line)
    {
        var hidden = line;
        for (int start = 0, end; start < line.Length; start = end + 1)
        {
            end = line.IndexOfAny(s_wordEnds, start);
            end = end < 0 ? line.Length : end;
            if (end - start >= SecretRules.ShortestValue &&
                line.Substring(start, end - start) is var word &&
                SecretDetector.IsSecretValue(word))
            {
                hidden = hidden.Replace(word, "***");
            }
        }

        return hidden;
    }

    private static void Wrap(StringBuilder text, string line)
    {
        var start = 0;
        while (line.Length - start > LongestLine)
        {
            var cut = line.LastIndexOf(' ', start + LongestLine, LongestLine + 1);
            if (cut < start + ShortestLine)
            {
                cut = line.IndexOf(' ', start + LongestLine);
                if (cut < 0)
                {
                    break;
                }
            }

            text.Append(line, start, cut - start).Append('\n');
            start = cut + 1;
        }

        text.Append(line, start, line.Length - start);
    }
}
