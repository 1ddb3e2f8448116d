using Microsoft.CodeAnalysis.CSharp;
using Mono.Corpus.Naming;
using Mono.Corpus.Noise;
using Xunit;

namespace Mono.Corpus.Tests;

/// <summary>The tests of real collections over those of this repository, which everybody has.</summary>
public sealed class OwnCollectionTests
{
    private static readonly string s_folder = SharedFiles.Own("collections");

    private static int Count => Directory.GetFiles(s_folder, "*.postman_collection.json").Length;

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.Latest)]
    public void All_compile_and_no_request_is_lost(LanguageVersion version)
    {
        var reports = CompileCommand.Compile(s_folder, version).Where(report => report.Skipped is null).ToList();

        Assert.Equal(Count, reports.Count);
        Assert.All(
            reports,
            report =>
                Assert.True(report.Ok, report.File + "\n" + string.Join("\n", report.Failures.Concat(report.CompilerProblems).Take(10))));
        Assert.Equal(reports.Sum(r => r.Requests), reports.Sum(r => r.Emitted));
    }

    [Fact]
    public void Every_saved_body_survives_its_model()
    {
        var result = RoundTrips.Run(s_folder);

        Assert.True(result.Bodies > 40, $"only {result.Bodies} bodies");
        Assert.Empty(result.Differences);
    }

    [Fact]
    public void The_order_of_requests_changes_no_name_and_no_type()
    {
        var reports = StabilityCommand.Permute(CorpusFiles.Of(s_folder), 3);

        Assert.True(reports.Count == Count && reports.Sum(r => r.Report.Compared) > 200);
        Assert.Empty(
            reports.SelectMany(
                r => r.Report.Renamed.Concat(r.Report.Explained).Concat(r.Report.Retyped).Select(line => r.File + ": " + line)));
    }

    [Fact]
    public void Names_are_distinguished_by_places_and_not_by_numbers()
    {
        var plans = NamesCommand.Read(CorpusFiles.Of(s_folder)).Select(p => p.Plan).ToList();

        Assert.Equal(Count, plans.Count);
        Assert.Empty(
            plans
                .SelectMany(NamesCommand.CountedTypes)
                .Concat(plans.SelectMany(NamesCommand.CountedMembers))
                .Concat(plans.SelectMany(NamesCommand.CountedMethods)));
    }

    [Fact]
    public void A_collection_that_is_drawn_again_gives_the_same_code()
    {
        var reports = NoiseCommand.Compare(CorpusFiles.Of(s_folder), 5);

        Assert.True(reports.Count == Count && reports.All(r => r.Generated > 0));
        Assert.Empty(reports.SelectMany(r => r.Differences.Select(d => r.File + ": " + d)));
    }
}
