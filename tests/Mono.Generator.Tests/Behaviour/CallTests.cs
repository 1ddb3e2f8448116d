using System.Text.Json.Nodes;
using Mono.Client;
using Xunit;
using static Mono.Generator.Tests.TestCollections;

namespace Mono.Generator.Tests.Behaviour;

/// <summary>Requests that generated clients send, and responses that they read.</summary>
public sealed class CallTests
{
    [Fact]
    public async Task A_path_variable_is_escaped_and_a_body_is_typed()
    {
        using var client = new LoadedClient(
            Collection("Shop", Request("Update user", "PUT", "https://h/users/:id", """{ "name": "x", "age": 3 }""", """{ "id": 1 }""")),
            "ShopClient");
        client.ResponseBody = """{ "id": 7, "extra": [1, 2] }""";

        var response = await client.CallAsync("UpdateUserAsync", "a/b?c", client.New("UpdateUserRequest", ("Name", "Ann"), ("Age", 4L)));

        Assert.Equal("/users/a%2Fb%3Fc", client.Target);
        Assert.Equal("PUT", client.Sent!.Method.Method);
        Assert.Equal("""{"name":"Ann","age":4}""", client.SentBody);
        Assert.Equal("application/json", client.Sent.Content!.Headers.ContentType!.ToString());
        Assert.Equal(7L, LoadedClient.Get(response, "Id"));
        Assert.Equal(
            "[1, 2]",
            ((IDictionary<string, System.Text.Json.JsonElement>)LoadedClient.Get(response, "AdditionalProperties")!)["extra"].GetRawText());
    }

    [Fact]
    public async Task Query_parameters_are_sent_as_in_the_collection_unless_set()
    {
        var item = Get("List", "https://h/users");
        item["request"]!["url"] = JsonNode.Parse("""
            { "host": ["https://h"], "path": ["users"], "query": [
                { "key": "page", "value": "1" }, { "key": "q", "value": "a b,c" },
                { "key": "off", "value": "x", "disabled": true }, { "key": "limit", "value": "{{limit}}" }
              ] }
            """);
        using var client = new LoadedClient(Collection("Shop", item), "ShopClient");

        await client.CallAsync("ListAsync");
        Assert.Equal("/users?page=1&q=a%20b,c", client.Target);

        await client.CallAsync("ListAsync", client.New("ListParameters", ("Page", "2"), ("Q", "x&y=z"), ("Off", "on"), ("Limit", "5")));
        Assert.Equal("/users?page=2&q=x%26y=z&off=on&limit=5", client.Target);
    }

    [Fact]
    public void Remote_calls_to_one_url_have_types_of_their_own()
    {
        using var client = new LoadedClient(
            Collection(
                "Shop",
                Post(
                    "Log on",
                    "https://h/rpc",
                    """{ "jsonrpc": "2.0", "method": "logOn", "params": { "user": "x" } }""",
                    """{ "result": { "ticket": "t" } }"""),
                Post("Add", "https://h/rpc", """{ "method": "add", "params": [1, 2] }""", """{ "result": 3 }""")),
            "ShopClient");

        Assert.Equal("Params", client.Type("LogOnRequest").GetProperty("Params")!.PropertyType.Name);
        Assert.Equal(typeof(List<long>), client.Type("AddRequest").GetProperty("Params")!.PropertyType);
        Assert.Equal(typeof(long?), client.Type("AddResponse").GetProperty("Result")!.PropertyType);
    }

    // Their names and URLs are the same, and yet they are not one call.
    [Fact]
    public void Remote_calls_of_one_name_have_types_of_their_own()
    {
        using var client = new LoadedClient(
            Collection(
                "Shop",
                Post("Call", "https://h/rpc", """{ "jsonrpc": "2.0", "method": "logOn", "params": { "user": "x" } }"""),
                Post("Call", "https://h/rpc", """{ "jsonrpc": "2.0", "method": "add", "params": [1, 2] }"""),
                Folder("Users", Query("Find")),
                Folder("users", Query("Find"))),
            "ShopClient");

        Assert.Equal(typeof(List<long>), client.Type("CallRequest").GetProperty("Params")!.PropertyType);
        Assert.Equal("Params", client.Type("Call2Request").GetProperty("Params")!.PropertyType.Name);

        static JsonObject Query(string name) => new()
        {
            ["name"] = name,
            ["request"] = new JsonObject
            {
                ["method"] = "POST",
                ["url"] = "https://h/graphql",
                ["body"] = new JsonObject
                {
                    ["mode"] = "graphql",
                    ["graphql"] = new JsonObject { ["query"] = "query Find { a }", ["variables"] = """{ "id": 1 }""" },
                },
            },
        };
    }

    [Fact]
    public async Task Known_values_are_a_choice_and_unknown_ones_survive()
    {
        var item = Post(
            "Find",
            "https://h/pets",
            """{ "a": "<string>", "b": "<string>", "status": "sold", "tags": ["small", "big"] }""",
            """{ "a": "<string>", "b": "<string>", "status": "available", "tags": ["<string>"] }""");
        item["request"]!["url"] = JsonNode.Parse(
            """
            { "host": ["https://h"], "path": ["pets"],
              "query": [ { "key": "sort", "value": "<string>", "description": "(This can only be one of name,age)" } ] }
            """);
        using var client = new LoadedClient(Collection("Shop", item), "ShopClient");
        object Value(string type, string value) => Activator.CreateInstance(client.Type(type), value)!;
        client.ResponseBody = """{ "status": "lost" }""";

        var body = client.New("Pet", ("Status", client.Type("Status").GetProperty("Sold")!.GetValue(null)));
        var response = await client.CallAsync("FindAsync", body, client.New("FindParameters", ("Sort", Value("Sort", "colour"))));

        Assert.Equal("/pets?sort=colour", client.Target);
        Assert.Equal("""{"status":"sold"}""", client.SentBody);
        Assert.Equal(Value("Status", "lost"), LoadedClient.Get(response, "Status"));
        Assert.Equal("""{"status":"lost"}""", System.Text.Json.JsonSerializer.Serialize(response));
        Assert.Equal("\"lost\"", System.Text.Json.JsonSerializer.Serialize(LoadedClient.Get(response, "Status")));
        Assert.Equal(Value("Status", "x"), System.Text.Json.JsonSerializer.Deserialize("\"x\"", client.Type("Status")));
    }

    [Fact]
    public async Task Variables_come_from_the_options()
    {
        var collection = JsonNode.Parse(Collection("Shop", Get("List", "{{baseUrl}}/{{version}}/users/{{userId}}")))!;
        collection["variable"] = JsonNode.Parse("""[ { "key": "baseUrl", "value": "https://h" }, { "key": "version", "value": "v1" } ]""");
        using var client = new LoadedClient(collection.ToJsonString(), "ShopClient", o => o.Set("BaseUrl", "https://other/base"));

        await client.CallAsync("ListAsync", "7");
        Assert.Equal("https://other/base/v1/users/7", client.Sent!.RequestUri!.ToString());

        await client.CallAsync("ListAsync", "7", client.New("ListParameters", ("Version", "v2")));
        Assert.Equal("https://other/base/v2/users/7", client.Sent!.RequestUri!.ToString());
    }

    [Fact]
    public async Task The_exception_for_a_missing_variable_names_its_option()
    {
        using var client = new LoadedClient(Collection("Shop", Get("List", "{{baseUrl}}/users")), "ShopClient");

        var exception = await Assert.ThrowsAsync<ApiConfigurationException>(() => client.CallAsync("ListAsync"));

        Assert.Contains("{{baseUrl}}", exception.Message, StringComparison.Ordinal);
        Assert.Contains("ShopOptions.BaseUrl", exception.Message, StringComparison.Ordinal);
        Assert.Contains("List", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "type": "basic", "basic": { "username": "{{user}}", "password": "{{password}}" } }""", "Basic am9lOnBhc3M=")]
    [InlineData("""{ "type": "bearer", "bearer": { "token": "{{user}}" } }""", "Bearer joe")]
    public async Task Auth_is_inherited_and_evaluated_at_each_call(string auth, string header)
    {
        var open = Get("Open", "https://h/open");
        open["request"]!["auth"] = JsonNode.Parse("""{ "type": "noauth" }""");
        var collection = JsonNode.Parse(Collection("Shop", Folder("In", Get("Closed", "https://h/closed")), open))!;
        collection["auth"] = JsonNode.Parse(auth);
        using var client = new LoadedClient(
            collection.ToJsonString(),
            "ShopClient",
            o => o.Set("Variables", new Dictionary<string, string> { ["user"] = "joe", ["password"] = "pass" }));

        await client.CallAsync("In.ClosedAsync");
        Assert.Equal(header, client.Sent!.Headers.GetValues("Authorization").Single());

        await client.CallAsync("OpenAsync");
        Assert.False(client.Sent!.Headers.Contains("Authorization"));
    }

    [Fact]
    public async Task A_form_sends_its_fields()
    {
        var item = Get("Login", "https://h/login");
        item["request"]!["method"] = "POST";
        item["request"]!["body"] = JsonNode.Parse(
            """
            { "mode": "urlencoded", "urlencoded": [
              { "key": "grant_type", "value": "password" }, { "key": "username", "value": "joe" } ] }
            """);
        using var client = new LoadedClient(Collection("Shop", item), "ShopClient");

        await client.CallAsync("LoginAsync", client.New("LoginForm", ("Username", "a b&c")));

        Assert.Equal("grant_type=password&username=a%20b%26c", client.SentBody);
        Assert.Equal("application/x-www-form-urlencoded", client.Sent!.Content!.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task Placeholders_of_parameters_state_the_types_that_they_state_in_bodies()
    {
        var item = Get("List", "https://h/users/:id");
        item["request"]!["url"] = JsonNode.Parse("""
            {
              "host": ["https://h"], "path": ["users", ":id"], "variable": [ { "key": "id", "value": "<uuid>" } ],
              "query": [ { "key": "day", "value": "<date>" }, { "key": "at", "value": "<time>" }, { "key": "size", "value": "<int32>" } ]
            }
            """);
        item["request"]!["header"] = JsonNode.Parse("""[ { "key": "X-Trace", "value": "<uuid,null>" } ]""");
        using var client = new LoadedClient(Collection("Shop", item), "ShopClient");
        var id = new Guid("8d3a7c1e-3a1f-4c55-9f0e-0d9c6f6f2f10");

        await client.CallAsync(
            "ListAsync",
            id,
            client.New(
                "ListParameters", ("Day", new DateOnly(2026, 1, 2)), ("At", new TimeOnly(3, 4, 5)), ("Size", "5"), ("XTrace", id)));

        Assert.Equal($"/users/{id}?day=2026-01-02&at=03:04:05&size=5", client.Target);
        Assert.Equal([$"{id}"], client.Sent!.Headers.GetValues("X-Trace"));
    }

    [Theory]
    [InlineData("urlencoded", "day=2026-01-02&id=8d3a7c1e-3a1f-4c55-9f0e-0d9c6f6f2f10")]
    [InlineData("formdata", "2026-01-02")]
    public async Task Placeholders_of_fields_state_types(string mode, string expected)
    {
        var item = Get("Save", "https://h/save");
        item["request"]!["method"] = "POST";
        item["request"]!["body"] = JsonNode.Parse(
            $$"""{ "mode": "{{mode}}", "{{mode}}": [ { "key": "day", "value": "<date>" }, { "key": "id", "value": "<uuid>" } ] }""");
        using var client = new LoadedClient(Collection("Shop", item), "ShopClient");

        await client.CallAsync(
            "SaveAsync",
            client.New("SaveForm", ("Day", new DateOnly(2026, 1, 2)), ("Id", new Guid("8d3a7c1e-3a1f-4c55-9f0e-0d9c6f6f2f10"))));

        Assert.Contains(expected, client.SentBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_graphql_query_is_fixed_and_its_variables_are_typed()
    {
        var item = Get("Countries", "https://h/graphql");
        item["request"]!["method"] = "POST";
        item["request"]!["body"] = JsonNode.Parse(
            """{ "mode": "graphql", "graphql": { "query": "query ($n: Int) { a(n: $n) }", "variables": "{ \"n\": 5 }" } }""");
        using var client = new LoadedClient(Collection("Shop", item), "ShopClient");

        await client.CallAsync("CountriesAsync", client.New("CountriesVariables", ("N", 7L)));

        Assert.Equal("""{"query":"query ($n: Int) { a(n: $n) }","variables":{"n":7}}""", client.SentBody);
    }

    [Fact]
    public async Task An_error_is_typed_by_its_example()
    {
        var item = Get("Find", "https://h/x", """{ "id": 1 }""");
        ((JsonArray)item["response"]!).Add(
            JsonNode.Parse(
                """
                { "name": "None", "code": 404, "header": [ { "key": "Content-Type", "value": "application/json" } ],
                  "body": "{ \"reason\": \"gone\" }" }
                """));
        using var client = new LoadedClient(Collection("Shop", item), "ShopClient");
        client.Status = System.Net.HttpStatusCode.NotFound;
        client.ResponseBody = """{ "reason": "not here" }""";

        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => client.CallAsync("FindAsync"));

        Assert.Equal(404, (int)exception.StatusCode);
        Assert.Equal("GET", exception.Method);
        Assert.Contains("https://h/x", exception.Message, StringComparison.Ordinal);
        Assert.Equal("not here", LoadedClient.Get(LoadedClient.Get(exception, "Error"), "Reason"));
    }

    [Fact]
    public async Task A_response_without_content_is_not_an_error()
    {
        using var client = new LoadedClient(Collection("Shop", Get("Find", "https://h/x", """{ "id": 1 }""")), "ShopClient");
        client.Status = System.Net.HttpStatusCode.NoContent;
        client.ResponseBody = "";

        var response = await client.CallAsync("FindWithResponseAsync");

        Assert.False((bool)LoadedClient.Get(response, "HasBody")!);
        Assert.Null(LoadedClient.Get(response, "Body.Id"));
    }

    [Fact]
    public async Task A_model_survives_the_serializer_of_the_framework()
    {
        using var client = new LoadedClient(
            Collection("Shop", Get("Find", "https://h/x", """{ "id": 1, "items": [ { "name": "a" } ] }""")), "ShopClient");
        const string json = """{"id":5,"items":[{"name":"b","other":1}],"more":null}""";

        var model = System.Text.Json.JsonSerializer.Deserialize(json, client.Type("FindResponse"));

        Assert.Equal(json, System.Text.Json.JsonSerializer.Serialize(model, client.Type("FindResponse")));
        await Task.CompletedTask;
    }
}
