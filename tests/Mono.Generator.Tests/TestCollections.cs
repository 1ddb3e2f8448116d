using System.Text.Json.Nodes;

namespace Mono.Generator.Tests;

/// <summary>Small collections, written as C#.</summary>
internal static class TestCollections
{
    internal static string Collection(string name, params JsonNode[] items) => new JsonObject
    {
        ["info"] = new JsonObject { ["name"] = name, ["schema"] = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
        ["item"] = new JsonArray(items),
    }.ToJsonString();

    internal static JsonObject Folder(string name, params JsonNode[] items) => new() { ["name"] = name, ["item"] = new JsonArray(items) };

    internal static JsonObject Get(string name, string url, string? response = null, string? description = null) =>
        Request(name, "GET", url, null, response, description);

    internal static JsonObject Post(string name, string url, string body, string? response = null, string? description = null) =>
        Request(name, "POST", url, body, response, description);

    internal static JsonObject Request(string name, string method, string url, string? body, string? response, string? description = null)
    {
        var request = new JsonObject { ["method"] = method, ["header"] = new JsonArray(), ["url"] = url };
        if (body is not null)
        {
            request["body"] = new JsonObject
            {
                ["mode"] = "raw",
                ["raw"] = body,
                ["options"] = new JsonObject { ["raw"] = new JsonObject { ["language"] = "json" } },
            };
        }

        if (description is not null)
        {
            request["description"] = description;
        }

        var responses = new JsonArray();
        if (response is not null)
        {
            responses.Add(new JsonObject
            {
                ["name"] = "OK",
                ["code"] = 200,
                ["status"] = "OK",
                ["body"] = response,
                ["header"] = new JsonArray(new JsonObject { ["key"] = "Content-Type", ["value"] = "application/json" }),
            });
        }

        return new JsonObject { ["name"] = name, ["request"] = request, ["response"] = responses };
    }
}
