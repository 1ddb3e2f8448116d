using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Mono.Generator.Tests;

/// <summary>Result of one run of the generator.</summary>
internal sealed class TestRun(GeneratorRunResult result, CSharpCompilation compilation)
{
    internal CSharpCompilation Compilation { get; } = compilation;

    internal ImmutableArray<Diagnostic> Diagnostics => result.Diagnostics;

    internal IEnumerable<string> Files => result.GeneratedSources.Select(s => s.HintName);

    internal string File(string hintName) => result.GeneratedSources.Single(s => s.HintName == hintName).SourceText.ToString();

    internal string AllText => string.Join("\n", result.GeneratedSources.Select(s => "// ==== " + s.HintName + "\n" + s.SourceText));

    /// <summary>The reasons of a step's outputs.</summary>
    internal IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        result.TrackedSteps.TryGetValue(step, out var steps) ? [.. steps.SelectMany(s => s.Outputs).Select(o => o.Reason)] : [];

    /// <summary>The values that a step gave for a reason.</summary>
    internal IEnumerable<object> Outputs(string step, params IncrementalStepRunReason[] reasons) =>
        result.TrackedSteps.TryGetValue(step, out var steps)
            ? steps.SelectMany(s => s.Outputs).Where(o => reasons.Contains(o.Reason)).Select(o => o.Value)
            : [];

    internal IReadOnlyDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> Steps => result.TrackedSteps;

    internal IReadOnlyDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> OutputSteps => result.TrackedOutputSteps;

    /// <summary>Warnings and errors of the compiler when it emits an assembly; it notices names that are too long only then.</summary>
    internal IReadOnlyList<Diagnostic> Problems =>
        [.. Compilation.Emit(Stream.Null).Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning)];

    internal TestRun AssertCompiles()
    {
        Assert.Null(result.Exception);

        // If the generator fails, it emits nothing, which compiles.
        Assert.DoesNotContain(Diagnostics, d => d.Id == "MONO001");
        var problems = Problems;
        Assert.True(problems.Count == 0, string.Join("\n", problems.Take(20)) + "\n" + AllText);
        return this;
    }

    /// <summary>A type of the compilation by its full name.</summary>
    internal INamedTypeSymbol Type(string name) =>
        Compilation.GetTypeByMetadataName(name) ?? throw new Xunit.Sdk.XunitException("No type " + name + " in\n" + AllText);

    /// <summary>A property's type as C# writes it, namespaces aside.</summary>
    internal string PropertyType(string type, string property) =>
        Type(type).GetMembers(property).OfType<IPropertySymbol>().Single().Type.ToDisplayString(
            SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(
                SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));
}
