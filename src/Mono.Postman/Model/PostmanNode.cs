namespace Mono.Postman;

/// <summary>The common base of collections, folders and requests.</summary>
public abstract class PostmanNode
{
    /// <summary>The name as written; empty if missing.</summary>
    public string Name { get; init; } = "";

    /// <summary>The description's text (usually Markdown), or null.</summary>
    public string? Description { get; init; }

    /// <summary>The position of the node in its file.</summary>
    public TextPosition Position { get; init; }

    /// <summary>The auth stated here; null inherits.</summary>
    public PostmanAuth? Auth { get; init; }

    /// <summary>The variables stated here. Postman's runtime ignores those of folders and requests.</summary>
    public IReadOnlyList<PostmanVariable> Variables { get; init; } = [];

    /// <summary>Pre-request and test scripts.</summary>
    public IReadOnlyList<PostmanScript> Scripts { get; init; } = [];

    /// <summary>Settings such as <c>disableBodyPruning</c>, as stated here (not merged with those of parents).</summary>
    public PostmanProtocolBehavior Behavior { get; init; } = PostmanProtocolBehavior.None;
}

/// <summary>A collection.</summary>
public sealed class PostmanCollection : PostmanNode
{
    /// <summary>The format of the file.</summary>
    public PostmanSchema Schema { get; init; }

    /// <summary>Folders and requests in the collection's order.</summary>
    public IReadOnlyList<PostmanNode> Items { get; init; } = [];
}

/// <summary>A folder.</summary>
public sealed class PostmanFolder : PostmanNode
{
    /// <summary>Folders and requests in the folder's order.</summary>
    public IReadOnlyList<PostmanNode> Items { get; init; } = [];
}

/// <summary>A request with its saved responses.</summary>
public sealed class PostmanItem : PostmanNode
{
    private static readonly PostmanRequest s_noRequest = new();

    /// <summary>The request.</summary>
    public PostmanRequest Request { get; init; } = s_noRequest;

    /// <summary>The saved examples.</summary>
    public IReadOnlyList<PostmanResponse> Responses { get; init; } = [];

    // The position when the request was read, on which the positions inside are based.
    private TextPosition ReadAt { get; init; }

    /// <summary>Returns the current position of a part; the parts themselves keep the positions at which they were read.</summary>
    /// <param name="inside">The position of a part of the request or its examples.</param>
    public TextPosition Now(TextPosition inside) =>
        ReadAt.Line == 0 || inside.Line == 0 ? inside
        : new TextPosition(
            inside.Line + Position.Line - ReadAt.Line,
            inside.Line == ReadAt.Line ? inside.Column + Position.Column - ReadAt.Column : inside.Column);

    /// <summary>Returns the same request at another position.</summary>
    internal PostmanItem At(TextPosition position) => position == Position ? this : new PostmanItem
    {
        Name = Name,
        Description = Description,
        Position = position,
        ReadAt = ReadAt.Line == 0 ? Position : ReadAt,
        Request = Request,
        Responses = Responses,
        Auth = Auth,
        Variables = Variables,
        Scripts = Scripts,
        Behavior = Behavior,
    };
}

/// <summary>The formats of collection files.</summary>
public enum PostmanSchema
{
    /// <summary>Schema 2.0.0.</summary>
    V20,

    /// <summary>Schema 2.1.0.</summary>
    V21,

    /// <summary>Schema 1.0.0: flat lists of requests and folders.</summary>
    V10,
}
