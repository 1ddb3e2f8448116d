using Mono.Corpus.Naming;
using Mono.Corpus.Noise;
using Xunit;

namespace Mono.Corpus.Tests;

/// <summary>Tests that random values of Postman's converter do not affect generated code.</summary>
public sealed class NoiseTests
{
    [SkippableTheory]
    [InlineData("seed", "", 10)]
    [InlineData("truth/collections", "", 1)]
    [InlineData("truth/collections", "old-mixed", 2)]
    [InlineData("truth/collections", "petstore.", 10)]
    public void A_collection_that_is_made_again_gives_the_same_code(string folder, string only, int seeds)
    {
        var reports = NoiseCommand.Compare(
            CorpusFiles.Of(SharedFiles.Folder(folder)).Where(f => f.Contains(only, StringComparison.Ordinal)), seeds);

        Assert.True(reports.Count > 0 && reports.All(r => r.Generated > 0));
        Assert.Empty(reports.SelectMany(r => r.Differences.Select(d => r.File + ": " + d)));
    }

    [Fact]
    public void Invented_values_are_drawn_again_and_values_of_the_description_stay()
    {
        var collection = """
            { "item": [ { "name": "a",
              "request": { "url": "https://h/1?n=5", "body": {
                "mode": "raw", "raw": "{\"name\": \"<string>\", \"map\": {\"dolore_4\": 1, \"utcc\": 2}}" } },
              "response": [
                { "code": 200, "body": "{\"int\": 5, \"fraction\": 5.5, \"yes\": true, \"text\": \"dolor sit amet\", \"none\": null}" },
                { "code": 201, "body": "{\"day\": \"2020-01-02\", \"at\": \"2020-01-02T03:04:05.678Z\"}" },
                { "code": 202, "body": "{\"id\": \"0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f\", \"name\": \"Joe\", \"when\": 1616161616000}" },
                { "code": 400, "body": "no JSON" } ] } ] }
            """;

        var drawn = Enumerable.Range(1, 20).Select(seed => Refaker.Refake(collection, seed)).ToList();

        Assert.Equal(drawn[0], Refaker.Refake(collection, 1));
        Assert.All(drawn, text =>
        {
            Assert.Contains("https://h/1?n=5", text, StringComparison.Ordinal);
            Assert.Contains("\\\"name\\\": \\\"<string>\\\"", text, StringComparison.Ordinal);
            Assert.Contains("\\\"name\\\": \\\"Joe\\\"", text, StringComparison.Ordinal);
            Assert.Contains("\\\"when\\\": 1616161616000", text, StringComparison.Ordinal);
            Assert.Contains("\\\"none\\\": null", text, StringComparison.Ordinal);
            Assert.Contains("\"no JSON\"", text, StringComparison.Ordinal);
            Assert.DoesNotContain("dolore_4", text, StringComparison.Ordinal);
            Assert.DoesNotContain("dolor sit amet\\\"", text, StringComparison.Ordinal);
            Assert.DoesNotContain("0a1b2c3d-0a1b", text, StringComparison.Ordinal);
            Assert.Matches("\\\"day\\\\\": \\\\\"[0-9]{4}-[0-9]{2}-[0-9]{2}\\\\\"", text);
            Assert.Matches("\\\"at\\\\\": \\\\\"[0-9T:-]{19}\\.[0-9]{3}Z\\\\\"", text);
        });
        Assert.Contains(drawn, text => text.Contains("\\\"yes\\\": false", StringComparison.Ordinal));
        Assert.Contains(drawn, text => text.Contains("\\\"yes\\\": true", StringComparison.Ordinal));
    }

    [Fact]
    public void Members_of_an_enum_are_exchanged_where_one_place_shows_several()
    {
        var collection = """
            { "item": [ { "request": {}, "response": [ { "code": 200,
              "body":
                "[{\"id\":\"<long>\",\"state\":\"open\",\"type\":\"user\"},{\"id\":\"<long>\",\"state\":\"closed\",\"type\":\"user\"}]"
            } ] } ] }
            """;

        var drawn = Enumerable.Range(1, 20).Select(seed => Refaker.Refake(collection, seed)).ToList();

        Assert.All(
            drawn,
            text =>
                Assert.True(
                    text.Contains("open", StringComparison.Ordinal)
                        && text.Contains("closed", StringComparison.Ordinal)
                        && text.Split("\\\"user\\\"").Length == 3));
        Assert.Contains(drawn, text => text.IndexOf("open", StringComparison.Ordinal) > text.IndexOf("closed", StringComparison.Ordinal));
        Assert.Contains(drawn, text => text.IndexOf("open", StringComparison.Ordinal) < text.IndexOf("closed", StringComparison.Ordinal));
    }

    [Fact]
    public void The_command_reports_differences_and_unusable_arguments()
    {
        var folder = Directory.CreateTempSubdirectory("noise");
        try
        {
            var file = Path.Combine(folder.FullName, "a.json");
            File.WriteAllText(
                file,
                """
                { "info": { "name": "A", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" }, "item": [
                  { "name": "Get", "request": { "method": "GET", "url": "https://h/a" },
                    "response": [ { "code": 200, "body": "{\"ut5\": 1}" } ] } ] }
                """);
            using var output = new StringWriter();
            using var error = new StringWriter();

            Assert.Equal(0, NoiseCommand.Run([file, "--seeds", "3", "--out", Path.Combine(folder.FullName, "drawn")], output, error));
            Assert.Contains(" 0 differ, in 0 of 1 collections", output.ToString(), StringComparison.Ordinal);
            Assert.Equal(3, Directory.GetFiles(Path.Combine(folder.FullName, "drawn")).Length);

            Assert.Equal(2, NoiseCommand.Run(["no-such-file"], output, error));
            Assert.Equal(2, NoiseCommand.Run([file, "--what"], output, error));
            Assert.Contains("no-such-file", error.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
