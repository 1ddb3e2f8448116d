namespace Mono.Postman;

/// <summary>
/// Takes URLs apart as Postman does: no normalisation, no decoding, <c>{{variables}}</c> anywhere. A token is never split, whatever it holds.
/// </summary>
public static class PostmanUrlText
{
    /// <summary>Takes a URL's text apart.</summary>
    /// <param name="text">The text, with or without protocol and host.</param>
    /// <param name="position">Where the text begins in its file.</param>
    /// <returns>
    /// The parts. The host is one entry; the path is null if there is none and otherwise holds the segments after the first slash
    /// (<c>/</c> is one empty segment); a query entry without <c>=</c> has no value.
    /// </returns>
    public static PostmanUrl Parse(string text, TextPosition position = default)
    {
        // The order of RFC 3986's appendix B, and Postman's: fragment, query, protocol, path, user, port.
        var rest = text.TrimStart();
        var fragment = CutFrom(ref rest, IndexOf(rest, '#'));
        var query = CutFrom(ref rest, IndexOf(rest, '?'));
        rest = ReplaceBackslashes(rest);

        string? protocol = null;
        var colon = rest.IndexOf("://", StringComparison.Ordinal);
        if (colon >= 0 && colon < IndexOrEnd(rest, '/'))
        {
            protocol = rest.Substring(0, colon);
            rest = rest.Substring(colon + 3).TrimStart('/');
        }

        var path = CutFrom(ref rest, IndexOf(rest, '/'));
        string? userInfo = null;
        if (LastIndexOf(rest, '@') is >= 0 and var at)
        {
            userInfo = rest.Substring(0, at);
            rest = rest.Substring(at + 1);
        }

        string? port = null;
        if (LastIndexOf(rest, ':') is >= 0 and var beforePort && rest.IndexOf(']', beforePort) < 0)
        {
            port = rest.Substring(beforePort + 1);
            rest = rest.Substring(0, beforePort);
        }

        return new PostmanUrl
        {
            Raw = text,
            Protocol = protocol,
            UserInfo = userInfo,
            Host = rest.Length == 0 ? [] : [rest],
            Port = string.IsNullOrEmpty(port) ? null : port,
            Path = path is null ? null : Split(path, '/'),
            Query = query is null ? [] : ParseQuery(query, position),
            Fragment = fragment,
            Position = position,
        };
    }

    /// <summary>Takes a query apart at <c>&amp;</c>, each entry at its first <c>=</c>.</summary>
    /// <param name="query">The query without its question mark.</param>
    /// <param name="position">Where the query's owner begins in its file.</param>
    /// <returns>The entries in order; one without <c>=</c> has no value.</returns>
    public static IReadOnlyList<PostmanParameter> ParseQuery(string query, TextPosition position = default)
    {
        var parameters = new List<PostmanParameter>();
        foreach (var entry in Split(query, '&'))
        {
            var equals = IndexOf(entry, '=');
            parameters.Add(new PostmanParameter
            {
                Key = equals < 0 ? entry : entry.Substring(0, equals),
                Value = equals < 0 ? null : entry.Substring(equals + 1),
                Position = position,
            });
        }

        return parameters;
    }

    /// <summary>Takes a path apart at its slashes.</summary>
    /// <param name="path">The text.</param>
    /// <returns>The pieces between the slashes, at least one.</returns>
    public static IReadOnlyList<string> SplitPath(string path) => Split(path, '/');

    /// <summary>Cuts a text in two and gives what follows the character at an index; null for -1.</summary>
    private static string? CutFrom(ref string text, int index)
    {
        if (index < 0)
        {
            return null;
        }

        var tail = text.Substring(index + 1);
        text = text.Substring(0, index);
        return tail;
    }

    private static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var start = 0;
        for (var at = IndexOf(text, separator); at >= 0; at = IndexOf(text, separator, start))
        {
            parts.Add(text.Substring(start, at - start));
            start = at + 1;
        }

        parts.Add(text.Substring(start));
        return parts;
    }

    private static int IndexOrEnd(string text, char character) => IndexOf(text, character) is >= 0 and var found ? found : text.Length;

    private static int IndexOf(string text, char character, int start = 0)
    {
        for (var at = start; at < text.Length; at++)
        {
            var end = EndOfToken(text, at);
            if (end > at)
            {
                at = end - 1;
            }
            else if (text[at] == character)
            {
                return at;
            }
        }

        return -1;
    }

    private static int LastIndexOf(string text, char character)
    {
        var last = -1;
        for (var at = IndexOf(text, character); at >= 0; at = IndexOf(text, character, at + 1))
        {
            last = at;
        }

        return last;
    }

    private static string ReplaceBackslashes(string text)
    {
        if (text.IndexOf('\\') < 0)
        {
            return text;
        }

        var characters = text.ToCharArray();
        for (var at = IndexOf(text, '\\'); at >= 0; at = IndexOf(text, '\\', at + 1))
        {
            characters[at] = '/';
        }

        return new string(characters);
    }

    /// <summary>Where the token <c>{{…}}</c> that begins at an index ends; the index itself if none begins there.</summary>
    private static int EndOfToken(string text, int at)
    {
        if (text[at] != '{' || at + 1 >= text.Length || text[at + 1] != '{')
        {
            return at;
        }

        var end = text.IndexOfAny(s_braces, at + 2);
        return end >= 0 && end + 1 < text.Length && text[end] == '}' && text[end + 1] == '}' ? end + 2 : at;
    }

    private static readonly char[] s_braces = ['{', '}'];
}
