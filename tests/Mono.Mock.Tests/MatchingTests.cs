namespace Mono.Mock.Tests;

/// <summary>Tests of the choice of the example (SEMANTICS §7).</summary>
public sealed class MatchingTests
{
    [Theory]
    [InlineData("GET http://h/a", "GET http://h/a")]
    [InlineData("GET http://other:81/a", "GET http://h/a")]
    [InlineData("GET https://h/a?x=1", "GET http://h/a")]
    [InlineData("POST http://h/a", "POST http://h/a")]
    [InlineData("PUT http://h/a", null)]
    [InlineData("GET http://h/b", null)]
    [InlineData("GET http://h/a/b", null)]
    [InlineData("GET http://h/", null)]
    [InlineData("GET http://h/A", "GET http://h/a")]
    [InlineData("GET http://h/a/", "GET http://h/a")]
    [InlineData("GET http://h/with%20blank", "GET http://h/with blank")]
    [InlineData("GET http://h/%61", "GET http://h/a")]
    public async Task Method_and_path_decide_not_the_host(string request, string? expected)
    {
        using var mock = Mocks.Of("GET http://h/a", "POST http://h/a", "GET http://h/with blank");

        Assert.Equal(expected, await mock.AskAsync(request));
    }

    [Theory]
    [InlineData("GET http://h/users/me", "GET http://h/users/me")]
    [InlineData("GET http://h/users/ME", "GET http://h/users/me")]
    [InlineData("GET http://h/users/me/", "GET http://h/users/me/")]
    [InlineData("GET http://h/users/42", "GET http://h/users/:id")]
    [InlineData("GET http://h/users/a%2Fb", "GET http://h/users/:id")]
    [InlineData("GET http://h/users/42/posts", "GET http://h/users/{{id}}/posts")]
    [InlineData("GET http://h/users/42/more", "GET http://h/users/:id/:what")]
    [InlineData("GET http://h/users/42.json", "GET http://h/users/:id.json")]
    [InlineData("GET http://h/v1/x-9-y", "GET http://h/v1/x-{{a}}-y")]
    [InlineData("GET http://h/v1/x--y", null)]
    [InlineData("GET http://h/v1/x-y", null)]
    [InlineData("GET http://h/v2/x-9-y", null)]
    public async Task The_most_exact_path_wins(string request, string? expected)
    {
        using var mock = Mocks.Of(
            "GET http://h/users/:id", "GET http://h/users/me", "GET http://h/users/me/", "GET http://h/users/:id/:what",
            "GET http://h/users/{{id}}/posts",
            "GET http://h/users/:id.json", "GET http://h/v1/x-{{a}}-y");

        Assert.Equal(expected, await mock.AskAsync(request));
    }

    [Theory]
    [InlineData("GET http://h/users/7", "GET http://h/users/7")]
    [InlineData("GET http://h/users/8", "GET http://h/users/42")]
    [InlineData("GET http://h/users/0b1f1d2e-8a66-4d0c-9b1a-6f2b0f6f8f11", "GET http://h/users/42")]
    [InlineData("GET http://h/users/8/", "GET http://h/users/42")]
    [InlineData("GET http://h/users/roger", null)]
    public async Task Another_id_in_the_place_of_an_id_matches(string request, string? expected)
    {
        using var mock = Mocks.Of("GET http://h/users/42", "GET http://h/users/7");

        Assert.Equal(expected, await mock.AskAsync(request));
    }

    [Fact]
    public async Task Variables_are_filled_in()
    {
        var variables = new Dictionary<string, string>
        {
            ["baseUrl"] = "https://api.example.com/v2/",
            ["id"] = "{{deep}}",
            ["deep"] = "42",
            ["two"] = "x/y",
        };
        using var mock = Mocks.With(
            variables, "GET {{baseUrl}}/users/{{id}}", "GET {{baseUrl}}/users/{{other}}", "GET {{baseUrl}}/{{two}}/z");

        Assert.Equal("GET {{baseUrl}}/users/{{id}}", await mock.AskAsync("GET https://api.example.com/v2/users/42"));
        Assert.Equal("GET {{baseUrl}}/users/{{id}}", await mock.AskAsync("GET https://api.example.com/v2/users/43"));
        Assert.Equal(
            "GET {{baseUrl}}/x/y/z".Replace("x/y", "{{two}}", StringComparison.Ordinal),
            await mock.AskAsync("GET http://localhost/v2/x/y/z"));
        Assert.Null(await mock.AskAsync("GET http://localhost/v2/y/x/z"));
    }

    [Fact]
    public async Task An_environments_values_go_before_the_collections()
    {
        const string Json = """
            {"info": {"name": "C"}, "variable": [{"key": "p", "value": "old"}, {"key": "q", "value": "kept"}],
             "item": [{"name": "r", "request": "http://h/{{p}}/{{q}}/end", "response": [{"name": "{{p}}", "body": "{{p}} {{q}} {{r}}"}]}]}
            """;
        using var mock = CollectionMock.Parse(Json, new Dictionary<string, string> { ["p"] = "new" });
        using var client = mock.CreateClient();

        Assert.Equal("new kept {{r}}", await client.GetStringAsync(new Uri("http://h/new/kept/end")));
    }

    [Fact]
    public async Task The_value_of_a_path_variable_is_preferred()
    {
        using var mock = CollectionMock.Parse("""
            {"info": {"name": "C"}, "item": [{"name": "r", "request": "http://h/u/:id", "response": [
              {"name": "one", "originalRequest": {"url": {"host": "h", "path": ["u", ":id"], "variable": [{"key": "id", "value": "1"}]}}},
              {"name": "two", "originalRequest": {"url": {"host": "h", "path": "/u/:id", "variable": [{"key": "id", "value": "2"}]}}}]}]}
            """);

        Assert.Equal("two", await mock.AskAsync("GET http://h/u/2"));
        Assert.Equal("one", await mock.AskAsync("GET http://h/u/3"));
    }

    [Theory]
    [InlineData("GET http://h/api/v2/users/42", "GET {{baseUrl}}/users/:id")]
    [InlineData("GET http://h/users/42", "GET {{baseUrl}}/users/:id")]
    [InlineData("GET http://h/api/users/42/posts", "GET {{baseUrl}}/users/:id/posts")]
    [InlineData("GET http://h/x/posts", "GET {{baseUrl}}/posts")]
    [InlineData("GET http://h/anything", "GET {{baseUrl}}/:only")]
    [InlineData("GET http://h/not/this", null)]
    public async Task A_path_before_the_examples_does_not_matter(string request, string? expected)
    {
        using var mock = Mocks.Of(
            "GET {{baseUrl}}/posts", "GET {{baseUrl}}/users/:id", "GET {{baseUrl}}/users/:id/posts", "GET {{baseUrl}}/:only");

        Assert.Equal(expected, await mock.AskAsync(request));
    }

    [Theory]
    [InlineData("GET http://h/v1/users/1")]
    [InlineData("GET http://h/users/1")]
    [InlineData("GET http://h/proxy/users/1")]
    public async Task A_base_path_that_the_collection_knows_need_not_be_the_clients(string request)
    {
        using var mock = Mocks.With(new() { ["baseUrl"] = "https://api.example.com/v1" }, "GET {{baseUrl}}/users/:id");

        Assert.NotNull(await mock.AskAsync(request));
    }

    [Theory]
    [InlineData("GET http://h/a", "GET http://h/a")]
    [InlineData("GET http://h/a?p=1", "GET http://h/a?p=1&q=2")]
    [InlineData("GET http://h/a?q=2&p=1", "GET http://h/a?p=1&q=2")]
    [InlineData("GET http://h/a?p=3", "GET http://h/a?p={{p}}")]
    [InlineData("GET http://h/a?p=a%20b", "GET http://h/a?p=a b")]
    [InlineData("GET http://h/a?z=1", "GET http://h/a")]
    public async Task Of_equal_paths_the_query_decides(string request, string expected)
    {
        using var mock = Mocks.Of("GET http://h/a", "GET http://h/a?p=1&q=2", "GET http://h/a?p={{p}}", "GET http://h/a?p=a b");

        Assert.Equal(expected, await mock.AskAsync(request));
    }

    [Fact]
    public async Task Disabled_query_entries_do_not_count()
    {
        using var mock = CollectionMock.Parse("""
            {"info": {"name": "C"}, "item": [
              {"name": "r", "request": {"url": {"host": "h", "path": ["a"], "query": [{"key": "p", "value": "1", "disabled": true}]}},
                "response": [{"name": "off"}]},
              {"name": "s", "request": "http://h/a?p=1", "response": [{"name": "on"}]}]}
            """);

        Assert.Equal("on", await mock.AskAsync("GET http://h/a?p=1"));
        Assert.Equal("off", await mock.AskAsync("GET http://h/a"));
    }

    [Theory]
    [InlineData(new[] { "404 x", "201 y", "200 z" }, "z")]
    [InlineData(new[] { "404 x", "201 y" }, "y")]
    [InlineData(new[] { "404 x", "500 y" }, "x")]
    [InlineData(new[] { "200 x", "200 y" }, "x")]
    public async Task Of_equal_examples_a_success_comes_first(string[] responses, string expected)
    {
        using var mock = Mocks.Of([.. responses.Select(response => "GET http://h/a -> " + response)]);

        Assert.Equal(expected, await mock.AskAsync("GET http://h/a"));
    }

    [Theory]
    [InlineData("x-mock-response-code: 404", "gone")]
    [InlineData("X-Mock-Response-Code: 201", "made")]
    [InlineData("x-mock-response-code: 418", null)]
    [InlineData("x-mock-response-name: gone", "gone")]
    [InlineData("x-mock-response-name: elsewhere", "elsewhere")]
    [InlineData("x-mock-response-name: twice", "twice")]
    [InlineData("x-mock-response-name: Gone", null)]
    [InlineData("x-mock-response-id: 1234-POST http://h/b -> 200 elsewhere", "elsewhere")]
    [InlineData("x-mock-response-id: POST http://h/b -> 200 elsewhere", "elsewhere")]
    [InlineData("x-mock-response-id: unknown", null)]
    public async Task Headers_choose_the_example(string header, string? expected)
    {
        using var mock = Mocks.Of(
            "POST http://h/a -> 200 fine", "POST http://h/a -> 201 made", "POST http://h/a -> 404 gone", "POST http://h/b -> 200 elsewhere",
            "POST http://h/b -> 200 twice", "POST http://h/a -> 400 twice", "GET http://h/a -> 418 other method");

        Assert.Equal(expected, await mock.AskAsync("POST http://h/a", header));
        if (expected == "twice")
        {
            Assert.Equal("request POST http://h/a", mock.Requests[0].RequestName);
        }
    }

    [Fact]
    public async Task Headers_and_bodies_are_compared_on_demand()
    {
        using var mock = CollectionMock.Parse("""
            {"info": {"name": "C"}, "variable": [{"key": "v", "value": "b"}], "item": [{"name": "r", "request": "http://h/", "response": [
              {"name": "one", "originalRequest": {
                "method": "POST", "url": "http://h/", "header": "X-A: a", "body": {"mode": "raw", "raw": "{\"x\": 1.0}"}}},
              {"name": "two", "originalRequest": {
                "method": "POST", "url": "http://h/", "header": "X-A: {{v}}", "body": {"mode": "raw", "raw": "text"}}}]}]}
            """);

        Assert.Equal("one", await mock.AskAsync("POST http://h/"));
        Assert.Equal("two", await mock.AskAsync("POST http://h/", "x-mock-match-request-headers: x-a, x-b", "X-A: b"));
        Assert.Null(await mock.AskAsync("POST http://h/", "x-mock-match-request-headers: x-a", "X-A: c"));
        Assert.Null(await mock.AskAsync("POST http://h/", "x-mock-match-request-body: true"));

        using var client = mock.CreateClient();
        client.DefaultRequestHeaders.Add("x-mock-match-request-body", "true");
        using var json = new StringContent("{ \"x\":1.0 }");
        using var text = new StringContent("text\n");
        (await client.PostAsync(new Uri("http://h/"), json)).Dispose();
        (await client.PostAsync(new Uri("http://h/"), text)).Dispose();
        Assert.Equal(["one", "two"], mock.Requests.TakeLast(2).Select(request => request.ExampleName));
    }

    [Fact]
    public async Task The_original_request_goes_before_the_items()
    {
        using var mock = CollectionMock.Parse("""
            {"info": {"name": "C"}, "item": [{"name": "r", "request": {"method": "PUT", "url": "http://h/new"}, "response": [
              {"name": "with", "originalRequest": {"method": "POST", "url": "http://h/old"}},
              {"name": "without"}, {"name": "empty", "originalRequest": {}}]}]}
            """);

        Assert.Equal("with", await mock.AskAsync("POST http://h/old"));
        Assert.Equal("without", await mock.AskAsync("PUT http://h/new"));
        Assert.Null(await mock.AskAsync("POST http://h/new"));
    }

    [Fact]
    public async Task Without_examples_nothing_is_found()
    {
        using var mock = Mocks.Responses("[]");
        using var client = mock.CreateClient();
        using var response = await client.GetAsync(new Uri("http://h/"));

        Assert.Equal(404, (int)response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"name\":\"mockRequestNotFoundError\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(Assert.Single(mock.Requests).ExampleName);
    }
}
