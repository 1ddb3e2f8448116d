using System.Text;

namespace Mono.Client;

/// <summary>A request as credentials see it: its headers and its query, before the URL is encoded.</summary>
internal sealed class AuthTarget(List<KeyValuePair<string, string>> headers, List<KeyValuePair<string, string?>> query)
{
    internal string? ApiKeyName { get; set; }

    internal bool ApiKeyInQuery { get; set; }

    /// <summary>The query's parameter that holds a secret, for messages.</summary>
    internal string? SecretParameter { get; private set; }

    /// <summary>Removes headers of this name, in any case, and appends one.</summary>
    internal void ReplaceHeader(string name, string value)
    {
        headers.RemoveAll(h => string.Equals(h.Key, name, StringComparison.OrdinalIgnoreCase));
        headers.Add(new KeyValuePair<string, string>(name, value));
    }

    /// <summary>The same for headers whose names have the same words: <c>X-API-Key</c>, <c>x_api_key</c>, <c>xApiKey</c>.</summary>
    internal void ReplaceSimilarHeader(string name, string value)
    {
        var words = Words(name);
        headers.RemoveAll(h => Words(h.Key) == words);
        headers.Add(new KeyValuePair<string, string>(name, value));
    }

    /// <summary>Removes query parameters of exactly this name and appends one.</summary>
    internal void ReplaceQuery(string key, string value)
    {
        query.RemoveAll(q => q.Key == key);
        query.Add(new KeyValuePair<string, string?>(UrlText.PrintedKey(key), value.Length == 0 ? null : UrlText.PrintedValue(value)));
        SecretParameter = key;
    }

    private static string Words(string name)
    {
        var words = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                words.Append(char.ToLowerInvariant(c));
            }
        }

        return words.ToString();
    }
}
