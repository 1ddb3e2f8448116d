using Mono.Corpus.Wire;
using Xunit;

namespace Mono.Corpus.Tests;

/// <summary>Tests that generated clients send the same requests as the recorded ones of Postman.</summary>
public sealed class WireTests
{
    [SkippableFact]
    public void Corner_cases_are_sent_as_postman_sends_them()
    {
        var results = WireCommand.Compare(
            SharedFiles.File("wire", "corner-cases.postman_collection.json"), SharedFiles.File("wire", "corner-cases.recording.json"),
            SharedFiles.File("wire", "corner-cases.postman_environment.json"),
            SharedFiles.File("wire", "corner-cases.postman_globals.json"))
            .Values.SelectMany(r => r).ToList();

        Assert.Empty(Bad(results));
        Assert.InRange(results.Count(r => r.Outcome == WireOutcome.ByRule), 0, 30);
    }

    [SkippableFact]
    public void Real_collections_are_sent_as_postman_sends_them()
    {
        var collections = WireCommand.Compare(
            SharedFiles.Folder("wire/collections"), SharedFiles.Folder("wire/recordings"), SharedFiles.Folder("wire/environments"), null);

        Assert.Empty(collections.SelectMany(c => Bad(c.Value).Select(b => c.Key + ": " + b)));
        var all = collections.Values.SelectMany(r => r).ToList();
        Assert.InRange(all.Count(r => r.Outcome == WireOutcome.ByRule), 0, all.Count / 100);
    }

    private static IEnumerable<string> Bad(IEnumerable<WireResult> results) =>
        results
            .Where(r => r.Outcome is WireOutcome.Different or WireOutcome.NotCallable)
            .Select(r => r.Request + ": " + string.Join("\n", r.Details));
}
