using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Mono.Corpus.Tests;

/// <summary>Real collections: each compiles without a warning in every language version, and no request is lost.</summary>
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
        Assert.All(reports, report => Assert.True(report.Skipped is null && report.Ok, report.File + "\n" + report.Skipped + string.Join("\n", report.Failures.Concat(report.CompilerProblems).Take(10))));
        Assert.True(reports.Sum(r => r.Emitted + r.Merged) >= 0.98 * reports.Sum(r => r.Requests));
    }

    [SkippableFact]
    public void All_collections_of_the_converter_compile()
    {
        var reports = CompileCommand.Compile(SharedFiles.Folder("truth/collections"), LanguageVersion.Latest);

        Assert.NotEmpty(reports);
        Assert.All(reports, report => Assert.True(report.Skipped is null && report.Ok, report.File + "\n" + report.Skipped + string.Join("\n", report.Failures.Concat(report.CompilerProblems).Take(10))));
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
            File.WriteAllText(Path.Combine(folder.FullName, "a.json"), """{ "info": { "name": "A", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" }, "item": [ { "name": "x", "request": "https://h/x" }, { "name": "y", "request": { "url": "" } } ] }""");
            File.WriteAllText(Path.Combine(folder.FullName, "b.json"), """{ "name": "E", "values": [], "_postman_variable_scope": "environment" }""");
            var report = Path.Combine(folder.FullName, "report.txt");
            using var output = new StringWriter();

            Assert.Equal(0, CompileCommand.Run([folder.FullName, "--langversion", "7.3", "--out", report], output, TextWriter.Null));

            Assert.Contains("skip b.json", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("a.json: 2 requests, 1 methods, 0 merged, 1 left out", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("collections: 1 of 1 ok, 1 files skipped", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("\"Emitted\": 1", File.ReadAllText(report), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
