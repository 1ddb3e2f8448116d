using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mono.Mock;

/// <summary>Masks possible secrets in texts that people read and that end up in logs.</summary>
internal static class Secrets
{
    private const string Mask = "***";

    /// <summary>Parts of names, in lower case and without separators, that indicate a secret.</summary>
    private static readonly string[] s_parts =
    [
        "authorization", "cookie", "token", "secret", "password", "passwd", "apikey", "accesskey", "privatekey", "subscriptionkey",
        "credential",
        "signature", "session", "xauth", "assertion", "jwt",
    ];

    /// <summary>Whole names that indicate a secret in a header, query or form; in JSON they mostly mean something else.</summary>
    private static readonly string[] s_names = ["key", "auth", "sig", "code", "pwd", "pass"];

    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns a header's value without secrets; the scheme of credentials stays (<c>Basic ***</c>).</summary>
    public static string MaskHeader(string name, string value)
    {
        if (!IsSecretName(name) && !IsJwt(value))
        {
            return value;
        }

        var blank = value.IndexOf(' ', StringComparison.Ordinal);
        return name.EndsWith("Authorization", StringComparison.OrdinalIgnoreCase) && blank > 0 ? $"{value[..blank]} {Mask}" : Mask;
    }

    /// <summary>Returns a path and query without the query's secrets.</summary>
    public static string MaskQuery(string pathAndQuery)
    {
        var mark = pathAndQuery.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? pathAndQuery : pathAndQuery[..(mark + 1)] + MaskPairs(pathAndQuery[(mark + 1)..]);
    }

    /// <summary>Returns a body without secrets, as far as the field names of forms and JSON reveal them.</summary>
    public static string MaskBody(string text, string? contentType)
    {
        if (contentType is not null && contentType.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            return MaskPairs(text);
        }

        if (contentType is null || !contentType.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        try
        {
            // The text keeps its formatting if there is nothing to mask.
            var node = JsonNode.Parse(text);
            return MaskNode(node) ? node!.ToJsonString(s_readable) : text;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // The text is not JSON in spite of its type, or repeats a name: the secret cannot be located, so the whole text is masked.
            return s_parts.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase)) ? Mask : text;
        }
    }

    private static string MaskPairs(string pairs) => string.Join('&', pairs.Split('&').Select(pair =>
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals >= 0 && (IsSecretName(Uri.UnescapeDataString(pair[..equals])) || IsSecretValue(pair[(equals + 1)..]))
            ? pair[..(equals + 1)] + Mask
            : pair;
    }));

    private static bool MaskNode(JsonNode? node)
    {
        var masked = false;
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (value is JsonValue && HasSecretPart(Bare(name)))
                    {
                        members[name] = Mask;
                        masked = true;
                    }
                    else
                    {
                        masked |= MaskNode(value);
                    }
                }

                break;
            case JsonArray elements:
                foreach (var element in elements)
                {
                    masked |= MaskNode(element);
                }

                break;
        }

        return masked;
    }

    private static bool IsSecretName(string name)
    {
        var bare = Bare(name);
        return s_names.Contains(bare) || HasSecretPart(bare);
    }

    private static bool HasSecretPart(string bareName) => s_parts.Any(part => bareName.Contains(part, StringComparison.Ordinal));

    /// <summary>Normalizes a name to lower case without separators: <c>X-Api-Key</c> and <c>api_key</c> become equal.</summary>
    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Whether a value looks like a token: a JWT, or long and random. UUIDs are ids.</summary>
    private static bool IsSecretValue(string value) =>
        IsJwt(value)
        || (value.Length >= 32 && value.Any(char.IsAsciiDigit) && value.Any(char.IsAsciiLetter)
            && value.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
            && !Guid.TryParse(value, out _));

    /// <summary>Whether a value looks like a JWT: <c>{"</c> in base64 (RFC 7519).</summary>
    private static bool IsJwt(string value) => value.StartsWith("eyJ", StringComparison.Ordinal);
}
