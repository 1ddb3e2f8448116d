namespace Mono.Postman;

/// <summary>The result of reading a file: a collection if it contains one, and all problems.</summary>
public sealed class PostmanReadResult
{
    /// <summary>The collection; null if the file contains none.</summary>
    public PostmanCollection? Collection { get; init; }

    /// <summary>The problems in the order of the file.</summary>
    public IReadOnlyList<PostmanProblem> Problems { get; init; } = [];

    /// <summary>The requests that the next reading may take over.</summary>
    internal IReadOnlyList<CachedRequest> Requests { get; init; } = [];
}
