using System.Globalization;

namespace Mono.Postman;

/// <summary>Reads collections of formats 2.0.0 and 2.1.0, and accepts the shapes of either version in both.</summary>
internal static class CollectionReader
{
    public static PostmanCollection Read(ReadContext context, JsonSample root, PostmanSchema schema)
    {
        var info = root.Member("info");
        var name = info.Member("name").AsText() ?? root.Member("name").AsText() ?? "";
        return new PostmanCollection
        {
            Schema = schema,
            Name = name,
            Description = ReadContext.Description(info) ?? ReadContext.Description(root),
            Position = context.PositionOf(root),
            Items = Items(context, root.Member("item"), name, 2),
            Auth = NodeReader.Auth(context, root.Member("auth")),
            Variables = ParameterReader.Variables(context, root.Member("variable").Or(root.Member("variables"))),
            Scripts = NodeReader.Scripts(context, root.Member("event")),
            Behavior = NodeReader.Behavior(root.Member("protocolProfileBehavior")),
        };
    }

    // The depth is the number of arrays and objects around the entries.
    private static List<PostmanNode> Items(ReadContext context, JsonSample items, string owner, int depth)
    {
        var nodes = new List<PostmanNode>(items.Elements.Count);
        var number = 0;
        foreach (var item in items.Elements)
        {
            if (!context.IsObject(item, ++number, "folder or request", owner))
            {
                continue;
            }

            var problems = context.ProblemCount;
            if (item.KnownIndex >= 0)
            {
                nodes.Add(context.Requests!.TakeOver(item, context.PositionOf(item)));
            }
            else if (item.Member("item").IsArray())
            {
                nodes.Add(Folder(context, item, depth));
            }
            else if (NodeReader.Request(context, item.Member("request")) is { } request)
            {
                var read = Item(context, item, request);
                nodes.Add(read);

                // A request with problems is read again each time, so that they are reported again.
                if (context.ProblemCount == problems)
                {
                    context.Requests?.Add(read, item, depth);
                }
            }
            else
            {
                context.LeftOut(
                    $"\"{NameOf(item)}\" in \"{owner}\" has neither a request nor a list of items and is ignored. Remove it.",
                    item);
            }
        }

        return nodes;
    }

    private static PostmanFolder Folder(ReadContext context, JsonSample node, int depth) => new()
    {
        Name = NameOf(node),
        Description = ReadContext.Description(node),
        Position = context.PositionOf(node),
        Items = Items(context, node.Member("item"), NameOf(node), depth + 2),
        Auth = NodeReader.Auth(context, node.Member("auth")),
        Variables = ParameterReader.Variables(context, node.Member("variable")),
        Scripts = NodeReader.Scripts(context, node.Member("event")),
        Behavior = NodeReader.Behavior(node.Member("protocolProfileBehavior")),
    };

    private static PostmanItem Item(ReadContext context, JsonSample node, PostmanRequest request) => new()
    {
        Name = NameOf(node),
        Description = ReadContext.Description(node),
        Position = context.PositionOf(node),
        Request = request,
        Responses = Responses(context, node, request),
        Auth = request.Auth,
        Variables = ParameterReader.Variables(context, node.Member("variable")),
        Scripts = NodeReader.Scripts(context, node.Member("event")),
        Behavior = NodeReader.Behavior(node.Member("protocolProfileBehavior")),
    };

    private static IReadOnlyList<PostmanResponse> Responses(ReadContext context, JsonSample node, PostmanRequest request)
    {
        var saved = node.Member("response");
        if (saved.Elements.IsEmpty)
        {
            return [];
        }

        var owner = node.Member("request");
        var number = 0;
        foreach (var response in saved.Elements)
        {
            if (context.IsObject(response, ++number, "saved response", NameOf(node)))
            {
                var original = NodeReader.OriginalRequest(context, response.Member("originalRequest"), owner, request);
                context.Responses.Add(Response(context, response, original));
            }
        }

        return ReadContext.Take(context.Responses);
    }

    private static PostmanResponse Response(ReadContext context, JsonSample node, PostmanRequest? original)
    {
        var body = node.Member("body");
        return new PostmanResponse
        {
            Name = NameOf(node),
            Id = node.Member("id").AsText() ?? node.Member("_postman_id").AsText(),
            OriginalRequest = original,
            Code = Code(node.Member("code")),
            Status = node.Member("status").AsString(),
            Headers = ParameterReader.Headers(context, node.Member("header")),
            Body = context.Body(body),
            PreviewLanguage = node.Member("_postman_previewlanguage").AsString(),
            Position = context.PositionOf(node),
            BodyPosition = context.PositionOf(body),
        };
    }

    /// <summary>Reads a status code: a number, or a text that contains one.</summary>
    public static int? Code(JsonSample value) =>
        int.TryParse(value.AsText(), NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code > 0 ? code : null;

    public static string NameOf(JsonSample node) => node.Member("name").AsText() ?? "";
}
