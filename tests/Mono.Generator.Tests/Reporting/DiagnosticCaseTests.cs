using System.Globalization;
using Mono.Generator.Diagnostics;
using Xunit;

namespace Mono.Generator.Tests.Reporting;

/// <summary>Each case of <see cref="DiagnosticCases"/> with the driver of whichever compiler is loaded, the floor included.</summary>
public sealed class DiagnosticCaseTests
{
    public static TheoryData<string> Cases => [.. DiagnosticCases.All.Keys];

    public static TheoryData<int> Rules => [.. Enum.GetValues<Rule>().Select(rule => (int)rule)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_reports_its_diagnostic_at_its_place_and_no_other(string name)
    {
        var expected = DiagnosticCases.All[name];
        var project = new TestProject();
        foreach (var (path, text) in expected.Files)
        {
            var options = expected.Options.Where(o => o.Path == path).Select(o => (o.Name, o.Value)).ToArray();
            project.WithCollection(text, path, options);
        }

        var diagnostic = Assert.Single(project.Run().Diagnostics);

        var descriptor = Generator.Diagnostics.Rules.Descriptor(expected.Rule);
        var format = descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);
        Assert.Equal(descriptor.Id, diagnostic.Id);
        Assert.Equal(descriptor.DefaultSeverity, diagnostic.Severity);
        Assert.Equal(new(expected.Path, new(expected.Position, expected.Position)), diagnostic.Location.GetLineSpan());
        Assert.Equal(
            string.Format(CultureInfo.InvariantCulture, format, [.. expected.Arguments]),
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_has_a_case_named_by_its_id(int rule)
    {
        var id = "MONO" + rule.ToString("000", CultureInfo.InvariantCulture);

        Assert.Equal(id, Generator.Diagnostics.Rules.Descriptor((Rule)rule).Id);
        var cases = DiagnosticCases.All.Where(pair => pair.Value.Rule == (Rule)rule).ToList();
        Assert.NotEmpty(cases);
        Assert.All(cases, pair => Assert.StartsWith(id + " ", pair.Key, StringComparison.Ordinal));
    }
}
