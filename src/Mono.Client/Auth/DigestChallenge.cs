using System.Globalization;
using System.Security.Cryptography;

namespace Mono.Client;

/// <summary>A server's Digest challenge (RFC 7616, 3.3).</summary>
internal sealed class DigestChallenge
{
    // From the weakest to the strongest.
    private static readonly string[] s_algorithms = ["MD5", "MD5-sess", "SHA-256", "SHA-256-sess", "SHA-512-256", "SHA-512-256-sess"];

    private int _uses;

    internal string Realm { get; init; } = "";

    internal string Nonce { get; init; } = "";

    internal string Opaque { get; init; } = "";

    /// <summary>The algorithm; empty if the server states none, which is MD5.</summary>
    internal string Algorithm { get; init; } = "";

    /// <summary><c>auth</c> or <c>auth-int</c>; empty for the old form without.</summary>
    internal string Quality { get; init; } = "";

    internal string ClientNonce { get; init; } = "";

    /// <summary>Number of uses of the nonce in hexadecimal, where a collection states it.</summary>
    internal string Count { get; init; } = "";

    internal bool IsStale { get; init; }

    /// <summary>Whether the server wants the user's name hashed.</summary>
    internal bool HashesUser { get; init; }

    /// <summary>Counts one more use of the nonce.</summary>
    /// <returns>The number of uses including this one, in hexadecimal.</returns>
    internal string CountUse() => Interlocked.Increment(ref _uses).ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>Returns the strongest supported challenge of a response; null if there is none.</summary>
    internal static DigestChallenge? Find(HttpResponseMessage response)
    {
        var all = response.Headers.WwwAuthenticate
            .Where(h => string.Equals(h.Scheme, "Digest", StringComparison.OrdinalIgnoreCase) && h.Parameter is not null)
            .Select(h => Parse(h.Parameter!))
            .Where(c => c is not null)
            .ToList();
        return all.OrderByDescending(c =>
            Math.Max(
                0, Array.FindIndex(s_algorithms, a => a.Equals(c!.Algorithm, StringComparison.OrdinalIgnoreCase))) / 2).FirstOrDefault();
    }

    /// <summary>Whether an algorithm is known.</summary>
    /// <param name="algorithm">Its name; empty for MD5.</param>
    /// <param name="comparison">Comparison of names, which is exact in Postman.</param>
    internal static bool IsKnown(string algorithm, StringComparison comparison) =>
        algorithm.Length == 0 || Array.Exists(s_algorithms, a => a.Equals(algorithm, comparison));

    /// <summary>Returns the hexadecimal hash of bytes by an algorithm of RFC 7616.</summary>
    /// <param name="algorithm">Its name; empty for MD5.</param>
    /// <param name="data">The bytes.</param>
    internal static string Hash(string algorithm, byte[] data) => Signing.Hex(
        algorithm.StartsWith("SHA-512-256", StringComparison.OrdinalIgnoreCase) ? Sha512256.Hash(data)
        : algorithm.StartsWith("SHA-256", StringComparison.OrdinalIgnoreCase) ? Signing.Hash(HashAlgorithmName.SHA256, data)
        : Signing.Hash(HashAlgorithmName.MD5, data));

    /// <summary>Reads a challenge.</summary>
    /// <param name="parameters">The text after <c>Digest</c>.</param>
    /// <returns>Null if it is not supported: without a nonce, or with an unknown algorithm or quality.</returns>
    internal static DigestChallenge? Parse(string parameters)
    {
        var values = Split(parameters);
        string Value(string name) => values.TryGetValue(name, out var value) ? value : "";

        var algorithm = Value("algorithm");
        var qualities = Value("qop").Split(',').Select(q => q.Trim().ToLowerInvariant()).Where(q => q.Length > 0).ToList();
        var quality = qualities.Contains("auth") ? "auth" : qualities.Contains("auth-int") ? "auth-int" : "";
        return Value("nonce").Length == 0
            || !IsKnown(algorithm, StringComparison.OrdinalIgnoreCase)
            || (quality.Length == 0 && qualities.Count > 0)
            ? null
            : new DigestChallenge
            {
                Realm = Value("realm"),
                Nonce = Value("nonce"),
                Opaque = Value("opaque"),
                Algorithm = algorithm,
                Quality = quality,
                IsStale = string.Equals(Value("stale"), "true", StringComparison.OrdinalIgnoreCase),
                HashesUser = string.Equals(Value("userhash"), "true", StringComparison.OrdinalIgnoreCase),
            };
    }

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
