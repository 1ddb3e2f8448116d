using Mono.Postman;

namespace Mono.Generator.Requests;

/// <summary>Turns a JSON Schema into samples with placeholders for values, as Postman's converter writes them.</summary>
/// <remarks>
/// In this way a schema is evidence like any other, and the strongest there is. An enum needs one sample for each of its values.
/// Source: JSON Schema, drafts 4 to 2020-12: <c>type</c>, <c>format</c>, <c>enum</c>, <c>const</c>, <c>properties</c>, <c>items</c>,
/// <c>additionalProperties</c>, <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c>, <c>$ref</c> within the schema.
/// </remarks>
internal static class SchemaSamples
{
    private const int MostSamples = 30;
    private const int Deepest = 8;

    // A value of unknown type.
    private const string Anything = "{{anything}}";

    /// <summary>Returns the samples of a schema.</summary>
    /// <param name="schema">The schema, an object.</param>
    internal static IReadOnlyList<JsonSample> Of(JsonSample schema)
    {
        var widest = 1;
        var samples = new List<JsonSample>();
        for (var i = 0; i < Math.Min(widest, MostSamples); i++)
        {
            if (JsonSampleReader.TryRead(Convert(schema, schema, i, 0, ref widest), out var sample, out _))
            {
                samples.Add(sample);
            }
        }

        return samples;
    }

    // Returns a sample as JSON text.
    private static string Convert(JsonSample root, JsonSample schema, int variant, int depth, ref int widest)
    {
        if (depth > Deepest || schema.Kind != JsonSampleKind.Object)
        {
            return Anything;
        }

        if (Member(schema, "$ref") is { Kind: JsonSampleKind.String } reference)
        {
            return Resolve(root, reference.Text!) is { Kind: not JsonSampleKind.Missing } target
                ? Convert(root, target, variant, depth + 1, ref widest)
                : Anything;
        }

        if (Member(schema, "enum") is { Elements.IsEmpty: false } values)
        {
            var known = values.Elements.ToList();
            widest = Math.Max(widest, known.Count);
            return JsonText.Write(known[variant % known.Count]);
        }

        if (Member(schema, "const") is { Kind: not JsonSampleKind.Missing } constant)
        {
            return JsonText.Write(constant);
        }

        foreach (var choice in new[] { "anyOf", "oneOf" })
        {
            if (Member(schema, choice).Elements.FirstOrDefault(b => !IsNull(b)) is { Kind: not JsonSampleKind.Missing } branch)
            {
                return Convert(root, branch, variant, depth + 1, ref widest);
            }
        }

        var members = new List<KeyValuePair<string, string>>();
        AddMembers(root, schema, variant, depth, members, ref widest);
        var (type, nullable) = TypeOf(schema);
        switch (type ?? (members.Count > 0 ? "object" : Member(schema, "items").Kind != JsonSampleKind.Missing ? "array" : null))
        {
            case "object":
                return "{" + string.Join(",", members.Select(m => JsonText.Quote(m.Key) + ":" + m.Value)) + "}";
            case "array":
                return Member(schema, "items") is { Kind: JsonSampleKind.Object } items
                    ? "[" + Convert(root, items, variant, depth + 1, ref widest) + "]"
                    : "[]";
            case "integer":
                return Placeholder("long", nullable);
            case "number":
                return Placeholder("number", nullable);
            case "boolean":
                return Placeholder("boolean", nullable);
            case "string":
                return Placeholder(WordOf(Member(schema, "format").Text), nullable);
            case "null":
                return "null";
            default:
                return Anything;
        }
    }

    // The word that the converter prints for a string of a format.
    private static string WordOf(string? format) => format switch
    {
        "date-time" => "dateTime",
        "date" or "time" or "uuid" or "uri" or "email" => format,
        "url" => "uri",
        _ => "string",
    };

    private static void AddMembers(
        JsonSample root, JsonSample schema, int variant, int depth, List<KeyValuePair<string, string>> members, ref int widest)
    {
        if (depth > Deepest)
        {
            return;
        }

        if (Member(schema, "$ref") is { Kind: JsonSampleKind.String } reference &&
            Resolve(root, reference.Text!) is { Kind: not JsonSampleKind.Missing } target)
        {
            AddMembers(root, target, variant, depth + 1, members, ref widest);
            return;
        }

        foreach (var part in Member(schema, "allOf").Elements)
        {
            AddMembers(root, part, variant, depth + 1, members, ref widest);
        }

        foreach (var property in Member(schema, "properties").Members)
        {
            if (members.TrueForAll(m => m.Key != property.Name))
            {
                var sample = Convert(root, property.Value, variant, depth + 1, ref widest);
                members.Add(new KeyValuePair<string, string>(property.Name, sample));
            }
        }

        // A map, in the way of the converter.
        if (members.Count == 0 && Member(schema, "additionalProperties") is { Kind: JsonSampleKind.Object } value)
        {
            members.Add(new KeyValuePair<string, string>("key_0", Convert(root, value, variant, depth + 1, ref widest)));
        }
    }

    // #/definitions/User
    private static JsonSample Resolve(JsonSample root, string reference)
    {
        if (!reference.StartsWith("#", StringComparison.Ordinal))
        {
            return default;
        }

        var at = root;
        foreach (var step in reference.Substring(1).Split('/').Where(s => s.Length > 0))
        {
            at = Member(at, step.Replace("~1", "/").Replace("~0", "~"));
        }

        return at;
    }

    // Returns the type besides null, and whether null is allowed.
    private static (string? Type, bool Nullable) TypeOf(JsonSample schema)
    {
        var nullable = Member(schema, "nullable").Kind == JsonSampleKind.True;
        return Member(schema, "type") switch
        {
            { Kind: JsonSampleKind.String } one => (one.Text, nullable),
            { Kind: JsonSampleKind.Array } many when many.Elements.Where(e => e.Text != "null").ToList() is { Count: 1 } rest =>
                (rest[0].Text, true),
            _ => (null, nullable),
        };
    }

    private static bool IsNull(JsonSample schema) => Member(schema, "type").Text == "null";

    private static string Placeholder(string word, bool nullable) => "\"<" + word + (nullable ? ",null" : "") + ">\"";

    // Returns the first member of a name, or a missing value.
    private static JsonSample Member(JsonSample sample, string name)
    {
        foreach (var member in sample.Members)
        {
            if (member.Name == name)
            {
                return member.Value;
            }
        }

        return default;
    }
}
