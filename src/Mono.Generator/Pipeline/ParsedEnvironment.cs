using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mono.Generator.Diagnostics;
using Mono.Generator.Model;
using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Generator.Pipeline;

/// <summary>An environment or globals file as read. A value.</summary>
/// <param name="Path">Path of the file.</param>
/// <param name="Environment">The environment.</param>
/// <param name="Diagnostics">Problems of the file.</param>
internal sealed record ParsedEnvironment(string Path, EnvironmentModel Environment, EquatableArray<DiagnosticInfo> Diagnostics)
{
    private const string EnvironmentEnding = ".postman_environment.json";
    private const string GlobalsEnding = ".postman_globals.json";

    /// <summary>Whether an additional file is an environment or globals: by its ending, or as a <c>PostmanEnvironment</c> item.</summary>
    internal static bool IsEnvironment(string path, AnalyzerConfigOptions file) =>
        path.EndsWith(EnvironmentEnding, StringComparison.OrdinalIgnoreCase) ||
        path.EndsWith(GlobalsEnding, StringComparison.OrdinalIgnoreCase) ||
        (file.TryGetValue("build_metadata.AdditionalFiles.PostmanEnvironment", out var item) &&
            string.Equals(item.Trim(), "true", StringComparison.OrdinalIgnoreCase));

    /// <summary>Orders environments by path, each file once.</summary>
    internal static EnvironmentSet InOrder(IEnumerable<ParsedEnvironment> all) => new(
        all.GroupBy(e => e.Path, StringComparer.Ordinal)
            .Select(g => g.First())
            .OrderBy(e => e.Path, StringComparer.Ordinal)
            .Select(e => e.Environment)
            .ToEquatableArray());

    /// <summary>Reads an environment.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    internal static ParsedEnvironment Read(AdditionalText file, CancellationToken cancellationToken)
    {
        var sink = new DiagnosticSink(file.Path);
        var values = new List<EnvironmentValue>();
        PostmanEnvironment? environment = null;
        try
        {
            var result = PostmanReader.ReadEnvironment(file.GetText(cancellationToken)?.ToString() ?? "", cancellationToken);
            environment = result.Environment;
            sink.Report(result.Problems);
            var enabled = (environment?.Values ?? []).Where(v => !v.Disabled && v.Key.Length > 0);
            foreach (var group in enabled.GroupBy(v => v.Key, StringComparer.Ordinal))
            {
                values.Add(ValueOf(group.Last(), environment!.Name, sink));
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            sink.Report(exception);
        }

        var name = environment is { Name: { } given } && given.Trim().Length > 0 ? given : ClientNaming.FileStem(file.Path);
        return new ParsedEnvironment(
            file.Path, new EnvironmentModel(name, environment?.IsGlobal == true, values.ToEquatableArray()), sink.Diagnostics);
    }

    // A value that may be a secret is left out here and set at run time.
    private static EnvironmentValue ValueOf(PostmanVariable variable, string environment, DiagnosticSink sink)
    {
        var isSecret = variable.Value is { Length: > 0 } value &&
            (variable.Type == "secret" || SecretDetector.MustHide(variable.Key, value));
        if (isSecret)
        {
            sink.Report(
                Rule.SecretNotEmitted,
                variable.Position,
                "the variable {{" + variable.Key + "}}",
                "the environment '" + environment + "'",
                "its option");
        }

        return new EnvironmentValue(variable.Key, isSecret ? null : variable.Value ?? (variable.ValueIsString ? "" : "null"));
    }
}
