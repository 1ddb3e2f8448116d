using Mono.Generator.Diagnostics;
using Mono.Generator.Emission;
using Mono.Generator.Incremental;
using Mono.Generator.Model;
using Mono.Generator.Performance;
using Mono.Generator.Planning;
using Mono.Postman;

namespace Mono.Generator.Pipeline;

/// <summary>
/// The steps from a collection to its files: read, plan, emit. Each is an exception barrier: a failure is MONO001 for this collection,
/// and the others are still generated.
/// </summary>
internal static class CollectionCompiler
{
    /// <summary>Reads a collection.</summary>
    /// <param name="input">The file and its options.</param>
    /// <param name="cache">Results of the run before.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    internal static ParsedCollection Read(CollectionInput input, RunCache cache, CancellationToken cancellationToken)
    {
        var sink = new DiagnosticSink(input.Options.Path);
        PostmanCollection? collection = null;
        ClientIdentity? identity = null;
        try
        {
            if (input.File.GetText(cancellationToken) is { } text)
            {
                using var characters = SourceCharacters.Of(text);
                cache.File = PostmanReader.Read(characters.Memory, cache.File, cancellationToken);
                sink.Report(cache.File.Problems);
                collection = cache.File.Collection;
                identity = collection is null ? null : ClientNaming.Identify(input.Options, collection, sink);
            }
            else
            {
                sink.Report(
                    Rule.MalformedJson, new TextPosition(1, 1),
                    "The file cannot be read. Check that it exists and that its encoding is UTF-8.");
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            (collection, identity) = (null, null);
            sink.Report(exception);
        }

        return new ParsedCollection(input.Options, collection, identity, sink.Diagnostics, cache);
    }

    /// <summary>Plans the client of a collection, and divides it into files.</summary>
    /// <param name="parsed">The collection.</param>
    /// <param name="context">The other clients and the environments of the project.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    internal static GenerationResult Plan(ParsedCollection parsed, ProjectContext context, CancellationToken cancellationToken)
    {
        if (parsed.Collection is not { } collection || parsed.Identity is not { } identity)
        {
            return new GenerationResult(EquatableArray<SourceFile>.Empty, parsed.Diagnostics);
        }

        var sink = new DiagnosticSink(parsed.Options.Path);
        var files = EquatableArray<SourceFile>.Empty;
        ClientPlan? client = null;
        PlanningTrace? trace = null;
        try
        {
            if (context.Clients.Twin(parsed.Name) is { } twin)
            {
                sink.Report(Rule.SameClientTwice, collection.Position, identity.Namespace + "." + identity.ClientName, twin);
            }
            else
            {
                (client, parsed.Cache.Plan, trace) = ClientPlanner.Plan(
                    collection, identity, context.Environments.Environments, sink, parsed.Cache.Plan, cancellationToken);
                files = SourceFile.Of(client).ToEquatableArray();
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            (client, trace) = (null, null);
            sink.Report(exception);
        }

        return new GenerationResult(files, parsed.Diagnostics.Concat(sink.Diagnostics).ToEquatableArray())
        {
            Client = client,
            Trace = trace,
        };
    }

    /// <summary>Emits a file.</summary>
    /// <param name="file">The plan of the file.</param>
    /// <param name="target">Capabilities of the project.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    internal static GeneratedFile Emit(SourceFile file, TargetOptions target, CancellationToken cancellationToken)
    {
        try
        {
            return new GeneratedFile(file.HintName, FileEmitter.Emit(file, target, cancellationToken), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new GeneratedFile(file.HintName, null, DiagnosticInfo.Create(file.HintName, exception));
        }
    }
}
