namespace Mono.Postman.Tests;

/// <summary>The problems that the reader reports, and their positions.</summary>
public sealed class ProblemTests
{
    [Theory]
    [InlineData("{\"a\": 1 \"b\": 2}", 1, 9, "A comma or \"}\" is expected, not a string.")]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3, "A comma or \"}\" is expected, not a string.")]
    [InlineData("{\r\n\t\"a\": }", 2, 7, "A value is expected, not \"}\".")]
    [InlineData("{\r\"a\": tru}", 2, 6, "A value is expected, not \"tru\".")]
    [InlineData("{\"a\": nul}", 1, 7, "A value is expected, not \"nul\".")]
    [InlineData("{\"a\": undefinedX}", 1, 7, "A value is expected, not \"undefinedX\".")]
    [InlineData("{\"a\": NaN}", 1, 7, "A value is expected here.")]
    [InlineData("{\"a\": -Infinity}", 1, 7, "A value is expected, not \"-Infinity\".")]
    [InlineData("{\"a\": 0x12}", 1, 7, "A value is expected, not \"0x12\".")]
    [InlineData("{\"a\": 1.2.3}", 1, 7, "A value is expected, not \"1.2.3\".")]
    [InlineData("{\"a\": new Date(1)}", 1, 7, "A value is expected here.")]
    [InlineData("{\"a\": \"b}", 1, 7, "The string has no closing quote.")]
    [InlineData("{\"a\": \"b\\q\"}", 1, 9, "Bad JSON escape sequence: \\q.")]
    [InlineData("{\"a\" 1}", 1, 6, "A colon is expected, not \"1\".")]
    [InlineData("{\"a\": [1, 2}", 1, 12, "A comma or \"]\" is expected, not \"}\".")]
    [InlineData("{\"a\": 1}}", 1, 9, "There is more text after the value: \"}\".")]
    [InlineData("{\"a\": 1}\n{}", 2, 1, "There is more text after the value: \"{\".")]
    [InlineData("{\"a\": 1,, \"b\": 2}", 1, 9, "A member name in quotes is expected, not \",\".")]
    [InlineData("{\"a\": {\n  \"b\": [", 2, 9, "The file ends inside the array that begins in line 2, column 8.")]
    [InlineData("{\"a\": {\n  \"b\": 1", 2, 9, "The file ends inside the object that begins in line 1, column 7.")]
    [InlineData("{\"a\":", 1, 6, "The file ends where a value is expected.")]
    [InlineData("{ /* \n", 1, 3, "The comment has no end.")]
    [InlineData("hello", 1, 1, "A value is expected, not \"hello\".")]
    [InlineData("{\n<<<<<<< ours\n\"a\": 1\n=======\n", 2, 1, "The file contains an unresolved merge conflict.")]
    [InlineData("\uFEFF{,}", 1, 2, "A member name in quotes is expected, not \",\".")]
    public void Malformed_JSON_is_reported_where_it_begins(string json, int line, int column, string what)
    {
        var result = PostmanReader.Read(json);

        Assert.Null(result.Collection);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(PostmanProblemKind.MalformedJson, problem.Kind);
        Assert.Equal(
            $"The file is not valid JSON. {what} Correct it, or export the collection from Postman again (Collection v2.1).",
            problem.Message);
        Assert.Equal(new TextPosition(line, column), problem.Position);
    }

    [Fact]
    public void Deep_nesting_is_refused_where_it_is_too_deep()
    {
        var problem = Assert.Single(PostmanReader.Read("{\"a\": " + new string('[', 100_000)).Problems);

        Assert.Equal(PostmanProblemKind.MalformedJson, problem.Kind);
        Assert.Contains("nested more than 512 levels deep", problem.Message);
        Assert.Equal(new TextPosition(1, 6 + 512), problem.Position);
    }

    [Fact]
    public void Nesting_that_is_not_too_deep_is_read()
    {
        var json = "{\"info\": {\"name\": \"C\"}, \"item\": [], \"x\": " + new string('[', 511) + new string(']', 511) + "}";

        Assert.Equal("C", Reading.Collection(json).Name);
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("\uFEFF \r\n", "The file is empty.")]
    [InlineData("[]", "A collection is a JSON object, but this document is an array.")]
    [InlineData("\"x\"", "A collection is a JSON object, but this document is a string.")]
    [InlineData("null", "A collection is a JSON object, but this document is null.")]
    [InlineData("{}", "This is not a Postman collection: it has neither")]
    [InlineData(
        "{\"name\": \"e\", \"values\": [], \"_postman_variable_scope\": \"environment\"}",
        "This is a Postman environment, not a collection.")]
    [InlineData("{\"environment\": {\"name\": \"e\", \"values\": []}}", "This is a Postman environment, not a collection.")]
    [InlineData(
        "{\"name\": \"g\", \"values\": [], \"_postman_variable_scope\": \"globals\"}",
        "These are Postman globals, not a collection.")]
    [InlineData("{\"openapi\": \"3.0.0\", \"info\": {\"title\": \"x\"}, \"paths\": {}}", "This is an OpenAPI document")]
    [InlineData("{\"swagger\": \"2.0\"}", "This is an OpenAPI document")]
    [InlineData("openapi: 3.0.0\ninfo:\n", "This is an OpenAPI document")]
    [InlineData("{\"asyncapi\": \"3.0.0\"}", "This is an AsyncAPI document")]
    [InlineData(
        "{\"$kind\": \"collection\", \"name\": \"x\", \"items\": []}",
        "This is part of a collection with schema 3.0.0 (\"$kind\": \"collection\"), which is not supported.")]
    [InlineData("$kind: collection\nname: x\n", "This is part of a collection with schema 3.0.0 (YAML), which is not supported.")]
    [InlineData("{\"version\": 1, \"collections\": [], \"environments\": []}", "This is a list or a backup of several collections")]
    [InlineData("{\"_type\": \"export\", \"__export_format\": 4, \"resources\": []}", "This is an Insomnia export")]
    [InlineData("{\"log\": {\"version\": \"1.2\", \"entries\": []}}", "This is an HTTP archive (HAR)")]
    [InlineData("{\"name\": \"x\", \"version\": \"1.0.0\", \"dependencies\": {}}", "This is a package.json")]
    [InlineData("{\"name\": \"x\", \"request\": {\"method\": \"GET\"}}", "This is a single request")]
    [InlineData("{\"$schema\": \"x\", \"type\": \"object\"}", "This is a JSON Schema or a settings file")]
    [InlineData("<html>", "This is XML or HTML")]
    [InlineData("version https://git-lfs.github.com/spec/v1\n", "This is a Git LFS pointer")]
    public void Documents_of_another_kind_are_named(string text, string beginning)
    {
        var result = PostmanReader.Read(text);

        Assert.Null(result.Collection);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(PostmanProblemKind.NotACollection, problem.Kind);
        Assert.StartsWith(beginning, problem.Message);
        Assert.Equal(new TextPosition(1, 1), problem.Position);
    }

    [Fact]
    public void Formats_that_are_not_known_are_named()
    {
        const string Json = """{"info": {"schema": "https://schema.getpostman.com/json/collection/v9.0.0/"}}""";
        var problem = Assert.Single(PostmanReader.Read(Json).Problems);

        Assert.Equal(PostmanProblemKind.UnsupportedSchema, problem.Kind);
        Assert.StartsWith(
            "The collection format \"https://schema.getpostman.com/json/collection/v9.0.0/\" is not supported.",
            problem.Message);
    }

    [Fact]
    public void Entries_that_are_not_nodes_are_left_out()
    {
        var result = PostmanReader.Read("""
            {"info": {"name": "C"}, "item": [
              null,
              {"name": "f", "item": [5, {"name": "r", "request": 7}]},
              {"name": "nothing"},
              {"name": "ok", "request": "http://h", "response": [[], {"name": "fine"}]}
            ]}
            """);

        Assert.Equal("f() ok", Reading.Print(result.Collection!.Items));
        Assert.All(result.Problems, problem => Assert.Equal(PostmanProblemKind.NodeLeftOut, problem.Kind));
        Assert.Equal(
            [
                "2:3 Entry 1 of \"C\" is null instead of a folder or request and is ignored. Remove it.",
                "3:26 Entry 1 of \"f\" is a number instead of a folder or request and is ignored. Remove it.",
                "3:29 \"r\" in \"f\" has neither a request nor a list of items and is ignored. Remove it.",
                "4:3 \"nothing\" in \"C\" has neither a request nor a list of items and is ignored. Remove it.",
                "5:54 Entry 1 of \"ok\" is an array instead of a saved response and is ignored. Remove it.",
            ],
            result.Problems.Select(problem => $"{problem.Position.Line}:{problem.Position.Column} {problem.Message}"));
        Assert.Equal("fine", Assert.Single(((PostmanItem)result.Collection.Items[1]).Responses).Name);
    }

    [Fact]
    public void Of_equal_names_the_last_counts_and_the_file_is_told()
    {
        var result = PostmanReader.Read(
            "{\"info\": {\"name\": \"C\"}, \"item\": [\n{\"name\": \"a\",\n /* x */ \"name\" : \"b\", \"request\": \"http://h\"}]}");

        Assert.Equal("b", Reading.Print(result.Collection!.Items));
        var problem = Assert.Single(result.Problems);
        Assert.Equal(PostmanProblemKind.DuplicateKey, problem.Kind);
        Assert.Equal("Duplicate member \"name\": the last one is used, as in Postman. Remove the others.", problem.Message);
        Assert.Equal(new TextPosition(3, 10), problem.Position);
    }

    [Fact]
    public void Equal_names_are_found_in_large_objects_too()
    {
        var members = string.Concat(Enumerable.Range(0, 40).Select(i => $"\"m{i}\": {i}, "));
        var result = PostmanReader.Read($$"""{"info": {"name": "C"}, "item": [], "x": { {{members}} "m3": 0, "m39": 0 } }""");

        Assert.Equal(["m3", "m39"], result.Problems.Select(problem => problem.Message.Split('"')[1]));
    }

    [Fact]
    public void Nodes_know_where_they_begin()
    {
        var collection = Reading.Collection("""
            {
              "info": {"name": "C"},
              "item": [
                {"name": "f",
                 "item": [ {"request": {"url": {"host": "h",
                                                "query": [{"key": "a"}]},
                                        "header": [{"key": "b"}],
                                        "auth": {"type": "noauth"},
                                        "body": {"mode": "raw", "raw": "x"}},
                            "response": [{"body": "y",
                                          "originalRequest": "http://h"}],
                            "event": [{"listen": "test", "script": {"exec": "z"}}]} ]}
              ],
              "variable": [
                {"key": "v"}]
            }
            """);
        var folder = (PostmanFolder)collection.Items[0];
        var item = (PostmanItem)folder.Items[0];

        Assert.Equal(new TextPosition(1, 1), collection.Position);
        Assert.Equal(new TextPosition(4, 5), folder.Position);
        Assert.Equal(new TextPosition(5, 16), item.Position);
        Assert.Equal(new TextPosition(5, 28), item.Request.Position);
        Assert.Equal(new TextPosition(5, 36), item.Request.Url!.Position);
        Assert.Equal(new TextPosition(6, 47), item.Request.Url.Query[0].Position);
        Assert.Equal(new TextPosition(7, 40), item.Request.Headers[0].Position);
        Assert.Equal(new TextPosition(8, 37), item.Request.Auth!.Position);
        Assert.Equal(new TextPosition(9, 37), item.Request.Body!.Position);
        Assert.Equal(new TextPosition(9, 60), item.Request.Body.TextPosition);
        Assert.Equal(new TextPosition(10, 30), item.Responses[0].Position);
        Assert.Equal(new TextPosition(10, 39), item.Responses[0].BodyPosition);
        Assert.Equal(new TextPosition(11, 50), item.Responses[0].OriginalRequest!.Position);
        Assert.Equal(new TextPosition(12, 27), item.Scripts[0].Position);
        Assert.Equal(new TextPosition(15, 5), collection.Variables[0].Position);
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => PostmanReader.Read("{}", source.Token));
    }
}
