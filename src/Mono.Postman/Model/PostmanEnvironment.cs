namespace Mono.Postman;

/// <summary>An environment, or globals: variables that a collection is used with.</summary>
public sealed class PostmanEnvironment
{
    /// <summary>The name as written; empty if missing.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether these are globals, which stand behind the collection's variables instead of in front of them.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>The variables in order, disabled ones too. Postman's app skips a variable with <c>enabled: false</c>.</summary>
    public IReadOnlyList<PostmanVariable> Values { get; init; } = [];

    /// <summary>Where the environment begins in its file.</summary>
    public TextPosition Position { get; init; }
}

/// <summary>What reading a file gave: an environment or the reason why there is none, and everything worth reporting.</summary>
public sealed class PostmanEnvironmentReadResult
{
    /// <summary>The environment; null if the file holds none.</summary>
    public PostmanEnvironment? Environment { get; init; }

    /// <summary>What the reader noticed, in the file's order.</summary>
    public IReadOnlyList<PostmanProblem> Problems { get; init; } = [];
}
