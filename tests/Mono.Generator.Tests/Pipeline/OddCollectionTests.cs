using System.Text.Json.Nodes;
using Xunit;
using static Mono.Generator.Tests.TestCollections;

namespace Mono.Generator.Tests.Pipeline;

/// <summary>Odd parts of a collection do not affect the rest of it.</summary>
public sealed class OddCollectionTests
{
    [Theory]
    [InlineData("\"{{@/://x\"")]
    [InlineData("\"https://@host/x\"")]
    [InlineData("{ \"path\": [\"{{@\", \"://\"] }")]
    public void A_url_with_misplaced_delimiters_compiles(string url)
    {
        var request = Get("Odd", "");
        request["request"]!["url"] = JsonNode.Parse(url);

        new TestProject().WithCollection(Collection("Odd", request)).Run().AssertCompiles();
    }

    // Compiler threads have a small stack on some systems, and an overflow would end the compiler.
    [Fact]
    public void A_long_chain_of_variables_does_not_overflow_the_stack()
    {
        const int Length = 3_000;
        var collection = JsonNode.Parse(Collection("Chain", Get("Odd", "https://{{v0}}/x")))!;
        JsonArray Chain() =>
            [.. Enumerable.Range(0, Length).Select(i => (JsonNode)new JsonObject { ["key"] = $"v{i}", ["value"] = $"a{{{{v{i + 1}}}}}" })];
        collection["variable"] = Chain();
        var environment = new JsonObject { ["name"] = "Local", ["values"] = Chain(), ["_postman_variable_scope"] = "environment" };
        TestRun? run = null;
        var thread = new Thread(
            () =>
                run = new TestProject()
                    .WithCollection(collection.ToJsonString())
                    .WithCollection(environment.ToJsonString(), "e.postman_environment.json")
                    .Run(),
            maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.Contains(run!.Files, f => f.EndsWith("Options.g.cs", StringComparison.Ordinal));
    }
}
