namespace Mono.Client;

/// <summary>A server's Digest challenge (RFC 7616, 3.3).</summary>
internal sealed class DigestChallenge
{
    internal string Realm { get; init; } = "";

    internal string Nonce { get; init; } = "";

    internal string Opaque { get; init; } = "";

    /// <summary>The algorithm; empty if the server states none, which is MD5.</summary>
    internal string Algorithm { get; init; } = "";

    /// <summary><c>auth</c> or <c>auth-int</c>; empty for the old form without.</summary>
    internal string Quality { get; init; } = "";

    internal string ClientNonce { get; init; } = "";

    /// <summary>How often the nonce was used, in hexadecimal, where a collection states it.</summary>
    internal string Count { get; init; } = "";

    internal bool IsStale { get; init; }

    /// <summary>The best of an answer's challenges that can be met; null if there is none.</summary>
    internal static DigestChallenge? Find(HttpResponseMessage response)
    {
        var all = response.Headers.WwwAuthenticate
            .Where(h => string.Equals(h.Scheme, "Digest", StringComparison.OrdinalIgnoreCase) && h.Parameter is not null)
            .Select(h => Parse(h.Parameter!))
            .Where(c => c is not null)
            .ToList();
        return all.Find(c => c!.Algorithm.StartsWith("SHA-256", StringComparison.OrdinalIgnoreCase)) ?? all.FirstOrDefault();
    }

    /// <summary>Reads a challenge.</summary>
    /// <param name="parameters">What follows <c>Digest</c>.</param>
    /// <returns>Null if it cannot be met: without a nonce, or with an algorithm or quality that is not known.</returns>
    internal static DigestChallenge? Parse(string parameters)
    {
        var values = Split(parameters);
        string Value(string name) => values.TryGetValue(name, out var value) ? value : "";

        var algorithm = Value("algorithm");
        var qualities = Value("qop").Split(',').Select(q => q.Trim().ToLowerInvariant()).Where(q => q.Length > 0).ToList();
        var quality = qualities.Contains("auth") ? "auth" : qualities.Contains("auth-int") ? "auth-int" : "";
        var isKnown = algorithm.Length == 0 || s_algorithms.Contains(algorithm, StringComparer.OrdinalIgnoreCase);
        return Value("nonce").Length == 0 || !isKnown || (quality.Length == 0 && qualities.Count > 0)
            ? null
            : new DigestChallenge
            {
                Realm = Value("realm"), Nonce = Value("nonce"), Opaque = Value("opaque"), Algorithm = algorithm, Quality = quality,
                IsStale = string.Equals(Value("stale"), "true", StringComparison.OrdinalIgnoreCase),
            };
    }

    private static readonly string[] s_algorithms = ["MD5", "MD5-sess", "SHA-256", "SHA-256-sess"];

    // name=value pairs, values with or without quotes.
    private static Dictionary<string, string> Split(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        while (at < text.Length)
        {
            var equals = text.IndexOf('=', at);
            if (equals < 0)
            {
                break;
            }

            var name = text.Substring(at, equals - at).Trim(' ', ',', '\t');
            at = equals + 1;
            if (at < text.Length && text[at] == '"')
            {
                var value = new System.Text.StringBuilder();
                for (at++; at < text.Length && text[at] != '"'; at++)
                {
                    if (text[at] == '\\' && at + 1 < text.Length)
                    {
                        at++;
                    }

                    value.Append(text[at]);
                }

                at++;
                values[name] = value.ToString();
            }
            else
            {
                var comma = text.IndexOf(',', at);
                var end = comma < 0 ? text.Length : comma;
                values[name] = text.Substring(at, end - at).Trim();
                at = end + 1;
            }
        }

        return values;
    }
}
