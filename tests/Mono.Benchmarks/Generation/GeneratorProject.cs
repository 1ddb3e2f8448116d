using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Mono.Benchmarks.Generation;

/// <summary>
/// A project with one collection and one C# file, on which the generator runs as in a compiler, with the cache of earlier runs.
/// </summary>
internal sealed class GeneratorProject
{
    private static readonly CSharpParseOptions s_parseOptions = CSharpParseOptions.Default.WithPreprocessorSymbols("NET6_0_OR_GREATER");

    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private AdditionalText _text;
    private int _edits;

    /// <summary>Creates a project whose collection is a file, read as the compiler reads its files.</summary>
    internal GeneratorProject(ISourceGenerator generator, string path)
        : this(generator, Text.Of(() => File.OpenRead(path)), tracksSteps: false)
    {
    }

    /// <summary>Creates a project with a collection in memory.</summary>
    internal GeneratorProject(ISourceGenerator generator, byte[] collection, bool tracksSteps = false)
        : this(generator, Text.Of(() => new MemoryStream(collection)), tracksSteps)
    {
    }

    /// <summary>Creates a project with a collection that is open in an editor.</summary>
    internal GeneratorProject(ISourceGenerator generator, SourceText collection)
        : this(generator, new Text(() => collection), tracksSteps: false)
    {
    }

    private GeneratorProject(ISourceGenerator generator, Text text, bool tracksSteps)
    {
        _text = text;
        _compilation = CSharpCompilation.Create("Acme", [CSharpSyntaxTree.ParseText("class C { }", s_parseOptions, "C.cs")]);
        _driver = CSharpGeneratorDriver.Create(
            [generator],
            [_text],
            s_parseOptions,
            new Options(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));
    }

    /// <summary>The generated files.</summary>
    internal IEnumerable<SyntaxTree> Files => _driver.GetRunResult().Results.Single().GeneratedSources.Select(s => s.SyntaxTree);

    /// <summary>The number of generated files.</summary>
    internal int FileCount => _driver.GetRunResult().Results.Single().GeneratedSources.Length;

    /// <summary>The number of files that the last run wrote.</summary>
    internal int WrittenFiles =>
        _driver
            .GetRunResult().Results
            .Single().TrackedSteps["Emitted"]
            .SelectMany(run => run.Outputs)
            .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);

    /// <summary>The number of outputs of the generator's own steps that the last run did not take from the cache.</summary>
    /// <remarks>Roslyn's first steps run each time and are not counted.</remarks>
    internal int ChangedOutputs => _driver.GetRunResult().Results.Single().TrackedSteps
        .Where(step =>
            step.Key is not "Compilation" and not "ParseOptions" and not "AdditionalTexts" and not "AnalyzerConfigOptions"
                and not "MetadataReferences")
        .SelectMany(step => step.Value).SelectMany(run => run.Outputs)
        .Count(output => output.Reason is not IncrementalStepRunReason.Cached and not IncrementalStepRunReason.Unchanged);

    /// <summary>Runs the generator.</summary>
    /// <exception cref="InvalidOperationException">The generator failed, or generated nothing.</exception>
    internal void Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        var result = _driver.GetRunResult().Results.Single();
        if (result.Exception is not null
            || result.GeneratedSources.IsEmpty
            || result.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            throw new InvalidOperationException(
                "The generator failed: " + (result.Exception?.ToString() ?? string.Join(' ', result.Diagnostics.Take(3))));
        }
    }

    /// <summary>Edits the C# file.</summary>
    internal void EditCode()
    {
        var code = CSharpSyntaxTree.ParseText("class C { int _field" + ++_edits + "; }", s_parseOptions, "C.cs");
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees.Single(), code);
    }

    /// <summary>Replaces the collection's file, which is read as the compiler reads its files.</summary>
    internal void EditCollection(byte[] collection) => Edit(Text.Of(() => new MemoryStream(collection)));

    /// <summary>Edits the collection in an editor, which has the text in memory.</summary>
    internal void EditCollection(SourceText collection) => Edit(new Text(() => collection));

    private void Edit(Text edited)
    {
        _driver = _driver.ReplaceAdditionalText(_text, edited);
        _text = edited;
    }

    private sealed class Text(Func<SourceText> read) : AdditionalText
    {
        public override string Path => "api.postman_collection.json";

        internal static Text Of(Func<Stream> open) => new(() =>
        {
            using var stream = open();
            return SourceText.From(stream, Encoding.UTF8);
        });

        public override SourceText GetText(CancellationToken cancellationToken = default) => read();
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = key == "build_property.RootNamespace" ? "Acme" : "";
            return value.Length > 0;
        }
    }
}
