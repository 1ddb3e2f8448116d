namespace Mono.Postman;

/// <summary>Reads URLs: a text, or an object of parts with several shapes each.</summary>
internal static class UrlReader
{
    public static PostmanUrl? Read(ReadContext context, JsonSample value)
    {
        if (value is { Kind: JsonSampleKind.Object })
        {
            return ReadParts(context, value);
        }

        return value.AsText() is { } text && !value.IsArray()
            ? new PostmanUrl { Text = text, Position = context.PositionOf(value) }
            : null;
    }

    private static PostmanUrl ReadParts(ReadContext context, JsonSample node)
    {
        var raw = node.Member("raw").AsString();
        var protocol = NonEmpty(node.Member("protocol").AsText());
        var host = Host(context, node.Member("host"));
        var path = Path(context, node.Member("path"));
        var variables = ParameterReader.Variables(context, node.Member("variable"));
        if (host.Count == 0 && path is null && protocol is null && !string.IsNullOrEmpty(raw))
        {
            // Postman would not send this. The text states the intended URL with its query.
            return new PostmanUrl { Text = raw, Variables = variables, Position = context.PositionOf(node) };
        }

        return new PostmanUrl
        {
            Raw = raw,
            Protocol = WithoutMark(protocol),
            UserInfo = UserInfo(node.Member("auth")),
            Host = host,
            Port = NonEmpty(node.Member("port").AsText()),
            Path = path,
            Query = ParameterReader.Pairs(context, node.Member("query")),
            Variables = variables,
            Fragment = node.Member("hash").AsText(),
            Position = context.PositionOf(node),
        };
    }

    private static string? WithoutMark(string? protocol) =>
        protocol is not null && protocol.EndsWith(PostmanUrlText.ProtocolMark, StringComparison.Ordinal)
            ? protocol.Substring(0, protocol.Length - PostmanUrlText.ProtocolMark.Length)
            : protocol;

    private static IReadOnlyList<string> Host(ReadContext context, JsonSample value)
    {
        if (!value.IsArray())
        {
            return NonEmpty(Segment(value)) is { } host ? [host] : [];
        }

        foreach (var element in value.Elements)
        {
            if (Segment(element) is { } entry)
            {
                context.Texts.Add(entry);
            }
        }

        return ReadContext.Take(context.Texts);
    }

    private static IReadOnlyList<string>? Path(ReadContext context, JsonSample value)
    {
        if (value.IsArray())
        {
            foreach (var element in value.Elements)
            {
                context.Texts.Add(Segment(element) ?? "");
            }

            return context.Texts.Count == 0 ? null : ReadContext.Take(context.Texts);
        }

        // A leading slash is the one before every path. Unlike the text of a URL, Postman splits a path inside variables too.
        return NonEmpty(Segment(value)) is { } path
            ? (path[0] == '/' ? path.Substring(1) : path).Split('/')
            : null;
    }

    /// <summary>Reads an entry of a host or path: a text, a number, or an object <c>{type, value}</c>.</summary>
    private static string? Segment(JsonSample value) =>
        value.IsObject() ? value.Member("value").AsText() : value.AsText();

    private static string? UserInfo(JsonSample auth)
    {
        var user = auth.Member("user").AsText();
        var password = auth.Member("password").AsText();
        return user is null && password is null ? null : password is null ? user : $"{user}:{password}";
    }

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
