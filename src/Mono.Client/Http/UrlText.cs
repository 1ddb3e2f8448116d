using System.Globalization;
using System.Text;

namespace Mono.Client;

/// <summary>Encodes URLs like Postman: parsed again after all variables are filled in, each part with its own encode set.</summary>
/// <remarks>
/// Source: postman-url-encoder 3.0.5. An existing <c>%</c> with two hexadecimal digits is kept; nothing is decoded or normalised.
/// </remarks>
internal static class UrlText
{
    private static readonly EncodeSet s_path = new(" \"<>`#?{}");
    private static readonly EncodeSet s_segment = new(s_path, "/\\%");
    private static readonly EncodeSet s_query = new(" \"#'<>");
    private static readonly EncodeSet s_queryValue = new(s_query, "&%+");
    private static readonly EncodeSet s_user = new(s_path, "/:;=@[\\]^|");
    private static readonly EncodeSet s_plainPath = new(s_path, "\\");
    private static readonly EncodeSet s_plainQuery = new(s_query, "\\");
    private const string Hex = "0123456789ABCDEF";

    /// <summary>Splits and encodes a URL that is complete but not encoded yet.</summary>
    /// <remarks>
    /// The order is that of <c>PostmanUrlText.Parse</c>, which reads URLs of collections. Here variables are filled in, so braces are
    /// text and do not protect delimiters, and a port without digits is kept.
    /// </remarks>
    /// <param name="text">The URL with its query.</param>
    /// <param name="encode">Whether path and query are encoded.</param>
    /// <returns>
    /// The URL; user and password as written; and the <c>Host</c> header with a default port, which .NET would leave out.
    /// </returns>
    internal static (string Url, string? UserInfo, string? Host) Create(string text, bool encode)
    {
        if (IsPlain(text))
        {
            return (text, null, null);
        }

        var rest = text.TrimStart();
        rest = Cut(rest, '#', out _);
        rest = Cut(rest, '?', out var query).Replace('\\', '/');
        var scheme = "http";
        var mark = rest.IndexOf("://", StringComparison.Ordinal);
        if (mark >= 0)
        {
            scheme = rest.Substring(0, mark).ToLowerInvariant();
            rest = rest.Substring(mark + 3).TrimStart('/');
        }

        var slash = rest.IndexOf('/');
        var authority = slash < 0 ? rest : rest.Substring(0, slash);
        var path = slash < 0 ? "/" : rest.Substring(slash);
        string? user = null;
        var at = authority.LastIndexOf('@');
        if (at >= 0)
        {
            user = authority.Substring(0, at);
            authority = authority.Substring(at + 1);
        }

        var colon = authority.LastIndexOf(':');
        var port = "";
        if (colon >= 0 && authority.IndexOf(']', colon) < 0)
        {
            port = authority.Substring(colon);
            authority = authority.Substring(0, colon);
        }

        var url = new StringBuilder(text.Length + 16);
        var host = Host(authority);
        url.Append(scheme).Append("://").Append(host).Append(port).Append(encode ? Encode(path, s_path) : path);
        if (query is not null)
        {
            url.Append('?').Append(encode ? Encode(query, s_query) : query);
        }

        return (
            url.ToString(),
            user is null ? null : Uri.UnescapeDataString(Encode(user, s_user)),
            port is ":80" && scheme == "http" || port is ":443" && scheme == "https" ? host + port : null);
    }

    // The usual case needs no work: scheme and host in lower case, no user, no default port, a path, and no character to encode.
    private static bool IsPlain(string text)
    {
        var at = text.StartsWith("https://", StringComparison.Ordinal) ? 8 : text.StartsWith("http://", StringComparison.Ordinal) ? 7 : 0;
        var slash = at == 0 ? -1 : text.IndexOf('/', at);
        if (slash <= at)
        {
            return false;
        }

        for (var i = at; i < slash; i++)
        {
            if (text[i] == ':')
            {
                // A default port concerns the Host header.
                var port = text.Substring(i + 1, slash - i - 1);
                if (port.Length == 0 || port is "80" or "443" || !port.All(c => c is >= '0' and <= '9'))
                {
                    return false;
                }

                break;
            }

            if (text[i] is not (>= 'a' and <= 'z' or >= '0' and <= '9' or '.' or '-'))
            {
                return false;
            }
        }

        var rest = text.AsSpan(slash);
        var plain = s_plainPath.PlainLength(rest);
        return plain == rest.Length || (rest[plain] == '?' && s_plainQuery.PlainLength(rest.Slice(plain + 1)) == rest.Length - plain - 1);
    }

    /// <summary>Escapes an argument so that it stays one segment of the path.</summary>
    internal static string EscapeSegment(string value)
    {
        if (value is "." or "..")
        {
            // Servers that remove dot segments from a path do not recognise these.
            return value.Replace(".", "%2E");
        }

        return Encode(value, s_segment);
    }

    /// <summary>Escapes an argument so that it stays one value of the query. Servers read a plus as a blank, so it is escaped.</summary>
    internal static string EscapeQueryValue(string value) => Encode(value, s_queryValue);

    /// <summary>Encodes a part of a query like Postman.</summary>
    internal static string EncodeQuery(string text) => Encode(text, s_query);

    /// <summary>Creates a URI that is sent without further encoding.</summary>
    /// <exception cref="UriFormatException">The text is not a URL.</exception>
    internal static Uri ToUri(string url)
    {
#if NET8_0_OR_GREATER
        if (url.AsSpan().IndexOfAnyExceptInRange('!', '~') >= 0)
        {
            // .NET would write it into the request line unchanged.
            throw new UriFormatException("It holds a blank or a character outside ASCII, and is not to be encoded.");
        }

        return new Uri(url, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
#else
        return new Uri(url, UriKind.Absolute);
#endif
    }

    /// <summary>Escapes a value of a urlencoded form: all but RFC 3986's unreserved characters.</summary>
    internal static string EscapeFormText(string value)
    {
        var text = new StringBuilder(value.Length + 16);
        foreach (var b in Encoding.UTF8.GetBytes(value))
        {
            if ((char)b is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~')
            {
                text.Append((char)b);
            }
            else
            {
                text.Append('%').Append(Hex[b >> 4]).Append(Hex[b & 15]);
            }
        }

        return text.ToString();
    }

    /// <summary>Prints a query key like Postman before encoding.</summary>
    internal static string PrintedKey(string key) => PrintedValue(key).Replace("=", "%3D");

    /// <summary>Prints a query value like Postman before encoding.</summary>
    internal static string PrintedValue(string value) => value.Replace("&", "%26").Replace("#", "%23");

    // A percent sign is encoded only if the set contains it.
    private static string Encode(string text, EncodeSet set)
    {
        var plain = set.PlainLength(text.AsSpan());
        if (plain == text.Length)
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 32);
        encoded.Append(text, 0, plain);
        foreach (var b in Encoding.UTF8.GetBytes(text.Substring(plain)))
        {
            if (set.Has((char)b))
            {
                encoded.Append('%').Append(Hex[b >> 4]).Append(Hex[b & 15]);
            }
            else
            {
                encoded.Append((char)b);
            }
        }

        return encoded.ToString();
    }

    private static string Host(string host)
    {
        if (host.All(c => c is > ' ' and < '\u007f'))
        {
            return host.ToLowerInvariant();
        }

        try
        {
            return new IdnMapping().GetAscii(host).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            // As in Postman, a host that is not a domain name is sent unchanged.
            return host;
        }
    }

    private static string Cut(string text, char mark, out string? rest)
    {
        var at = text.IndexOf(mark);
        rest = at < 0 ? null : text.Substring(at + 1);
        return at < 0 ? text : text.Substring(0, at);
    }
}
