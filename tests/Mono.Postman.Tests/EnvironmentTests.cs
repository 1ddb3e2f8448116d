using Newtonsoft.Json.Linq;

namespace Mono.Postman.Tests;

public sealed class EnvironmentTests
{
    [Fact]
    public void Values_keep_their_order_their_types_and_what_is_switched_off()
    {
        var environment = Read("""{"name":"Test","values":[{"key":"a","value":"1"},{"key":"b","value":2,"enabled":false},{"key":"c","value":"x","type":"secret"},{"key":"a","value":null,"disabled":true}]}""");

        Assert.Equal("Test", environment.Name);
        Assert.False(environment.IsGlobal);
        Assert.Equal(["a=1", "b=2", "c=x", "a="], environment.Values.Select(v => v.Key + "=" + v.Value));
        Assert.Equal([false, true, false, true], environment.Values.Select(v => v.Disabled));
        Assert.Equal("secret", environment.Values[2].Type);
    }

    [Theory]
    [InlineData("""{"environment":{"name":"E","values":[{"key":"a","value":"1"}]}}""", false)]
    [InlineData("""{"name":"E","values":[{"key":"a","value":"1"}],"_postman_variable_scope":"globals"}""", true)]
    [InlineData("\ufeff{\"name\":\"E\",\"values\":[{\"key\":\"a\",\"value\":\"1\"}]}", false)]
    public void Wrapped_ones_globals_and_byte_order_marks_are_read(string text, bool isGlobal)
    {
        var environment = Read(text);

        Assert.Equal("E", environment.Name);
        Assert.Equal(isGlobal, environment.IsGlobal);
        Assert.Equal("a", Assert.Single(environment.Values).Key);
    }

    [Theory]
    [InlineData("", PostmanProblemKind.NotAnEnvironment, 1, 1)]
    [InlineData("[]", PostmanProblemKind.NotAnEnvironment, 1, 1)]
    [InlineData("""{"info":{},"item":[]}""", PostmanProblemKind.NotAnEnvironment, 1, 1)]
    [InlineData("{\n  \"values\": [", PostmanProblemKind.MalformedJson, 2, 14)]
    public void A_file_that_is_none_says_so(string text, PostmanProblemKind kind, int line, int column)
    {
        var result = PostmanReader.ReadEnvironment(text);

        Assert.Null(result.Environment);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(kind, problem.Kind);
        Assert.Equal(new TextPosition(line, column), problem.Position);
    }

    [Fact]
    public void A_value_that_is_no_variable_is_reported()
    {
        var result = PostmanReader.ReadEnvironment("""{"name":"E","values":[5,{"key":"a","value":"1"}]}""");

        Assert.Single(result.Environment!.Values);
        Assert.Contains("Entry 1 of \"E\" is a number", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Every_environment_of_the_corpus_is_read()
    {
        Corpus.Need();
        var files = Directory.GetFiles(Path.Combine(Corpus.Shared, "environments"), "*.json").Concat(Directory.GetFiles(Path.Combine(Corpus.Shared, "wire", "environments"), "*.json"));

        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            var result = PostmanReader.ReadEnvironment(text);
            Assert.Empty(result.Problems);
            var root = JObject.Parse(text.TrimStart('\ufeff'));
            Assert.Equal(((JArray)root["values"]!).Count, result.Environment!.Values.Count);
        }
    }

    private static PostmanEnvironment Read(string text)
    {
        var result = PostmanReader.ReadEnvironment(text);
        Assert.Empty(result.Problems);
        return result.Environment!;
    }
}
