using Mono.Shared;

namespace Mono.Client;

/// <summary>Masks URLs for messages and logs: the user and values that may be secrets.</summary>
internal static class SecretUrl
{
    internal static string Mask(Uri uri, string? secretParameter)
    {
        // The text is used, because the components of a URL that is sent without encoding are not available.
        var text = uri.OriginalString;
        var mark = text.IndexOf('?');
        var url = mark < 0 ? text : text.Substring(0, mark);
        var query = mark < 0 ? "" : text.Substring(mark + 1);
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var slash = url.IndexOf('/', scheme < 0 ? 0 : scheme + 3);
        var at = url.LastIndexOf('@', slash < 0 ? url.Length - 1 : slash);
        if (at > 0)
        {
            url = url.Substring(0, scheme + 3) + url.Substring(at + 1);
        }

        if (query.Length == 0)
        {
            return url;
        }

        var entries = query.Split('&');
        for (var i = 0; i < entries.Length; i++)
        {
            var equals = entries[i].IndexOf('=');
            var key = equals < 0 ? entries[i] : entries[i].Substring(0, equals);
            if (equals >= 0 && (key == secretParameter || IsSecret(key, entries[i].Substring(equals + 1))))
            {
                entries[i] = key + "=***";
            }
        }

        return url + "?" + string.Join("&", entries);
    }

    private static bool IsSecret(string key, string value) =>
        SecretRules.IsName(Uri.UnescapeDataString(key)) || SecretRules.IsValue(Uri.UnescapeDataString(value));
}
