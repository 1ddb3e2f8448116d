namespace Mono.Postman;

/// <summary>Reads lists of names and values: headers, query entries, form fields, variables. Each may be an array, a map, or one text.</summary>
internal static class ParameterReader
{
    /// <summary>Reads headers: an array of objects or of <c>"K: V"</c> texts, one text of lines, or a map.</summary>
    public static IReadOnlyList<PostmanParameter> Headers(ReadContext context, JsonSample? value)
    {
        if (value.IsString())
        {
            return [.. HeaderLines(context, value!, commentsDisable: false)];
        }

        var headers = new List<PostmanParameter>();
        foreach (var entry in Entries(value))
        {
            if (entry.Value.IsString() && entry.Key is null)
            {
                headers.AddRange(HeaderLines(context, entry.Value, commentsDisable: false));
            }
            else if (Parameter(context, entry) is { } header)
            {
                headers.Add(header);
            }
        }

        return headers;
    }

    /// <summary>Reads headers from lines; lines without a colon, or with a blank before it, are no headers (SEMANTICS §3).</summary>
    /// <param name="context">The file.</param>
    /// <param name="value">The text.</param>
    /// <param name="commentsDisable">Whether <c>//</c> before a line switches its header off, as in format 1.0.0.</param>
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

    /// <summary>Reads query entries or the fields of an urlencoded form: an array of objects or of <c>"a=b"</c> texts, a text, or a map.</summary>
    public static IReadOnlyList<PostmanParameter> Pairs(ReadContext context, JsonSample? value)
    {
        if (value.IsString())
        {
            return value!.Text!.Length == 0 ? [] : PostmanUrlText.ParseQuery(value.Text, context.PositionOf(value));
        }

        var parameters = new List<PostmanParameter>();
        foreach (var entry in Entries(value))
        {
            if (entry.Value.IsString() && entry.Key is null)
            {
                parameters.AddRange(PostmanUrlText.ParseQuery(entry.Value.Text!, context.PositionOf(entry.Value)));
            }
            else if (entry.Value.IsArray() && entry.Key is not null)
            {
                // {"tag": ["a", "b"]}, as URL libraries write repeated names.
                parameters.AddRange(entry.Value.Elements.Select(element => Named(context, entry.Key, element)));
            }
            else if (Parameter(context, entry) is { } parameter)
            {
                parameters.Add(parameter);
            }
        }

        return parameters;
    }

    /// <summary>Reads the parts of a multipart form: an array of objects, or a map.</summary>
    public static IReadOnlyList<PostmanParameter> Parts(ReadContext context, JsonSample? value) =>
        [.. Entries(value).Select(entry => Parameter(context, entry)).OfType<PostmanParameter>()];

    /// <summary>Reads variables or the parameters of an auth: an array of objects, or a map.</summary>
    public static IReadOnlyList<PostmanVariable> Variables(ReadContext context, JsonSample? value)
    {
        var variables = new List<PostmanVariable>();
        foreach (var entry in Entries(value))
        {
            if (entry.Key is { } name)
            {
                variables.Add(new PostmanVariable
                {
                    Key = name,
                    Value = Print(entry.Value),
                    ValueIsString = entry.Value.IsString(),
                    Position = context.PositionOf(entry.Value),
                });
            }
            else if (entry.Value.IsObject())
            {
                variables.Add(Variable(context, entry.Value));
            }
        }

        return variables;
    }

    /// <summary>Reads a variable.</summary>
    public static PostmanVariable Variable(ReadContext context, JsonSample node)
    {
        var value = node.MemberOrNull("value");
        return new PostmanVariable
        {
            Key = node.Member("key").AsText() ?? node.Member("id").AsText() ?? "",
            Value = Print(value),
            ValueIsString = value is null || value.IsString(),
            Type = node.Member("type").AsString(),
            Disabled = IsDisabled(node),
            Description = ReadContext.Description(node),
            Position = context.PositionOf(node),
        };
    }

    private static PostmanParameter? Parameter(ReadContext context, KeyValuePair<string?, JsonSample> entry)
    {
        if (entry.Key is { } name)
        {
            return Named(context, name, entry.Value);
        }

        if (entry.Value is not { Kind: JsonSampleKind.Object } node)
        {
            return null;
        }

        var value = node.MemberOrNull("value");
        return new PostmanParameter
        {
            Key = node.Member("key").AsText(),
            Value = value.AsText(),
            ValueIsString = value is null || value.IsString(),
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

    /// <summary>The entries of an array (without keys) or of a map (with keys); none of anything else.</summary>
    private static IEnumerable<KeyValuePair<string?, JsonSample>> Entries(JsonSample? value) => value switch
    {
        { Kind: JsonSampleKind.Array } => value.Elements.Select(element => new KeyValuePair<string?, JsonSample>(null, element)),
        { Kind: JsonSampleKind.Object } => value.Members.Select(member => new KeyValuePair<string?, JsonSample>(member.Key, member.Value)),
        _ => [],
    };

    private static IReadOnlyList<string> Sources(JsonSample? value) => value switch
    {
        { Kind: JsonSampleKind.Array } => [.. value.Elements.Select(element => element.AsString()).OfType<string>()],
        { Kind: JsonSampleKind.String } => [value.Text!],
        _ => [],
    };

    /// <summary>Whether an entry is switched off: <c>disabled</c>, or <c>enabled: false</c> as the app, environments and format 1.0.0 write it.</summary>
    public static bool IsDisabled(JsonSample node) =>
        node.Member("disabled").IsTruthy() || node.Member("enabled") is { Kind: JsonSampleKind.False };

    /// <summary>
    /// A value as Postman prints it in place of a variable: an array's elements joined with commas. (An object would be
    /// <c>[object Object]</c>; its JSON text is of more use.)
    /// </summary>
    private static string? Print(JsonSample? value) => value is { Kind: JsonSampleKind.Array }
        ? string.Join(",", value.Elements.Select(element => Print(element) ?? ""))
        : value.AsText();
}
