namespace Mono.Postman;

/// <summary>The result of reading a file: an environment if it contains one, and all problems.</summary>
public sealed class PostmanEnvironmentReadResult
{
    /// <summary>The environment; null if the file contains none.</summary>
    public PostmanEnvironment? Environment { get; init; }

    /// <summary>The problems in the order of the file.</summary>
    public IReadOnlyList<PostmanProblem> Problems { get; init; } = [];
}
