using Mono.Generator.Requests;

namespace Mono.Generator.Planning;

/// <summary>Decides which requests have no method because they cannot be sent. Postman does not send them either.</summary>
internal static class RequestValidator
{
    /// <summary>Returns the reason why a request cannot be sent; null if it can.</summary>
    internal static string? FindProblem(RequestEntry entry)
    {
        if (entry.Url is not { } url)
        {
            return "its URL is empty; enter one in Postman";
        }

        var scheme = url.Prefix.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0)
        {
            var protocol = url.Prefix.Substring(0, scheme).Trim();
            if (protocol.IndexOf("{{", StringComparison.Ordinal) < 0 &&
                !string.Equals(protocol, "http", StringComparison.OrdinalIgnoreCase) &&
                !string.Equals(protocol, "https", StringComparison.OrdinalIgnoreCase))
            {
                return "the protocol '" + protocol + "' is not HTTP or HTTPS";
            }
        }

        return IsToken(entry.Request.Method) ? null : "'" + entry.Request.Method + "' is not a valid HTTP method";
    }

    private static bool IsToken(string text)
    {
        foreach (var c in text)
        {
            if (!IsTokenCharacter(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    // RFC 9110, section 5.6.2.
    private static bool IsTokenCharacter(char c) => c is > ' ' and < '\u007f' && "\"(),/:;<=>?@[\\]{}".IndexOf(c) < 0;
}
