namespace Mono.Postman.Tests;

/// <summary>Bodies of saved responses: equal ones share memory, also after an edit, and different ones never do.</summary>
public sealed class ResponseBodyTests
{
    [Fact]
    public void Equal_bodies_share_memory_and_different_ones_do_not()
    {
        string[] texts =
        [
            "a", "b", new string('c', 3000), new string('d', 1 << 19), "e",
            .. Enumerable.Range(0, 5000).Select(i => "text " + i),
        ];

        var bodies = Bodies(Read([.. texts, .. texts]));

        Assert.Equal([.. texts, .. texts], bodies.Select(body => body.ToString()));
        Assert.All(bodies.Take(texts.Length).Zip(bodies.Skip(texts.Length)), pair => Assert.True(pair.First.Equals(pair.Second)));
        Assert.Equal(texts.Length, bodies.Distinct().Count());
    }

    [Fact]
    public void Bodies_whose_hashes_collide_are_different()
    {
        var alike = Enumerable.Range(0, 400_000)
            .Select(i => "text " + i)
            .GroupBy(text => ShortHash.Of(text.AsSpan()))
            .First(group => group.Count() > 1)
            .ToList();

        var result = Read([.. alike, .. alike]);
        var edited = Read([.. alike, "new", .. alike], result);

        Assert.Equal([.. alike, .. alike], Bodies(result).Select(body => body.ToString()));
        Assert.Equal([.. alike, "new", .. alike], Bodies(edited).Select(body => body.ToString()));
    }

    [Fact]
    public void Equal_bodies_share_memory_with_those_before_an_edit()
    {
        var result = Read(["text", "other"]);
        var edited = Read(["text", "changed", "text"], result);

        var (before, after) = (Bodies(result), Bodies(edited));
        Assert.Equal(["text", "changed", "text"], after.Select(body => body.ToString()));
        Assert.True(before[0].Equals(after[0]));
        Assert.True(before[0].Equals(after[2]));
    }

    // One request with a saved response for each body.
    private static PostmanReadResult Read(IEnumerable<string> bodies, PostmanReadResult? earlier = null)
    {
        var responses = bodies.Select((body, i) => $$"""{"name": "{{i}}", "code": 200, "body": "{{body}}"}""");
        var text = $$"""
            {
              "info": {"name": "C", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
              "item": [ {"name": "r", "request": "http://h", "response": [{{string.Join(", ", responses)}}]} ]
            }
            """;
        return earlier is null ? PostmanReader.Read(text) : PostmanReader.Read(text.AsMemory(), earlier);
    }

    private static List<ReadOnlyMemory<char>> Bodies(PostmanReadResult result) =>
        [.. Assert.IsType<PostmanItem>(Assert.Single(result.Collection!.Items)).Responses.Select(response => response.Body!.Value)];
}
