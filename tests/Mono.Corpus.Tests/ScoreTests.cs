using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Mono.Corpus.Scoring;
using Xunit;

namespace Mono.Corpus.Tests;

/// <summary>Tests of the score of inferred types against the descriptions that collections were made from.</summary>
public sealed class ScoreTests
{
    [Fact]
    public void The_command_reports_unusable_arguments()
    {
        using var error = new StringWriter();

        Assert.Equal(2, ScoreCommand.Run(["no-such-folder"], TextWriter.Null, error));
        Assert.Equal(2, ScoreCommand.Run([".", "--what"], TextWriter.Null, error));
        Assert.Contains("no-such-folder", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("--what", error.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void The_table_has_a_line_for_each_mode_and_collection()
    {
        var folder = SharedFiles.Folder("truth");
        using var output = new StringWriter();

        Assert.Equal(0, ScoreCommand.Run([folder, "--only", "petstore.", "--misses", "3"], output, TextWriter.Null));

        Assert.Equal(
            "schema                        100.0      100.0      100.0      100.0      100.0      100.0      100.0        0.0      100.0",
            output.ToString().Split('\n').Single(l => l.StartsWith("schema ", StringComparison.Ordinal)).TrimEnd());
        Assert.Equal(4, output.ToString().Split('\n').Count(l => l.StartsWith("  petstore ", StringComparison.Ordinal)));
    }

    [SkippableTheory]
    [InlineData("lob", "example")]
    [InlineData("klaviyo-profiles", "old-mixed")]
    [InlineData("resend", "schema")]
    public void The_figures_are_those_of_the_script_that_defines_them(string name, string mode)
    {
        var folder = SharedFiles.Folder("truth");
        var temporary = Directory.CreateTempSubdirectory("score");
        try
        {
            var inferred = Path.Combine(temporary.FullName, "inferred.jsonl");
            var report = Path.Combine(temporary.FullName, "report.json");
            Assert.Equal(
                0,
                TypesCommand.Run(
                    [Path.Combine(folder, "collections", name + "." + mode + ".json"), "--format", "exchange", "-o", inferred],
                    TextWriter.Null,
                    TextWriter.Null));
            RunNode(
                Path.Combine(folder, "score.mjs"), Path.Combine(folder, "truth", name + ".truth.jsonl"), inferred,
                "--samples", Path.Combine(folder, "bodies", name + "." + mode + ".jsonl"), "--quiet", "--json", report);
            using var document = JsonDocument.Parse(File.ReadAllText(report));
            var metrics = document.RootElement.GetProperty("metrics");
            double?[] expected =
            [
                Figure(metrics, "presence", "p"), Figure(metrics, "presence", "r"), Figure(metrics, "kindAccuracy"),
                Figure(metrics, "map", "n") == 0 ? null : Figure(metrics, "map", "f1"), Figure(metrics, "formatPrimary", "f1"),
                Figure(metrics, "typedF1"), Figure(metrics, "typedPerfectLocations"), Figure(metrics, "unsafe"),
                Figure(metrics, "safeLocations"),
            ];

            var score = Assert.Single(ScoreCommand.Score(folder, name + "." + mode + ".json")).Score!;

            Assert.Equal(expected, score.Figures);
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    [Fact]
    public void Paths_are_taken_apart()
    {
        Assert.Equal("$.a", FactPath.Parent("$.a[*]"));
        Assert.Equal("$.a", FactPath.Parent("$.a[\"b.c\\\"]\"]"));
        Assert.Equal("$", FactPath.Parent("$.a"));
        Assert.Null(FactPath.Parent("$"));
        Assert.Equal("[\"a b\"]", FactPath.Step("a b"));
        Assert.Equal("GET /users/{}/x/{} request", FactFile.Key("GET", "/users/:id/x/{{y}}?z=1", "request"));
    }

    private static double? Figure(JsonElement metrics, params string[] names)
    {
        foreach (var name in names)
        {
            metrics = metrics.GetProperty(name);
        }

        return metrics.ValueKind == JsonValueKind.Null ? null : metrics.GetDouble();
    }

    private static void RunNode(params string[] arguments)
    {
        Process? process = null;
        try
        {
            process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardError = true });
        }
        catch (Win32Exception)
        {
            Skip.If(true, "node is not installed.");
        }

        using (process)
        {
            var error = process!.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, string.Create(CultureInfo.InvariantCulture, $"node ended with {process.ExitCode}: {error}"));
        }
    }
}
