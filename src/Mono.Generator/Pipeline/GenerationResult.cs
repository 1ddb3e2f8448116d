using Mono.Generator.Diagnostics;
using Mono.Generator.Emission;
using Mono.Generator.Model;
using Mono.Generator.Planning;

namespace Mono.Generator.Pipeline;

/// <summary>The files and diagnostics of one collection. Equal by value, so an edit that changes neither stops here.</summary>
internal sealed record GenerationResult(EquatableArray<SourceFile> Files, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>The decisions behind the plan, for tools; not part of the value. Null if nothing was planned.</summary>
    internal PlanningTrace? Trace { get; init; }

    /// <summary>The plan of the client, for tools; not part of the value, since the files are.</summary>
    internal ClientPlan? Client { get; init; }

    public bool Equals(GenerationResult? other) => other is not null && Files.Equals(other.Files) && Diagnostics.Equals(other.Diagnostics);

    public override int GetHashCode() => unchecked((Files.GetHashCode() * 31) + Diagnostics.GetHashCode());
}
