namespace Mono.Postman;

/// <summary>What collections, folders and requests have in common.</summary>
public abstract class PostmanNode
{
    /// <summary>The name as written; empty if missing.</summary>
    public string Name { get; init; } = "";

    /// <summary>The description's text (usually Markdown), or null.</summary>
    public string? Description { get; init; }

    /// <summary>Where the node begins in its file.</summary>
    public TextPosition Position { get; init; }

    /// <summary>The auth written here; null if none is written, which inherits.</summary>
    public PostmanAuth? Auth { get; init; }

    /// <summary>Variables written here. Only a collection's own count: Postman's runtime ignores those of folders and requests.</summary>
    public IReadOnlyList<PostmanVariable> Variables { get; init; } = [];

    /// <summary>Pre-request and test scripts.</summary>
    public IReadOnlyList<PostmanScript> Scripts { get; init; } = [];

    /// <summary>Settings such as <c>disableBodyPruning</c>, as written here (not merged with the parents').</summary>
    public PostmanProtocolBehavior Behavior { get; init; } = PostmanProtocolBehavior.None;
}

/// <summary>A collection.</summary>
public sealed class PostmanCollection : PostmanNode
{
    /// <summary>The format it was written in.</summary>
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

    /// <summary>What is sent.</summary>
    public PostmanRequest Request { get; init; } = s_noRequest;

    /// <summary>The saved examples.</summary>
    public IReadOnlyList<PostmanResponse> Responses { get; init; } = [];

    // Where it stood when it was read; what is inside says where it stood then.
    private TextPosition ReadAt { get; init; }

    /// <summary>Where something inside stands now: the positions of the request, the examples and whatever they hold are those of when their text was read, and the text may have moved since.</summary>
    /// <param name="inside">A position of something inside.</param>
    public TextPosition Now(TextPosition inside) =>
        ReadAt.Line == 0 || inside.Line == 0 ? inside
        : new TextPosition(inside.Line + Position.Line - ReadAt.Line, inside.Line == ReadAt.Line ? inside.Column + Position.Column - ReadAt.Column : inside.Column);

    /// <summary>The same request at another place.</summary>
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
