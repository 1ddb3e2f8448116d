using System.Text;

namespace Mono.Generator.Naming;

/// <summary>Splits the title of a request into words for a name, without articles, possessive endings and remarks.</summary>
internal static class RequestTitle
{
    private static readonly HashSet<string> s_articles = new(StringComparer.Ordinal) { "a", "an", "the", "An", "The" };

    // Words that cannot end a name.
    private static readonly HashSet<string> s_openEnds = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "or", "of", "for", "by", "to", "with", "in", "on", "from", "at", "as", "the", "a", "an", "their", "its", "which", "that",
        "is", "are", "whose", "who", "this", "these", "within", "into", "via", "per", "using", "your", "my", "s",
    };

    private static readonly string[] s_pauses = [", ", "; ", " - ", ". ", ": ", " which ", " that ", " whose ", " where "];

    /// <summary>
    /// Removes remarks in brackets: <c>New order (TRADE)</c> → <c>New order</c>. A title that is only a remark stays unchanged.
    /// </summary>
    internal static string WithoutRemark(string title)
    {
        var kept = new StringBuilder(title.Length);
        var depth = 0;
        foreach (var c in title)
        {
            if (c is '(' or '[')
            {
                depth++;
            }
            else if (c is ')' or ']' && depth > 0)
            {
                depth--;
            }
            else if (depth == 0)
            {
                kept.Append(c);
            }
        }

        var rest = kept.ToString().Trim();
        return depth == 0 && Words.Split(rest).Count > 0 ? rest : title;
    }

    /// <summary>
    /// Returns the words of a title that fit into a name. A long title ends at its first pause and never with a preposition or the like.
    /// </summary>
    /// <param name="title">The title.</param>
    /// <param name="longest">The maximum number of characters of all words together.</param>
    internal static List<string> Fit(string title, int longest)
    {
        var words = WordsOf(title);
        if (Length(words) <= longest)
        {
            return words;
        }

        foreach (var pause in s_pauses)
        {
            var at = title.IndexOf(pause, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && WordsOf(title.Substring(0, at)) is { Count: > 1 } first)
            {
                title = title.Substring(0, at);
                words = first;
            }

            if (Length(words) <= longest)
            {
                return WithoutOpenEnd(words);
            }
        }

        var length = 0;
        var fitting = words.TakeWhile((word, i) => (length += word.Length) <= longest || i == 0).ToList();
        fitting[0] = fitting[0].Length > longest ? fitting[0].Substring(0, longest) : fitting[0];
        return WithoutOpenEnd(fitting);
    }

    // user's → user; I'm → Im; articles are dropped.
    private static List<string> WordsOf(string title)
    {
        var plain = new StringBuilder(title.Length);
        for (var i = 0; i < title.Length; i++)
        {
            if (title[i] is not ('\'' or '\u2019') || i == 0 || !char.IsLetter(title[i - 1]))
            {
                plain.Append(title[i]);
            }
            else if (i + 1 < title.Length && title[i + 1] == 's' && (i + 2 == title.Length || !char.IsLetter(title[i + 2])))
            {
                i++;
            }
        }

        var words = Words.Split(plain.ToString());
        var kept = words.Where(w => !s_articles.Contains(w)).ToList();
        return kept.Count == 0 ? words : kept;
    }

    private static List<string> WithoutOpenEnd(List<string> words)
    {
        var count = words.Count;
        while (count > 1 && s_openEnds.Contains(words[count - 1]))
        {
            count--;
        }

        return words.GetRange(0, count);
    }

    private static int Length(List<string> words) => words.Sum(w => w.Length);
}
