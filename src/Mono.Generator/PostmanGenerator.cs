using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Generator.Emission;
using Mono.Generator.Incremental;
using Mono.Generator.Model;
using Mono.Generator.Performance;
using Mono.Generator.Pipeline;

namespace Mono.Generator;

/// <summary>
/// Turns the Postman collections of a project into typed clients. Every file named <c>*.postman_collection.json</c> among the
/// additional files is one, and every <c>PostmanCollection</c> item. Environments and globals among them give values to the variables.
/// </summary>
/// <remarks>
/// file + options → read → plan → file units → text. Each collection goes its own way; all that they share is the list of the clients' names.
/// Read results are not values; plans and units are, so an edit that changes nothing visible ends at the plan.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class PostmanGenerator : IIncrementalGenerator
{
    internal static class Steps
    {
        internal const string Target = "Target";
        internal const string Input = "Input";
        internal const string Read = "Read";
        internal const string Names = "Names";
        internal const string Environment = "Environment";
        internal const string Environments = "Environments";
        internal const string Plan = "Plan";
        internal const string Unit = "Unit";
        internal const string Emit = "Emit";
        internal const string Diagnostics = "Diagnostics";
    }

    // By the collection's path, for as long as the compiler keeps the reading that it belongs to: in an editor until the next edit, after a build not at all.
    private readonly ConcurrentDictionary<string, WeakReference<RunCache>> _memories = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Every value that flows is a reference: for each kind of structure the compiler's tables would be made and compiled anew, at every start of a compiler.
        var target = Target(context);

        var inputs = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => CollectionInput.Create(pair.Left, pair.Right))
            .Where(static input => input is not null)
            .WithTrackingName(Steps.Input);

        var readings = inputs
            .Select((input, token) => input!.Read(MemoryOf(input.Options.Path), token))
            .WithTrackingName(Steps.Read);

        // The clients' names of all collections: the only thing that one collection knows of another.
        var names = readings
            .Select(static (reading, _) => reading.Name)
            .Collect()
            .Select(static (all, _) => new ClientNames(all.ToEquatableArray()))
            .WithTrackingName(Steps.Names);

        var environments = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => ParsedEnvironment.IsEnvironment(pair.Left.Path, pair.Right.GetOptions(pair.Left)) ? pair.Left : null)
            .Where(static file => file is not null)
            .Select(static (file, token) => ParsedEnvironment.Read(file!.Path, file.GetText(token)?.ToString(), token))
            .WithTrackingName(Steps.Environment);
        var surroundings = environments
            .Collect()
            .Select(static (all, _) => ParsedEnvironment.InOrder(all))
            .WithTrackingName(Steps.Environments)
            .Combine(names)
            .Select(static (pair, _) => new ProjectContext(pair.Right, pair.Left));

        var plans = readings
            .Combine(surroundings)
            .Select(static (pair, token) => GenerationResult.Create(pair.Left, pair.Right, token))
            .WithTrackingName(Steps.Plan);

        var files = plans
            .SelectMany(static (plan, _) => plan.Files)
            .WithTrackingName(Steps.Unit)
            .Combine(target)
            .Select(static (pair, token) => GeneratedFile.Create(pair.Left, pair.Right, token))
            .WithTrackingName(Steps.Emit);
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

        context.RegisterSourceOutput(environments.SelectMany(static (environment, _) => environment.Diagnostics), static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
        var diagnostics = plans
            .SelectMany(static (plan, _) => plan.Diagnostics)
            .WithTrackingName(Steps.Diagnostics);
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
    }

    private RunCache MemoryOf(string path)
    {
        var kept = _memories.GetOrAdd(path, static _ => new WeakReference<RunCache>(new RunCache()));
        if (!kept.TryGetTarget(out var memory))
        {
            memory = new RunCache();
            kept.SetTarget(memory);
        }

        return memory;
    }

    private static IncrementalValueProvider<TargetOptions> Target(IncrementalGeneratorInitializationContext context)
    {
        // Reference by reference, so that an edit of C# code asks nothing again.
        var references = context.MetadataReferencesProvider
            .Where(static reference => reference.Display is { } name && name.EndsWith(TargetOptions.HttpClientFactoryAssembly, StringComparison.OrdinalIgnoreCase))
            .Select(static (reference, _) => reference.Display!)
            .Collect()
            .Select(static (found, _) => found.Length == 0 ? "" : found[0]);
        return context.ParseOptionsProvider
            .Combine(references)
            .Select(static (pair, _) => TargetOptions.Of((CSharpParseOptions)pair.Left, pair.Right.Length > 0))
            .WithTrackingName(Steps.Target);
    }
}
