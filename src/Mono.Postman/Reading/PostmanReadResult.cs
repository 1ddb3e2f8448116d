namespace Mono.Postman;

/// <summary>What reading a file gave: a collection or the reason why there is none, and everything worth reporting.</summary>
public sealed class PostmanReadResult
{
    /// <summary>The collection; null if the file holds none.</summary>
    public PostmanCollection? Collection { get; init; }

    /// <summary>What the reader noticed, in the file's order.</summary>
    public IReadOnlyList<PostmanProblem> Problems { get; init; } = [];

    /// <summary>The requests that the next reading may take over.</summary>
    internal IReadOnlyList<CachedRequest> Items { get; init; } = [];
}

/// <summary>Something in a file that its author should know.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Message">One sentence: what is wrong, with the name of the request where there is one, and what to do.</param>
/// <param name="Position">Where it is.</param>
public sealed record PostmanProblem(PostmanProblemKind Kind, string Message, TextPosition Position);

/// <summary>The kinds of problems.</summary>
public enum PostmanProblemKind
{
    /// <summary>The file is not JSON; nothing could be read. An error.</summary>
    MalformedJson,

    /// <summary>The file is JSON but no collection (an environment, globals, a data dump, an OpenAPI document…). An error.</summary>
    NotACollection,

    /// <summary>The file is JSON but neither an environment nor globals. An error.</summary>
    NotAnEnvironment,

    /// <summary>The file names a collection format that is not known (neither 1.0.0 nor 2.x). An error.</summary>
    UnsupportedSchema,

    /// <summary>An object has a name twice; the last one counts, as in Postman. A warning.</summary>
    DuplicateKey,

    /// <summary>A node of an unusable shape was left out (a null item, a request that is a number…). A warning.</summary>
    NodeLeftOut,
}
