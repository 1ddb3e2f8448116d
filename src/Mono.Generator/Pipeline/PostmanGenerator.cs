using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Mono.Generator.Emission;
using Mono.Generator.Pipeline;
using Mono.Generator.Planning;

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

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var target = Target(context);

        var inputs = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => (File: pair.Left, Options: CollectionOptions.Create(pair.Left.Path, pair.Right.GetOptions(pair.Left), pair.Right.GlobalOptions)))
            .Where(static input => input.Options is not null)
            .WithTrackingName(Steps.Input);

        var readings = inputs
            .Select(static (input, token) => Read(input.File, input.Options!, token))
            .WithTrackingName(Steps.Read);

        // The clients' names of all collections: the only thing that one collection knows of another.
        var names = readings
            .Select(static (reading, _) => (reading.Options.Path, Name: reading.Identity is { } identity ? identity.Namespace + "." + identity.ClientName : ""))
            .Collect()
            .Select(static (all, _) => all.ToEquatableArray())
            .WithTrackingName(Steps.Names);

        var environments = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => EnvironmentReading.IsEnvironment(pair.Left.Path, pair.Right.GetOptions(pair.Left)))
            .Select(static (pair, token) => EnvironmentReading.Read(pair.Left.Path, pair.Left.GetText(token)?.ToString(), token))
            .WithTrackingName(Steps.Environment);
        var allEnvironments = environments
            .Collect()
            .Select(static (all, _) => all.GroupBy(e => e.Path, StringComparer.Ordinal).Select(g => g.First()).OrderBy(e => e.Path, StringComparer.Ordinal).Select(e => e.Environment).ToEquatableArray())
            .WithTrackingName(Steps.Environments);

        var plans = readings
            .Combine(names)
            .Combine(allEnvironments)
            .Select(static (pair, token) => CollectionPlan.Create(pair.Left.Left, Twin(pair.Left.Left, pair.Left.Right), pair.Right, token))
            .WithTrackingName(Steps.Plan);

        var files = plans
            .SelectMany(static (plan, _) => plan.Files)
            .WithTrackingName(Steps.Unit)
            .Combine(target)
            .Select(static (pair, token) => GeneratedFile.Create(pair.Left, pair.Right, token))
            .WithTrackingName(Steps.Emit);
        context.RegisterSourceOutput(files, static (output, file) =>
        {
            if (file.Text is { } text)
            {
                output.AddSource(file.HintName, SourceText.From(text, Encoding.UTF8));
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

    private static CollectionReading Read(AdditionalText file, CollectionOptions options, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
        {
            return CollectionReading.Read(options, null, cancellationToken);
        }

        using var characters = SourceCharacters.Of(text);
        return CollectionReading.Read(options, characters.Memory, cancellationToken);
    }

    private static IncrementalValueProvider<TargetOptions> Target(IncrementalGeneratorInitializationContext context)
    {
        // Reference by reference, so that an edit of C# code asks nothing again.
        var hasFactory = context.MetadataReferencesProvider
            .Where(static reference => reference.Display is { } name && name.EndsWith("Microsoft.Extensions.Http.dll", StringComparison.OrdinalIgnoreCase))
            .Collect()
            .Select(static (found, _) => found.Length > 0);
        return context.ParseOptionsProvider
            .Combine(hasFactory)
            .Select(static (pair, _) => new TargetOptions(
                ((CSharpParseOptions)pair.Left).LanguageVersion >= LanguageVersion.CSharp8,
                pair.Left.PreprocessorSymbolNames.Contains("NET6_0_OR_GREATER", StringComparer.Ordinal),
                pair.Right,
                ((CSharpParseOptions)pair.Left).LanguageVersion >= LanguageVersion.CSharp10))
            .WithTrackingName(Steps.Target);
    }

    // Of several collections that make the same client, the first by path is generated.
    private static string? Twin(CollectionReading reading, EquatableArray<(string Path, string Name)> all)
    {
        if (reading.Identity is not { } identity)
        {
            return null;
        }

        var name = identity.Namespace + "." + identity.ClientName;
        string? first = null;
        foreach (var (path, other) in all)
        {
            if (string.Equals(other, name, StringComparison.OrdinalIgnoreCase) && (first is null || string.CompareOrdinal(path, first) < 0))
            {
                first = path;
            }
        }

        return first is null || first == reading.Options.Path ? null : first;
    }
}
