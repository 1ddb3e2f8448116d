using Mono.Postman;

namespace Mono.Mock.Tests;

/// <summary>Tests with the examples of the collections of this repository, and of public ones if these are beside it.</summary>
public sealed class CorpusTests
{
    [SkippableTheory]
    [InlineData("collections", 25)]
    [InlineData("../shared/collections", 400)]
    public async Task Every_example_is_reached_by_its_name_and_path(string source, int least)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Mono.Generator.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        var collections = Path.GetFullPath(source, folder);
        Skip.IfNot(Directory.Exists(collections), "The public collections are not beside this repository (../shared/collections).");

        var asked = 0;
        var missed = new List<string>();
        foreach (var file in Directory.GetFiles(collections, source == "collections" ? "*.postman_collection.json" : "*.json"))
        {
            using var mock = new CollectionMock(file);
            foreach (var item in Items(PostmanReader.Read(await File.ReadAllTextAsync(file)).Collection!.Items))
            {
                foreach (var response in item.Responses.Where(response =>
                    response.Name.Length > 0 && response.Name.All(char.IsAscii) && !response.Name.Contains('\n', StringComparison.Ordinal)))
                {
                    var request = response.OriginalRequest is { Url: not null } original ? original : item.Request;
                    if (request.Url is not null)
                    {
                        var path = request.Url.Text is { } text ? PostmanUrlText.Parse(text).Path : request.Url.Path;
                        var url = "http://h/" + string.Join("/", (path ?? []).Select(Concrete));
                        var found = await mock.AskAsync($"{request.Method} {url}", $"x-mock-response-name: {response.Name}");
                        asked++;
                        if (found != response.Name)
                        {
                            missed.Add($"{Path.GetFileName(file)}: {request.Method} {url} gave {found}, not {response.Name}");
                        }

                        var unnamed = await mock.AskAsync($"{request.Method} {url}");
                        if (unnamed is null)
                        {
                            missed.Add($"{Path.GetFileName(file)}: {request.Method} {url} gave nothing, not {response.Name}");
                        }
                    }
                }
            }
        }

        Assert.Equal([], missed);
        Assert.True(asked >= least, $"{asked} examples");
    }

    private static string Concrete(string segment) =>
        segment.Length > 1
            && segment[0] == ':' ? "42"
                + (segment.Contains('.', StringComparison.Ordinal) ? segment[segment.IndexOf('.', StringComparison.Ordinal)..] : "")
        : segment.Contains("{{", StringComparison.Ordinal) ? Replace(segment)
        : Uri.EscapeDataString(Uri.UnescapeDataString(segment));

    private static string Replace(string segment)
    {
        var start = segment.IndexOf("{{", StringComparison.Ordinal);
        var end = segment.IndexOf("}}", start, StringComparison.Ordinal);
        return end < 0 ? segment : Concrete(segment[..start] + "42" + segment[(end + 2)..]);
    }

    private static IEnumerable<PostmanItem> Items(IEnumerable<PostmanNode> nodes) => nodes.SelectMany(node => node switch
    {
        PostmanFolder folder => Items(folder.Items),
        PostmanItem item => [item],
        _ => throw new InvalidOperationException(node.GetType().Name),
    });
}
