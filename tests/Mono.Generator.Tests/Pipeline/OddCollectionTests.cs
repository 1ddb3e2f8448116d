using System.Text.Json.Nodes;
using Xunit;
using static Mono.Generator.Tests.TestCollections;

namespace Mono.Generator.Tests.Pipeline;

/// <summary>However odd a collection is, it costs no more than what is odd in it.</summary>
public sealed class OddCollectionTests
{
    [Theory]
    [InlineData("\"{{@/://x\"")]
    [InlineData("\"https://@host/x\"")]
    [InlineData("{ \"path\": [\"{{@\", \"://\"] }")]
    public void A_url_whose_signs_are_in_odd_places_is_planned(string url)
    {
        var request = Get("Odd", "");
        request["request"]!["url"] = JsonNode.Parse(url);

        var run = new TestProject().WithCollection(Collection("Odd", request)).Run().AssertCompiles();

        Assert.DoesNotContain(run.Diagnostics, d => d.Id == "MONO001");
    }
}
