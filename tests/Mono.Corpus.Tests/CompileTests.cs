using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Mono.Corpus.Tests;

/// <summary>Tests that real collections compile without warnings in every language version, and that no request is lost.</summary>
public sealed class CompileTests
{
    [SkippableTheory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.Latest)]
    public void All_real_collections_compile(LanguageVersion version)
    {
        var reports = CompileCommand.Compile(SharedFiles.Folder("collections"), version);

        Assert.NotEmpty(reports);
        Assert.All(
            reports,
            report =>
                Assert.True(
                    report.Skipped is null && report.Ok,
                    report.File + "\n" + report.Skipped + string.Join("\n", report.Failures.Concat(report.CompilerProblems).Take(10))));
        Assert.True(reports.Sum(r => r.Emitted + r.Merged) >= 0.98 * reports.Sum(r => r.Requests));
    }

    [SkippableFact]
    public void All_collections_of_the_converter_compile()
    {
        var reports = CompileCommand.Compile(SharedFiles.Folder("truth/collections"), LanguageVersion.Latest);

        Assert.NotEmpty(reports);
        Assert.All(
            reports,
            report =>
                Assert.True(
                    report.Skipped is null && report.Ok,
                    report.File + "\n" + report.Skipped + string.Join("\n", report.Failures.Concat(report.CompilerProblems).Take(10))));
    }

    [Fact]
    public void The_command_fails_on_a_folder_that_is_not_there()
    {
        using var error = new StringWriter();

        Assert.Equal(2, CompileCommand.Run(["no-such-folder"], TextWriter.Null, error));
        Assert.Contains("no-such-folder", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_tells_collections_from_other_files_and_writes_a_report()
    {
        var folder = Directory.CreateTempSubdirectory("corpus");
        try
        {
            File.WriteAllText(
                Path.Combine(folder.FullName, "a.json"),
                """
                // Comments and single quotes are accepted too.
                { "info": { 'name': "A", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" }, "item": [
                  { "name": "x", "request": "https://h/x" },
                  { "name": "x", "request": "https://h/x" },
                  { "name": "empty", "request": { "url": "" } },
                  { "name": "nothing", "request": 5 } ] }
                """);
            File.WriteAllText(
                Path.Combine(folder.FullName, "b.json"), """{ "name": "E", "values": [], "_postman_variable_scope": "environment" }""");
            var report = Path.Combine(folder.FullName, "report.txt");
            using var output = new StringWriter();

            Assert.Equal(0, CompileCommand.Run([folder.FullName, "--langversion", "7.3", "--out", report], output, TextWriter.Null));

            Assert.Contains("skip b.json", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("a.json: 4 requests, 1 methods, 1 merged, 2 left out", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("left out: \"nothing\" in", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("collections: 1 of 1 ok, 1 files skipped", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("\"Emitted\": 1", File.ReadAllText(report), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_command_fails_on_compiler_messages_lost_requests_and_missing_collections()
    {
        var fine = new CollectionReport { File = "fine.json" };
        var warned = new CollectionReport { File = "warned.json", CompilerProblems = ["warning CS0168"] };
        var lost = new CollectionReport { File = "lost.json", Failures = ["the request at (3,5) is neither emitted nor reported"] };
        using var output = new StringWriter();

        Assert.Equal(0, CompileCommand.Print([fine], TextWriter.Null));
        Assert.Equal(1, CompileCommand.Print([fine, warned], output));
        Assert.Equal(1, CompileCommand.Print([fine, lost], output));
        Assert.Equal(1, CompileCommand.Print([new CollectionReport { File = "other.json", Skipped = "an environment" }], output));
        Assert.Contains("FAIL warned.json", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("(3,5) is neither emitted nor reported", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"item\": [{\"name\": 1}, null, {\"item\": []}, {\"item\": [\n{\"name\": 2}]}]}", "(1,11) (2,1)")]
    [InlineData("\ufeff{\"collection\": {\"item\": [{\"request\": \"x\"}]}}", "(1,26)")]
    [InlineData("{\"requests\": [{}, {}]}", "(1,15) (1,19)")]
    public void Requests_are_found_in_every_format(string text, string places) =>
        Assert.Equal(places, string.Join(' ', RequestPositions.Of(text).Select(place => $"({place.Line},{place.Column})")));
}
