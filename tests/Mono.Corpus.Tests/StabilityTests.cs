using System.Globalization;
using Mono.Corpus.Naming;
using Xunit;

namespace Mono.Corpus.Tests;

/// <summary>Tests of the stability of names on real collections.</summary>
public sealed class StabilityTests
{
    [SkippableTheory]
    [InlineData("collections", 3)]
    [InlineData("truth/collections", 1)]
    public void The_order_of_requests_changes_no_name_and_no_type(string folder, int seeds)
    {
        var reports = StabilityCommand.Permute(CorpusFiles.Of(SharedFiles.Folder(folder)), seeds);

        Assert.True(reports.Sum(r => r.Report.Compared) > 10_000);
        Assert.Empty(
            reports.SelectMany(
                r => r.Report.Renamed.Concat(r.Report.Explained).Concat(r.Report.Retyped).Select(line => r.File + ": " + line)));
    }

    [SkippableTheory]
    [InlineData("collections", 2)]
    [InlineData("truth/collections", 1)]
    public void Removed_requests_rename_few_of_the_others(string folder, int seeds)
    {
        var reports = StabilityCommand.Remove(CorpusFiles.Of(SharedFiles.Folder(folder)), seeds, 0.1);

        // Some renames are expected: two shapes or methods that compete for one name both get longer names, and if one of them is
        // removed, the other gets the short name.
        var renamed = reports.SelectMany(r => r.Report.Renamed.Select(line => r.File + ": " + line)).ToList();
        Assert.True(
            renamed.Count <= 0.004 * reports.Sum(r => r.Report.Compared),
            renamed.Count.ToString(CultureInfo.InvariantCulture) + "\n" + string.Join("\n", renamed));
    }

    [SkippableTheory]
    [InlineData("collections")]
    [InlineData("truth/collections")]
    public void Names_differ_by_places_and_not_by_numbers(string folder)
    {
        var plans = NamesCommand.Read(CorpusFiles.Of(SharedFiles.Folder(folder)));

        var types = plans.SelectMany(p => NamesCommand.CountedTypes(p.Plan).Select(n => p.File + ": " + n)).ToList();
        Assert.True(types.Count < 0.005 * plans.Sum(p => p.Plan.Models.Count), string.Join("\n", types));
        Assert.Empty(plans.SelectMany(p => NamesCommand.CountedMembers(p.Plan).Select(n => p.File + ": " + n)));
        var methods = plans.SelectMany(p => NamesCommand.CountedMethods(p.Plan).Select(n => p.File + ": " + n)).ToList();
        Assert.True(methods.Count < 0.005 * plans.Sum(p => p.Plan.Groups.Sum(g => g.Endpoints.Count)), string.Join("\n", methods));
    }

    [Fact]
    public void The_commands_report_their_findings_and_unusable_arguments()
    {
        var file = Path.GetTempFileName();
        try
        {
            // Two objects of one noun and several requests of one name: both are distinguished by their places, in any order.
            File.WriteAllText(
                file,
                """
                { "info": { "name": "A", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" }, "item": [
                  { "name": "Find", "request": { "method": "GET", "url": "https://h/users/:id" },
                    "response": [ { "code": 200, "body": "{\"address\": {\"street\": \"a\"}}" } ] },
                  { "name": "Find", "request": { "method": "GET", "url": "https://h/invoices/:number" },
                    "response": [ { "code": 200, "body": "{\"address\": {\"city\": \"b\"}}" } ] } ] }
                """);
            using var output = new StringWriter();
            using var error = new StringWriter();

            Assert.Equal(0, StabilityCommand.Run([file, "--seeds", "2", "--remove", "50"], output, error));
            Assert.Contains("in another order: ", output.ToString(), StringComparison.Ordinal);
            Assert.Contains(" 0 renamed, 0 renamed with their evidence, 0 of another type", output.ToString(), StringComparison.Ordinal);
            Assert.Equal(0, NamesCommand.Run([file, "--list"], output, error));
            Assert.Contains(
                "  FindInvoices",
                output
                    .ToString()
                    .Replace("    ", "  ", StringComparison.Ordinal)
                    .Replace("FindInvoicesResponse ", "", StringComparison.Ordinal),
                StringComparison.Ordinal);
            Assert.Contains("types: 0 of 4 told apart by a number", output.ToString(), StringComparison.Ordinal);

            Assert.Equal(2, StabilityCommand.Run(["no-such-file"], output, error));
            Assert.Equal(2, StabilityCommand.Run([file, "--what"], output, error));
            Assert.Equal(2, NamesCommand.Run(["no-such-file"], output, error));
            Assert.Equal(2, NamesCommand.Run([file, "--what"], output, error));
            Assert.Contains("no-such-file", error.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_renamed_type_is_found_and_one_that_lost_its_evidence_is_excused()
    {
        const string head =
            """{ "info": { "name": "A", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" }, "item": [""";
        string Request(string path, string json) =>
            $$"""
            { "name": "{{path}}", "request": { "method": "GET", "url": "https://h/{{path}}" },
              "response": [ { "code": 200, "body": "{{json}}" } ] }
            """;
        NameMap Map(string name, IReadOnlyList<int>? numbers, params string[] requests)
        {
            var text = head.Replace("\"A\"", "\"" + name + "\"", StringComparison.Ordinal) + string.Join(",\n", requests) + "] }";
            return new NameMap(new CorpusCompilation(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12).Plan(text)!, text, numbers);
        }

        var report = new StabilityReport();
        var one = Request("one", """{\"thing\": {\"a\": 1}}""");
        report.Compare(Map("A", null, one, Request("two", """{\"thing\": {\"b\": 1}}""")), Map("A", [0], one));
        Assert.Contains(report.Renamed, r => r.EndsWith("the type OneThing is Thing", StringComparison.Ordinal));

        report = new StabilityReport();
        report.Compare(
            Map("A", null, one, Request("two", """{\"gadget\": {\"a\": 1}}""")),
            Map("A", [1], Request("two", """{\"gadget\": {\"a\": 1}}""")));
        Assert.Empty(report.Renamed);
        Assert.NotEmpty(report.Explained);
    }
}
