using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mono.Mock.Tests;

/// <summary>Builds collections of a few saved examples.</summary>
internal static class Mocks
{
    /// <summary>Creates a mock of examples.</summary>
    /// <param name="examples">
    /// Examples in the form <c>METHOD url -> code name</c>; code and name are optional, and the default name is <c>METHOD url</c>.
    /// </param>
    public static CollectionMock Of(params string[] examples) => With([], examples);

    /// <summary>Creates a mock of examples with variables of the collection.</summary>
    public static CollectionMock With(Dictionary<string, string> variables, params string[] examples) => CollectionMock.Parse(new JsonObject
    {
        ["info"] = new JsonObject { ["name"] = "C" },
        ["item"] = new JsonArray([.. examples.Select(Item)]),
        ["variable"] = new JsonArray(
            [.. variables.Select(variable => new JsonObject { ["key"] = variable.Key, ["value"] = variable.Value })]),
    }.ToJsonString());

    /// <summary>Creates a mock of one request <c>GET http://h/</c> with these saved responses.</summary>
    public static CollectionMock Responses(string responses, string variables = "[]") => CollectionMock.Parse(
        "{\"info\": {\"name\": \"C\"}, \"item\": [{\"name\": \"R\", \"request\": \"http://h/\", \"response\": " + responses
            + "}], \"variable\": " + variables + "}");

    /// <summary>Sends a request.</summary>
    /// <param name="mock">The mock.</param>
    /// <param name="request">The request in the form <c>METHOD url</c>.</param>
    /// <param name="headers">Headers in the form <c>Name: value</c>.</param>
    /// <returns>The name of the matching example; null if none matched.</returns>
    public static async Task<string?> AskAsync(this CollectionMock mock, string request, params string[] headers)
    {
        var parts = request.Split(' ', 2);
        using var message = new HttpRequestMessage(new HttpMethod(parts[0]), new Uri(parts[1]));
        foreach (var header in headers)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            message.Headers.TryAddWithoutValidation(header[..colon], header[(colon + 1)..].Trim());
        }

        using var client = mock.CreateClient();
        using var response = await client.SendAsync(message);
        var recorded = mock.Requests[^1];
        Assert.Equal(response.StatusCode, recorded.StatusCode);
        return recorded.ExampleName;
    }

    private static JsonNode Item(string example)
    {
        var sides = example.Split(" -> ");
        var request = sides[0].Split(' ', 2);
        var codeAndName = sides.Length > 1 ? sides[1].Split(' ', 2) : [];
        var response = new JsonObject { ["name"] = codeAndName.Length > 1 ? codeAndName[1] : sides[0], ["id"] = example };
        if (codeAndName.Length > 0)
        {
            response["code"] = JsonSerializer.SerializeToNode(int.Parse(codeAndName[0], System.Globalization.CultureInfo.InvariantCulture));
        }

        return new JsonObject
        {
            ["name"] = "request " + sides[0],
            ["request"] = new JsonObject { ["method"] = request[0], ["url"] = request[1] },
            ["response"] = new JsonArray(response),
        };
    }
}
