using Mono.Shared;

namespace Mono.Postman;

/// <summary>
/// Splits URLs as Postman does, without normalisation or decoding. Tokens <c>{{variable}}</c> may occur anywhere and are never split.
/// </summary>
public static class PostmanUrlText
{
    /// <summary>The mark between protocol and host.</summary>
    internal const string ProtocolMark = "://";

    /// <summary>Splits the text of a URL.</summary>
    /// <param name="text">The text, with or without protocol and host.</param>
    /// <param name="position">The position of the text in its file.</param>
    /// <returns>
    /// The parts. The host is one entry. The path is null if there is none, and otherwise contains the segments after the first slash
    /// (<c>/</c> is one empty segment). A query entry without <c>=</c> has no value.
    /// </returns>
    public static PostmanUrl Parse(string text, TextPosition position = default)
    {
        // The order of RFC 3986's appendix B, and Postman's: fragment, query, protocol, path, user, port.
        var rest = text.TrimStart();
        var fragment = CutFrom(ref rest, IndexOf(rest, '#'));
        var query = CutFrom(ref rest, IndexOf(rest, '?'));
        rest = ReplaceBackslashes(rest);

        string? protocol = null;
        var colon = rest.IndexOf(ProtocolMark, StringComparison.Ordinal);
        if (colon >= 0 && colon < IndexOrEnd(rest, '/'))
        {
            protocol = rest.Substring(0, colon);
            rest = rest.Substring(colon + ProtocolMark.Length).TrimStart('/');
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

    /// <summary>Splits a query at each <c>&amp;</c>, and each entry at its first <c>=</c>.</summary>
    /// <param name="query">The query without its question mark.</param>
    /// <param name="position">The position of the query or its owner in its file.</param>
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

    /// <summary>Splits a path at its slashes.</summary>
    /// <param name="path">The text.</param>
    /// <returns>The segments between the slashes, at least one.</returns>
    public static IReadOnlyList<string> SplitPath(string path) => Split(path, '/');

    /// <summary>Cuts a text at a character and returns the part behind it; null for an index of -1.</summary>
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

    private static int IndexOf(string text, char character, int start = 0) => VariableToken.IndexOutside(text, character, start);

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
}
