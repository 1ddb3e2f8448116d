using Xunit;

namespace Mono.Corpus.Tests;

public sealed class RoundTripTests
{
    [SkippableTheory]
    [InlineData("collections")]
    [InlineData("truth/collections")]
    public void Every_saved_body_survives_its_model(string folder)
    {
        var result = RoundTrips.Run(SharedFiles.Folder(folder));

        Assert.True(result.Bodies > 100, $"only {result.Bodies} bodies");
        Assert.True(
            result.Differences.Count == 0,
            $"{result.Differences.Count} of {result.Bodies} bodies:\n" + string.Join("\n", result.Differences.Take(20)));
    }
}
