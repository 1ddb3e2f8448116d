using Microsoft.CodeAnalysis.Diagnostics;
using Mono.Generator.Diagnostics;
using Mono.Generator.Model;
using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Generator.Pipeline;

/// <summary>A file with an environment or globals as it was read. A value.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Environment">What it says.</param>
/// <param name="Diagnostics">What is worth reporting.</param>
internal sealed record ParsedEnvironment(string Path, EnvironmentModel Environment, EquatableArray<DiagnosticInfo> Diagnostics)
{
    private const string EnvironmentEnding = ".postman_environment.json";
    private const string GlobalsEnding = ".postman_globals.json";

    /// <summary>Whether an additional file is an environment or globals.</summary>
    internal static bool IsEnvironment(string path, AnalyzerConfigOptions file) =>
        path.EndsWith(EnvironmentEnding, StringComparison.OrdinalIgnoreCase) || path.EndsWith(GlobalsEnding, StringComparison.OrdinalIgnoreCase) ||
        (file.TryGetValue("build_metadata.AdditionalFiles.PostmanEnvironment", out var item) && string.Equals(item.Trim(), "true", StringComparison.OrdinalIgnoreCase));

    /// <summary>The environments by path, each file once.</summary>
    internal static EnvironmentSet InOrder(IEnumerable<ParsedEnvironment> all) =>
        new(all.GroupBy(e => e.Path, StringComparer.Ordinal).Select(g => g.First()).OrderBy(e => e.Path, StringComparer.Ordinal).Select(e => e.Environment).ToEquatableArray());

    /// <summary>Reads an environment.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="text">The file's text; null if it cannot be read.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    internal static ParsedEnvironment Read(string path, string? text, CancellationToken cancellationToken)
    {
        var sink = new DiagnosticSink(path);
        var values = new List<EnvironmentValue>();
        PostmanEnvironment? environment = null;
        try
        {
            var result = PostmanReader.ReadEnvironment(text ?? "", cancellationToken);
            environment = result.Environment;
            foreach (var problem in result.Problems)
            {
                sink.Report(ParsedCollection.RuleOf(problem.Kind), problem.Position, problem.Message);
            }

            foreach (var group in (environment?.Values ?? []).Where(v => !v.Disabled && v.Key.Length > 0).GroupBy(v => v.Key, StringComparer.Ordinal))
            {
                values.Add(ValueOf(group.Last(), environment!.Name, sink));
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            sink.Report(Rule.InternalError, new TextPosition(1, 1), exception.ToString().Replace("\r", "").Replace('\n', ' '));
        }

        return new ParsedEnvironment(path, new EnvironmentModel(NameOf(environment, path), environment?.IsGlobal == true, values.ToEquatableArray()), sink.Diagnostics);
    }

    // What may be a secret has no value here: it is set at run time.
    private static EnvironmentValue ValueOf(PostmanVariable variable, string environment, DiagnosticSink sink)
    {
        if (variable.Value is { Length: > 0 } value && (variable.Type == "secret" || SecretDetector.MustHide(variable.Key, value)))
        {
            sink.Report(Rule.SecretNotEmitted, variable.Position, "the variable {{" + variable.Key + "}}", "the environment " + environment, "the option for it");
            return new EnvironmentValue(variable.Key, null);
        }

        return new EnvironmentValue(variable.Key, variable.Value ?? (variable.ValueIsString ? "" : "null"));
    }

    private static string NameOf(PostmanEnvironment? environment, string path) =>
        environment is { Name: { } name } && name.Trim().Length > 0 ? name : ParsedCollection.FileStem(path);
}
