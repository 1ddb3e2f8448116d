namespace Mono.Corpus;

/// <summary>What generating and compiling one collection gave.</summary>
public sealed class CollectionReport
{
    /// <summary>The file, below the corpus's folder.</summary>
    public required string File { get; init; }

    /// <summary>Why the file is no collection; null if it is one.</summary>
    public string? Skipped { get; init; }

    /// <summary>The requests in the file.</summary>
    public int Requests { get; init; }

    /// <summary>The requests with a method of their own.</summary>
    public int Emitted { get; init; }

    /// <summary>The requests that share another's method.</summary>
    public int Merged { get; init; }

    /// <summary>The requests without a method, each with the reason.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>Methods whose request body has an inferred type.</summary>
    public int TypedRequests { get; init; }

    /// <summary>Methods whose request body is text, a file or anything.</summary>
    public int UntypedRequests { get; init; }

    /// <summary>Methods whose answer has an inferred type.</summary>
    public int TypedResponses { get; init; }

    /// <summary>Methods of whose answer no example says a type.</summary>
    public int UntypedResponses { get; init; }

    /// <summary>The models.</summary>
    public int Models { get; init; }

    /// <summary>What the compiler says: errors and warnings.</summary>
    public IReadOnlyList<string> CompilerProblems { get; init; } = [];

    /// <summary>What the generator reports.</summary>
    public IReadOnlyList<string> Diagnostics { get; init; } = [];

    /// <summary>What must not be: a request that is neither emitted nor reported, or an exception.</summary>
    public IReadOnlyList<string> Failures { get; init; } = [];

    /// <summary>How long generating took.</summary>
    public long GeneratorMilliseconds { get; init; }

    /// <summary>How long compiling took.</summary>
    public long CompilerMilliseconds { get; init; }

    /// <summary>Whether everything is as it must be.</summary>
    public bool Ok => CompilerProblems.Count == 0 && Failures.Count == 0;
}
