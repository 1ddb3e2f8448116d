using System.Text;

namespace Mono.Mock;

/// <summary>
/// Replaces the placeholders of Postman's OpenAPI converter by concrete values: <c>"&lt;integer&gt;"</c> by <c>42</c>.
/// </summary>
internal static class PlaceholderValues
{
    /// <summary>Replaces every placeholder string in a JSON text; unknown words become the word itself.</summary>
    public static string Fill(string json)
    {
        var text = new StringBuilder(json.Length);
        var at = 0;
        while (true)
        {
            var start = json.IndexOf("\"<", at, StringComparison.Ordinal);
            var end = start < 0 ? -1 : json.IndexOf(">\"", start, StringComparison.Ordinal);
            if (end < 0)
            {
                return text.Append(json, at, json.Length - at).ToString();
            }

            var word = json.Substring(start + 2, end - start - 2);
            text.Append(json, at, start - at);
            text.Append(
                word.All(c => char.IsLetterOrDigit(c) || c is '-' or ',') && word.Length > 0
                    ? Value(word)
                    : json.Substring(start, end + 2 - start));
            at = end + 2;
        }
    }

    private static string Value(string word)
    {
        var comma = word.IndexOf(',', StringComparison.Ordinal);
        var kind = comma < 0 ? word : word[..comma];
        var format = comma >= 0 && word[(comma + 1)..].StartsWith("null-", StringComparison.Ordinal) ? word[(comma + 6)..] : kind;
        return ValueOf(format) ?? ValueOf(kind) ?? "\"" + format + "\"";
    }

    // <int32> is a string: an integer of this format prints <integer>.
    private static string? ValueOf(string kind) => kind switch
    {
        "integer" => "42",
        "long" => "4200000000",
        "number" or "float" or "double" or "decimal" => "10.5",
        "boolean" => "true",
        "array" => "[]",
        "object" => "{}",
        "null" => "null",
        "date" => "\"2024-01-02\"",
        "dateTime" or "date-time" => "\"2024-01-02T03:04:05Z\"",
        "time" => "\"03:04:05Z\"",
        "uuid" => "\"00000000-0000-4000-8000-000000000042\"",
        "email" => "\"someone@example.org\"",
        "uri" or "url" => "\"https://example.org/\"",
        _ => null,
    };
}
