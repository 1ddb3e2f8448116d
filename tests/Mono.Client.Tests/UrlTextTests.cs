using Xunit;

namespace Mono.Client.Tests;

/// <summary>URLs as Postman sends them (postman-url-encoder 3.0.5).</summary>
public sealed class UrlTextTests
{
    [Theory]
    [InlineData("https://h/a b\"<>`#x", "https://h/a%20b%22%3C%3E%60")]
    [InlineData("https://h/{x}?{y}[]\\^+,;:/?@!$()*|`", "https://h/%7Bx%7D?{y}[]\\^+,;:/?@!$()*|`")]
    [InlineData("https://h/?a='<\">&b=c d", "https://h/?a=%27%3C%22%3E&b=c%20d")]
    [InlineData("https://h/%41%2f%zz%", "https://h/%41%2f%zz%")]
    [InlineData("https://h/é☃?é", "https://h/%C3%A9%E2%98%83?%C3%A9")]
    [InlineData("https://h/a/./b/../c//d/", "https://h/a/./b/../c//d/")]
    [InlineData("h/a", "http://h/a")]
    [InlineData("h", "http://h/")]
    [InlineData("  https:////h/a", "https://h/a")]
    [InlineData("https://h\\a\\b?c\\d", "https://h/a/b?c\\d")]
    [InlineData("https://H.Example:8080/A", "https://h.example:8080/A")]
    [InlineData("https://h?a=1", "https://h/?a=1")]
    [InlineData("https://[::1]:80/x", "https://[::1]:80/x")]
    [InlineData("https://bücher.example/x", "https://xn--bcher-kva.example/x")]
    [InlineData("https://h/a?", "https://h/a?")]
    public void A_url_is_parsed_and_each_part_encoded_by_its_own_set(string text, string url) =>
        Assert.Equal(url, UrlText.Create(text, encode: true).Url);

    [Theory]
    [InlineData("https://user:pa%20ss@h/x", "https://h/x", "user:pa ss")]
    [InlineData("https://a@b@h/x", "https://h/x", "a@b")]
    public void User_and_password_leave_the_url(string text, string url, string user) =>
        Assert.Equal((url, user, null), UrlText.Create(text, encode: true));

    [Fact]
    public void Encoding_can_be_switched_off() =>
        Assert.Equal("https://h/a\"b?c'd", UrlText.Create("https://h/a\"b?c'd", encode: false).Url);

    [Theory]
    [InlineData("a/b?c#d%e\\f", "a%2Fb%3Fc%23d%25e%5Cf")]
    [InlineData("..", "%2E%2E")]
    [InlineData(".", "%2E")]
    [InlineData("a.b:c@d;e,f=g&h+i", "a.b:c@d;e,f=g&h+i")]
    public void A_path_argument_stays_one_segment(string value, string escaped) => Assert.Equal(escaped, UrlText.EscapeSegment(value));

    [Theory]
    [InlineData("a&b=c#d%20+e", "a%26b=c%23d%2520%2Be")]
    [InlineData("2024-01-02T03:04:05+01:00", "2024-01-02T03:04:05%2B01:00")]
    public void A_query_argument_stays_one_value(string value, string escaped) =>
        Assert.Equal(escaped, UrlText.EscapeQueryValue(value));

    [Theory]
    [InlineData("a b+c%20*é~", "a%20b%2Bc%2520%2A%C3%A9~")]
    public void Forms_leave_only_unreserved_characters(string value, string escaped) =>
        Assert.Equal(escaped, UrlText.EscapeFormText(value));
}
