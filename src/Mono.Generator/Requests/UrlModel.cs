using System.Text;
using Mono.Postman;

namespace Mono.Generator.Requests;

/// <summary>The URL of a request in parts: the prefix before the path, the segments of the path, and the entries of the query.</summary>
internal sealed class UrlModel
{
    private static readonly char[] s_structure = ['&', '#', '='];

    private string? _path;
    private string? _template;

    private UrlModel(string prefix, IReadOnlyList<string> segments, bool hasPath, IReadOnlyList<PostmanParameter> query)
    {
        Prefix = prefix;
        Segments = segments;
        HasPath = hasPath;
        Query = query;
    }

    /// <summary>Scheme, user, host and port as written, such as <c>{{baseUrl}}</c> or <c>https://api.example.com:8080</c>.</summary>
    internal string Prefix { get; }

    /// <summary>The segments of the path as written: literal text, <c>:id</c>, or text with variables.</summary>
    internal IReadOnlyList<string> Segments { get; }

    /// <summary>Whether there is a path, if only <c>/</c>.</summary>
    internal bool HasPath { get; }

    /// <summary>The entries of the query in order, including disabled ones.</summary>
    internal IReadOnlyList<PostmanParameter> Query { get; }

    /// <summary>Returns the path: the segments, each after a slash.</summary>
    /// <param name="scratch">A buffer for building the text.</param>
    internal string Path(StringBuilder scratch) => _path ??= AppendPath(scratch.Clear()).ToString();

    /// <summary>Returns the URL without its query, as Postman prints it.</summary>
    /// <param name="scratch">A buffer for building the text.</param>
    internal string Template(StringBuilder scratch) =>
        _template ??= HasPath ? AppendPath(scratch.Clear().Append(Prefix)).ToString() : Prefix;

    // Whether a text is the URL without its query. The text beside the parts mostly is if there is no query; it is then used as it is.
    private bool IsPrinted(string text)
    {
        var at = Prefix.Length;
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = 0; i < Segments.Count; i++)
        {
            var segment = Segments[i];
            if (at == text.Length || text[at] != '/' || string.CompareOrdinal(text, at + 1, segment, 0, segment.Length) != 0)
            {
                return false;
            }

            at += segment.Length + 1;
        }

        return at == text.Length;
    }

    private StringBuilder AppendPath(StringBuilder text)
    {
        if (Segments.Count == 0)
        {
            text.Append('/');
        }

        for (var i = 0; i < Segments.Count; i++)
        {
            text.Append('/').Append(Segments[i]);
        }

        return text;
    }

    /// <summary>Writes the path with <c>{}</c> for each variable segment: requests of one method and shape are one endpoint.</summary>
    internal StringBuilder AppendShape(StringBuilder text)
    {
        for (var i = 0; i < Segments.Count; i++)
        {
            var segment = Segments[i];
            text.Append('/').Append(IsPathVariable(segment) || segment.IndexOf("{{", StringComparison.Ordinal) >= 0 ? "{}" : segment);
        }

        return text;
    }

    /// <summary>Splits a URL into its parts.</summary>
    /// <param name="url">The URL of the collection.</param>
    /// <returns>The parts; null for an empty URL, which Postman refuses with "request url is empty".</returns>
    internal static UrlModel? Create(PostmanUrl? url)
    {
        if (url is null)
        {
            return null;
        }

        if (url.Text is { } text)
        {
            return text.Trim().Length == 0 ? null : FromText(text);
        }

        if (url is { Protocol: null or "", UserInfo: null, Host: [var host], Port: null, Path: { Count: > 0 } path } &&
            ArePieces(host, path))
        {
            var pieces = new UrlModel(host, path, true, url.Query);
            pieces._template = url.Raw is { } raw && pieces.IsPrinted(raw) ? raw : null;
            return pieces;
        }

        var prefix = new StringBuilder();
        if (url.Protocol is { Length: > 0 } protocol)
        {
            prefix.Append(protocol);
            if (!protocol.EndsWith("://", StringComparison.Ordinal))
            {
                prefix.Append("://");
            }
        }

        if (url.UserInfo is { } user)
        {
            prefix.Append(user).Append('@');
        }

        prefix.Append(string.Join(".", url.Host));
        if (url.Port is { } port)
        {
            prefix.Append(':').Append(port);
        }

        if (prefix.Length == 0 && url.Path is null && url.Query.Count == 0)
        {
            return null;
        }

        // Hosts and segments may contain anything, even slashes, so the printed text is split again.
        var printed = url.Path is null ? prefix.ToString() : prefix + "/" + string.Join("/", url.Path);
        var split = Split(printed);
        return new UrlModel(split.Prefix, split.Segments, split.HasPath, url.Query);
    }

    /// <summary>Returns the name of a path variable: the text between a colon and the first dot; null for other segments.</summary>
    internal static string? PathVariable(string segment)
    {
        if (!IsPathVariable(segment))
        {
            return null;
        }

        var dot = segment.IndexOf('.');
        return dot < 0 ? segment.Substring(1) : segment.Substring(1, dot - 1);
    }

    /// <summary>Whether a segment is a path variable.</summary>
    internal static bool IsPathVariable(string segment) => segment.Length > 1 && segment[0] == ':' && segment[1] != '.';

    /// <summary>Returns a key or value of a query as Postman prints it.</summary>
    /// <remarks>Those of a URL object are printed with these characters encoded, whatever the settings; the text of a URL stays.</remarks>
    internal static string Printed(PostmanUrl url, string text, bool isKey)
    {
        if (url.Text is not null || text.IndexOfAny(s_structure) < 0)
        {
            return text;
        }

        text = text.Replace("&", "%26").Replace("#", "%23");
        return isKey ? text.Replace("=", "%3D") : text;
    }

    private static UrlModel FromText(string text)
    {
        var url = PostmanUrlText.Parse(text);
        var prefix = (url.Protocol is null ? "" : url.Protocol + "://") + (url.UserInfo is null ? "" : url.UserInfo + "@") +
            string.Join(".", url.Host) + (url.Port is null ? "" : ":" + url.Port);
        return new UrlModel(prefix, url.Path ?? [], url.Path is not null, url.Query);
    }

    // Whether the printed text of host and path would be split into the same parts, which is the rule.
    private static bool ArePieces(string host, IReadOnlyList<string> path)
    {
        for (var i = 0; i < path.Count; i++)
        {
            if (!IsPiece(path[i]))
            {
                return false;
            }
        }

        return IsPiece(host);
    }

    // Whether a part contains no slash, no beginning of "://", and no variable that may go on behind the next slash.
    private static bool IsPiece(string text) =>
        text.IndexOf('/') < 0 && !text.EndsWith(":", StringComparison.Ordinal) && (text.IndexOf('{') < 0 || VariableTokens.IsSingle(text));

    // At the slashes, but at none inside a variable's name.
    private static (string Prefix, IReadOnlyList<string> Segments, bool HasPath) Split(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? 0 : scheme + 3;
        var pieces = PostmanUrlText.SplitPath(text.Substring(start));
        return (text.Substring(0, start) + pieces[0], pieces.Skip(1).ToList(), pieces.Count > 1);
    }
}
