using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Generator.Emission;
using Mono.Generator.Incremental;
using Mono.Generator.Model;
using Mono.Generator.Performance;
using Mono.Generator.Pipeline;

namespace Mono.Generator;

/// <summary>
/// Generates typed clients from the Postman collections of a project: every additional file named <c>*.postman_collection.json</c>,
/// and every <c>PostmanCollection</c> item. Environments and globals among the additional files give values to the variables.
/// </summary>
/// <remarks>
/// file + options → parsed collection → result with its files → text. Collections share only the list of the clients' names and the
/// environments. Parsed collections are compared by reference; results and files are values, so an edit without visible effect ends
/// at the result.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class PostmanGenerator : IIncrementalGenerator
{
    private readonly RunCaches _caches = new();

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Every value in the pipeline is a reference type: the compiler's tables would be compiled anew for each kind of structure.
        var target = Target(context);

        var parsed = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => CollectionInput.Create(pair.Left, pair.Right))
            .Where(static input => input is not null)
            .WithTrackingName(TrackingNames.Input)
            .Select((input, token) => CollectionCompiler.Read(input!, _caches.Of(input!.Options.Path), token))
            .WithTrackingName(TrackingNames.Parsed);

        var clients = parsed
            .Select(static (collection, _) => collection.Name)
            .Collect()
            .Select(static (names, _) => new ClientNames(names.ToEquatableArray()))
            .WithTrackingName(TrackingNames.Clients);

        var environments = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(
                static (pair, _) => ParsedEnvironment.IsEnvironment(pair.Left.Path, pair.Right.GetOptions(pair.Left)) ? pair.Left : null)
            .Where(static file => file is not null)
            .Select(static (file, token) => ParsedEnvironment.Read(file!, token))
            .WithTrackingName(TrackingNames.Environment);

        var project = environments
            .Collect()
            .Select(static (all, _) => ParsedEnvironment.InOrder(all))
            .WithTrackingName(TrackingNames.Environments)
            .Combine(clients)
            .Select(static (pair, _) => new ProjectContext(pair.Right, pair.Left));

        var results = parsed
            .Combine(project)
            .Select(static (pair, token) => CollectionCompiler.Plan(pair.Left, pair.Right, token))
            .WithTrackingName(TrackingNames.Result);

        var files = results
            .SelectMany(static (result, _) => result.Files)
            .WithTrackingName(TrackingNames.SourceFile)
            .Combine(target)
            .Select(static (pair, token) => CollectionCompiler.Emit(pair.Left, pair.Right, token))
            .WithTrackingName(TrackingNames.Emitted);

        var diagnostics = results
            .SelectMany(static (result, _) => result.Diagnostics)
            .WithTrackingName(TrackingNames.Diagnostics);

        context.RegisterSourceOutput(files, static (output, file) =>
        {
            if (file.Code is { } code)
            {
                output.AddSource(file.HintName, AsciiText.Of(code));
            }
            else
            {
                output.ReportDiagnostic(file.Problem!.ToDiagnostic());
            }
        });
        context.RegisterSourceOutput(
            environments.SelectMany(static (environment, _) => environment.Diagnostics),
            static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
    }

    private static IncrementalValueProvider<TargetOptions> Target(IncrementalGeneratorInitializationContext context)
    {
        // One reference at a time, so that an edit of C# code computes nothing again.
        var references = context.MetadataReferencesProvider
            .Where(static reference => reference.Display is { } name &&
                name.EndsWith(TargetOptions.HttpClientFactoryAssembly, StringComparison.OrdinalIgnoreCase))
            .Select(static (reference, _) => reference.Display!)
            .Collect()
            .Select(static (found, _) => found.Length == 0 ? "" : found[0]);
        return context.ParseOptionsProvider
            .Combine(references)
            .Select(static (pair, _) => TargetOptions.Of((CSharpParseOptions)pair.Left, pair.Right.Length > 0))
            .WithTrackingName(TrackingNames.Target);
    }
}
