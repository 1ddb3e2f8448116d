using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Mono.Generator.Tests.RoslynTesting;

/// <summary>The Roslyn testing package's test of the generator, on the framework that the tests run on.</summary>
internal sealed class GeneratorTest : CSharpSourceGeneratorTest<PostmanGenerator, DefaultVerifier>
{
    private readonly LanguageVersion _languageVersion;
    private readonly StringBuilder _options = new("is_global = true\nbuild_property.RootNamespace = Acme\n");

    internal GeneratorTest(LanguageVersion languageVersion = LanguageVersion.Latest)
    {
        _languageVersion = languageVersion;
        // A framework without a package: nothing is downloaded.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        // The package wants a source file.
        TestState.Sources.Add("");
        TestState.AdditionalReferences.AddRange(TestProject.References);
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        // As the SDK does: a library for an older framework runs on a newer one.
        DisabledDiagnostics.AddRange(["CS1701", "CS1702"]);
    }

    protected override string DefaultTestProjectName => "Acme";

    internal GeneratorTest WithFile(string path, SourceText text, params IEnumerable<(string Name, string Value)> options)
    {
        // Not as a file of the test state, which would look for markup in it.
        SolutionTransforms.Add((solution, project) =>
            solution.AddAdditionalDocument(DocumentId.CreateNewId(project), path, text, filePath: path));
        _options.Append('[').Append(path).Append("]\n");
        foreach (var (name, value) in options)
        {
            _options.Append("build_metadata.AdditionalFiles.").Append(name).Append(" = ").Append(value).Append('\n');
        }

        return this;
    }

    internal Task RunAsync()
    {
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", _options.ToString()));
        return base.RunAsync(CancellationToken.None);
    }

    protected override ParseOptions CreateParseOptions() => TestProject.ParseOptionsOf(_languageVersion);

    protected override CompilationOptions CreateCompilationOptions() =>
        ((CSharpCompilationOptions)base.CreateCompilationOptions())
            .WithOutputKind(OutputKind.DynamicallyLinkedLibrary)
            .WithNullableContextOptions(TestProject.NullableOf(_languageVersion));
}
