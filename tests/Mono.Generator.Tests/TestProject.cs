using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Mono.Generator.Tests;

/// <summary>A project in memory with collections: runs the generator as the compiler does, any number of times, after any edit.</summary>
internal sealed class TestProject
{
    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(Client.ApiClient).Assembly.Location),
    ];

    private readonly Dictionary<string, ImmutableDictionary<string, string>> _metadata = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AdditionalText> _files = new(StringComparer.Ordinal);
    private ImmutableDictionary<string, string> _properties = ImmutableDictionary<string, string>.Empty.Add("build_property.RootNamespace", "Acme");
    private CSharpCompilation _compilation;
    private GeneratorDriver? _driver;

    internal TestProject(LanguageVersion languageVersion = LanguageVersion.Latest)
    {
        ParseOptions = new CSharpParseOptions(languageVersion, DocumentationMode.Diagnose).WithPreprocessorSymbols("NET6_0_OR_GREATER");
        _compilation = CSharpCompilation.Create(
            "Acme.App",
            references: s_references,
            options: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: languageVersion >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable,
                warningLevel: 9999,
                // As the SDK does: a library for an older framework runs on a newer one.
                specificDiagnosticOptions: new Dictionary<string, ReportDiagnostic>(StringComparer.Ordinal) { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress }));
    }

    internal CSharpParseOptions ParseOptions { get; }

    /// <summary>Asserts that the client of a collection compiles with the oldest C# and with the newest.</summary>
    internal static void AssertCompiles(string collection, string? environment = null)
    {
        foreach (var version in new[] { LanguageVersion.CSharp7_3, LanguageVersion.Latest })
        {
            var project = new TestProject(version).WithCollection(collection);
            (environment is null ? project : project.WithCollection(environment, "e.postman_environment.json")).Run().AssertCompiles();
        }
    }

    internal TestProject WithCollection(string json, string path = "api.postman_collection.json", params (string Name, string Value)[] metadata)
    {
        _files[path] = new Text(path, json);
        return WithMetadata(path, metadata);
    }

    internal TestProject WithMetadata(string path, params (string Name, string Value)[] metadata)
    {
        _metadata[path] = metadata.ToImmutableDictionary(m => "build_metadata.AdditionalFiles." + m.Name, m => m.Value);
        return this;
    }

    internal TestProject WithProperty(string name, string value)
    {
        _properties = _properties.SetItem("build_property." + name, value);
        return this;
    }

    internal TestProject WithCode(string code, string path = "Code.cs")
    {
        var tree = CSharpSyntaxTree.ParseText(code, ParseOptions, path);
        var old = _compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == path);
        _compilation = old is null ? _compilation.AddSyntaxTrees(tree) : _compilation.ReplaceSyntaxTree(old, tree);
        return this;
    }

    internal TestProject WithReference(MetadataReference reference)
    {
        _compilation = _compilation.AddReferences(reference);
        return this;
    }

    /// <summary>Runs the generator on the project as it is now, keeping what earlier runs cached.</summary>
    internal TestRun Run()
    {
        var texts = _files.Values.ToImmutableArray();
        var options = new Options(_properties, _metadata);
        if (_driver is null)
        {
            _driver = CSharpGeneratorDriver.Create(
                [new PostmanGenerator().AsSourceGenerator()],
                texts,
                ParseOptions,
                options,
                new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        }
        else
        {
            _driver = _driver.ReplaceAdditionalTexts(texts).WithUpdatedAnalyzerConfigOptions(options);
        }

        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out _);
        return new TestRun(_driver.GetRunResult().Results.Single(), (CSharpCompilation)output);
    }

    private sealed class Text(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options(ImmutableDictionary<string, string> properties, Dictionary<string, ImmutableDictionary<string, string>> metadata) : AnalyzerConfigOptionsProvider
    {
        private readonly ImmutableDictionary<string, ImmutableDictionary<string, string>> _metadata = metadata.ToImmutableDictionary();

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(ImmutableDictionary<string, string>.Empty);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Values(_metadata.GetValueOrDefault(textFile.Path, ImmutableDictionary<string, string>.Empty));
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
