namespace Mono.Client;

/// <summary>URLs for messages and logs: without user, and without values that may be secrets.</summary>
internal static class SecretUrl
{
    private static readonly string[] s_words = ["key", "token", "secret", "password", "passwd", "pwd", "auth", "signature", "sig", "credential", "session", "code", "jwt"];

    internal static string Mask(Uri uri, string? secretParameter)
    {
        var url = uri.GetComponents(UriComponents.Scheme | UriComponents.Host | UriComponents.Port | UriComponents.Path, UriFormat.UriEscaped);
        var query = uri.Query.TrimStart('?');
        if (query.Length == 0)
        {
            return url;
        }

        var entries = query.Split('&');
        for (var i = 0; i < entries.Length; i++)
        {
            var equals = entries[i].IndexOf('=');
            var key = equals < 0 ? entries[i] : entries[i].Substring(0, equals);
            var plain = key.ToLowerInvariant();
            if (equals >= 0 && (key == secretParameter || s_words.Any(plain.Contains)))
            {
                entries[i] = key + "=***";
            }
        }

        return url + "?" + string.Join("&", entries);
    }
}
