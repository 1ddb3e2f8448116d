using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Mono.Generator;
using Mono.Generator.Pipeline;
using Mono.Generator.Planning;
using Mono.Postman;

namespace Mono.Corpus;

/// <summary>Runs the generator on a collection as the compiler does, and compiles the generated code with the real runtime part.</summary>
internal sealed class CorpusCompilation
{
    private const string Path = "corpus.json";

    private static readonly Lazy<ImmutableArray<MetadataReference>> s_current = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator)
            .Where(path =>
                System.IO.Path.GetFileName(path) is var name
                    && (name.StartsWith(
                        "System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Mono.Client.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    private static readonly Lazy<ImmutableArray<MetadataReference>> s_netStandard = new(() =>
    [
        .. Directory.GetFiles(System.IO.Path.Combine(AppContext.BaseDirectory, "netstandard2.0"), "*.dll")
            .Order(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    private readonly CSharpParseOptions _parseOptions;
    private readonly CSharpCompilation _empty;

    internal CorpusCompilation(LanguageVersion languageVersion)
    {
        var isOld = languageVersion < LanguageVersion.CSharp8;
        _parseOptions = new CSharpParseOptions(languageVersion, DocumentationMode.Diagnose).WithPreprocessorSymbols(
            isOld ? Array.Empty<string>() : ["NET6_0_OR_GREATER"]);
        _empty = CSharpCompilation.Create(
            "Corpus",
            references: isOld ? s_netStandard.Value : s_current.Value,
            options: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                generalDiagnosticOption: ReportDiagnostic.Error,
                nullableContextOptions: isOld ? NullableContextOptions.Disable : NullableContextOptions.Enable,
                warningLevel: 9999,
                // As in the SDK: a library for an older framework runs on a newer one.
                specificDiagnosticOptions: new Dictionary<string, ReportDiagnostic>(StringComparer.Ordinal)
                {
                    ["CS1701"] = ReportDiagnostic.Suppress,
                    ["CS1702"] = ReportDiagnostic.Suppress,
                }));
    }

    /// <summary>Generates and compiles a collection.</summary>
    /// <param name="text">The collection.</param>
    /// <param name="environments">The project's environments and globals.</param>
    /// <returns>The assembly's bytes and the plan; null if it does not compile.</returns>
    internal (byte[] Image, GenerationResult Plan)? Load(string text, params IEnumerable<string> environments)
    {
        var driver = Drive(text, out var compilation, environments);
        using var image = new MemoryStream();
        return compilation.Emit(image).Success && PlanOf(driver.GetRunResult().Results.Single()) is { Client: not null } plan
            ? (image.ToArray(), plan)
            : null;
    }

    /// <summary>Returns the generator's plan for a collection; null if there is none.</summary>
    internal GenerationResult? Plan(string text) => PlanOf(Drive(text, out _).GetRunResult().Results.Single());

    /// <summary>Returns the generated files by name.</summary>
    internal IReadOnlyDictionary<string, string> Generate(string text) =>
        Drive(text, out _)
            .GetRunResult().Results
            .Single().GeneratedSources
            .ToDictionary(s => s.HintName, s => s.SourceText.ToString(), StringComparer.Ordinal);

    internal CollectionReport Run(string file, string text)
    {
        var watch = Stopwatch.StartNew();
        var driver = Drive(text, out var compilation);
        var generatorTime = watch.ElapsedMilliseconds;
        var result = driver.GetRunResult().Results.Single();
        var failures = new List<string>();
        if (result.Exception is { } exception)
        {
            failures.Add(exception.ToString());
        }

        failures.AddRange(result.Diagnostics.Where(d => d.Id == "MONO001").Select(d => d.ToString()));
        var diagnostics = result.Diagnostics.Select(d => d.ToString()).ToList();
        if (result.Diagnostics.FirstOrDefault(d => d.Id is "MONO101" or "MONO102" or "MONO103") is { } skipped)
        {
            return new CollectionReport
            {
                File = file,
                Skipped = skipped.ToString(),
                Diagnostics = diagnostics,
                Failures = failures,
                GeneratorMilliseconds = generatorTime,
            };
        }

        var plan = PlanOf(result);
        var accounts = plan?.Trace?.Reports ?? [];
        var requests = RequestPositions.Of(text);
        var unusable = result.Diagnostics.Where(d => d.Id == "MONO105" && requests.Contains(PositionOf(d))).ToList();
        failures.AddRange(Lost(requests, accounts, unusable));

        watch.Restart();
        using var image = new MemoryStream();
        var problems = compilation
            .Emit(image).Diagnostics
            .Where(d => d.Severity >= DiagnosticSeverity.Warning)
            .Select(d => d.ToString())
            .ToList();
        var methods = accounts.Where(a => a.Outcome == RequestOutcome.Emitted).ToList();
        failures.AddRange(MissingMethods(methods, compilation));
        return new CollectionReport
        {
            File = file,
            Requests = requests.Count,
            Emitted = methods.Count,
            Merged = accounts.Count(a => a.Outcome == RequestOutcome.Merged),
            LeftOut =
            [
                .. accounts.Where(a => a.Outcome == RequestOutcome.LeftOut).Select(a => a.Name + ": " + a.Detail),
                .. unusable.Select(d => d.GetMessage(CultureInfo.InvariantCulture)),
            ],
            TypedRequests = methods.Count(m => m.RequestTyped == true),
            UntypedRequests = methods.Count(m => m.RequestTyped == false),
            TypedResponses = methods.Count(m => m.ResponseTyped == true),
            UntypedResponses = methods.Count(m => m.ResponseTyped == false),
            Models = plan?.Client?.Models.Count ?? 0,
            CompilerProblems = problems,
            Diagnostics = diagnostics,
            Failures = failures,
            GeneratorMilliseconds = generatorTime,
            CompilerMilliseconds = watch.ElapsedMilliseconds,
        };
    }

    private GeneratorDriver Drive(string text, out Compilation compilation, params IEnumerable<string> environments) =>
        CSharpGeneratorDriver.Create(
        [new PostmanGenerator().AsSourceGenerator()],
        [
            new Text(Path, text),
            .. environments.Select((e, i) => new Text(i.ToString(CultureInfo.InvariantCulture) + ".postman_environment.json", e)),
        ],
        _parseOptions,
        new Options(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true))
        .RunGeneratorsAndUpdateCompilation(_empty, out compilation, out _);

    private static GenerationResult? PlanOf(GeneratorRunResult result) =>
        result.TrackedSteps.TryGetValue(TrackingNames.Result, out var steps)
            ? (GenerationResult)steps.Single().Outputs.Single().Value
            : null;

    // Each request of the file must be in the accounts or in a diagnostic, exactly once.
    private static IEnumerable<string> Lost(
        IReadOnlyList<TextPosition> requests, IReadOnlyList<RequestReport> accounts, IReadOnlyList<Diagnostic> unusable)
    {
        var said = accounts.Select(a => a.Position).Concat(unusable.Select(PositionOf)).ToList();
        return requests.Except(said).Select(place => $"the request at ({place.Line},{place.Column}) is neither emitted nor reported")
            .Concat(said.Except(requests).Select(place => $"there is no request at ({place.Line},{place.Column})"))
            .Concat(
                said
                    .GroupBy(place => place)
                    .Where(g => g.Count() > 1)
                    .Select(g => $"the request at ({g.Key.Line},{g.Key.Column}) is accounted for {g.Count()} times"));
    }

    private static TextPosition PositionOf(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return new TextPosition(start.Line + 1, start.Character + 1);
    }

    // Every method in the plan must be in the compilation.
    private static IEnumerable<string> MissingMethods(IEnumerable<RequestReport> methods, Compilation compilation)
    {
        var types = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var type in compilation.Assembly.GlobalNamespace.GetNamespaceMembers().SelectMany(All))
        {
            types[type.Name] = [.. type.GetMembers().Where(m => m.Kind == SymbolKind.Method).Select(m => m.Name)];
        }

        foreach (var method in methods)
        {
            var dot = method.Detail.LastIndexOf('.');
            var name = method.Detail[(dot + 1)..];
            if (!types.TryGetValue(method.Detail[..dot], out var members)
                || !members.Contains(name)
                || !members.Contains(name.Replace("Async", "WithResponseAsync", StringComparison.Ordinal)))
            {
                yield return "no method " + method.Detail + " for the request " + method.Name;
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> All(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(All));

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["build_property.RootNamespace"] = "Corpus" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(textFile.Path == Path
            ? new Dictionary<string, string>(StringComparer.Ordinal) { ["build_metadata.AdditionalFiles.PostmanCollection"] = "true" }
            : []);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
