namespace Mono.Postman;

/// <summary>
/// Reads collections of format 1.0.0, flat lists of folders and requests ordered by lists of ids, into the tree of the newer formats,
/// by the rules of Postman's converter.
/// </summary>
internal sealed class CollectionV1Reader
{
    private readonly ReadContext _context;
    private readonly Dictionary<string, JsonSample> _requests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonSample> _folders = new(StringComparer.Ordinal);

    // The nodes that are part of the tree: by object, because ids may be missing.
    private readonly HashSet<JsonSample> _placed = [];

    private CollectionV1Reader(ReadContext context) => _context = context;

    public static PostmanCollection Read(ReadContext context, JsonSample root) => new CollectionV1Reader(context).ReadCollection(root);

    private PostmanCollection ReadCollection(JsonSample root)
    {
        var name = CollectionReader.NameOf(root);
        var requests = _context.Objects(root.Member("requests"), "request", name);
        var folders = _context.Objects(root.Member("folders"), "folder", name);
        Index(requests, _requests);
        Index(folders, _folders);

        var items = new List<PostmanNode>();
        var subfolders = new HashSet<string>(folders.SelectMany(folder => Ids(folder.Member("folders_order"))), StringComparer.Ordinal);
        var rootFolders = root.Member("folders_order").IsArray()
            ? Ids(root.Member("folders_order"))
            : folders.Select(folder => folder.Member("id").AsText()).OfType<string>().Where(id => !subfolders.Contains(id));
        AddFolders(items, rootFolders, 0);
        AddRequests(items, Ids(root.Member("order")));

        // Postman hides nodes that no order mentions. They are kept: to lose them without a message would be worse.
        AddRest(items, folders.Where(folder => !subfolders.Contains(folder.Member("id").AsText() ?? "")));
        AddRest(items, folders);
        items.AddRange(requests.Where(_placed.Add).Select(ReadItem));

        return new PostmanCollection
        {
            Schema = PostmanSchema.V10,
            Name = name,
            Description = ReadContext.Description(root),
            Position = _context.PositionOf(root),
            Items = items,
            Auth = ReadAuth(root),
            Variables = ParameterReader.Variables(_context, root.Member("variables").Or(root.Member("variable"))),
            Scripts = ReadScripts(root),
            Behavior = NodeReader.Behavior(root.Member("protocolProfileBehavior")),
        };
    }

    private static void Index(List<JsonSample> nodes, Dictionary<string, JsonSample> byId)
    {
        foreach (var node in nodes)
        {
            if (node.Member("id").AsText() is { } id)
            {
                byId[id] = node;
            }
        }
    }

    private static IEnumerable<string> Ids(JsonSample order) =>
        order.Elements.Select(id => id.AsText()).OfType<string>();

    private void AddFolders(List<PostmanNode> items, IEnumerable<string> ids, int depth)
    {
        // The file is flat, so its depth does not limit the tree's. Folders below the maximum depth of the newer formats go to the root.
        foreach (var id in depth < DocumentReader.MaxDepth ? ids : [])
        {
            // A folder that would be its own ancestor is part of the tree already.
            if (_folders.TryGetValue(id, out var folder) && _placed.Add(folder))
            {
                items.Add(ReadFolder(folder, depth + 1));
            }
        }
    }

    private void AddRest(List<PostmanNode> items, IEnumerable<JsonSample> folders)
    {
        foreach (var folder in folders)
        {
            if (_placed.Add(folder))
            {
                items.Add(ReadFolder(folder, 1));
            }
        }
    }

    private void AddRequests(List<PostmanNode> items, IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (_requests.TryGetValue(id, out var request) && _placed.Add(request))
            {
                items.Add(ReadItem(request));
            }
        }
    }

    private PostmanFolder ReadFolder(JsonSample node, int depth)
    {
        _context.CancellationToken.ThrowIfCancellationRequested();
        var items = new List<PostmanNode>();
        AddFolders(items, Ids(node.Member("folders_order")), depth);
        AddRequests(items, Ids(node.Member("order")));
        return new PostmanFolder
        {
            Name = CollectionReader.NameOf(node),
            Description = ReadContext.Description(node),
            Position = _context.PositionOf(node),
            Items = items,
            Auth = ReadAuth(node),
            Variables = ParameterReader.Variables(_context, node.Member("variables").Or(node.Member("variable"))),
            Scripts = ReadScripts(node),
            Behavior = NodeReader.Behavior(node.Member("protocolProfileBehavior")),
        };
    }

    private PostmanItem ReadItem(JsonSample node)
    {
        var request = V1RequestReader.Read(_context, node, ReadAuth(node));
        return new PostmanItem
        {
            Name = CollectionReader.NameOf(node),
            Position = _context.PositionOf(node),
            Request = request,
            Responses =
            [
                .. _context.Objects(node.Member("responses"), "saved response", CollectionReader.NameOf(node)).Select(ReadResponse),
            ],
            Auth = request.Auth,
            Variables = ParameterReader.Variables(_context, node.Member("variables").Or(node.Member("variable"))),
            Scripts = ReadScripts(node),
            Behavior = NodeReader.Behavior(node.Member("protocolProfileBehavior")),
        };
    }

    private PostmanResponse ReadResponse(JsonSample node)
    {
        var code = node.Member("responseCode");
        var body = node.Member("text");
        return new PostmanResponse
        {
            Name = CollectionReader.NameOf(node),
            Id = node.Member("id").AsText(),
            OriginalRequest = OriginalRequest(node),
            Code = CollectionReader.Code(code.Member("code")),
            Status = code.Member("name").AsString(),
            Headers = ParameterReader.Headers(_context, node.Member("headers")),
            Body = _context.Body(body),
            PreviewLanguage = node.Member("language").AsString(),
            Position = _context.PositionOf(node),
            BodyPosition = _context.PositionOf(body),
        };
    }

    /// <summary>Reads the request of a saved response: an object, its JSON text, or the id of a request.</summary>
    private PostmanRequest? OriginalRequest(JsonSample response)
    {
        foreach (var name in s_requestNames)
        {
            var value = response.Member(name);
            var node = value;
            if (value is { Kind: JsonSampleKind.String })
            {
                if (_requests.TryGetValue(value.Text!, out var known))
                {
                    return V1RequestReader.Read(_context, known, ReadAuth(known));
                }

                // Offsets inside such a text are not offsets in the file.
                var detached = new ReadContext(new LineMap(default), [], _context.CancellationToken);
                if (JsonSampleReader.TryRead(value.Text!, out node, out _) && node.IsObject())
                {
                    return V1RequestReader.Read(detached, node, auth: null);
                }
            }
            else if (node.IsObject())
            {
                return V1RequestReader.Read(_context, node, ReadAuth(node));
            }
        }

        return null;
    }

    /// <summary>Reads <c>auth</c>, or the older helper if that is missing.</summary>
    private PostmanAuth? ReadAuth(JsonSample node) =>
        NodeReader.Auth(_context, node.Member("auth")) ?? V1RequestReader.HelperAuth(_context, node);

    private List<PostmanScript> ReadScripts(JsonSample node)
    {
        var scripts = new List<PostmanScript>(NodeReader.Scripts(_context, node.Member("events")));
        if (scripts.Count == 0)
        {
            AddScript(scripts, "prerequest", node.Member("preRequestScript"));
            AddScript(scripts, "test", node.Member("tests"));
        }

        return scripts;
    }

    private void AddScript(List<PostmanScript> scripts, string listen, JsonSample value)
    {
        if (NodeReader.ScriptText(value) is { Length: > 0 } text)
        {
            scripts.Add(new PostmanScript(listen, text, _context.PositionOf(value)));
        }
    }

    private static readonly string[] s_requestNames = ["requestObject", "request"];
}
