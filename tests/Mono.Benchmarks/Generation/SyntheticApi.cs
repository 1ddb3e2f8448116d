using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mono.Benchmarks.Generation;

/// <summary>An invented API as a Postman collection and as an equivalent OpenAPI document; the same for the same size.</summary>
/// <remarks>
/// Resources resemble Zendesk's users; each has its own schema of 8 to 40 properties and five operations: list, create or
/// update, show, update, delete. Ten resources make a folder.
/// </remarks>
internal sealed class SyntheticApi
{
    private static readonly JsonSerializerOptions s_indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // Postman indents its exports with tabs.
    private static readonly JsonSerializerOptions s_tabbed = new(s_indented) { IndentCharacter = '\t', IndentSize = 1 };

    private readonly SyntheticValues _values;
    private readonly SyntheticSchemas _schemas = new();
    private readonly JsonObject _paths = [];

    private SyntheticApi(int operations)
    {
        _values = new SyntheticValues(operations);
        Operations = operations;
        var folders = BuildFolders();
        var collection = new JsonObject
        {
            ["info"] = new JsonObject
            {
                ["name"] = "Synthetic API " + operations,
                ["description"] = "Synthetic collection. " + _values.Words(20, 40),
                ["schema"] = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
            },
            ["item"] = folders,
            ["auth"] = new JsonObject
            {
                ["type"] = "basic",
                ["basic"] = new JsonArray(
                    Pair("password", "{{password}}", "type", "string"), Pair("username", "{{username}}", "type", "string")),
            },
            ["variable"] = new JsonArray(Pair("baseUrl", "https://company.example.com", "type", "string")),
        };
        Collection = collection.ToJsonString(s_tabbed);
        OpenApi = Text(new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = "Synthetic API " + operations, ["version"] = "1.0.0" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://company.example.com" }),
            ["paths"] = _paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = _schemas.Definitions,
                ["securitySchemes"] = new JsonObject { ["basicAuth"] = new JsonObject { ["type"] = "http", ["scheme"] = "basic" } },
            },
            ["security"] = new JsonArray(new JsonObject { ["basicAuth"] = new JsonArray() }),
        });
    }

    /// <summary>The number of operations.</summary>
    internal int Operations { get; }

    /// <summary>The collection, format v2.1.</summary>
    internal string Collection { get; }

    /// <summary>The OpenAPI 3.0 document.</summary>
    internal string OpenApi { get; }

    internal static SyntheticApi Create(int operations) => new(operations);

    private static string Text(JsonNode node) => node.ToJsonString(s_indented);

    private static JsonObject Pair(string key, string value, string more, string moreValue) =>
        new() { ["key"] = key, ["value"] = value, [more] = moreValue };

    private JsonArray BuildFolders()
    {
        var folders = new JsonArray();
        JsonArray? resources = null;
        var made = 0;
        for (var number = 0; made < Operations; number++)
        {
            var name = _values.ResourceName(number);
            if (number % 10 == 0)
            {
                resources = [];
                folders.Add(new JsonObject
                {
                    ["name"] = "Group " + ((number / 10) + 1) + ": " + name.Split('_')[0],
                    ["description"] = _values.Words(8, 20),
                    ["item"] = resources,
                });
            }

            var items = BuildResource(name, Operations - made);
            made += items.Count;
            resources!.Add(
                new JsonObject { ["name"] = SyntheticValues.Pascal(name) + "s", ["description"] = _values.Words(5, 15), ["item"] = items });
        }

        return folders;
    }

    private JsonArray BuildResource(string name, int limit)
    {
        var type = SyntheticValues.Pascal(name);
        var properties = _values.Properties();
        var input = properties.Skip(2).Where(p => p.Name is not ("created_at" or "updated_at") && _values.Chance(.5)).ToList();
        if (input.Count == 0)
        {
            input.Add(properties[2]);
        }

        _schemas.Add(type, properties);
        _schemas.AddPart(type + "Input", type, input);
        _schemas.Wrap(type + "Response", name, SyntheticSchemas.Reference(type));
        _schemas.Wrap(type + "Request", name, SyntheticSchemas.Reference(type + "Input"));
        _schemas.WrapList(type + "List", name + "s", SyntheticSchemas.Reference(type));

        var title = name.Replace('_', ' ');
        string[] segments = ["api", "v2", name + "s"];
        string[] one = [.. segments, ":" + name + "_id"];
        var list = "/api/v2/" + name + "s";
        var item = list + "/{" + name + "_id}";
        JsonObject ResponseBody() => new() { [name] = _values.Object(properties) };
        JsonObject Body() => new() { [name] = _values.Object(input) };

        Operation[] operations =
        [
            new("list_" + name + "s", "List " + title + "s", "GET", list, segments)
            {
                Query = _values.Query(),
                Responses =
                [
                    new(
                        200,
                        "OK",
                        type + "List",
                        new JsonObject
                        {
                            [name + "s"] = new JsonArray(_values.Object(properties), _values.Object(properties)),
                            ["next_page"] = null,
                            ["previous_page"] = null,
                            ["count"] = 2,
                        }),
                ],
            },
            new(
                "create_or_update_" + name,
                "Create or update " + title,
                "POST",
                list + "/create_or_update",
                [.. segments, "create_or_update"])
            {
                Body = Body(),
                BodyType = type + "Request",
                Responses =
                [
                    new(200, "OK", type + "Response", ResponseBody()),
                    new(422, "Unprocessable Entity", "Error", new JsonObject
                    {
                        ["error"] = "RecordInvalid",
                        ["description"] = "Record validation errors",
                        ["details"] = new JsonObject
                        {
                            [input[0].Name] = new JsonArray(
                                new JsonObject { ["description"] = _values.Words(3, 8), ["error"] = "BlankValue" }),
                        },
                    }),
                ],
            },
            new("show_" + name, "Show " + title, "GET", item, one)
            {
                Query = _values.Query(),
                Variable = name + "_id",
                Responses =
                [
                    new(200, "OK", type + "Response", ResponseBody()),
                    new(404, "Not Found", "Error", new JsonObject { ["error"] = "RecordNotFound", ["description"] = "Not found" }),
                ],
            },
            new("update_" + name, "Update " + title, "PUT", item, one)
            {
                Variable = name + "_id",
                Body = Body(),
                BodyType = type + "Request",
                Responses = [new(200, "OK", type + "Response", ResponseBody())],
            },
            new("delete_" + name, "Delete " + title, "DELETE", item, one)
            {
                Variable = name + "_id",
                Responses = [new(204, "No Content", null, null)],
            },
        ];

        var items = new JsonArray();
        foreach (var operation in operations.Take(limit))
        {
            items.Add(Item(operation));
            AddPath(operation, type);
        }

        return items;
    }

    private JsonObject Item(Operation operation)
    {
        var request = new JsonObject { ["method"] = operation.Method, ["header"] = new JsonArray(), ["url"] = Url(operation) };
        if (operation.Body is not null)
        {
            request["header"]!.AsArray().Add(new JsonObject { ["key"] = "Content-Type", ["value"] = "application/json" });
            request["body"] = new JsonObject
            {
                ["mode"] = "raw",
                ["raw"] = Text(operation.Body),
                ["options"] = new JsonObject { ["raw"] = new JsonObject { ["language"] = "json" } },
            };
        }

        request["header"]!.AsArray().Add(new JsonObject { ["key"] = "Accept", ["value"] = "application/json" });
        var samples = new JsonArray();
        foreach (var sample in operation.Responses)
        {
            samples.Add(new JsonObject
            {
                ["name"] = sample.Status,
                ["originalRequest"] = request.DeepClone(),
                ["status"] = sample.Status,
                ["code"] = sample.Code,
                ["_postman_previewlanguage"] = sample.Body is null ? "text" : "json",
                ["header"] = sample.Body is null
                    ? []
                    : new JsonArray(new JsonObject { ["key"] = "Content-Type", ["value"] = "application/json" }),
                ["cookie"] = new JsonArray(),
                ["body"] = sample.Body is null ? "" : Text(sample.Body),
            });
        }

        request["description"] = operation.Summary;
        return new JsonObject { ["name"] = operation.Summary, ["request"] = request, ["response"] = samples };
    }

    private JsonObject Url(Operation operation)
    {
        var query = string.Join('&', operation.Query.Select(q => q.Key + "=" + q.Value));
        var url = new JsonObject
        {
            ["raw"] = "{{baseUrl}}/" + string.Join('/', operation.Segments) + (query.Length > 0 ? "?" + query : ""),
            ["host"] = new JsonArray("{{baseUrl}}"),
            ["path"] = new JsonArray([.. operation.Segments.Select(s => JsonValue.Create(s))]),
        };
        if (operation.Query.Count > 0)
        {
            url["query"] = new JsonArray([.. operation.Query.Select(q => Pair(q.Key, q.Value, "description", q.Description))]);
        }

        if (operation.Variable is { } variable)
        {
            url["variable"] = new JsonArray(
                Pair(variable, _values.Identity(), "description", "The ID of the " + variable.Replace('_', ' ')));
        }

        return url;
    }

    private void AddPath(Operation operation, string tag)
    {
        var parameters = new JsonArray();
        if (operation.Variable is { } variable)
        {
            parameters.Add(Parameter(variable, "path", "The ID of the " + variable.Replace('_', ' '), "integer", "int64"));
        }

        foreach (var query in operation.Query)
        {
            parameters.Add(
                char.IsDigit(query.Value[0])
                    ? Parameter(query.Key, "query", query.Description, "integer", "int32")
                    : Parameter(query.Key, "query", query.Description, "string", null));
        }

        var entry = new JsonObject { ["operationId"] = operation.Id, ["tags"] = new JsonArray(tag), ["summary"] = operation.Summary };
        if (parameters.Count > 0)
        {
            entry["parameters"] = parameters;
        }

        if (operation.BodyType is { } body)
        {
            entry["requestBody"] = new JsonObject { ["required"] = true, ["content"] = SyntheticSchemas.Content(body) };
        }

        var responses = new JsonObject();
        foreach (var sample in operation.Responses)
        {
            var response = new JsonObject { ["description"] = sample.Status };
            if (sample.Type is { } type)
            {
                response["content"] = SyntheticSchemas.Content(type);
            }

            responses[sample.Code.ToString(System.Globalization.CultureInfo.InvariantCulture)] = response;
        }

        entry["responses"] = responses;
        if (_paths[operation.Path] is not JsonObject path)
        {
            _paths[operation.Path] = path = [];
        }

        path[operation.Method.ToLowerInvariant()] = entry;
    }

    private static JsonObject Parameter(string name, string place, string description, string type, string? format)
    {
        var schema = new JsonObject { ["type"] = type };
        if (format is not null)
        {
            schema["format"] = format;
        }

        return new JsonObject
        {
            ["name"] = name,
            ["in"] = place,
            ["required"] = place == "path",
            ["description"] = description,
            ["schema"] = schema,
        };
    }

    private sealed record Operation(string Id, string Summary, string Method, string Path, string[] Segments)
    {
        internal IReadOnlyList<QueryValue> Query { get; init; } = [];

        internal string? Variable { get; init; }

        internal JsonObject? Body { get; init; }

        internal string? BodyType { get; init; }

        internal IReadOnlyList<SampleResponse> Responses { get; init; } = [];
    }

    private sealed record SampleResponse(int Code, string Status, string? Type, JsonObject? Body);
}
