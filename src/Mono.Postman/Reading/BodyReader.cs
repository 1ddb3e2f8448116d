namespace Mono.Postman;

/// <summary>Reads request bodies of formats 2.x.</summary>
internal static class BodyReader
{
    public static PostmanBody? Read(ReadContext context, JsonSample value)
    {
        if (value.IsString())
        {
            return new PostmanBody { Raw = value.Text, Position = context.PositionOf(value), TextPosition = context.PositionOf(value) };
        }

        // Postman sends no body without a mode.
        return value.Member("mode").AsString() is { Length: > 0 } mode ? ReadMode(context, value, mode) : null;
    }

    private static PostmanBody ReadMode(ReadContext context, JsonSample node, string mode)
    {
        var disabled = node.Member("disabled").IsTruthy();
        var position = context.PositionOf(node);
        switch (mode.ToLowerInvariant())
        {
            case "urlencoded":
                return new PostmanBody
                {
                    Mode = PostmanBodyMode.UrlEncoded,
                    Fields = ParameterReader.Pairs(context, node.Member("urlencoded")),
                    Disabled = disabled,
                    Position = position,
                };
            case "formdata":
                return new PostmanBody
                {
                    Mode = PostmanBodyMode.FormData,
                    Fields = ParameterReader.Parts(context, node.Member("formdata")),
                    Disabled = disabled,
                    Position = position,
                };
            case "file":
                var file = node.Member("file");
                return new PostmanBody
                {
                    Mode = PostmanBodyMode.File,
                    FileSource = file.AsString() ?? file.Member("src").AsString(),
                    FileContent = file.Member("content").AsString(),
                    Disabled = disabled,
                    Position = position,
                };
            case "graphql":
                return GraphQL(context, node.Member("graphql"), disabled, position);
            default:
                // Other modes, "none" too, count as raw (SEMANTICS §4).
                var raw = node.Member("raw");
                return new PostmanBody
                {
                    Raw = raw.AsText(),
                    Language = node.Member("options").Member("raw").Member("language").AsString()?.ToLowerInvariant(),
                    Disabled = disabled,
                    Position = position,
                    TextPosition = context.PositionOf(raw),
                };
        }
    }

    /// <summary>Reads a GraphQL query: an object, or the query alone as a text.</summary>
    public static PostmanBody GraphQL(ReadContext context, JsonSample value, bool disabled, TextPosition position)
    {
        var variables = value.Find("variables");
        return new PostmanBody
        {
            Mode = PostmanBodyMode.GraphQL,
            Query = value.AsString() ?? value.Member("query").AsString(),
            OperationName = value.Member("operationName").AsString(),
            QueryVariables = variables is { Kind: JsonSampleKind.Null } ? "null" : variables.AsText(),
            Disabled = disabled,
            Position = position,
            TextPosition = context.PositionOf(variables),
        };
    }
}
