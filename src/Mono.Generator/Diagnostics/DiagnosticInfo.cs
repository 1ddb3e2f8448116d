using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Mono.Generator.Model;
using Mono.Postman;

namespace Mono.Generator.Diagnostics;

/// <summary>A diagnostic as a value: what the pipeline carries until the compiler takes it.</summary>
/// <param name="Rule">Which of <see cref="Rules"/>.</param>
/// <param name="File">The collection's path.</param>
/// <param name="Position">Where in the file.</param>
/// <param name="Arguments">What the rule's message format takes.</param>
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
