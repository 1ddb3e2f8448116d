using Mono.Generator.Diagnostics;
using Mono.Generator.Incremental;
using Mono.Generator.Model;
using Mono.Generator.Naming;
using Mono.Postman;

namespace Mono.Generator.Pipeline;

/// <summary>A collection as it was read, with its client's names. Not a value: what follows from it is.</summary>
internal sealed class ParsedCollection
{
    internal required CollectionOptions Options { get; init; }

    /// <summary>The collection; null if there is none.</summary>
    internal PostmanCollection? Collection { get; init; }

    /// <summary>The client's names; null if there is no collection.</summary>
    internal ClientIdentity? Identity { get; init; }

    internal required EquatableArray<DiagnosticInfo> Diagnostics { get; init; }

    /// <summary>The client that it makes, for the other collections.</summary>
    internal ClientName Name => new(Options.Path, Identity is { } identity ? identity.Namespace + "." + identity.ClientName : "");

    /// <summary>What is known from before, and is kept for the next time.</summary>
    internal required RunCache Memory { get; init; }

    /// <summary>A file that cannot be read.</summary>
    internal static ParsedCollection Missing(CollectionOptions options)
    {
        var sink = new DiagnosticSink(options.Path);
        sink.Report(Rule.MalformedJson, new TextPosition(1, 1), "The file cannot be read: check that it exists and that its encoding is UTF-8.");
        return new ParsedCollection { Options = options, Memory = new RunCache(), Diagnostics = sink.Diagnostics };
    }

    /// <summary>Reads a collection.</summary>
    /// <param name="options">What the project says about it.</param>
    /// <param name="characters">The file's characters. The memory may be used for something else afterwards.</param>
    /// <param name="memory">What is known of it from before.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    internal static ParsedCollection Read(CollectionOptions options, ReadOnlyMemory<char> characters, RunCache memory, CancellationToken cancellationToken)
    {
        var sink = new DiagnosticSink(options.Path);
        var result = PostmanReader.Read(characters, memory.File, cancellationToken);
        memory.File = result;
        foreach (var problem in result.Problems)
        {
            sink.Report(RuleOf(problem.Kind), problem.Position, problem.Message);
        }

        var identity = result.Collection is { } collection ? Identify(options, collection, sink) : null;
        return new ParsedCollection
        {
            Options = options,
            Collection = result.Collection,
            Identity = identity,
            Memory = memory,
            Diagnostics = sink.Diagnostics,
        };
    }

    /// <summary>A file that the generator failed on.</summary>
    internal static ParsedCollection Failed(CollectionOptions options, RunCache memory, Exception exception)
    {
        var sink = new DiagnosticSink(options.Path);
        sink.Report(Rule.InternalError, new TextPosition(1, 1), exception.ToString().Replace("\r", "").Replace('\n', ' '));
        return new ParsedCollection { Options = options, Memory = memory, Diagnostics = sink.Diagnostics };
    }

    /// <summary>The diagnostic of a problem.</summary>
    internal static Rule RuleOf(PostmanProblemKind kind) => kind switch
    {
        PostmanProblemKind.MalformedJson => Rule.MalformedJson,
        PostmanProblemKind.NotACollection => Rule.NotACollection,
        PostmanProblemKind.UnsupportedSchema => Rule.UnsupportedSchema,
        PostmanProblemKind.NotAnEnvironment => Rule.NotAnEnvironment,
        PostmanProblemKind.DuplicateKey => Rule.DuplicateKey,
        _ => Rule.NodeLeftOut,
    };

    private static ClientIdentity Identify(CollectionOptions options, PostmanCollection collection, DiagnosticSink sink)
    {
        var named = CSharpIdentifier.Pascal(collection.Name.Trim().Length > 0 ? collection.Name : FileStem(options.Path));
        var stem = named.Length > 6 && named.EndsWith("Client", StringComparison.Ordinal) ? named.Substring(0, named.Length - 6) : named;
        var clientName = stem + "Client";
        if (options.ClientName is { } wanted)
        {
            if (CSharpIdentifier.IsValid(wanted))
            {
                clientName = wanted;
                stem = wanted.Length > 6 && wanted.EndsWith("Client", StringComparison.Ordinal) ? wanted.Substring(0, wanted.Length - 6) : wanted;
            }
            else
            {
                sink.Report(Rule.BadOption, TextPosition.None, "ClientName", wanted, "it is no C# identifier; '" + clientName + "' is used instead");
            }
        }

        var space = CSharpIdentifier.Namespace(options.RootNamespace ?? "Postman") + "." + stem;
        if (options.Namespace is { } wantedSpace)
        {
            if (wantedSpace.Split('.').All(CSharpIdentifier.IsValid))
            {
                space = wantedSpace;
            }
            else
            {
                sink.Report(Rule.BadOption, TextPosition.None, "Namespace", wantedSpace, "it is no C# namespace; '" + space + "' is used instead");
            }
        }

        var visibility = "public";
        if (options.Accessibility is { } wantedVisibility)
        {
            if (wantedVisibility.ToLowerInvariant() is "public" or "internal")
            {
                visibility = wantedVisibility.ToLowerInvariant();
            }
            else
            {
                sink.Report(Rule.BadOption, TextPosition.None, "Accessibility", wantedVisibility, "it is neither 'public' nor 'internal'; 'public' is used instead");
            }
        }

        return new ClientIdentity(space, clientName, stem, visibility);
    }

    // The file's name up to the first dot, whatever the machine's separators are.
    /// <summary>A file's name up to its first dot.</summary>
    internal static string FileStem(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        var dot = name.IndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }
}
