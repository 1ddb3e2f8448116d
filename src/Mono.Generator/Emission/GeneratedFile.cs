using Mono.Generator.Diagnostics;
using Mono.Generator.Performance;

namespace Mono.Generator.Emission;

/// <summary>The text of a generated file, or the failure of its emission.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Code">The text; null if the emission failed.</param>
/// <param name="Problem">The failure; null if there is none.</param>
internal sealed record GeneratedFile(string HintName, SourceCode? Code, DiagnosticInfo? Problem);
