using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mono.Shared;

namespace Mono.Mock;

/// <summary>Masks possible secrets in texts that people read and that end up in logs.</summary>
internal static class Secrets
{
    private const string Mask = "***";

    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns a header's value without secrets; the scheme of credentials stays (<c>Basic ***</c>).</summary>
    public static string MaskHeader(string name, string value)
    {
        if (!IsSecret(name, value))
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
            return SecretRules.Mentions(text) ? Mask : text;
        }
    }

    private static string MaskPairs(string pairs) => string.Join('&', pairs.Split('&').Select(pair =>
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals >= 0 && IsSecret(Uri.UnescapeDataString(pair[..equals]), Uri.UnescapeDataString(pair[(equals + 1)..]))
            ? pair[..(equals + 1)] + Mask
            : pair;
    }));

    private static bool IsSecret(string name, string value) => SecretRules.IsName(name) || SecretRules.IsValue(value);

    private static bool MaskNode(JsonNode? node)
    {
        var masked = false;
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (value is JsonValue && SecretRules.IsMemberName(name))
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
}
