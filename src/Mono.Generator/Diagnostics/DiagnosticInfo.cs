using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Mono.Generator.Model;
using Mono.Postman;

namespace Mono.Generator.Diagnostics;

/// <summary>A diagnostic as a value, which the pipeline can cache.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="File">The path of the collection or environment.</param>
/// <param name="Position">The position in the file.</param>
/// <param name="Arguments">The arguments of the rule's message format.</param>
internal sealed record DiagnosticInfo(Rule Rule, string File, TextPosition Position, EquatableArray<string> Arguments)
{
    internal static DiagnosticInfo Create(Rule rule, string file, TextPosition position, params string[] arguments) =>
        new(rule, file, position, new EquatableArray<string>(arguments));

    /// <summary>Creates the diagnostic of a failure of the generator, in one line as the compiler prints it.</summary>
    internal static DiagnosticInfo Create(string file, Exception exception) =>
        Create(Rule.InternalError, file, TextPosition.None, exception.ToString().Replace("\r", "").Replace('\n', ' '));

    internal Diagnostic ToDiagnostic()
    {
        var at = new LinePosition(Math.Max(0, Position.Line - 1), Math.Max(0, Position.Column - 1));
        return Diagnostic.Create(
            Rules.Descriptor(Rule),
            Location.Create(File, default, new LinePositionSpan(at, at)),
            [.. Arguments]);
    }
}
