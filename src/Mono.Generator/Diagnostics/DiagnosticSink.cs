using Mono.Generator.Model;
using Mono.Postman;

namespace Mono.Generator.Diagnostics;

/// <summary>Collects the diagnostics of one file.</summary>
/// <param name="file">Path of the file.</param>
internal sealed class DiagnosticSink(string file)
{
    private readonly List<DiagnosticInfo> _diagnostics = [];
    private readonly HashSet<DiagnosticInfo> _seen = [];

    internal EquatableArray<DiagnosticInfo> Diagnostics => _diagnostics.ToEquatableArray();

    /// <summary>Reports a fact; the same fact at the same place only once.</summary>
    internal void Report(Rule rule, TextPosition position, params string[] arguments) =>
        Report(DiagnosticInfo.Create(rule, file, position, arguments));

    /// <summary>Reports a failure of the generator.</summary>
    internal void Report(Exception exception) => Report(DiagnosticInfo.Create(file, exception));

    /// <summary>Reports the problems that reading the file has found.</summary>
    internal void Report(IEnumerable<PostmanProblem> problems)
    {
        foreach (var problem in problems)
        {
            Report(RuleOf(problem.Kind), problem.Position, problem.Message);
        }
    }

    private void Report(DiagnosticInfo diagnostic)
    {
        if (_seen.Add(diagnostic))
        {
            _diagnostics.Add(diagnostic);
        }
    }

    private static Rule RuleOf(PostmanProblemKind kind) => kind switch
    {
        PostmanProblemKind.MalformedJson => Rule.MalformedJson,
        PostmanProblemKind.NotACollection => Rule.NotACollection,
        PostmanProblemKind.UnsupportedSchema => Rule.UnsupportedSchema,
        PostmanProblemKind.NotAnEnvironment => Rule.NotAnEnvironment,
        PostmanProblemKind.DuplicateKey => Rule.DuplicateKey,
        _ => Rule.NodeLeftOut,
    };
}
