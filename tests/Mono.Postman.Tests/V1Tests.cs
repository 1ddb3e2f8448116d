namespace Mono.Postman.Tests;

/// <summary>Format 1.0.0 is read into the same model (SEMANTICS §1, otherwise as Postman's converter).</summary>
public sealed class V1Tests
{
    [Fact]
    public void Orders_make_the_tree()
    {
        var collection = Reading.Collection("""
            {
              "id": "c", "name": "C", "description": "d", "order": ["r1", "gone"], "folders_order": ["f2", "f1"],
              "folders": [
                {"id": "f1", "name": "F1", "order": ["r3", "r2"]},
                {"id": "f2", "name": "F2", "description": "fd", "order": [], "folders_order": ["f3"]},
                {"id": "f3", "name": "F3", "order": ["r4"], "folders_order": ["f2"]}
              ],
              "requests": [
                {"id": "r1", "name": "R1", "url": "http://h"}, {"id": "r2", "name": "R2", "url": "http://h"},
                {"id": "r3", "name": "R3", "url": "http://h"},
                {"id": "r4", "name": "R4", "url": "http://h"}, {"id": "r5", "name": "in no order", "url": "http://h"},
                {"name": "without id", "url": "http://h"}
              ]
            }
            """);

        Assert.Equal("F2(F3(R4)) F1(R3 R2) R1 in no order without id", Reading.Print(collection.Items));
        Assert.Equal("d", collection.Description);
        Assert.Equal("fd", collection.Items[0].Description);
    }

    [Fact]
    public void Without_an_order_of_folders_those_in_no_other_folder_are_at_the_root()
    {
        var collection = Reading.Collection("""
            {"name": "C", "order": [], "requests": [],
             "folders": [{"id": "b", "name": "B"}, {"id": "a", "name": "A", "folders_order": ["b"]}, {"id": "c", "name": "C"}]}
            """);

        Assert.Equal("A(B()) C()", Reading.Print(collection.Items));
    }

    [Fact]
    public void Folders_that_no_order_mentions_keep_their_subfolders() => Assert.Equal(
        "A(B())",
        Reading.Print(Reading.Collection("""
            {"name": "C", "order": [], "requests": [], "folders_order": [],
             "folders": [{"id": "b", "name": "B"}, {"id": "a", "name": "A", "folders_order": ["b"]}]}
            """).Items));

    [Fact]
    public void A_chain_of_folders_of_any_length_is_read()
    {
        const int Count = 100_000;
        var folders = string.Join(",", Enumerable.Range(0, Count).Select(i => $$"""{"id": "{{i}}", "folders_order": ["{{i + 1}}"]}"""));
        var collection = Reading.Collection($$"""{"name": "C", "order": [], "requests": [], "folders": [{{folders}}]}""");

        Assert.Equal(Count, Folders(collection.Items));

        static int Folders(IEnumerable<PostmanNode> nodes) => nodes.OfType<PostmanFolder>().Sum(folder => 1 + Folders(folder.Items));
    }

    [Fact]
    public void Entries_that_are_not_objects_are_left_out()
    {
        var result = PostmanReader.Read("""{"name": "C", "order": [], "folders": [null], "requests": [5, {"name": "r"}]}""");

        Assert.Equal("r", Reading.Print(result.Collection!.Items));
        Assert.Equal([PostmanProblemKind.NodeLeftOut, PostmanProblemKind.NodeLeftOut], result.Problems.Select(problem => problem.Kind));
    }

    [Fact]
    public void A_URL_alone_stays_text()
    {
        var item = Reading.V1Item("\"url\": \"{{u}}/a?b=c\", \"queryParams\": [], \"pathVariables\": {}");

        Assert.Equal("{{u}}/a?b=c", item.Request.Url!.Text);
    }

    [Fact]
    public void Listed_query_entries_and_path_variables_are_merged_with_the_URLs()
    {
        var url = Reading.V1Item("""
            "url": "https://u:p@{{a.b}}.h:81/x/:id/?q=1&r=2#f",
            "queryParams": [
              {"key": "q", "value": "5", "enabled": false, "description": "d"},
              {"key": "s", "value": "", "equals": false}, {"key": "t", "value": null, "equals": true}
            ],
            "pathVariables": {"id": "1", "other": "2"}, "pathVariableData": [{"key": "id", "value": "42"}]
            """).Request.Url!;

        Assert.Null(url.Text);
        Assert.Equal("https", url.Protocol);
        Assert.Equal("u:p", url.UserInfo);
        Assert.Equal(["{{a.b}}.h"], url.Host);
        Assert.Equal("81", url.Port);
        Assert.Equal(["x", ":id", ""], url.Path);
        Assert.Equal("f", url.Fragment);
        Assert.Equal("-q=5 s=? t= r=2", Reading.Print(url.Query));
        Assert.Equal("d", url.Query[0].Description);
        Assert.Equal("id=42 other=2", Reading.Print(url.Variables));
    }

    [Theory]
    [InlineData("\"headers\": \"A: b\\n// C: d\\n//E:f\\nbad : x\\n\"", "A=b -C=d -E=f")]
    [InlineData(
        "\"headers\": \"A: b\\nC: d\\n\", \"headerData\": [{\"key\": \"A\", \"value\": \"x\", \"enabled\": false}, "
            + "{\"key\": \"// E\", \"value\": \"f\"}]",
        "-A=x -E=f C=d")]
    [InlineData("\"headers\": [{\"key\": \"A\", \"value\": \"b\"}]", "A=b")]
    [InlineData("\"headers\": null", "")]
    public void Headers_come_from_the_text_and_the_list(string member, string expected) =>
        Assert.Equal(expected, Reading.Print(Reading.V1Item(member).Request.Headers));

    [Theory]
    [InlineData("\"dataMode\": \"raw\", \"rawModeData\": \"x\", \"dataOptions\": {\"raw\": {\"language\": \"json\"}}", "Raw x json")]
    [InlineData("\"dataMode\": \"raw\", \"rawModeData\": [\"x\"], \"data\": []", "Raw x ")]
    [InlineData("\"dataMode\": \"raw\", \"data\": \"x\"", "Raw x ")]
    [InlineData("\"dataMode\": \"raw\", \"data\": [], \"dataDisabled\": true", "-Raw  ")]
    [InlineData("\"rawModeData\": \"x\"", "Raw x ")]
    [InlineData(
        "\"dataMode\": \"params\", \"data\": [{\"key\": \"a\", \"value\": \"b\", \"type\": \"text\", \"enabled\": true}, "
            + "{\"key\": \"\", \"value\": \"x\"}]",
        "FormData a=b")]
    [InlineData("\"data\": [{\"key\": \"a\", \"value\": \"b\"}]", "FormData a=b")]
    [InlineData("\"dataMode\": \"urlencoded\", \"data\": [{\"key\": \"a\", \"value\": \"b\", \"enabled\": false}]", "UrlEncoded -a=b")]
    [InlineData("\"dataMode\": \"binary\", \"rawModeData\": \"/x\"", "File /x")]
    [InlineData("\"dataMode\": \"graphql\", \"graphqlModeData\": {\"query\": \"{a}\", \"variables\": \"{}\"}", "GraphQL {a} {}")]
    [InlineData("\"dataMode\": null, \"rawModeData\": \"x\"", "none")]
    [InlineData("\"data\": [], \"rawModeData\": \"\"", "none")]
    [InlineData("\"name\": \"r\"", "none")]
    public void Bodies_have_modes_of_other_names(string member, string expected)
    {
        var body = Reading.V1Item(member).Request.Body;

        Assert.Equal(expected, body is null ? "none" : (body.Disabled ? "-" : "") + body.Mode + " " + body.Mode switch
        {
            PostmanBodyMode.Raw => $"{body.Raw} {body.Language}",
            PostmanBodyMode.File => body.FileSource,
            PostmanBodyMode.GraphQL => $"{body.Query} {body.QueryVariables}",
            _ => Reading.Print(body.Fields),
        });
    }

    [Fact]
    public void A_files_path_is_its_value()
    {
        var fields = Reading.V1Item("""
            "dataMode": "params",
            "data": [{"key": "f", "type": "file", "value": "/x.png"}, {"key": "g", "type": "file", "value": [{"name": "x"}]}]
            """).Request.Body!.Fields;

        Assert.Equal(["/x.png"], fields[0].Sources);
        Assert.Null(fields[0].Value);
        Assert.Empty(fields[1].Sources);
    }

    [Theory]
    [InlineData(
        "\"currentHelper\": \"basicAuth\", \"helperAttributes\": {\"id\": \"basic\", \"username\": \"u\", \"password\": \"p\"}",
        "basic username=u password=p")]
    [InlineData(
        "\"currentHelper\": \"bearerAuth\", \"helperAttributes\": \"{\\\"id\\\": \\\"bearer\\\", \\\"token\\\": \\\"t\\\"}\"",
        "bearer token=t")]
    [InlineData(
        "\"currentHelper\": \"oAuth1\", \"helperAttributes\": {\"header\": true, \"includeEmpty\": false}",
        "oauth1 addParamsToHeader=(true) addEmptyParamsToSign=(false)")]
    [InlineData(
        "\"currentHelper\": \"hawkAuth\", \"helperAttributes\": {\"hawk_id\": \"i\", \"hawk_key\": \"k\", \"ext\": \"e\", \"app\": \"a\"}",
        "hawk authId=i authKey=k extraData=e app=a")]
    [InlineData("\"currentHelper\": \"awsSigV4\", \"helperAttributes\": {\"accessKey\": \"a\"}", "awsv4 accessKey=a")]
    [InlineData(
        "\"currentHelper\": \"basicAuth\", \"auth\": {\"type\": \"bearer\", \"bearer\": [{\"key\": \"token\", \"value\": \"t\"}]}",
        "bearer token=t")]
    [InlineData("\"currentHelper\": \"noauth\"", "noauth ")]
    [InlineData("\"currentHelper\": \"normal\", \"helperAttributes\": {}", "none")]
    [InlineData("\"currentHelper\": null, \"helperAttributes\": null", "none")]
    public void Auths_come_from_helpers(string member, string expected)
    {
        var auth = Reading.V1Item(member).Auth;

        Assert.Equal(expected, auth is null ? "none" : $"{auth.Type} {Reading.Print(auth.Parameters)}");
    }

    [Fact]
    public void Scripts_come_from_events_or_from_their_own_members()
    {
        Assert.Equal(
            ["prerequest:a", "test:b\nc"],
            Print("\"preRequestScript\": \"a\", \"tests\": [\"b\", \"c\"]"));
        Assert.Equal(
            ["test:d"],
            Print("\"preRequestScript\": \"a\", \"events\": [{\"listen\": \"test\", \"script\": {\"exec\": [\"d\"]}}]"));

        static IEnumerable<string> Print(string members) =>
            Reading.V1Item(members).Scripts.Select(script => $"{script.Listen}:{script.Text}");
    }

    [Fact]
    public void Saved_responses_are_converted()
    {
        var item = Reading.V1Item("""
            "method": "post", "url": "http://h", "protocolProfileBehavior": {"disableBodyPruning": true}, "responses": [
              {"id": "1", "name": "n", "responseCode": {"code": 201, "name": "Created"},
               "headers": [{"key": "A", "value": "b"}], "text": "{}", "language": "json", "request": "r"},
              {"requestObject": "{\"url\": \"http://i\", \"method\": \"put\", \"headers\": \"A: b\"}"},
              {"request": {"url": "http://j"}},
              {"request": "unknown"}
            ]
            """);
        var first = item.Responses[0];

        Assert.Equal(
            ("1", "n", 201, "Created", "{}", "json"),
            (first.Id, first.Name, first.Code, first.Status, first.Body?.ToString(), first.PreviewLanguage));
        Assert.Equal("A=b", Reading.Print(first.Headers));
        Assert.Equal(["POST http://h", "PUT http://i", "GET http://j", null], item.Responses.Select(response =>
            response.OriginalRequest is { } request ? $"{request.Method} {request.Url!.Text}" : null));
        Assert.Equal("A=b", Reading.Print(item.Responses[1].OriginalRequest!.Headers));
        Assert.True(item.Behavior.DisableBodyPruning);
    }

    [Fact]
    public void Variables_and_auth_of_the_collection_are_read()
    {
        var collection = Reading.Collection("""
            {"name": "C", "order": [], "requests": [], "variables": [{"id": "v", "key": "k", "value": "x"}], "auth": {"type": "noauth"}}
            """);

        Assert.Equal("k=x", Reading.Print(collection.Variables));
        Assert.Equal("noauth", collection.Auth!.Type);
    }
}
