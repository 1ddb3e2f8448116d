using System.Text.Json.Nodes;

namespace Mono.Benchmarks.Generation;

/// <summary>The schemas of a synthetic API's OpenAPI document.</summary>
internal sealed class SyntheticSchemas
{
    /// <summary>All schemas by name.</summary>
    internal JsonObject Definitions { get; } = new()
    {
        ["Error"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["error"] = Simple("string"),
                ["description"] = Simple("string"),
                ["details"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = true },
            },
        },
    };

    internal static JsonObject Reference(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    internal static JsonObject Content(string type) => new() { ["application/json"] = new JsonObject { ["schema"] = Reference(type) } };

    /// <summary>Adds the schema of an object.</summary>
    internal void Add(string name, IEnumerable<SyntheticProperty> properties)
    {
        var members = new JsonObject();
        Definitions[name] = new JsonObject { ["type"] = "object", ["properties"] = members };
        foreach (var property in properties)
        {
            members[property.Name] = Schema(property, name);
        }
    }

    /// <summary>Adds a schema with some properties of another schema, the first of them required.</summary>
    internal void AddPart(string name, string whole, IReadOnlyList<SyntheticProperty> properties)
    {
        var members = new JsonObject();
        foreach (var property in properties)
        {
            members[property.Name] = Definitions[whole]!["properties"]![property.Name]!.DeepClone();
        }

        Definitions[name] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = members,
            ["required"] = new JsonArray(properties[0].Name),
        };
    }

    /// <summary>Adds an object with one member.</summary>
    internal void Wrap(string name, string property, JsonObject schema) =>
        Definitions[name] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [property] = schema } };

    /// <summary>Adds the schema of a list page.</summary>
    internal void WrapList(string name, string property, JsonObject element) => Definitions[name] = new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            [property] = new JsonObject { ["type"] = "array", ["items"] = element },
            ["next_page"] = new JsonObject { ["type"] = "string", ["nullable"] = true },
            ["previous_page"] = new JsonObject { ["type"] = "string", ["nullable"] = true },
            ["count"] = Simple("integer", "int32"),
        },
    };

    private static JsonObject Simple(string type, string? format = null)
    {
        var schema = new JsonObject { ["type"] = type };
        if (format is not null)
        {
            schema["format"] = format;
        }

        return schema;
    }

    private JsonObject Schema(SyntheticProperty property, string owner)
    {
        if (property.Kind is SyntheticKind.Object or SyntheticKind.Objects)
        {
            var name = owner + SyntheticValues.Pascal(property.Name);
            Add(name, property.Members);
            return property.Kind == SyntheticKind.Object
                ? Reference(name)
                : new JsonObject { ["type"] = "array", ["items"] = Reference(name) };
        }

        var schema = property.Kind switch
        {
            SyntheticKind.Email => Simple("string", "email"),
            SyntheticKind.Uri => Simple("string", "uri"),
            SyntheticKind.Date => Simple("string", "date-time"),
            SyntheticKind.Enum =>
                new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. property.Values.Select(v => JsonValue.Create(v))]) },
            SyntheticKind.Int => Simple("integer", "int32"),
            SyntheticKind.Int64 => Simple("integer", "int64"),
            SyntheticKind.Double => Simple("number", "double"),
            SyntheticKind.Bool => Simple("boolean"),
            SyntheticKind.Strings => new JsonObject { ["type"] = "array", ["items"] = Simple("string") },
            SyntheticKind.Free => new JsonObject { ["type"] = "object", ["additionalProperties"] = true },
            _ => Simple("string"),
        };
        if (property.IsNullable)
        {
            schema["nullable"] = true;
        }

        schema["description"] = "The " + property.Name.Replace('_', ' ') + " of the " + owner.ToLowerInvariant() + ".";
        return schema;
    }
}
