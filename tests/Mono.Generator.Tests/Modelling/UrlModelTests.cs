using System.Text;
using Mono.Generator.Requests;
using Mono.Postman;
using Xunit;

namespace Mono.Generator.Tests.Modelling;

public sealed class UrlModelTests
{
    [Theory]
    [InlineData("https://h/a/b", "https://h", "a|b")]
    [InlineData("{{baseUrl}}/a/:id", "{{baseUrl}}", "a|:id")]
    [InlineData("{{host}}:{{port}}/a", "{{host}}:{{port}}", "a")]
    [InlineData("h/a//b/", "h", "a||b|")]
    [InlineData("https://h", "https://h", "")]
    [InlineData("  https://h/a", "https://h", "a")]
    [InlineData("https://h/a#f?x=1", "https://h", "a")]
    public void A_text_is_taken_apart_at_its_slashes(string text, string prefix, string segments)
    {
        var url = UrlModel.Create(new PostmanUrl { Text = text })!;

        Assert.Equal(prefix, url.Prefix);
        Assert.Equal(segments, string.Join('|', url.Segments));
    }

    [Fact]
    public void The_query_of_a_text_keeps_order_and_missing_values()
    {
        var url = UrlModel.Create(new PostmanUrl { Text = "https://h/a?x=1&y&x=2=3&=z" })!;

        Assert.Equal(["x|1", "y|", "x|2=3", "|z"], url.Query.Select(q => q.Key + "|" + q.Value));
        Assert.Null(url.Query[1].Value);
    }

    [Fact]
    public void The_parts_of_an_object_are_printed_first_since_they_may_hold_anything()
    {
        var url = UrlModel.Create(new PostmanUrl
        {
            Protocol = "https",
            Host = ["api", "example", "com"],
            Port = "8080",
            UserInfo = "u:p",
            Path = ["a/b", ":c"],
        })!;

        Assert.Equal("https://u:p@api.example.com:8080", url.Prefix);
        Assert.Equal(["a", "b", ":c"], url.Segments);
        Assert.Equal("https://u:p@api.example.com:8080/a/b/:c", url.Template(new StringBuilder()));
    }

    [Theory]
    [InlineData("{{baseUrl}}", "users|:id", "{{baseUrl}}", "users|:id")]
    [InlineData("h", "a/b|c", "h", "a|b|c")]
    [InlineData("h", "x|{{a|b}}", "h", "x|{{a/b}}")]
    [InlineData("http:", "|h|x", "http://h", "x")]
    [InlineData("h", "a:||b", "h/a://b", "")]
    [InlineData("h:", "a", "h:", "a")]
    public void A_host_and_segments_are_what_their_printed_text_is_taken_apart_into(
        string host, string path, string prefix, string segments)
    {
        var url = UrlModel.Create(new PostmanUrl { Host = [host], Path = path.Split('|') })!;

        Assert.Equal(prefix, url.Prefix);
        Assert.Equal(segments, string.Join('|', url.Segments));
    }

    [Fact]
    public void A_host_may_hold_a_whole_url()
    {
        var url = UrlModel.Create(new PostmanUrl { Host = ["https://h/base"], Path = ["x"] })!;

        Assert.Equal("https://h", url.Prefix);
        Assert.Equal(["base", "x"], url.Segments);
    }

    [Theory]
    [InlineData(":id", "id")]
    [InlineData(":id.json", "id")]
    [InlineData(":a:b", "a:b")]
    [InlineData(":id-x", "id-x")]
    [InlineData("x:id", null)]
    [InlineData(":", null)]
    [InlineData(":.a", null)]
    public void A_path_variable_begins_with_a_colon_and_ends_at_a_dot(string segment, string? name) =>
        Assert.Equal(name, UrlModel.PathVariable(segment));

    [Fact]
    public void The_shape_is_the_same_whatever_variables_are_called() =>
        Assert.Equal(
            UrlModel.Create(new PostmanUrl { Text = "{{a}}/users/:id/x" })!.AppendShape(new StringBuilder()).ToString(),
            UrlModel.Create(new PostmanUrl { Text = "https://h/users/{{userId}}/x?y=1" })!.AppendShape(new StringBuilder()).ToString());

    [Fact]
    public void An_empty_url_is_none()
    {
        Assert.Null(UrlModel.Create(null));
        Assert.Null(UrlModel.Create(new PostmanUrl { Text = " " }));
        Assert.Null(UrlModel.Create(new PostmanUrl()));
    }
}
