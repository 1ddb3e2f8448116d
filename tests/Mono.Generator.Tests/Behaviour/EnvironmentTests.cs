using Microsoft.CodeAnalysis;
using Mono.Generator.Pipeline;
using Xunit;
using static Mono.Generator.Tests.TestCollections;

namespace Mono.Generator.Tests.Behaviour;

/// <summary>Environments and globals of a project give values to the variables of its collections.</summary>
public sealed class EnvironmentTests
{
    private const string Production = """
        {
          "name": "Production (EU)",
          "values": [
            { "key": "baseUrl", "value": "https://{{host}}/v1" },
            { "key": "host", "value": "eu.example.com" },
            { "key": "shopId", "value": "7" },
            { "key": "apiKey", "value": "hunter2-hunter2", "type": "secret" },
            { "key": "unused", "value": "x" },
            { "key": "off", "value": "x", "enabled": false }
          ]
        }
        """;

    [Fact]
    public void An_environment_is_a_property_with_the_values_that_the_collection_uses()
    {
        var run = Project().Run().AssertCompiles();

        var options = run.AllText;
        Assert.Contains("public static class ShopEnvironments", options, StringComparison.Ordinal);
        Assert.Contains(
            "ProductionEu { get; } = new Mono::ApiEnvironment(\"Production (EU)\", \"baseUrl\", \"https://{{host}}/v1\", \"host\", "
                + "\"eu.example.com\", \"shopId\", \"7\");",
            options, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", options, StringComparison.Ordinal);
        Assert.DoesNotContain("unused", options, StringComparison.Ordinal);
        var secret = Assert.Single(
            run.Diagnostics, d => d.Id == "MONO203" && d.Location.GetLineSpan().Path == "eu.postman_environment.json");
        Assert.Equal(6, secret.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public async Task Its_values_replace_those_of_the_collection_and_options_replace_both()
    {
        LoadedClient.Options? options = null;
        using var client = new LoadedClient(Project().Run(), "Acme.Shop", "ShopClient", o => options = o.Set("ApiKey", "k"));

        await client.CallAsync("GetShopAsync");
        Assert.Equal("https://collection.example.com/shops/1", client.Sent!.RequestUri!.OriginalString);

        options!.Set("Environment", client.Type("ShopEnvironments").GetProperty("ProductionEu")!.GetValue(null));
        await client.CallAsync("GetShopAsync");
        Assert.Equal("https://eu.example.com/v1/shops/7", client.Sent!.RequestUri!.OriginalString);
        Assert.Equal("k", client.Sent.Headers.GetValues("X-Key").Single());

        options.Set("BaseUrl", "https://mine");
        await client.CallAsync("GetShopAsync");
        Assert.Equal("https://mine/shops/7", client.Sent!.RequestUri!.OriginalString);
    }

    [Fact]
    public void Globals_come_after_the_collection()
    {
        var run = Project()
            .WithCollection(
                """
                { "name": "g",
                  "values": [
                    { "key": "baseUrl", "value": "https://globals" },
                    { "key": "shopId", "value": "9" },
                    { "key": "word", "value": "w" }
                  ],
                  "_postman_variable_scope": "globals" }
                """,
                "my.postman_globals.json")
            .Run().AssertCompiles();

        Assert.Contains("nameof(BaseUrl), \"https://collection.example.com\")", run.AllText, StringComparison.Ordinal);
        Assert.Contains("nameof(Word), \"w\")", run.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("https://globals", run.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_an_environment_does_not_prevent_the_client()
    {
        var run = Project().WithCollection("{}", "bad.postman_environment.json").Run().AssertCompiles();

        var diagnostic = Assert.Single(run.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal("MONO108", diagnostic.Id);
        Assert.Equal("bad.postman_environment.json", diagnostic.Location.GetLineSpan().Path);
    }

    [Fact]
    public void An_edit_of_an_unused_value_emits_nothing()
    {
        var project = Project();
        project.Run();

        var run = project.WithCollection(
            Production.Replace("\"unused\", \"value\": \"x\"", "\"unused\", \"value\": \"y\"", StringComparison.Ordinal),
            "eu.postman_environment.json").Run();

        Assert.NotEmpty(run.Reasons(TrackingNames.Emitted));
        Assert.All(run.Reasons(TrackingNames.Emitted), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static TestProject Project()
    {
        var item = Get("Get shop", "{{baseUrl}}/shops/{{shopId}}");
        item["request"]!["header"] = new System.Text.Json.Nodes.JsonArray(
            new System.Text.Json.Nodes.JsonObject { ["key"] = "X-Key", ["value"] = "{{apiKey}}" },
            new System.Text.Json.Nodes.JsonObject { ["key"] = "X-Word", ["value"] = "{{word}}", ["disabled"] = true });
        var other = Get("Get word", "{{baseUrl}}/words");
        other["request"]!["header"] = new System.Text.Json.Nodes.JsonArray(
            new System.Text.Json.Nodes.JsonObject { ["key"] = "X-Word", ["value"] = "{{word}}" });
        var collection = System.Text.Json.Nodes.JsonNode.Parse(Collection("Shop", item, other))!;
        collection["variable"] = System.Text.Json.Nodes.JsonNode.Parse(
            """[ { "key": "baseUrl", "value": "https://collection.example.com" }, { "key": "shopId", "value": "1" } ]""");
        return new TestProject(trackSteps: true)
            .WithCollection(collection.ToJsonString())
            .WithCollection(Production, "eu.postman_environment.json");
    }
}
