namespace Mono.Corpus;

/// <summary>Results of generating and compiling one collection.</summary>
public sealed class CollectionReport
{
    /// <summary>The file's path, relative to the corpus folder.</summary>
    public required string File { get; init; }

    /// <summary>The reason why the file is not a collection; null if it is one.</summary>
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

    /// <summary>Methods whose response has an inferred type.</summary>
    public int TypedResponses { get; init; }

    /// <summary>Methods without an example that determines the response's type.</summary>
    public int UntypedResponses { get; init; }

    /// <summary>The number of models.</summary>
    public int Models { get; init; }

    /// <summary>The errors and warnings of the compiler.</summary>
    public IReadOnlyList<string> CompilerProblems { get; init; } = [];

    /// <summary>The diagnostics of the generator.</summary>
    public IReadOnlyList<string> Diagnostics { get; init; } = [];

    /// <summary>Violations: requests that are neither emitted nor reported, and exceptions.</summary>
    public IReadOnlyList<string> Failures { get; init; } = [];

    /// <summary>The duration of generating.</summary>
    public long GeneratorMilliseconds { get; init; }

    /// <summary>The duration of compiling.</summary>
    public long CompilerMilliseconds { get; init; }

    /// <summary>Whether the collection has neither errors nor violations.</summary>
    public bool Ok => CompilerProblems.Count == 0 && Failures.Count == 0;
}
