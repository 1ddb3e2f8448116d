using Microsoft.CodeAnalysis.Testing;
using Mono.Generator.Diagnostics;
using Mono.Generator.Tests.Reporting;
using Xunit;

namespace Mono.Generator.Tests.RoslynTesting;

/// <summary>Each case of <see cref="DiagnosticCases"/> with the Roslyn testing package: id, severity, exact span, arguments.</summary>
public sealed class DiagnosticSpanTests
{
    public static TheoryData<string> Cases => [.. DiagnosticCases.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_case_reports_its_diagnostic_at_its_span_and_no_other(string name)
    {
        var expected = DiagnosticCases.All[name];
        var test = new GeneratorTest { TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck };
        foreach (var (path, text) in expected.Files)
        {
            test.WithFile(path, text, expected.Options.Where(o => o.Path == path).Select(o => (o.Name, o.Value)));
        }

        test.TestState.ExpectedDiagnostics.Add(
            new DiagnosticResult(Rules.Descriptor(expected.Rule))
                .WithSpan(
                    expected.Path,
                    expected.Position.Line + 1,
                    expected.Position.Character + 1,
                    expected.Position.Line + 1,
                    expected.Position.Character + 1)
                .WithArguments([.. expected.Arguments]));
        return test.RunAsync();
    }
}
