using Mono.Generator.Diagnostics;
using Mono.Generator.Incremental;
using Mono.Generator.Model;
using Mono.Postman;

namespace Mono.Generator.Pipeline;

/// <summary>A collection as read, with the names of its client. Compared by reference.</summary>
/// <param name="options">Options of the project for the collection.</param>
/// <param name="collection">The collection; null if the file holds none.</param>
/// <param name="identity">Names of the client; null if there is no collection.</param>
/// <param name="diagnostics">Problems of the file and its options.</param>
/// <param name="cache">Results of this run for the run after an edit.</param>
internal sealed class ParsedCollection(
    CollectionOptions options,
    PostmanCollection? collection,
    ClientIdentity? identity,
    EquatableArray<DiagnosticInfo> diagnostics,
    RunCache cache)
{
    internal CollectionOptions Options { get; } = options;

    internal PostmanCollection? Collection { get; } = collection;

    internal ClientIdentity? Identity { get; } = identity;

    internal EquatableArray<DiagnosticInfo> Diagnostics { get; } = diagnostics;

    internal RunCache Cache { get; } = cache;

    /// <summary>The client as the other collections see it.</summary>
    internal ClientName Name => new(Options.Path, Identity is { } identity ? identity.Namespace + "." + identity.ClientName : "");
}
