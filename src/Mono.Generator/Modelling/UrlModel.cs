using System.Text;
using Mono.Postman;

namespace Mono.Generator.Modelling;

/// <summary>A request's URL taken apart: what stands before the path, the path's segments, and the query's entries.</summary>
internal sealed class UrlModel
{
    private static readonly char[] s_structure = ['&', '#', '='];

    private UrlModel(string prefix, IReadOnlyList<string> segments, bool hasPath, IReadOnlyList<PostmanParameter> query)
    {
        Prefix = prefix;
        Segments = segments;
        HasPath = hasPath;
        Query = query;
    }

    /// <summary>Scheme, user, host and port as written, for instance <c>{{baseUrl}}</c> or <c>https://api.example.com:8080</c>.</summary>
    internal string Prefix { get; }

    /// <summary>The path's segments as written: literal text, <c>:id</c>, or text with variables.</summary>
    internal IReadOnlyList<string> Segments { get; }

    /// <summary>The segments as one text, with a slash before each.</summary>
    internal string Path => field ??= "/" + string.Join("/", Segments);

    /// <summary>Whether a path is written at all, were it only <c>/</c>.</summary>
    internal bool HasPath { get; }

    /// <summary>The query's entries in order, disabled ones too.</summary>
    internal IReadOnlyList<PostmanParameter> Query { get; }

    /// <summary>Writes the URL before the query, as Postman prints it.</summary>
    internal StringBuilder AppendTemplate(StringBuilder text)
    {
        text.Append(Prefix);
        if (HasPath && Segments.Count == 0)
        {
            text.Append('/');
        }

        foreach (var segment in HasPath ? Segments : [])
        {
            text.Append('/').Append(segment);
        }

        return text;
    }

    /// <summary>Writes the path with every variable segment as <c>{}</c>: two requests with the same method and shape are the same endpoint.</summary>
    internal StringBuilder AppendShape(StringBuilder text)
    {
        foreach (var segment in Segments)
        {
            text.Append('/').Append(PathVariable(segment) is not null || segment.IndexOf("{{", StringComparison.Ordinal) >= 0 ? "{}" : segment);
        }

        return text;
    }

    /// <summary>Takes a URL apart.</summary>
    /// <param name="url">The URL as the collection states it.</param>
    /// <returns>Null if there is nothing to send to: Postman's "request url is empty".</returns>
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

        // Hosts and segments may hold anything, slashes too: the printed text is what counts.
        var printed = url.Path is null ? prefix.ToString() : prefix + "/" + string.Join("/", url.Path);
        var split = Split(printed);
        return new UrlModel(split.Prefix, split.Segments, split.HasPath, url.Query);
    }

    /// <summary>The name of a path variable: a segment that starts with a colon, up to the first dot; null for other segments.</summary>
    internal static string? PathVariable(string segment)
    {
        if (segment.Length < 2 || segment[0] != ':')
        {
            return null;
        }

        var dot = segment.IndexOf('.');
        var name = dot < 0 ? segment.Substring(1) : segment.Substring(1, dot - 1);
        return name.Length == 0 ? null : name;
    }

    /// <summary>A query's key or value as Postman prints it: those of a URL object are printed with these characters encoded, whatever comes later; a URL's text is as it is.</summary>
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
        var prefix = (url.Protocol is null ? "" : url.Protocol + "://") + (url.UserInfo is null ? "" : url.UserInfo + "@") + string.Join(".", url.Host) + (url.Port is null ? "" : ":" + url.Port);
        return new UrlModel(prefix, url.Path ?? [], url.Path is not null, url.Query);
    }

    // At the slashes, but at none inside a variable's name.
    private static (string Prefix, IReadOnlyList<string> Segments, bool HasPath) Split(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? 0 : scheme + 3;
        var pieces = PostmanUrlText.SplitPath(text.Substring(start));
        return (text.Substring(0, start) + pieces[0], pieces.Skip(1).ToList(), pieces.Count > 1);
    }
}
