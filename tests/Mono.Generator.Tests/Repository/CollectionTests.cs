using System.Net;
using Mono.Client;
using Mono.Generator.Tests.Behaviour;
using Xunit;

namespace Mono.Generator.Tests.Repository;

/// <summary>The trait of each collection in collections/, as its client shows it.</summary>
public sealed class CollectionTests
{
    [Fact]
    public void The_readme_names_each_file()
    {
        var readme = RepositoryFiles.Read("collections", "README.md");

        Assert.All(
            Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "collections"), "*.json").Select(Path.GetFileName),
            file => Assert.Contains("| `" + file + "` |", readme, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Auth_is_inherited_replaced_and_switched_off()
    {
        using var client = Client("auth-inheritance", "LibraryClient", options => options
            .Set("Credentials", new BearerCredentials("t"))
            .Set("StaffCredentials", new BasicCredentials("ada", "pw"))
            .Set("ImportMembersCredentials", new ApiKeyCredentials("X-Import-Key", "k")));

        await client.CallAsync("Books.Loans.LendBookAsync", "7", client.New("LendBookRequest"));
        Assert.Equal("Bearer t", client.Sent!.Headers.Authorization!.ToString());

        client.ResponseBody = "[]";
        await client.CallAsync("Staff.ListMembersAsync");
        Assert.Equal("Basic", client.Sent.Headers.Authorization!.Scheme);

        client.ResponseBody = "{}";
        await client.CallAsync("Staff.ImportMembersAsync", client.New("ImportMembersRequest"));
        Assert.Null(client.Sent.Headers.Authorization);
        Assert.Equal("k", client.Sent.Headers.GetValues("X-Import-Key").Single());

        await client.CallAsync("Public.GetOpeningHoursAsync");
        Assert.Null(client.Sent.Headers.Authorization);
    }

    [Fact]
    public async Task Forms_are_classes_and_files_are_file_parts()
    {
        using var client = Client("forms", "PrintShopClient");

        await client.CallAsync("SignInAsync", client.New("SignInForm", ("User", "a b")));
        Assert.Equal("user=a%20b&scope=orders%20files", client.SentBody);

        Assert.Equal(typeof(FilePart), client.Type("UploadDocumentForm").GetProperty("File")!.PropertyType);
        Assert.Equal(typeof(IList<FilePart>), client.Type("UploadDocumentForm").GetProperty("Attachments")!.PropertyType);
        Assert.Equal(typeof(long?), client.Type("UploadDocumentForm").GetProperty("Copies")!.PropertyType);
        await client.CallAsync("UploadDocumentAsync", client.New("UploadDocumentForm", ("Copies", 2L)));
        Assert.Contains("name=\"meta\"", client.SentBody, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"note\"", client.SentBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_of_one_graphql_url_have_types_of_their_own()
    {
        using var client = Client("graphql", "StarChartsClient");

        await client.CallAsync(
            "AddObservationAsync", client.New("AddObservationVariables", ("Input", client.New("Input", ("Star", "Vega")))));

        Assert.Contains("mutation Add(", client.SentBody, StringComparison.Ordinal);
        Assert.Contains("\"variables\":{\"input\":{\"star\":\"Vega\"}}", client.SentBody, StringComparison.Ordinal);
        Assert.NotNull(client.Type("FindStarResponse").GetProperty("Errors"));
        Assert.Null(client.Type("ListStarsResponse").GetProperty("Errors"));
    }

    [Theory]
    [InlineData("Staging", "https://weather-eu.staging.example.com/test/forecast?lang=en&days=3")]
    [InlineData("Production", "https://weather.example.com/public/forecast?lang=nb&days=3")]
    public async Task An_environment_stands_before_the_collection_and_globals_behind_it(string environment, string url)
    {
        var project = new TestProject().WithCollection(Text("environments.postman_collection.json"), metadata: ("Namespace", "Loaded"));
        foreach (var file in new[] { "staging.postman_environment.json", "production.postman_environment."
            + "json", "workspace.postman_globals.json" })
        {
            project.WithCollection(Text(file), file);
        }

        LoadedClient.Options? options = null;
        using var client = new LoadedClient(project.Run(), "Loaded", "WeatherClient", o => options = o.Set("ApiKey", "k"));
        options!.Set("Environment", client.Type("WeatherEnvironments").GetProperty(environment)!.GetValue(null));

        await client.CallAsync("GetForecastAsync");

        Assert.Equal(url, client.Sent!.RequestUri!.OriginalString);
        Assert.Equal(36, client.Sent.Headers.GetValues("X-Request-Id").Single().Length);
    }

    [Fact]
    public async Task Errors_are_typed_by_status()
    {
        using var client = Client("saved-errors", "BankClient");
        client.ResponseBody = """{ "code": "locked", "message": "m", "until": "2026-01-02T03:04:05Z" }""";

        client.Status = HttpStatusCode.Locked;
        var locked = await Assert.ThrowsAnyAsync<ApiException>(() => client.CallAsync("GetAccountAsync", "5"));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), LoadedClient.Get(locked, "Error.Until"));

        client.Status = HttpStatusCode.NotFound;
        var missing = await Assert.ThrowsAnyAsync<ApiException>(() => client.CallAsync("GetAccountAsync", "5"));
        client.Status = HttpStatusCode.Conflict;
        var conflict = await Assert.ThrowsAnyAsync<ApiException>(() => client.CallAsync("CloseAccountAsync", "5"));
        Assert.Equal("m", LoadedClient.Get(missing, "Error.Message"));
        Assert.Equal(missing.GetType(), conflict.GetType());
        Assert.NotEqual(missing.GetType(), locked.GetType());
    }

    [Fact]
    public void Invented_keys_are_maps_and_literals_among_placeholders_are_open_enums()
    {
        var run = Run("maps-and-enums");

        Assert.Equal("Dictionary<string, long>?", run.PropertyType("Loaded.GetStockResponse", "Counts"));
        Assert.Equal("Dictionary<string, Shelf>?", run.PropertyType("Loaded.GetStockResponse", "Shelves"));
        Assert.Equal("List<List<long>>?", run.PropertyType("Loaded.GetStockResponse", "Grid"));
        Assert.Equal("List<List<Route>>?", run.PropertyType("Loaded.GetStockResponse", "Routes"));
        Assert.Equal("State?", run.PropertyType("Loaded.UpdateStockRequest", "State"));
        Assert.Equal("Guid?", run.PropertyType("Loaded.UpdateStockRequest", "By"));
        Assert.True(new[] { "Open", "Closed", "Counting" }.All(name => run.Type("Loaded.State").GetMembers(name).Length == 1));
        Assert.True(new[] { "Inbound", "Outbound", "Correction" }.All(name => run.Type("Loaded.Kind").GetMembers(name).Length == 1));
    }

    [Fact]
    public async Task Path_variables_are_parameters_and_queries_have_defaults()
    {
        using var client = Client("paths-and-queries", "TrainsClient");

        await client.CallAsync("GetDepartureAsync", "B/O", 61L);
        Assert.Equal("/stations/B%2FO/departures/61", client.Target);

        await client.CallAsync("GetSeatMapAsync", "61");
        Assert.Equal("/bergen/trains/61.svg", client.Target);

        client.ResponseBody = "[]";
        await client.CallAsync("FindStationsAsync");
        Assert.Equal("/stations?tag=ferry&tag=bus&q=a%20b&empty=&flag", client.Target);
    }

    [Fact]
    public async Task Format_1_has_folders_by_id_and_headers_in_one_text()
    {
        using var client = Client("schema-v1", "RecipesClient");

        await client.CallAsync("Recipes.GetRecipeAsync", "3");
        Assert.Equal("/recipes/3", client.Target);
        Assert.Equal("application/json", client.Sent!.Headers.Accept.ToString());
        Assert.False(client.Sent.Headers.Contains("X-Off"));

        await client.CallAsync("SubscribeAsync", client.New("SubscribeForm", ("Email", "a@b")));
        Assert.Equal("email=a%40b", client.SentBody);
    }

    [Fact]
    public async Task Format_2_has_urls_as_text_and_auth_as_an_object()
    {
        using var client = Client(
            "schema-v2.0", "MuseumClient", options => options.Set("MuseumKey", "k").Set("User", "u").Set("Password", "p"));

        await client.CallAsync("Objects.SearchObjectsAsync");
        Assert.Equal("/objects?q=vase&page=1&api_key=k", client.Target);

        await client.CallAsync("ProposeTitleAsync", "17", client.New("ProposeTitleRequest", ("Title", "Urn")));
        Assert.Equal("/objects/17", client.Target);
        Assert.Equal("Basic", client.Sent!.Headers.Authorization!.Scheme);
    }

    [Fact]
    public async Task Methods_of_one_json_rpc_url_have_types_of_their_own()
    {
        using var client = Client("json-rpc", "LighthouseClient");
        client.ResponseBody = """{ "jsonrpc": "2.0", "id": 1, "result": "4.2" }""";

        var version = await client.CallAsync("GetVersionAsync", client.New("GetVersionRequest", ("Method", "system.version")));

        Assert.Equal("/rpc", client.Target);
        Assert.Equal("4.2", LoadedClient.Get(version, "Result"));
        Assert.Equal(typeof(bool?), client.Type("Params").GetProperty("On")!.PropertyType);
        Assert.True(client.Type("ReadLogResponse").GetProperty("Result")!.PropertyType.IsGenericType);
    }

    private static string Text(string file) => RepositoryFiles.Read("collections", file);

    private static TestRun Run(string name) =>
        new TestProject().WithCollection(Text(name + ".postman_collection.json"), metadata: ("Namespace", "Loaded")).Run().AssertCompiles();

    private static LoadedClient Client(string name, string client, Action<LoadedClient.Options>? configure = null) =>
        new(Run(name), "Loaded", client, configure);
}
