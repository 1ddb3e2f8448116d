namespace Mono.Postman;

/// <summary>An environment, or globals: variables beside those of a collection.</summary>
public sealed class PostmanEnvironment
{
    /// <summary>The name as written; empty if missing.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether these are globals, over which the variables of the collection take precedence.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>The variables in order, disabled ones too. Postman's app skips a variable with <c>enabled: false</c>.</summary>
    public IReadOnlyList<PostmanVariable> Values { get; init; } = [];

    /// <summary>The position of the environment in its file.</summary>
    public TextPosition Position { get; init; }
}
