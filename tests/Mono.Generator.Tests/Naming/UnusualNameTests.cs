using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using static Mono.Generator.Tests.TestCollections;

namespace Mono.Generator.Tests.Naming;

/// <summary>Whatever a collection calls its things, its client compiles.</summary>
public sealed class UnusualNameTests
{
    // C# lets no type have a member of its name.
    [Theory]
    [InlineData("VisitMembers")]
    [InlineData("JsonNames")]
    public void A_model_is_not_called_like_what_every_model_has(string member) =>
        AssertCompiles(Get("One", "https://h/one", $$"""{"{{member}}": {"id": 1}, "next": {"{{member}}": [{"name": "a"}] } }"""));

    [Theory]
    [InlineData("to_string")]
    [InlineData("get_hash_code")]
    public void A_set_of_known_values_is_not_called_like_what_every_such_set_has(string member) =>
        AssertCompiles(
            Get("One", "https://h/one", $$"""{"a": "<string>", "b": "<string>", "c": "<string>", "{{member}}": "open"}"""),
            Get("Two", "https://h/two", $$"""{"a": "<string>", "b": "<string>", "c": "<string>", "{{member}}": "closed"}"""));

    [Fact]
    public void A_class_of_parameters_is_not_called_like_one_of_them() =>
        AssertCompiles(Get("Find", "https://h/find?a=1&b=2&c=3&d=4&FindQuery=5&find_find_query=6"), Folder("Find", Get("Find", "https://h/other?a=1&b=2&c=3&d=4&find_query=5&FindFindQuery=6")));

    [Fact]
    public void No_method_is_called_like_its_group() => AssertCompiles(Folder("Build x", Get("X client", "https://h/x/:id?a=1")), Folder("Build", Get("Client", "https://h/y/:id")));

    [Fact]
    public void No_method_is_called_like_the_client() =>
        new TestProject().WithCollection(Collection("Names", Get("Find", "https://h/x")), metadata: ("ClientName", "FindAsync")).Run().AssertCompiles();

    private static void AssertCompiles(params JsonNode[] items)
    {
        var collection = Collection("Names", items);
        foreach (var version in new[] { LanguageVersion.CSharp7_3, LanguageVersion.Latest })
        {
            new TestProject(version).WithCollection(collection).Run().AssertCompiles();
        }
    }
}
