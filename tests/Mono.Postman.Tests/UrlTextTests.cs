namespace Mono.Postman.Tests;

/// <summary>The parts of a URL's text (SEMANTICS §2).</summary>
public sealed class UrlTextTests
{
    [Theory]
    [InlineData("https://h/a/b?c=d#e", "https|-|h|-|a/b|c=d|e")]
    [InlineData("h", "-|-|h|-|-||-")]
    [InlineData("  h/", "-|-|h|-|||-")]
    [InlineData("h?a#b?c", "-|-|h|-|-|a=?|b?c")]
    [InlineData("{{baseUrl}}/users/:id", "-|-|{{baseUrl}}|-|users/:id||-")]
    [InlineData("{{a/b?c#d:e@f}}/x", "-|-|{{a/b?c#d:e@f}}|-|x||-")]
    [InlineData("http:////h//a", "http|-|h|-|/a||-")]
    [InlineData("http:\\\\h\\a?b\\c", "http|-|h|-|a|b\\c=?|-")]
    [InlineData("http://u:p@x@h:81/a", "http|u:p@x|h|81|a||-")]
    [InlineData("http://[::1]:81/a", "http|-|[::1]|81|a||-")]
    [InlineData("http://[::1]/a", "http|-|[::1]|-|a||-")]
    [InlineData("{{host}}:{{port}}/a", "-|-|{{host}}|{{port}}|a||-")]
    [InlineData("h/a?u=http://x", "-|-|h|-|a|u=http://x|-")]
    [InlineData("h/a/http://x", "-|-|h|-|a/http://x||-")]
    [InlineData("h:/a", "-|-|h|-|a||-")]
    [InlineData("/a", "-|-||-|a||-")]
    [InlineData("?a=b", "-|-||-|-|a=b|-")]
    [InlineData("", "-|-||-|-||-")]
    [InlineData("h?", "-|-|h|-|-|=?|-")]
    [InlineData("h/{{a/b", "-|-|h|-|{{a/b||-")]
    public void Parts(string text, string expected)
    {
        var url = PostmanUrlText.Parse(text, new TextPosition(2, 3));

        Assert.Equal(expected, string.Join("|",
            url.Protocol ?? "-", url.UserInfo ?? "-", string.Join(".", url.Host), url.Port ?? "-",
            url.Path is null ? "-" : string.Join("/", url.Path), Reading.Print(url.Query), url.Fragment ?? "-"));
        Assert.Equal(text, url.Raw);
        Assert.Equal(new TextPosition(2, 3), url.Position);
    }
}
