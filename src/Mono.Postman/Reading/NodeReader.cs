namespace Mono.Postman;

/// <summary>Reads the elements that all formats and kinds of nodes share: auth, scripts, settings, requests.</summary>
internal static class NodeReader
{
    /// <summary>Reads a request: a URL alone, or an object.</summary>
    /// <returns>The request; null if the value is neither.</returns>
    public static PostmanRequest? Request(ReadContext context, JsonSample value) => value switch
    {
        { Kind: JsonSampleKind.String } => new PostmanRequest
        {
            Url = UrlReader.Read(context, value),
            Position = context.PositionOf(value),
        },
        { Kind: JsonSampleKind.Object } => new PostmanRequest
        {
            Method = Method(value),
            Url = UrlReader.Read(context, value.Member("url")),
            Headers = ParameterReader.Headers(context, value.Member("header")),
            Body = BodyReader.Read(context, value.Member("body")),
            Auth = Auth(context, value.Member("auth")),
            Description = ReadContext.Description(value),
            Position = context.PositionOf(value),
        },
        _ => null,
    };

    /// <summary>Reads the request that an example was saved with. Parts that equal the current request's are the same objects.</summary>
    /// <param name="context">The file.</param>
    /// <param name="value">The request.</param>
    /// <param name="owner">The current request in the file.</param>
    /// <param name="known">The current request.</param>
    /// <returns>The request; null if the value is not a request.</returns>
    public static PostmanRequest? OriginalRequest(ReadContext context, JsonSample value, JsonSample owner, PostmanRequest known)
    {
        if (!value.IsObject() || !owner.IsObject())
        {
            return Request(context, value);
        }

        return new PostmanRequest
        {
            Method = Method(value),
            Url = Part("url") is { } url ? UrlReader.Read(context, url) : known.Url,
            Headers = Part("header") is { } headers ? ParameterReader.Headers(context, headers) : known.Headers,
            Body = Part("body") is { } body ? BodyReader.Read(context, body) : known.Body,
            Auth = Part("auth") is { } auth ? Auth(context, auth) : known.Auth,
            Description = ReadContext.Description(value),
            Position = context.PositionOf(value),
        };

        // Null if the part is the same.
        JsonSample? Part(string name) => value.Member(name) is var part && owner.Member(name).IsLike(part) ? null : part;
    }

    public static string Method(JsonSample request) =>
        request.Member("method").AsString()?.Trim() is { Length: > 0 } method ? method.ToUpperInvariant() : "GET";

    /// <summary>Reads an auth; null without a type, which inherits.</summary>
    public static PostmanAuth? Auth(ReadContext context, JsonSample value) =>
        value.Member("type").AsString() is { Length: > 0 } type
            ? new PostmanAuth
            {
                Type = type,
                Parameters = ParameterReader.Variables(context, value.Member(type)),
                Position = context.PositionOf(value),
            }
            : null;

    public static IReadOnlyList<PostmanScript> Scripts(ReadContext context, JsonSample events)
    {
        if (events.Elements.IsEmpty)
        {
            return [];
        }

        var scripts = new List<PostmanScript>();
        foreach (var node in events.Elements)
        {
            if (node.Member("listen").AsString() is { } listen
                && !node.Member("disabled").IsTruthy()
                && ScriptText(node.Member("script")) is { Length: > 0 } text)
            {
                scripts.Add(new PostmanScript(listen, text, context.PositionOf(node)));
            }
        }

        return scripts;
    }

    /// <summary>Returns the text of a script: a text, lines, or an object whose <c>exec</c> is one of these.</summary>
    public static string? ScriptText(JsonSample value) => value switch
    {
        { Kind: JsonSampleKind.Object } => ScriptText(value.Member("exec")),
        { Kind: JsonSampleKind.Array } => string.Join("\n", value.Elements.Select(line => line.AsString() ?? "")),
        _ => value.AsString(),
    };

    public static PostmanProtocolBehavior Behavior(JsonSample value)
    {
        if (value.Members.IsEmpty)
        {
            return PostmanProtocolBehavior.None;
        }

        var systemHeaders = value.Member("disabledSystemHeaders");
        return new PostmanProtocolBehavior
        {
            DisableBodyPruning = Flag(value, "disableBodyPruning"),
            DisableUrlEncoding = Flag(value, "disableUrlEncoding"),
            FollowRedirects = Flag(value, "followRedirects"),
            FollowOriginalHttpMethod = Flag(value, "followOriginalHttpMethod"),
            FollowAuthorizationHeader = Flag(value, "followAuthorizationHeader"),
            MaxRedirects = int.TryParse(value.Member("maxRedirects").AsText(), out var maximum) && maximum >= 0 ? maximum : null,
            DisableCookies = Flag(value, "disableCookies"),
            DisabledSystemHeaders = systemHeaders.IsObject()
                ? [.. systemHeaders.Members.Where(header => header.Value.IsTruthy()).Select(header => header.Name.ToLowerInvariant())]
                : null,
        };
    }

    private static bool? Flag(JsonSample node, string name) => node.Member(name) switch
    {
        { Kind: JsonSampleKind.True } => true,
        { Kind: JsonSampleKind.False } => false,
        _ => null,
    };
}
