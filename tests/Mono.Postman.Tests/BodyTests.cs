namespace Mono.Postman.Tests;

/// <summary>Request bodies and saved responses of formats 2.x (SEMANTICS §4, §7).</summary>
public sealed class BodyTests
{
    [Theory]
    [InlineData("{\"mode\": \"raw\", \"raw\": \"text\"}", "text")]
    [InlineData("\"text\"", "text")]
    [InlineData("{\"mode\": \"RAW\", \"raw\": \"text\"}", "text")]
    [InlineData("{\"mode\": \"none\"}", null)]
    [InlineData("{\"mode\": \"raw\"}", null)]
    [InlineData("{\"mode\": \"raw\", \"raw\": null}", null)]
    [InlineData("{\"mode\": \"raw\", \"raw\": 1.10}", "1.10")]
    [InlineData("{\"mode\": \"raw\", \"raw\": 0}", "0")]
    [InlineData("{\"mode\": \"raw\", \"raw\": false}", "false")]
    [InlineData(
        "{\"mode\": \"raw\", \"raw\": {\"a\": [1.0, null, \"\\\"\\u0001\\n\", {}, []]}}",
        "{\"a\":[1.0,null,\"\\\"\\u0001\\n\",{},[]]}")]
    [InlineData("{\"mode\": \"raw\", \"raw\": 123456789012345678901234567890.000}", "123456789012345678901234567890.000")]
    public void Raw_bodies_are_text(string json, string? expected)
    {
        var body = Reading.Body(json)!;

        Assert.Equal(PostmanBodyMode.Raw, body.Mode);
        Assert.Equal(expected, body.Raw);
        Assert.False(body.Disabled);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"raw\": \"text\"}")]
    [InlineData("{\"mode\": null, \"raw\": \"text\"}")]
    [InlineData("5")]
    public void Without_a_mode_there_is_no_body(string json) => Assert.Null(Reading.Body(json));

    [Fact]
    public void The_language_is_in_lower_case()
    {
        var body = Reading.Body("""{"mode": "raw", "raw": "", "options": {"raw": {"language": "JSON"}}, "disabled": true}""")!;

        Assert.Equal("json", body.Language);
        Assert.True(body.Disabled);
    }

    [Theory]
    [InlineData("[{\"key\": \"a\", \"value\": \"b\"}, {\"key\": \"c\", \"value\": 1, \"disabled\": true}]", "a=b -c=(1)")]
    [InlineData("{\"a\": \"b\"}", "a=b")]
    [InlineData("\"a=b&c=d\"", "a=b c=d")]
    [InlineData("null", "")]
    public void Urlencoded_bodies_have_fields(string json, string expected)
    {
        var body = Reading.Body($$"""{"mode": "urlencoded", "urlencoded": {{json}}}""")!;

        Assert.Equal(PostmanBodyMode.UrlEncoded, body.Mode);
        Assert.Equal(expected, Reading.Print(body.Fields));
    }

    [Fact]
    public void Multipart_bodies_have_texts_and_files()
    {
        var fields = Reading.Body("""
            {"mode": "formdata", "formdata": [
              {"key": "a", "value": "b", "type": "text", "contentType": "application/json"}, {"key": "c", "value": {"d": 0}},
              {"key": "f", "type": "file", "src": "/files/x.png", "fileName": "y.png"}, {"key": "g", "type": "file", "src": ["1", "2"]},
              {"key": "h", "type": "file", "src": null}, {"key": "i", "type": "file", "src": []}
            ]}
            """)!.Fields;

        Assert.Equal("a=b c=({\"d\":0}) f=? g=? h=? i=?", Reading.Print(fields));
        Assert.Equal(["text", null, "file", "file", "file", "file"], fields.Select(field => field.Type));
        Assert.Equal("application/json", fields[0].ContentType);
        Assert.Equal("y.png", fields[2].FileName);
        Assert.Equal(["/files/x.png"], fields[2].Sources);
        Assert.Equal(["1", "2"], fields[3].Sources);
        Assert.Empty(fields[4].Sources);
        Assert.Empty(fields[5].Sources);
    }

    [Theory]
    [InlineData("{\"src\": \"/x\"}", "/x", null)]
    [InlineData("\"/x\"", "/x", null)]
    [InlineData("{\"content\": \"YQ==\"}", null, "YQ==")]
    [InlineData("{}", null, null)]
    [InlineData("null", null, null)]
    public void File_bodies_have_a_path_or_content(string json, string? source, string? content)
    {
        var body = Reading.Body($$"""{"mode": "file", "file": {{json}}}""")!;

        Assert.Equal(PostmanBodyMode.File, body.Mode);
        Assert.Equal(source, body.FileSource);
        Assert.Equal(content, body.FileContent);
    }

    [Theory]
    [InlineData("{\"query\": \"{a}\", \"variables\": \"{\\\"b\\\": {{c}}}\", \"operationName\": \"o\"}", "{a}", "{\"b\": {{c}}}", "o")]
    [InlineData("{\"query\": \"{a}\", \"variables\": {\"b\": 1.0}}", "{a}", "{\"b\":1.0}", null)]
    [InlineData("{\"query\": \"{a}\", \"variables\": \"\"}", "{a}", "", null)]
    [InlineData("{\"query\": null}", null, null, null)]
    [InlineData("\"{a}\"", "{a}", null, null)]
    public void GraphQL_bodies_have_a_query_and_variables(string json, string? query, string? variables, string? operation)
    {
        var body = Reading.Body($$"""{"mode": "graphql", "graphql": {{json}}}""")!;

        Assert.Equal(PostmanBodyMode.GraphQL, body.Mode);
        Assert.Equal(query, body.Query);
        Assert.Equal(variables, body.QueryVariables);
        Assert.Equal(operation, body.OperationName);
    }

    [Fact]
    public void Saved_responses_are_read()
    {
        var response = Reading.Response("""
            "id": "1", "name": "n", "originalRequest": {"method": "put", "url": "http://h"}, "status": "Created", "code": 201,
            "_postman_previewlanguage": "json", "header": [{"key": "A", "value": "b"}], "cookie": [], "body": "{}"
            """);

        Assert.Equal("1", response.Id);
        Assert.Equal("n", response.Name);
        Assert.Equal("PUT", response.OriginalRequest!.Method);
        Assert.Equal("Created", response.Status);
        Assert.Equal(201, response.Code);
        Assert.Equal("json", response.PreviewLanguage);
        Assert.Equal("A=b", Reading.Print(response.Headers));
        Assert.Equal("{}", response.Body.ToString());
    }

    [Theory]
    [InlineData("\"code\": \"404\"", 404)]
    [InlineData("\"code\": null", null)]
    [InlineData("\"code\": \"default\"", null)]
    [InlineData("\"code\": 0", null)]
    [InlineData("\"code\": 4.5", null)]
    [InlineData("\"status\": \"x\"", null)]
    public void Codes_may_be_missing(string member, int? expected) => Assert.Equal(expected, Reading.Response(member).Code);

    [Theory]
    [InlineData("\"header\": \"A: b\\nC: d\"", "A=b C=d")]
    [InlineData("\"header\": null", "")]
    [InlineData("\"header\": [null, \"A: b\"]", "A=b")]
    public void Headers_of_responses_have_the_shapes_of_requests_headers(string member, string expected) =>
        Assert.Equal(expected, Reading.Print(Reading.Response(member).Headers));

    [Theory]
    [InlineData("\"body\": null", null)]
    [InlineData("\"name\": null", null)]
    [InlineData("\"body\": {\"a\": 1.50}", "{\"a\":1.50}")]
    [InlineData("\"body\": \"\"", "")]
    public void Bodies_of_responses_are_text(string member, string? expected) =>
        Assert.Equal(expected, Reading.Response(member).Body?.ToString());

    [Fact]
    public void An_original_request_may_be_a_URL() =>
        Assert.Equal("http://h", Reading.Response("\"originalRequest\": \"http://h\"").OriginalRequest!.Url!.Text);
}
