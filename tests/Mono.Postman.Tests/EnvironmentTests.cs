using Newtonsoft.Json.Linq;

namespace Mono.Postman.Tests;

public sealed class EnvironmentTests
{
    [Fact]
    public void Values_keep_their_order_their_types_and_what_is_switched_off()
    {
        var environment = Read("""
            {"name":"Test","values":[{"key":"a","value":"1"},{"key":"b","value":2,"enabled":false},
             {"key":"c","value":"x","type":"secret"},{"key":"a","value":null,"disabled":true}]}
            """);

        Assert.Equal("Test", environment.Name);
        Assert.False(environment.IsGlobal);
        Assert.Equal(["a=1", "b=2", "c=x", "a="], environment.Values.Select(v => v.Key + "=" + v.Value));
        Assert.Equal([false, true, false, true], environment.Values.Select(v => v.Disabled));
        Assert.Equal("secret", environment.Values[2].Type);
    }

    [Theory]
    [InlineData("""{"environment":{"name":"E","values":[{"key":"a","value":"1"}]}}""", false)]
    [InlineData("""{"name":"E","values":[{"key":"a","value":"1"}],"_postman_variable_scope":"globals"}""", true)]
    [InlineData("""{"name":"E","values":[{"key":"a","value":"1"}],"_postman_variable_scope":"environment"}""", false)]
    [InlineData("""{"globals":{"name":"E","values":[{"key":"a","value":"1"}]}}""", true)]
    [InlineData("""{"environment":{"name":"E","values":[{"key":"a","value":"1"}],"_postman_variable_scope":"globals"}}""", true)]
    [InlineData("""{"environment":"production","globals":{},"name":"E","values":[{"key":"a","value":"1"}]}""", false)]
    [InlineData("""{"environment":null,"globals":{"name":"E","values":[{"key":"a","value":"1"}]}}""", true)]
    [InlineData("\ufeff{\"name\":\"E\",\"values\":[{\"key\":\"a\",\"value\":\"1\"}]}", false)]
    public void Wrapped_ones_globals_and_byte_order_marks_are_read(string text, bool isGlobal)
    {
        var environment = Read(text);

        Assert.Equal("E", environment.Name);
        Assert.Equal(isGlobal, environment.IsGlobal);
        Assert.Equal("a", Assert.Single(environment.Values).Key);
    }

    [Fact]
    public void Values_are_printed_as_those_of_a_collection()
    {
        var values = """
            [{"key":"a","value":1.50},{"key":"b","value":null},{"key":"c"},{"key":"d","value":true},
             {"key":"e","value":{"x":[1]}},{"id":"f","value":[1,"two",null]},{"key":5,"value":""}]
            """;
        var environment = Read("{\"name\":\"E\",\"values\":" + values + "}");

        Assert.Equal("a=(1.50) b=(?) c=? d=(true) e=({\"x\":[1]}) f=(1,two,) 5=", Reading.Print(environment.Values));
        var collection = Reading.CollectionOf("\"item\": [], \"variable\": " + values);
        Assert.Equal(Reading.Print(collection.Variables), Reading.Print(environment.Values));
    }

    [Theory]
    [InlineData("", "The file is empty. Export the environment")]
    [InlineData("\uFEFF \n", "The file is empty. Export the environment")]
    [InlineData("[]", "An environment is a JSON object, but this document is an array. Export the environment")]
    [InlineData("null", "An environment is a JSON object, but this document is null. Export the environment")]
    [InlineData("{}", "This is not a Postman environment: it has no array \"values\". Export the environment")]
    [InlineData(
        """{"name":"E","values":{"a":"1"}}""",
        "This is not a Postman environment: it has no array \"values\". Export the environment")]
    [InlineData(
        """{"environment":{"name":"E"}}""", "This is not a Postman environment: it has no array \"values\". Export the environment")]
    [InlineData("""{"info":{},"item":[]}""", "This is a Postman collection, not an environment. Use the environment's file instead.")]
    [InlineData(
        """{"collection":{"info":{"name":"C"},"item":[]}}""",
        "This is a Postman collection, not an environment. Use the environment's file instead.")]
    [InlineData("<html>", "This is XML or HTML, not a Postman environment. Export the environment")]
    [InlineData(
        "owner: \"1\"\nname: E\nvalues: []\n",
        "This is YAML, the format of environments with schema 3.0.0, which is not supported. Export the environment")]
    [InlineData(
        "$kind: environment\n",
        "This is YAML, the format of environments with schema 3.0.0, which is not supported. Export the environment")]
    [InlineData("version https://git-lfs.github.com/spec/v1\n", "This is a Git LFS pointer")]
    public void Documents_of_another_kind_are_named(string text, string beginning)
    {
        var result = PostmanReader.ReadEnvironment(text);

        Assert.Null(result.Environment);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(PostmanProblemKind.NotAnEnvironment, problem.Kind);
        Assert.StartsWith(beginning, problem.Message, StringComparison.Ordinal);
        Assert.Equal(new TextPosition(1, 1), problem.Position);
    }

    [Fact]
    public void A_file_that_is_not_JSON_is_reported_with_its_place()
    {
        var result = PostmanReader.ReadEnvironment("{\n  \"values\": [");

        Assert.Null(result.Environment);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(PostmanProblemKind.MalformedJson, problem.Kind);
        Assert.Equal(
            "The file is not valid JSON. The file ends inside the array that begins in line 2, column 13. "
            + "Correct it, or export the environment from Postman again.",
            problem.Message);
        Assert.Equal(new TextPosition(2, 14), problem.Position);
    }

    [Fact]
    public void Entries_that_are_not_variables_are_reported_and_left_out()
    {
        var result = PostmanReader.ReadEnvironment("""
            {"name": "E", "values": [
              5,
              {"key": "a", "value": "1", "value": "2"},
              {"key": ["b"], "value": "1"},
              {"value": "lost"},
              {"key": "", "value": ""},
              null
            ]}
            """);

        Assert.Equal("a=2 =", Reading.Print(result.Environment!.Values));
        Assert.Equal(
            [
                "2:3 NodeLeftOut Entry 1 of \"E\" is a number instead of a variable and is ignored. Remove it.",
                "3:30 DuplicateKey Duplicate member \"value\": the last one is used, as in Postman. Remove the others.",
                "4:11 NodeLeftOut The key of a variable in \"E\" is an array instead of a string; the variable is ignored. Correct it.",
                "5:3 NodeLeftOut A variable in \"E\" has a value but no key and is ignored. Add a key, or remove the variable.",
                "7:3 NodeLeftOut Entry 6 of \"E\" is null instead of a variable and is ignored. Remove it.",
            ],
            result.Problems.Select(problem => $"{problem.Position.Line}:{problem.Position.Column} {problem.Kind} {problem.Message}"));
    }

    [Fact]
    public void Environments_and_variables_know_where_they_begin()
    {
        var environment = Read("""
            {
              "environment":
               {"name": "E", "values": [
                 {"key": "a"}, {"key": "b"}
               ]}
            }
            """);

        Assert.Equal(new TextPosition(3, 4), environment.Position);
        Assert.Equal([new TextPosition(4, 6), new TextPosition(4, 20)], environment.Values.Select(variable => variable.Position));
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => PostmanReader.ReadEnvironment("""{"values":[]}""", source.Token));
    }

    [SkippableFact]
    public void Every_environment_of_the_corpus_is_read()
    {
        Corpus.Need();
        var wire = Path.Combine(Corpus.Shared, "wire");
        var globals = Path.Combine(wire, "corner-cases.postman_globals.json");
        string[] files =
        [
            .. Directory.GetFiles(Path.Combine(Corpus.Shared, "environments"), "*.json"),
            .. Directory.GetFiles(Path.Combine(wire, "environments"), "*.json"),
            Path.Combine(wire, "corner-cases.postman_environment.json"),
            globals,
        ];

        Assert.True(files.Length > 50, $"{files.Length} files");
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            var result = PostmanReader.ReadEnvironment(text);

            Assert.True(result.Problems.Count == 0, $"{file}: {result.Problems.FirstOrDefault()}");
            var root = JObject.Parse(text.TrimStart('\ufeff'));
            var expected = root["values"]!.Select(
                value => $"{value["key"]}:{(bool?)value["enabled"] == false || (bool?)value["disabled"] == true}");
            Assert.Equal(expected, result.Environment!.Values.Select(variable => $"{variable.Key}:{variable.Disabled}"));
            Assert.Equal((string?)root["name"], result.Environment.Name);
            Assert.Equal(file == globals, result.Environment.IsGlobal);
        }
    }

    private static PostmanEnvironment Read(string text)
    {
        var result = PostmanReader.ReadEnvironment(text);
        Assert.Empty(result.Problems);
        return result.Environment!;
    }
}
