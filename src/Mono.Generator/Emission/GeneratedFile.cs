using Mono.Generator.Diagnostics;
using Mono.Generator.Performance;
using Mono.Postman;

namespace Mono.Generator.Emission;

/// <summary>A generated file's final text, or what went wrong with it.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Code">The text; null if writing it failed.</param>
/// <param name="Problem">Why it failed.</param>
internal sealed record GeneratedFile(string HintName, SourceCode? Code, DiagnosticInfo? Problem)
{
    internal static GeneratedFile Create(SourceFile unit, TargetOptions target, CancellationToken cancellationToken)
    {
        try
        {
            return new GeneratedFile(unit.HintName, FileEmitter.Emit(unit, target, cancellationToken), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var problem = DiagnosticInfo.Create(Rule.InternalError, unit.HintName, TextPosition.None, exception.ToString().Replace("\r", "").Replace('\n', ' '));
            return new GeneratedFile(unit.HintName, null, problem);
        }
    }
}
