using System.Text.Json;

namespace Mono.Postman.Tests;

/// <summary>Every collection of this repository, and every public one if present, is read without losing anything.</summary>
public sealed class CorpusTests
{
    [SkippableTheory]
    [InlineData(Corpus.Own)]
    [InlineData(Corpus.Public)]
    public void Every_collection_has_as_many_requests_as_its_JSON(string folder)
    {
        foreach (var file in Corpus.Files(folder))
        {
            var text = File.ReadAllText(file);
            var result = PostmanReader.Read(text);

            Assert.True(result.Collection is not null, $"{file}: {result.Problems.FirstOrDefault()}");
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 512 });
            var expected = Count(json.RootElement);
            Assert.True(
                expected == Requests(result.Collection.Items).Count(),
                $"{file}: {Requests(result.Collection.Items).Count()} of {expected}");
        }
    }

    [SkippableTheory]
    [InlineData(Corpus.Own)]
    [InlineData(Corpus.Public)]
    public void No_collection_has_problems_but_those_that_are_there(string folder)
    {
        var problems = Corpus.Files(folder).SelectMany(
            file => PostmanReader.Read(File.ReadAllText(file)).Problems.Select(p => $"{Path.GetFileName(file)}{p.Position} {p.Message}"));

        Assert.Equal([], problems);
    }

    [SkippableTheory]
    [InlineData(Corpus.Own)]
    [InlineData(Corpus.Public)]
    public void Every_strict_JSON_body_gives_the_tree_that_SystemTextJson_gives(string folder)
    {
        var strict = 0;
        foreach (var body in Bodies(folder))
        {
            JsonDocument document;
            try
            {
                document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = JsonSampleReader.MaxDepth });
            }
            catch (JsonException)
            {
                continue;
            }

            using (document)
            {
                strict++;
                Assert.True(JsonSampleReader.TryRead(body, out var sample, out var error), $"{error}: {body}");
                JsonSampleAssert.Equal(document.RootElement, sample!, body);
            }
        }

        Assert.True(strict > (folder == Corpus.Own ? 30 : 900), $"{strict} bodies");
    }

    [SkippableTheory]
    [InlineData(Corpus.Own)]
    [InlineData(Corpus.Public)]
    public void Nearly_every_body_marked_as_JSON_is_read(string folder)
    {
        var bodies = Requests(folder).Select(item => item.Request.Body).OfType<PostmanBody>()
            .Where(body => body is { Mode: PostmanBodyMode.Raw, Language: "json" } && !string.IsNullOrWhiteSpace(body.Raw)).ToList();
        var errors = bodies
            .Select(body => JsonSampleReader.TryRead(body.Raw, out _, out var error) ? null : $"{error}\n{body.Raw}")
            .OfType<string>()
            .ToList();

        // A few are plainly broken: a missing comma, a missing quote, a bare <placeholder>.
        Assert.True(errors.Count * 100 <= bodies.Count * 3, $"{errors.Count} of {bodies.Count}: {string.Join("\n=====\n", errors)}");
    }

    [SkippableTheory]
    [InlineData(Corpus.Own)]
    [InlineData(Corpus.Public)]
    public void Every_position_is_a_values_first_character(string folder)
    {
        var count = 0;
        foreach (var file in Corpus.Files(folder))
        {
            var text = File.ReadAllText(file);
            var lines = text.Split('\n');
            foreach (var item in Requests(PostmanReader.Read(text).Collection!.Items))
            {
                var objects = item.Responses.Select(response => response.Position)
                    .Concat(item.Request.Headers.Select(header => header.Position))
                    .Append(item.Position);
                var texts = item.Responses.Where(response => response.Body is not null).Select(response => response.BodyPosition);
                var either = new[] { item.Request.Position, item.Request.Url?.Position ?? item.Position };

                Assert.All(objects.Concat(texts).Concat(either), position =>
                {
                    count++;
                    Assert.Contains(lines[position.Line - 1][position.Column - 1], "{\"");
                });
            }
        }

        Assert.True(count > (folder == Corpus.Own ? 100 : 10_000), $"{count} positions");
    }

    private static IEnumerable<PostmanItem> Requests(string folder) =>
        Corpus.Files(folder).SelectMany(file => Requests(PostmanReader.Read(File.ReadAllText(file)).Collection!.Items));

    private static IEnumerable<string> Bodies(string folder) => Requests(folder)
        .SelectMany(item => item.Responses.Select(response => response.Body?.ToString()).Append(item.Request.Body?.Raw))
        .OfType<string>();

    private static IEnumerable<PostmanItem> Requests(IEnumerable<PostmanNode> nodes) => nodes.SelectMany(node => node switch
    {
        PostmanFolder folder => Requests(folder.Items),
        PostmanItem item => [item],
        _ => throw new InvalidOperationException(node.GetType().Name),
    });

    private static int Count(JsonElement node)
    {
        if (node.TryGetProperty("collection", out var inner))
        {
            return Count(inner);
        }

        if (node.TryGetProperty("requests", out var requests))
        {
            return requests.GetArrayLength();
        }

        return node.TryGetProperty("item", out var items) ? items.EnumerateArray().Sum(Count)
            : node.TryGetProperty("request", out _) ? 1
            : 0;
    }
}
