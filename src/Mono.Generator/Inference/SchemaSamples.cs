using Mono.Postman;

namespace Mono.Generator.Inference;

/// <summary>
/// A JSON Schema as samples: placeholders in the places of values, as Postman's converter writes them, so that a schema is evidence like any other and the strongest there is. An enum needs one sample for each of its
/// values.
/// </summary>
/// <remarks>Source: JSON Schema, drafts 4 to 2020-12: <c>type</c>, <c>format</c>, <c>enum</c>, <c>properties</c>, <c>items</c>, <c>additionalProperties</c>, <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c>, <c>$ref</c> within the schema.</remarks>
internal static class SchemaSamples
{
    private const int MostSamples = 30;
    private const int Deepest = 8;

    private static readonly JsonSample s_anything = new() { Kind = JsonSampleKind.Variable, Text = "" };

    /// <summary>The samples of a schema.</summary>
    /// <param name="schema">The schema: an object.</param>
    internal static IReadOnlyList<JsonSample> Of(JsonSample schema)
    {
        var widest = 1;
        var first = Convert(schema, schema, 0, 0, ref widest);
        var samples = new List<JsonSample> { first };
        for (var i = 1; i < Math.Min(widest, MostSamples); i++)
        {
            var ignored = 0;
            samples.Add(Convert(schema, schema, i, 0, ref ignored));
        }

        return samples;
    }

    private static JsonSample Convert(JsonSample root, JsonSample schema, int variant, int depth, ref int widest)
    {
        if (depth > Deepest || schema.Kind != JsonSampleKind.Object)
        {
            return s_anything;
        }

        if (Member(schema, "$ref") is { Kind: JsonSampleKind.String } reference)
        {
            return Resolve(root, reference.Text!) is { } target ? Convert(root, target, variant, depth + 1, ref widest) : s_anything;
        }

        if (Member(schema, "enum") is { Kind: JsonSampleKind.Array, Elements.Count: > 0 } values)
        {
            widest = Math.Max(widest, values.Elements.Count);
            return values.Elements[variant % values.Elements.Count];
        }

        if (Member(schema, "const") is { } constant)
        {
            return constant;
        }

        foreach (var choice in new[] { "anyOf", "oneOf" })
        {
            if (Member(schema, choice) is { Kind: JsonSampleKind.Array } branches && branches.Elements.FirstOrDefault(b => !IsNull(b)) is { } branch)
            {
                return Convert(root, branch, variant, depth + 1, ref widest);
            }
        }

        var members = new List<KeyValuePair<string, JsonSample>>();
        AddMembers(root, schema, variant, depth, members, ref widest);
        var (type, nullable) = TypeOf(schema);
        switch (type ?? (members.Count > 0 ? "object" : Member(schema, "items") is not null ? "array" : null))
        {
            case "object":
                return new JsonSample { Kind = JsonSampleKind.Object, Members = members };
            case "array":
                return new JsonSample
                {
                    Kind = JsonSampleKind.Array, Elements = Member(schema, "items") is { Kind: JsonSampleKind.Object } items ? [Convert(root, items, variant, depth + 1, ref widest)] : [],
                };
            case "integer":
                return Placeholder("long", nullable);
            case "number":
                return Placeholder("number", nullable);
            case "boolean":
                return Placeholder("boolean", nullable);
            case "string":
                return Placeholder(Member(schema, "format")?.Text switch { "date-time" => "dateTime", "date" => "date", "time" => "time", "uuid" => "uuid", "uri" or "url" => "uri", "email" => "email", _ => "string" }, nullable);
            case "null":
                return new JsonSample { Kind = JsonSampleKind.Null };
            default:
                return s_anything;
        }
    }

    private static void AddMembers(JsonSample root, JsonSample schema, int variant, int depth, List<KeyValuePair<string, JsonSample>> members, ref int widest)
    {
        if (depth > Deepest)
        {
            return;
        }

        if (Member(schema, "$ref") is { Kind: JsonSampleKind.String } reference && Resolve(root, reference.Text!) is { } target)
        {
            AddMembers(root, target, variant, depth + 1, members, ref widest);
            return;
        }

        foreach (var part in Member(schema, "allOf")?.Elements ?? [])
        {
            AddMembers(root, part, variant, depth + 1, members, ref widest);
        }

        foreach (var property in Member(schema, "properties")?.Members ?? [])
        {
            if (members.All(m => m.Key != property.Key))
            {
                members.Add(new KeyValuePair<string, JsonSample>(property.Key, Convert(root, property.Value, variant, depth + 1, ref widest)));
            }
        }

        // A map, as the converter shows one.
        if (members.Count == 0 && Member(schema, "additionalProperties") is { Kind: JsonSampleKind.Object } value)
        {
            members.Add(new KeyValuePair<string, JsonSample>("key_0", Convert(root, value, variant, depth + 1, ref widest)));
        }
    }

    // #/definitions/User
    private static JsonSample? Resolve(JsonSample root, string reference)
    {
        if (!reference.StartsWith("#", StringComparison.Ordinal))
        {
            return null;
        }

        var at = root;
        foreach (var step in reference.Substring(1).Split('/').Where(s => s.Length > 0))
        {
            if (Member(at, step.Replace("~1", "/").Replace("~0", "~")) is not { } next)
            {
                return null;
            }

            at = next;
        }

        return at;
    }

    // The type that is not null, and whether null is allowed as well.
    private static (string? Type, bool Nullable) TypeOf(JsonSample schema)
    {
        var nullable = Member(schema, "nullable")?.Kind == JsonSampleKind.True;
        return Member(schema, "type") switch
        {
            { Kind: JsonSampleKind.String } one => (one.Text, nullable),
            { Kind: JsonSampleKind.Array } many when many.Elements.Where(e => e.Text != "null").ToList() is { Count: 1 } rest => (rest[0].Text, true),
            _ => (null, nullable),
        };
    }

    private static bool IsNull(JsonSample schema) => Member(schema, "type")?.Text == "null";

    private static JsonSample Placeholder(string word, bool nullable) => new() { Kind = JsonSampleKind.String, Text = "<" + word + (nullable ? ",null" : "") + ">" };

    private static JsonSample? Member(JsonSample sample, string name)
    {
        foreach (var member in sample.Members)
        {
            if (member.Key == name)
            {
                return member.Value;
            }
        }

        return null;
    }
}
