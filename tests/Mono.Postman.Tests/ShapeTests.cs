namespace Mono.Postman.Tests;

/// <summary>Every shape that formats 2.x allow for an element (SEMANTICS §1).</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData(
        """{"info": {"schema": "https://schema.getpostman.com/json/collection/v2.0.0/collection.json", "name": "C"}, "item": []}""",
        PostmanSchema.V20)]
    [InlineData(
        """{"info": {"schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json", "name": "C"}, "item": []}""",
        PostmanSchema.V21)]
    [InlineData("""{"info": {"schema": "https://schema.getpostman.com/json/collection/v2.1.0/", "name": "C"}}""", PostmanSchema.V21)]
    [InlineData("""{"info": {"name": "C"}, "item": []}""", PostmanSchema.V21)]
    [InlineData("""{"name": "C", "item": [{"name": "r", "request": "http://h"}]}""", PostmanSchema.V21)]
    [InlineData("""{"collection": {"info": {"name": "C"}, "item": []}}""", PostmanSchema.V21)]
    [InlineData("\uFEFF{\"info\": {\"name\": \"C\"}, \"item\": []}", PostmanSchema.V21)]
    [InlineData("// exported by hand\n{\"info\": {\"name\": \"C\",}, \"item\": [],}", PostmanSchema.V21)]
    [InlineData("""{"name": "C", "order": [], "requests": []}""", PostmanSchema.V10)]
    [InlineData("""{"collection": {"name": "C", "order": [], "requests": []}}""", PostmanSchema.V10)]
    public void Collections_are_recognised(string json, PostmanSchema schema)
    {
        var collection = Reading.Collection(json);

        Assert.Equal(schema, collection.Schema);
        Assert.Equal("C", collection.Name);
    }

    [Fact]
    public void Folders_have_a_list_of_items_and_requests_a_request()
    {
        var collection = Reading.CollectionOf("""
            "item": [
              {"name": "a", "item": [{"name": "b", "request": "http://h"}, {"name": "c", "item": [], "request": "http://ignored"}]},
              {"name": "b", "request": {"url": "http://h"}},
              {"request": {}},
              {"name": 7, "request": {"url": null}},
              {"name": null, "item": []}
            ]
            """);

        Assert.Equal("a(b c()) b  7 ()", Reading.Print(collection.Items));
    }

    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData("{\"content\": \"text\", \"type\": \"text/markdown\"}", "text")]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    [InlineData("[\"text\"]", null)]
    public void Descriptions_are_texts_or_objects(string json, string? expected)
    {
        Assert.Equal(expected, Reading.Item($"\"request\": \"http://h\", \"description\": {json}").Description);
        Assert.Equal(expected, Reading.Request($"\"description\": {json}").Description);
        Assert.Equal(expected, Reading.Collection($$"""{"info": {"name": "C", "description": {{json}}}, "item": []}""").Description);
        Assert.Equal(expected, Reading.Request($$""" "header": [{"key": "a", "description": {{json}}}] """).Headers[0].Description);
    }

    [Theory]
    [InlineData("\"post\"", "POST")]
    [InlineData("\" Get \"", "GET")]
    [InlineData("\"copy\"", "COPY")]
    [InlineData("\"\"", "GET")]
    [InlineData("null", "GET")]
    [InlineData("5", "GET")]
    public void Methods_are_in_upper_case(string json, string expected) =>
        Assert.Equal(expected, Reading.Request($"\"method\": {json}").Method);

    [Fact]
    public void A_request_may_be_a_URL()
    {
        var request = Reading.Item("\"request\": \"http://h/a?b\"").Request;

        Assert.Equal("GET", request.Method);
        Assert.Equal("http://h/a?b", request.Url!.Text);
    }

    [Theory]
    [InlineData("\"{{u}}/a?b=c\"", "{{u}}/a?b=c")]
    [InlineData("{\"raw\": \"http://h/a?b=c\"}", "http://h/a?b=c")]
    [InlineData(
        "{\"raw\": \"http://h/a?b=c\", \"query\": [{\"key\": \"b\", \"value\": \"c\"}], \"host\": [], \"path\": []}",
        "http://h/a?b=c")]
    [InlineData("\"\"", "")]
    public void URLs_as_text_have_no_parts(string json, string text)
    {
        var url = Reading.Url(json);

        Assert.Equal(text, url.Text);
        Assert.Null(url.Raw);
        Assert.Null(url.Path);
        Assert.Empty(url.Host);
        Assert.Empty(url.Query);
    }

    [Fact]
    public void A_URL_without_anything_is_empty()
    {
        var url = Reading.Url("{}");

        Assert.Null(url.Text);
        Assert.Null(url.Raw);
        Assert.Null(url.Path);
        Assert.Empty(url.Host);
        Assert.Null(Reading.Request("\"method\": \"GET\"").Url);
        Assert.Null(Reading.Request("\"url\": []").Url);
    }

    [Fact]
    public void URLs_have_all_their_parts()
    {
        var url = Reading.Url("""
            {
              "raw": "ignored", "protocol": "https", "auth": {"user": "u", "password": "p"}, "host": ["a", "b"],
              "port": "81", "path": ["x", ":id"],
              "query": [{"key": "q", "value": "1"}, {"key": "r", "value": null, "disabled": true}], "hash": "f",
              "variable": [{"key": "id", "value": "42", "description": "d"}, {"id": "old", "value": 5, "type": "number"}]
            }
            """);

        Assert.Null(url.Text);
        Assert.Equal("ignored", url.Raw);
        Assert.Equal("https", url.Protocol);
        Assert.Equal("u:p", url.UserInfo);
        Assert.Equal(["a", "b"], url.Host);
        Assert.Equal("81", url.Port);
        Assert.Equal(["x", ":id"], url.Path);
        Assert.Equal("q=1 -r=(?)", Reading.Print(url.Query));
        Assert.Equal("f", url.Fragment);
        Assert.Equal("id=42 old=(5)", Reading.Print(url.Variables));
        Assert.Equal("number", url.Variables[1].Type);
        Assert.Equal("d", url.Variables[0].Description);
    }

    [Theory]
    [InlineData("\"a.b\"", "a.b")]
    [InlineData("[\"a\", \"b\"]", "a|b")]
    [InlineData("[\"{{baseUrl}}\"]", "{{baseUrl}}")]
    [InlineData("[{\"type\": \"string\", \"value\": \"a\"}, null, \"b\"]", "a|b")]
    [InlineData("[127, 1]", "127|1")]
    [InlineData("\"\"", "")]
    [InlineData("null", "")]
    public void Hosts_are_texts_or_lists(string json, string expected) =>
        Assert.Equal(expected, string.Join("|", Reading.Url($$"""{"protocol": "http", "host": {{json}}}""").Host));

    [Theory]
    [InlineData("\"/a/b\"", "a|b")]
    [InlineData("\"a/b\"", "a|b")]
    [InlineData("\"/\"", "")]
    [InlineData("\"\"", null)]
    [InlineData("[]", null)]
    [InlineData("null", null)]
    [InlineData("[\"a\", \"\", \":id\", \"\"]", "a||:id|")]
    [InlineData("[{\"type\": \"string\", \"value\": \"a\"}, {\"type\": \"any\"}, 5]", "a||5")]
    public void Paths_are_texts_or_lists(string json, string? expected)
    {
        var path = Reading.Url($$"""{"host": "h", "path": {{json}}}""").Path;

        Assert.Equal(expected, path is null ? null : string.Join("|", path));
    }

    [Theory]
    [InlineData("\"8080\"", "8080")]
    [InlineData("8080", "8080")]
    [InlineData("\"{{port}}\"", "{{port}}")]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void Ports_are_texts_or_numbers(string json, string? expected) =>
        Assert.Equal(expected, Reading.Url($$"""{"host": "h", "port": {{json}}}""").Port);

    [Theory]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    [InlineData("\"\"", "")]
    [InlineData(
        "[{\"key\": \"a\", \"value\": \"\"}, {\"key\": null, \"value\": \"v\"}, {\"value\": \"w\"}, {\"key\": \"b\"}]",
        "a= ?=v ?=w b=?")]
    [InlineData(
        "[{\"key\": \"a\", \"value\": 1.10}, {\"key\": \"b\", \"value\": true}, {\"key\": \"c\", \"value\": {\"d\": [1]}}]",
        "a=(1.10) b=(true) c=({\"d\":[1]})")]
    [InlineData("\"a=b&c&=d&e=f=g\"", "a=b c=? =d e=f=g")]
    [InlineData("[\"a=b\", \"c\", null, 5]", "a=b c=?")]
    [InlineData("{\"a\": \"b\", \"c\": [\"d\", \"e\"], \"f\": null, \"g\": 1}", "a=b c=d c=e f=(?) g=(1)")]
    [InlineData("[{\"key\": \"a\", \"value\": \"{{x=y&z}}\"}]", "a={{x=y&z}}")]
    public void Queries_are_lists_texts_or_maps(string json, string expected) =>
        Assert.Equal(expected, Reading.Print(Reading.Url($$"""{"host": "h", "query": {{json}}}""").Query));

    [Theory]
    [InlineData("[{\"key\": \"A\", \"value\": \"b\"}, {\"key\": \"C\", \"value\": \"d\", \"disabled\": true}]", "A=b -C=d")]
    [InlineData("[\"A: b\", \"C:d:e\", \"no header\", null]", "A=b C=d:e")]
    [InlineData("\"A: b\\r\\nC:d \\nX-C : 3\\n: e\\n\\nnothing\"", "A=b C=d")]
    [InlineData("{\"A\": \"b\", \"C\": 5}", "A=b C=(5)")]
    [InlineData(
        "[{\"key\": \"A\", \"value\": null}, {\"key\": \"B\"}, {\"key\": \"C\", \"value\": 0}, {\"key\": \"\", \"value\": \"x\"}]",
        "A=(?) B=? C=(0) =x")]
    [InlineData("null", "")]
    [InlineData("5", "")]
    public void Headers_are_lists_texts_or_maps(string json, string expected) =>
        Assert.Equal(expected, Reading.Print(Reading.Request($"\"header\": {json}").Headers));

    [Theory]
    [InlineData("\"disabled\": true", true)]
    [InlineData("\"disabled\": false", false)]
    [InlineData("\"disabled\": null", false)]
    [InlineData("\"disabled\": \"yes\"", true)]
    [InlineData("\"disabled\": 1", true)]
    [InlineData("\"disabled\": 0e5", false)]
    [InlineData("\"enabled\": false", true)]
    [InlineData("\"enabled\": true", false)]
    public void Entries_are_switched_off_as_in_JavaScript(string member, bool expected)
    {
        Assert.Equal(expected, Reading.Request($$""" "header": [{"key": "a", {{member}}}] """).Headers[0].Disabled);
        Assert.Equal(expected, Reading.CollectionOf($$""" "item": [], "variable": [{"key": "a", {{member}}}] """).Variables[0].Disabled);
    }

    [Theory]
    [InlineData(
        "{\"type\": \"basic\", \"basic\": [{\"key\": \"username\", \"value\": \"u\", \"type\": \"string\"}, "
            + "{\"key\": \"password\", \"value\": null}]}",
        "basic",
        "username=u password=(?)")]
    [InlineData(
        "{\"type\": \"basic\", \"basic\": {\"username\": \"u\", \"showPassword\": false}}",
        "basic",
        "username=u showPassword=(false)")]
    [InlineData("{\"type\": \"noauth\"}", "noauth", "")]
    [InlineData("{\"type\": \"made-up\", \"bearer\": []}", "made-up", "")]
    [InlineData("{}", null, "")]
    [InlineData("null", null, "")]
    [InlineData("{\"type\": null}", null, "")]
    public void Auths_have_lists_or_maps(string json, string? type, string parameters)
    {
        var auths = new[] { Reading.Request($"\"auth\": {json}").Auth, Reading.CollectionOf($"\"item\": [], \"auth\": {json}").Auth };

        foreach (var auth in auths)
        {
            Assert.Equal(type, auth?.Type);
            Assert.Equal(parameters, Reading.Print(auth?.Parameters ?? []));
        }
    }

    [Fact]
    public void Of_equal_auth_parameters_the_last_wins()
    {
        var auth = Reading.Request("""
            "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "a"}, {"key": "token", "value": "b"}]}
            """).Auth!;

        Assert.Equal("b", auth["token"]);
        Assert.Null(auth["Token"]);
    }

    [Fact]
    public void A_requests_auth_is_its_items_too()
    {
        var item = Reading.Item("\"request\": {\"auth\": {\"type\": \"noauth\"}}");

        Assert.Same(item.Request.Auth, item.Auth);
    }

    [Fact]
    public void Variables_are_printed_as_JavaScript_prints_them()
    {
        var variables = Reading.CollectionOf("""
            "item": [], "variable": [
              {"key": "s", "value": "x", "type": "secret"}, {"id": "i", "value": 1.10},
              {"key": "t", "value": true}, {"key": "n", "value": null},
              {"key": "m"}, {"key": "a", "value": [1, "2", [null, 3]]},
              {"key": "o", "value": {"a": "b"}}, {"value": "nameless"}, "no variable"
            ]
            """).Variables;

        Assert.Equal("s=x i=(1.10) t=(true) n=(?) m=? a=(1,2,,3) o=({\"a\":\"b\"}) =nameless", Reading.Print(variables));
        Assert.Equal("secret", variables[0].Type);
    }

    [Fact]
    public void Old_exports_have_a_member_variables() =>
        Assert.Equal("a=b", Reading.Print(Reading.CollectionOf("\"item\": [], \"variables\": {\"a\": \"b\"}").Variables));

    [Fact]
    public void Folders_keep_what_is_written_on_them()
    {
        var folder = Assert.IsType<PostmanFolder>(Reading.CollectionOf("""
            "item": [{
              "name": "f", "item": [], "auth": {"type": "noauth"}, "variable": [{"key": "a", "value": "b"}],
              "event": [{"listen": "test", "script": {"exec": "t"}}], "protocolProfileBehavior": {"disableBodyPruning": true}
            }]
            """).Items[0]);

        Assert.Equal("noauth", folder.Auth!.Type);
        Assert.Equal("a=b", Reading.Print(folder.Variables));
        Assert.Equal("t", Assert.Single(folder.Scripts).Text);
        Assert.True(folder.Behavior.DisableBodyPruning);
    }

    [Fact]
    public void Scripts_are_texts_or_lines()
    {
        var scripts = Reading.Item("""
            "request": "http://h", "event": [
              {"listen": "test", "script": {"exec": ["a", "b"]}}, {"listen": "prerequest", "script": {"exec": "c"}},
              {"listen": "test", "script": "d"},
              {"listen": "test", "script": {"exec": ["off"]}, "disabled": true},
              {"listen": "test", "script": {"exec": []}}, null, {"script": "e"}
            ]
            """).Scripts;

        Assert.Equal(["test:a\nb", "prerequest:c", "test:d"], scripts.Select(script => $"{script.Listen}:{script.Text}"));
    }

    [Fact]
    public void Behaviours_are_what_is_written()
    {
        var behavior = Reading.Item("""
            "request": "http://h", "protocolProfileBehavior": {
              "disableBodyPruning": true, "disableUrlEncoding": false, "followRedirects": false, "followOriginalHttpMethod": true,
              "followAuthorizationHeader": true, "maxRedirects": 3, "disableCookies": true, "strictSSL": true,
              "disabledSystemHeaders": {"User-Agent": true, "accept": false}
            }
            """).Behavior;

        var expected = new PostmanProtocolBehavior
        {
            DisableBodyPruning = true,
            DisableUrlEncoding = false,
            FollowRedirects = false,
            FollowOriginalHttpMethod = true,
            FollowAuthorizationHeader = true,
            MaxRedirects = 3,
            DisableCookies = true,
        };
        Assert.Equal(expected, behavior with { DisabledSystemHeaders = null });
        Assert.Equal(["user-agent"], behavior.DisabledSystemHeaders);
        Assert.Same(PostmanProtocolBehavior.None, Reading.Item("\"request\": \"http://h\"").Behavior);
        Assert.Null(Reading.Item("\"request\": \"http://h\", \"protocolProfileBehavior\": {\"maxRedirects\": -1}").Behavior.MaxRedirects);
    }
}
