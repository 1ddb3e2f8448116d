using Mono.Generator.Model;
using Mono.Postman;

namespace Mono.Generator.Diagnostics;

/// <summary>Takes what is worth reporting on one collection.</summary>
internal sealed class DiagnosticSink(string file)
{
    private readonly List<DiagnosticInfo> _diagnostics = [];
    private readonly HashSet<DiagnosticInfo> _seen = [];

    internal EquatableArray<DiagnosticInfo> Diagnostics => _diagnostics.ToEquatableArray();

    /// <summary>Reports once: the same fact at the same place is not said twice.</summary>
    internal void Report(Rule rule, TextPosition position, params string[] arguments)
    {
        var diagnostic = DiagnosticInfo.Create(rule, file, position, arguments);
        if (_seen.Add(diagnostic))
        {
            _diagnostics.Add(diagnostic);
        }
    }
}
