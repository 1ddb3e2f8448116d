using System.Text;
using System.Text.Json.Nodes;
using Xunit;
using static Mono.Generator.Tests.TestCollections;

namespace Mono.Generator.Tests.Naming;

/// <summary>Clients of collections with unusual names compile.</summary>
public sealed class UnusualNameTests
{
    // C# lets no type have a member of its name.
    [Theory]
    [InlineData("BindMembers")]
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
        AssertCompiles(
            Get("Find", "https://h/find?a=1&b=2&c=3&d=4&FindQuery=5&find_find_query=6"),
            Folder("Find", Get("Find", "https://h/other?a=1&b=2&c=3&d=4&find_query=5&FindFindQuery=6")));

    [Fact]
    public void No_method_is_called_like_its_group() =>
        AssertCompiles(Folder("Build x", Get("X client", "https://h/x/:id?a=1")), Folder("Build", Get("Client", "https://h/y/:id")));

    // A/Bc, Ab/C and Abc are three groups called Abc.
    [Fact]
    public void No_model_is_called_like_the_interface_of_a_group() =>
        AssertCompiles(
            Folder("A", Folder("Bc", Get("One", "https://h/1"))),
            Folder("Ab", Folder("C", Get("Two", "https://h/2"))),
            Folder("Abc", Get("Three", "https://h/3", """{"IAbcGroupClient2": {"id": 1} }""")),
            Folder(
                "D",
                Folder("Bc", Get("Four", "https://h/4")),
                Folder("C", Get("Five", "https://h/5")),
                Folder("Abc", Get("Six", "https://h/6"))));

    [Fact]
    public void No_method_is_called_like_the_client() =>
        new TestProject()
            .WithCollection(Collection("Names", Get("Find", "https://h/x")), metadata: ("ClientName", "FindAsync"))
            .Run()
            .AssertCompiles();

    [Fact]
    public void No_option_or_environment_is_called_like_its_class()
    {
        const string Environment = """
            { "name": "Names environments", "values": [{ "key": "names_options", "value": "1" }], "_postman_variable_scope": "environment" }
            """;

        TestProject.AssertCompiles(Collection("Names", Get("Find", "https://{{names_options}}/x")), Environment);
    }

    // An assembly has no room for them, or for what many of them are put together to.
    [Theory]
    [InlineData("a", 5000)]
    [InlineData("名", 400)]
    [InlineData("word and ", 700)]
    [InlineData("one_", 30)]
    public void Names_of_any_length_compile(string part, int count)
    {
        string Name(string end) => string.Concat(Enumerable.Repeat(part, count)) + end;

        var body = $$"""{"{{Name("a")}}": {"{{Name("b")}}": {"{{Name("c")}}": {"id": 1}, "{{Name("d")}}": [{"id": true}]}, """
            + $$"""
              "{{Name("e")}}": {"{{Name("b")}}": {"x": {"y": 1} } } } }
              """;
        var folder = Folder(
            Name("a"),
            Folder(
                Name("b"),
                Folder(
                    Name("c"),
                    Post(Name("d"), $"{{{{{Name("h")}}}}}/{Name("i")}/:{Name("j")}?{Name("k")}={{{{{Name("l")}}}}}", body, body),
                    Post(Name("d"), "https://h/" + Name("m"), body, "[" + body + "]"))));
        AssertCompiles(
            folder,
            Folder(Name("a") + " ", Folder(Name("x"), Folder(Name("c"), Get(Name("d"), "https://h/x", body)))),
            Request(Name("e"), string.Concat(Enumerable.Repeat("verb", count)), "https://h/" + Name("f"), null, null));
    }

    // Somebody may have them written (EmitCompilerGeneratedFiles).
    [Theory]
    [InlineData("Orders of customers, ")]
    [InlineData("名")]
    public void A_file_system_has_room_for_the_name_of_each_file(string part)
    {
        string Name(string end) => string.Concat(Enumerable.Repeat(part, 90 / part.Length)) + end;

        var folders = new JsonNode[]
        {
            Folder(Name("a"), Get("One", "https://h/1", """{"id": 1}""")),
            Folder(Name("b"), Get("Two", "https://h/2", """{"id": 1}""")),
        };
        var run = new TestProject()
            .WithCollection(Collection(Name("x"), folders), "x.postman_collection.json")
            .WithCollection(Collection(Name("y"), Get("Three", "https://h/3")), "y.postman_collection.json")
            .Run();

        run.AssertCompiles();
        Assert.Equal(run.Files.Count(), run.Files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(run.Files, file => Assert.InRange(Encoding.UTF8.GetByteCount(file), 1, 255));
    }

    private static void AssertCompiles(params JsonNode[] items) => TestProject.AssertCompiles(Collection("Names", items));
}
