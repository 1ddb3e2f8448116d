using System.Text;
using System.Text.Json;
using Mono.Postman;

namespace Mono.Corpus;

/// <summary>Rewrites texts that the tolerant reader of collections accepts as strict JSON.</summary>
internal static class StrictJson
{
    /// <summary>Returns a text as strict JSON; null if even the tolerant reader cannot read it.</summary>
    internal static string? Of(string text)
    {
        var json = new StringBuilder();
        return JsonSampleReader.TryRead(text, out var sample, out _) && TryWrite(sample, json) && IsJson(json.ToString())
            ? json.ToString()
            : null;
    }

    /// <summary>Whether a text is JSON; the tolerant reader also accepts numbers such as 00000.</summary>
    internal static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 256 });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Writes a sample; returns false if it contains a variable or a member twice.</summary>
    internal static bool TryWrite(JsonSample sample, StringBuilder json)
    {
        switch (sample.Kind)
        {
            case JsonSampleKind.Variable:
                return false;
            case JsonSampleKind.Object:
                json.Append('{');
                var names = new HashSet<string>(StringComparer.Ordinal);
                foreach (var member in sample.Members)
                {
                    if (!names.Add(member.Name))
                    {
                        return false;
                    }

                    json.Append(names.Count == 1 ? "" : ",").Append(JsonSerializer.Serialize(member.Name)).Append(':');
                    if (!TryWrite(member.Value, json))
                    {
                        return false;
                    }
                }

                json.Append('}');
                return true;
            case JsonSampleKind.Array:
                json.Append('[');
                var separator = "";
                foreach (var element in sample.Elements)
                {
                    json.Append(separator);
                    separator = ",";
                    if (!TryWrite(element, json))
                    {
                        return false;
                    }
                }

                json.Append(']');
                return true;
            case JsonSampleKind.String:
                json.Append(JsonSerializer.Serialize(sample.Text));
                return true;
            case JsonSampleKind.Number:
                json.Append(sample.Text);
                return true;
            default:
                json.Append(sample.Kind.ToString().ToLowerInvariant());
                return true;
        }
    }
}
