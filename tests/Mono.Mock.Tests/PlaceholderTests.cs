namespace Mono.Mock.Tests;

public sealed class PlaceholderTests
{
    private const string Body =
        """{ \"a\": \"<integer>\", \"b\": \"<boolean,null>\", \"c\": \"<string,null-dateTime>\", """
        + """\"d\": \"<array>\", \"e\": \"<phone>\", \"f\": \"a <b> c\" }""";

    private const string Collection = $$"""
        { "info": { "name": "x", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
          "item": [ { "name": "Get", "request": { "method": "GET", "url": "https://h/x" }, "response": [ { "name": "OK", "code": 200,
            "body": "{{Body}}" } ] } ] }
        """;

    [Theory]
    [InlineData(true, """{ "a": 42, "b": true, "c": "2024-01-02T03:04:05Z", "d": [], "e": "phone", "f": "a <b> c" }""")]
    [InlineData(
        false,
        """{ "a": "<integer>", "b": "<boolean,null>", "c": "<string,null-dateTime>", "d": "<array>", "e": "<phone>", "f": "a <b> c" }""")]
    public async Task Placeholders_are_filled_only_if_asked(bool fill, string body)
    {
        using var mock = CollectionMock.Parse(Collection);
        mock.FillPlaceholders = fill;
        using var client = mock.CreateClient();

        Assert.Equal(body, await client.GetStringAsync(new Uri("/x", UriKind.Relative)));
    }
}
