namespace Mono.Postman;

/// <summary>Reads headers, query entries, form fields and variables, each of which may be an array, a map, or one text.</summary>
internal static class ParameterReader
{
    /// <summary>Reads headers: an array of objects or of <c>"K: V"</c> texts, one text of lines, or a map.</summary>
    public static IReadOnlyList<PostmanParameter> Headers(ReadContext context, JsonSample value)
    {
        if (value.IsString())
        {
            return [.. HeaderLines(context, value, commentsDisable: false)];
        }

        var headers = context.Parameters;
        foreach (var element in value.Elements)
        {
            if (element.IsString())
            {
                headers.AddRange(HeaderLines(context, element, commentsDisable: false));
            }
            else if (element.IsObject())
            {
                headers.Add(Parameter(context, element));
            }
        }

        AddMembers(context, value, headers);
        return ReadContext.Take(headers);
    }

    /// <summary>Reads headers from lines, but skips lines without a colon or with a blank before it (SEMANTICS §3).</summary>
    /// <param name="context">The file.</param>
    /// <param name="value">The text.</param>
    /// <param name="commentsDisable">Whether <c>//</c> before a line disables its header, as in format 1.0.0.</param>
    public static IEnumerable<PostmanParameter> HeaderLines(ReadContext context, JsonSample value, bool commentsDisable)
    {
        foreach (var line in value.Text!.Split('\n', '\r'))
        {
            var isComment = commentsDisable && line.StartsWith("//", StringComparison.Ordinal);
            var text = isComment ? line.Substring(2).TrimStart() : line;
            var colon = text.IndexOf(':');
            if (colon > 0 && !text.Take(colon).Any(char.IsWhiteSpace))
            {
                yield return new PostmanParameter
                {
                    Key = text.Substring(0, colon),
                    Value = text.Substring(colon + 1).Trim(),
                    Disabled = isComment,
                    Position = context.PositionOf(value),
                };
            }
        }
    }

    /// <summary>Reads query entries or fields of an urlencoded form: an array of objects or <c>"a=b"</c> texts, a text, or a map.</summary>
    public static IReadOnlyList<PostmanParameter> Pairs(ReadContext context, JsonSample value)
    {
        if (value.IsString())
        {
            return value.Text is { Length: > 0 } text ? PostmanUrlText.ParseQuery(text, context.PositionOf(value)) : [];
        }

        var parameters = context.Parameters;
        foreach (var element in value.Elements)
        {
            if (element.IsString())
            {
                parameters.AddRange(PostmanUrlText.ParseQuery(element.Text!, context.PositionOf(element)));
            }
            else if (element.IsObject())
            {
                parameters.Add(Parameter(context, element));
            }
        }

        foreach (var member in value.Members)
        {
            if (!member.Value.IsArray())
            {
                parameters.Add(Named(context, member.Name, member.Value));
                continue;
            }

            // {"tag": ["a", "b"]}: URL libraries write repeated names this way.
            foreach (var element in member.Value.Elements)
            {
                parameters.Add(Named(context, member.Name, element));
            }
        }

        return ReadContext.Take(parameters);
    }

    /// <summary>Reads the parts of a multipart form: an array of objects, or a map.</summary>
    public static IReadOnlyList<PostmanParameter> Parts(ReadContext context, JsonSample value)
    {
        var parts = context.Parameters;
        foreach (var element in value.Elements)
        {
            if (element.IsObject())
            {
                parts.Add(Parameter(context, element));
            }
        }

        AddMembers(context, value, parts);
        return ReadContext.Take(parts);
    }

    /// <summary>Reads variables or the parameters of an auth: an array of objects, or a map.</summary>
    public static IReadOnlyList<PostmanVariable> Variables(ReadContext context, JsonSample value)
    {
        var variables = context.Variables;
        foreach (var element in value.Elements)
        {
            if (element.IsObject())
            {
                variables.Add(Variable(context, element));
            }
        }

        foreach (var member in value.Members)
        {
            variables.Add(new PostmanVariable
            {
                Key = member.Name,
                Value = Print(member.Value),
                ValueIsString = member.Value.IsString(),
                Position = context.PositionOf(member.Value),
            });
        }

        return ReadContext.Take(variables);
    }

    /// <summary>Reads a variable.</summary>
    public static PostmanVariable Variable(ReadContext context, JsonSample node)
    {
        var value = node.Find("value");
        return new PostmanVariable
        {
            Key = node.Member("key").AsText() ?? node.Member("id").AsText() ?? "",
            Value = Print(value),
            ValueIsString = !value.Exists || value.IsString(),
            Type = node.Member("type").AsString(),
            Disabled = IsDisabled(node),
            Description = ReadContext.Description(node),
            Position = context.PositionOf(node),
        };
    }

    private static PostmanParameter Parameter(ReadContext context, JsonSample node)
    {
        var value = node.Find("value");
        return new PostmanParameter
        {
            Key = node.Member("key").AsText(),
            Value = value.AsText(),
            ValueIsString = !value.Exists || value.IsString(),
            Disabled = IsDisabled(node),
            Description = ReadContext.Description(node),
            Type = node.Member("type").AsString(),
            ContentType = node.Member("contentType").AsString(),
            FileName = node.Member("fileName").AsString(),
            Sources = Sources(node.Member("src")),
            Position = context.PositionOf(node),
        };
    }

    private static PostmanParameter Named(ReadContext context, string name, JsonSample value) => new()
    {
        Key = name,
        Value = value.AsText(),
        ValueIsString = value.IsString(),
        Position = context.PositionOf(value),
    };

    private static void AddMembers(ReadContext context, JsonSample map, List<PostmanParameter> parameters)
    {
        foreach (var member in map.Members)
        {
            parameters.Add(Named(context, member.Name, member.Value));
        }
    }

    private static IReadOnlyList<string> Sources(JsonSample value) => value switch
    {
        { Kind: JsonSampleKind.Array } => [.. value.Elements.Select(element => element.AsString()).OfType<string>()],
        { Kind: JsonSampleKind.String } => [value.Text!],
        _ => [],
    };

    /// <summary>Whether an entry is disabled: <c>disabled</c>, or <c>enabled: false</c> in environments and format 1.0.0.</summary>
    public static bool IsDisabled(JsonSample node) =>
        node.Member("disabled").IsTruthy() || node.Member("enabled") is { Kind: JsonSampleKind.False };

    /// <summary>
    /// Returns a value as Postman prints it in place of a variable: an array's elements joined with commas. (Postman prints an object
    /// as <c>[object Object]</c>; its JSON text is of more use.)
    /// </summary>
    private static string? Print(JsonSample value) => value is { Kind: JsonSampleKind.Array }
        ? string.Join(",", value.Elements.Select(element => Print(element) ?? ""))
        : value.AsText();
}
