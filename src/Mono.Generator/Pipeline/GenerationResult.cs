using Mono.Generator.Diagnostics;
using Mono.Generator.Emission;
using Mono.Generator.Model;
using Mono.Generator.Planning;
using Mono.Postman;

namespace Mono.Generator.Pipeline;

/// <summary>What follows from one collection: the files to write and what to report. A value, so an edit that changes neither stops here.</summary>
internal sealed record GenerationResult(EquatableArray<SourceFile> Files, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>What planning knows beyond the plan, for tools; not a part of the value. Null if nothing was planned.</summary>
    internal PlanningTrace? Record { get; private init; }

    /// <summary>The client's plan, for tools; not a part of the value (the files are).</summary>
    internal ClientPlan? Client { get; private init; }

    public bool Equals(GenerationResult? other) => other is not null && Files.Equals(other.Files) && Diagnostics.Equals(other.Diagnostics);

    public override int GetHashCode() => unchecked((Files.GetHashCode() * 31) + Diagnostics.GetHashCode());

    /// <summary>Plans a collection that was read.</summary>
    /// <param name="reading">The collection.</param>
    /// <param name="surroundings">What else the project has.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    internal static GenerationResult Create(ParsedCollection reading, ProjectContext surroundings, CancellationToken cancellationToken)
    {
        if (reading.Collection is not { } collection || reading.Identity is not { } identity)
        {
            return new GenerationResult(EquatableArray<SourceFile>.Empty, reading.Diagnostics);
        }

        var sink = new DiagnosticSink(reading.Options.Path);
        if (surroundings.Names.Twin(reading.Name) is { } twin)
        {
            sink.Report(Rule.SameClientTwice, collection.Position, identity.Namespace + "." + identity.ClientName, twin);
            return new GenerationResult(EquatableArray<SourceFile>.Empty, Both(reading, sink));
        }

        try
        {
            var (plan, memory, record) = ClientPlanner.Plan(collection, identity, surroundings.Environments.Environments, sink, reading.Memory.Plan, cancellationToken);
            reading.Memory.Plan = memory;
            return new GenerationResult(SourceFile.Of(plan).ToEquatableArray(), Both(reading, sink)) { Client = plan, Record = record };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            sink.Report(Rule.InternalError, new TextPosition(1, 1), exception.ToString().Replace("\r", "").Replace('\n', ' '));
            return new GenerationResult(EquatableArray<SourceFile>.Empty, Both(reading, sink));
        }
    }

    private static EquatableArray<DiagnosticInfo> Both(ParsedCollection reading, DiagnosticSink sink) => reading.Diagnostics.Concat(sink.Diagnostics).ToEquatableArray();
}
