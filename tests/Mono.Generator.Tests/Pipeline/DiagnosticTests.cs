using Microsoft.CodeAnalysis;
using Xunit;
using static Mono.Generator.Tests.TestCollections;

namespace Mono.Generator.Tests.Pipeline;

/// <summary>Each diagnostic: its id, its severity and its exact place in the collection.</summary>
public sealed class DiagnosticTests
{
    [Fact]
    public void A_malformed_collection_is_an_error_at_its_place_and_the_others_still_generate()
    {
        var run = new TestProject()
            .WithCollection("{\n  \"info\": { \"name\": \"Bad\" },\n  \"item\": [ { \"name\" \"x\" } ]\n}", "bad.postman_collection.json")
            .WithCollection(Collection("Good", Get("Get x", "https://h/x")), "good.postman_collection.json")
            .Run()
            .AssertCompiles();

        var diagnostic = Assert.Single(run.Diagnostics, d => d.Id == "MONO101");
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("bad.postman_collection.json", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(2, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.NotNull(run.Type("Acme.Good.GoodClient"));
    }

    [Theory]
    [InlineData("""{ "name": "Production", "values": [], "_postman_variable_scope": "environment" }""", "environment")]
    [InlineData("""{ "openapi": "3.0.0", "paths": {} }""", "OpenAPI")]
    [InlineData("""[1, 2]""", "")]
    public void Another_kind_of_document_is_told_apart(string json, string word)
    {
        var run = new TestProject().WithCollection(json, "x.json", ("PostmanCollection", "true")).Run();

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("MONO102", diagnostic.Id);
        Assert.Contains(word, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void Two_collections_with_one_name_are_an_error_on_the_second()
    {
        var run = new TestProject()
            .WithCollection(Collection("Shop", Get("A", "https://h/a")), "a.postman_collection.json")
            .WithCollection(Collection("Shop", Get("B", "https://h/b")), "b.postman_collection.json")
            .Run()
            .AssertCompiles();

        var diagnostic = Assert.Single(run.Diagnostics, d => d.Id == "MONO106");
        Assert.Equal("b.postman_collection.json", diagnostic.Location.GetLineSpan().Path);
        Assert.Contains("a.postman_collection.json", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Namespace", "1bad")]
    [InlineData("ClientName", "no good")]
    [InlineData("Accessibility", "protected")]
    public void A_bad_option_is_a_warning_and_the_default_is_used(string name, string value)
    {
        var run = new TestProject().WithCollection(Collection("Shop", Get("A", "https://h/a")), metadata: [(name, value)]).Run().AssertCompiles();

        var diagnostic = Assert.Single(run.Diagnostics, d => d.Id == "MONO107");
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.NotNull(run.Type("Acme.Shop.ShopClient"));
    }

    [Theory]
    [InlineData("", "URL is empty")]
    [InlineData("wss://h/socket", "not HTTP")]
    public void A_request_that_cannot_be_sent_is_reported(string url, string reason)
    {
        var run = new TestProject().WithCollection(Collection("Shop", Get("Broken", url), Get("Fine", "https://h/a"))).Run().AssertCompiles();

        var diagnostic = Assert.Single(run.Diagnostics, d => d.Id == "MONO201");
        var message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("Broken", message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_auth_is_a_warning_at_the_auth_and_the_client_is_there()
    {
        var item = Get("Fetch", "https://h/a");
        item["request"]!["auth"] = new System.Text.Json.Nodes.JsonObject { ["type"] = "sigv9", ["sigv9"] = new System.Text.Json.Nodes.JsonArray() };
        var run = new TestProject().WithCollection(Collection("Shop", item)).Run().AssertCompiles();

        var diagnostic = Assert.Single(run.Diagnostics, d => d.Id == "MONO202");
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal("Credentials?", run.PropertyType("Acme.Shop.ShopOptions", "Credentials"));
    }

    [Fact]
    public void A_secret_is_not_emitted_and_said()
    {
        const string secret = "eyJhbGciOiJIUzI1NiJ9.c2VjcmV0";
        var item = Get("Fetch", "https://h/a?api_key=" + secret);
        item["request"]!["header"] = new System.Text.Json.Nodes.JsonArray(
            new System.Text.Json.Nodes.JsonObject { ["key"] = "Authorization", ["value"] = "Bearer " + secret },
            new System.Text.Json.Nodes.JsonObject { ["key"] = "X-Api-Key", ["value"] = "hunter22" });
        item["request"]!["auth"] = System.Text.Json.Nodes.JsonNode.Parse("""{ "type": "basic", "basic": [ { "key": "username", "value": "joe" }, { "key": "password", "value": "hunter22" } ] }""");
        var run = new TestProject().WithCollection(Collection("Shop", item)).Run().AssertCompiles();

        Assert.DoesNotContain(secret, run.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter22", run.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("joe", run.AllText, StringComparison.Ordinal);
        Assert.Equal(5, run.Diagnostics.Count(d => d.Id == "MONO203"));
        Assert.Equal("string?", run.PropertyType("Acme.Shop.ShopOptions", "XApiKey"));
    }

    [Fact]
    public void Requests_that_are_one_call_share_a_method_and_it_is_said()
    {
        var run = new TestProject().WithCollection(Collection("Shop", Get("List", "https://h/a"), Get("List", "https://h/a"))).Run().AssertCompiles();

        var diagnostic = Assert.Single(run.Diagnostics, d => d.Id == "MONO204");
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
    }

    [Fact]
    public void A_body_that_is_no_json_is_sent_as_text_and_said()
    {
        var run = new TestProject().WithCollection(Collection("Shop", Post("Send", "https://h/a", "{ \"a\": ]"))).Run().AssertCompiles();

        Assert.Single(run.Diagnostics, d => d.Id == "MONO205");
        Assert.Contains("SendAsync(string body", run.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void Examples_that_disagree_are_said_with_both_places()
    {
        // Escapes as Postman writes them.
        var json = Collection(
            "Shop",
            Get("One", "https://h/a", """{ "users": [ { "id": 1, "n": null } ] }"""),
            Get("Two", "https://h/a", """{ "name": "say \"x\"", "users": [ { "id": "x", "n": 2 } ] }""")).Replace("\\u0022", "\\\"", StringComparison.Ordinal).Replace("\\u005C", "\\\\", StringComparison.Ordinal);
        var run = new TestProject().WithCollection(json).Run().AssertCompiles();

        var diagnostic = Assert.Single(run.Diagnostics, d => d.Id == "MONO206");
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        var first = json.IndexOf("1, \\\"n\\\"", StringComparison.Ordinal);
        var second = json.IndexOf("\\\"x\\\", \\\"n\\\"", StringComparison.Ordinal);
        Assert.Equal(new Microsoft.CodeAnalysis.Text.LinePosition(0, second), diagnostic.Location.GetLineSpan().StartLinePosition);
        Assert.Equal(
            "$.users[*].id is a string in the example 'OK' of 'Two' but a number in the example 'OK' of 'One' "
                + $"(line 1, column {first + 1}), so its type is JsonElement. Make the examples agree to get a specific type.",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Requests_without_an_example_are_listed_once()
    {
        var run = new TestProject().WithCollection(Collection("Shop", Get("A", "https://h/a"), Get("B", "https://h/b", "{}"), Get("C", "https://h/c"))).Run().AssertCompiles();

        var diagnostic = Assert.Single(run.Diagnostics, d => d.Id == "MONO207");
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.StartsWith(
            "2 of 3 methods return ApiContent, because no response example is saved: 'A', 'C'. ",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
        Assert.Empty(new TestProject().WithCollection(Collection("Shop", Get("B", "https://h/b", "{}"))).Run().Diagnostics);
    }
}
