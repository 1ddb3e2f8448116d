using System.Text.Json.Nodes;
using Xunit;
using static Mono.Generator.Tests.TestCollections;

namespace Mono.Generator.Tests.Pipeline;

/// <summary>Generated code beside a diagnostic. Ids, places and messages are in <see cref="Reporting.DiagnosticCases"/>.</summary>
public sealed class DiagnosticTests
{
    [Fact]
    public void A_malformed_collection_does_not_affect_the_others()
    {
        var run = new TestProject()
            .WithCollection("{\n  \"info\": { \"name\": \"Bad\" },\n  \"item\": [ { \"name\" \"x\" } ]\n}", "bad.postman_collection.json")
            .WithCollection(Collection("Good", Get("Get x", "https://h/x")), "good.postman_collection.json")
            .Run()
            .AssertCompiles();

        Assert.Single(run.Diagnostics, d => d.Id == "MONO101");
        Assert.NotNull(run.Type("Acme.Good.GoodClient"));
    }

    [Theory]
    [InlineData("""{ "name": "Production", "values": [], "_postman_variable_scope": "environment" }""")]
    [InlineData("""{ "openapi": "3.0.0", "paths": {} }""")]
    [InlineData("[1, 2]")]
    public void A_document_of_another_kind_generates_nothing(string json)
    {
        var run = new TestProject().WithCollection(json, "x.json", ("PostmanCollection", "true")).Run();

        Assert.Equal("MONO102", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void The_first_of_two_collections_with_one_name_is_generated()
    {
        var run = new TestProject()
            .WithCollection(Collection("Shop", Get("A", "https://h/a")), "a.postman_collection.json")
            .WithCollection(Collection("Shop", Get("B", "https://h/b")), "b.postman_collection.json")
            .Run()
            .AssertCompiles();

        Assert.Single(run.Diagnostics, d => d.Id == "MONO106");
        Assert.NotEmpty(run.Type("Acme.Shop.ShopClient").GetMembers("AAsync"));
        Assert.Empty(run.Type("Acme.Shop.ShopClient").GetMembers("BAsync"));
    }

    [Theory]
    [InlineData("Namespace", "1bad")]
    [InlineData("ClientName", "no good")]
    [InlineData("Accessibility", "protected")]
    public void The_default_replaces_an_invalid_option(string name, string value)
    {
        var run = new TestProject()
            .WithCollection(Collection("Shop", Get("A", "https://h/a")), metadata: [(name, value)])
            .Run()
            .AssertCompiles();

        Assert.Single(run.Diagnostics, d => d.Id == "MONO107");
        Assert.Equal(Microsoft.CodeAnalysis.Accessibility.Public, run.Type("Acme.Shop.ShopClient").DeclaredAccessibility);
    }

    [Theory]
    [InlineData("")]
    [InlineData("wss://h/socket")]
    public void A_request_that_cannot_be_sent_has_no_method(string url)
    {
        var run = new TestProject()
            .WithCollection(Collection("Shop", Get("Broken", url), Get("Fine", "https://h/a")))
            .Run()
            .AssertCompiles();

        Assert.Single(run.Diagnostics, d => d.Id == "MONO201");
        Assert.NotEmpty(run.Type("Acme.Shop.ShopClient").GetMembers("FineAsync"));
        Assert.Empty(run.Type("Acme.Shop.ShopClient").GetMembers("BrokenAsync"));
    }

    [Fact]
    public void A_request_with_an_unknown_auth_takes_credentials_from_the_options()
    {
        var item = Get("Fetch", "https://h/a");
        item["request"]!["auth"] = new JsonObject { ["type"] = "sigv9", ["sigv9"] = new JsonArray() };
        var run = new TestProject().WithCollection(Collection("Shop", item)).Run().AssertCompiles();

        Assert.Single(run.Diagnostics, d => d.Id == "MONO202");
        Assert.Equal("Credentials?", run.PropertyType("Acme.Shop.ShopOptions", "Credentials"));
    }

    [Fact]
    public void Secrets_are_reported_and_not_emitted()
    {
        const string secret = "eyJhbGciOiJIUzI1NiJ9.c2VjcmV0";
        var item = Get("Fetch", "https://h/a?api_key=" + secret);
        item["request"]!["header"] = new JsonArray(
            new JsonObject { ["key"] = "Authorization", ["value"] = "Bearer " + secret },
            new JsonObject { ["key"] = "X-Api-Key", ["value"] = "hunter22" });
        item["request"]!["auth"] = JsonNode.Parse(
            """{ "type": "basic", "basic": [ { "key": "username", "value": "joe" }, { "key": "password", "value": "hunter22" } ] }""");
        var run = new TestProject().WithCollection(Collection("Shop", item)).Run().AssertCompiles();

        Assert.DoesNotContain(secret, run.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter22", run.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("joe", run.AllText, StringComparison.Ordinal);
        Assert.Equal(5, run.Diagnostics.Count(d => d.Id == "MONO203"));
        Assert.Equal("string?", run.PropertyType("Acme.Shop.ShopOptions", "XApiKey"));
    }

    [Fact]
    public void Identical_requests_share_a_method()
    {
        var run = new TestProject()
            .WithCollection(Collection("Shop", Get("List", "https://h/a"), Get("List", "https://h/a")))
            .Run()
            .AssertCompiles();

        Assert.Single(run.Diagnostics, d => d.Id == "MONO204");
        Assert.Single(run.Type("Acme.Shop.IShopClient").GetMembers(), m => m.Name.EndsWith("Async", StringComparison.Ordinal)
            && !m.Name.EndsWith("WithResponseAsync", StringComparison.Ordinal));
    }

    [Fact]
    public void A_body_that_is_not_JSON_is_sent_as_text()
    {
        var run = new TestProject().WithCollection(Collection("Shop", Post("Send", "https://h/a", "{ \"a\": ]"))).Run().AssertCompiles();

        Assert.Single(run.Diagnostics, d => d.Id == "MONO205");
        Assert.Contains("SendAsync(string body", run.AllText, StringComparison.Ordinal);
    }
}
