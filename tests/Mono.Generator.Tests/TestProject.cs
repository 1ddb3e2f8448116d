using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Mono.Generator.Tests;

/// <summary>A project in memory with collections: runs the generator as the compiler does, again after each edit.</summary>
internal sealed class TestProject
{
    private readonly Dictionary<string, ImmutableDictionary<string, string>> _metadata = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AdditionalText> _files = new(StringComparer.Ordinal);
    private ImmutableDictionary<string, string> _properties =
        ImmutableDictionary<string, string>.Empty.Add("build_property.RootNamespace", "Acme");

    private readonly bool _trackSteps;
    private CSharpCompilation _compilation;
    private GeneratorDriver? _driver;

    /// <param name="languageVersion">The C# of the project.</param>
    /// <param name="trackSteps">
    /// Whether runs tell the reasons of their steps. Compilers do not ask for them, and Roslyn 4.3 fails on some edits when they are
    /// asked for: "Unexpected value '(Cached, Added)'".
    /// </param>
    internal TestProject(LanguageVersion languageVersion = LanguageVersion.Latest, bool trackSteps = false)
    {
        _trackSteps = trackSteps;
        ParseOptions = ParseOptionsOf(languageVersion);
        _compilation = CSharpCompilation.Create(
            "Acme.App",
            references: References,
            options: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableOf(languageVersion),
                warningLevel: 9999,
                // As the SDK does: a library for an older framework runs on a newer one.
                specificDiagnosticOptions: new Dictionary<string, ReportDiagnostic>(StringComparer.Ordinal)
                {
                    ["CS1701"] = ReportDiagnostic.Suppress,
                    ["CS1702"] = ReportDiagnostic.Suppress,
                }));
    }

    /// <summary>The framework that the tests run on, and Mono.Client.</summary>
    internal static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => IsFramework(Path.GetFileName(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(Client.ApiClient).Assembly.Location),
    ];

    internal CSharpParseOptions ParseOptions { get; }

    internal static CSharpParseOptions ParseOptionsOf(LanguageVersion version) =>
        new CSharpParseOptions(version, DocumentationMode.Diagnose).WithPreprocessorSymbols("NET6_0_OR_GREATER");

    internal static NullableContextOptions NullableOf(LanguageVersion version) =>
        version >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable;

    /// <summary>Asserts that the client of a collection compiles with the oldest C# and with the newest.</summary>
    internal static void AssertCompiles(string collection, string? environment = null)
    {
        foreach (var version in new[] { LanguageVersion.CSharp7_3, LanguageVersion.Latest })
        {
            var project = new TestProject(version).WithCollection(collection);
            (environment is null ? project : project.WithCollection(environment, "e.postman_environment.json")).Run().AssertCompiles();
        }
    }

    internal TestProject WithCollection(
        string json, string path = "api.postman_collection.json", params (string Name, string Value)[] metadata) =>
        WithCollection(SourceText.From(json, System.Text.Encoding.UTF8), path, metadata);

    internal TestProject WithCollection(SourceText json, string path, params (string Name, string Value)[] metadata)
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
                new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, _trackSteps));
        }
        else
        {
            _driver = _driver.ReplaceAdditionalTexts(texts).WithUpdatedAnalyzerConfigOptions(options);
        }

        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out _);
        return new TestRun(_driver.GetRunResult().Results.Single(), (CSharpCompilation)output);
    }

    private static bool IsFramework(string file) =>
        file.StartsWith("System.", StringComparison.Ordinal) || file is "netstandard.dll" or "mscorlib.dll";

    private sealed class Text(string path, SourceText text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class Options(
        ImmutableDictionary<string, string> properties,
        Dictionary<string, ImmutableDictionary<string, string>> metadata) : AnalyzerConfigOptionsProvider
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
