namespace Mono.Postman;

/// <summary>Reads the requests of format 1.0.0.</summary>
internal static class V1RequestReader
{
    public static PostmanRequest Read(ReadContext context, JsonSample node, PostmanAuth? auth) => new()
    {
        Method = NodeReader.Method(node),
        Url = Url(context, node),
        Headers = Headers(context, node),
        Body = Body(context, node),
        Auth = auth,
        Description = ReadContext.Description(node),
        Position = context.PositionOf(node),
    };

    /// <summary>
    /// Reads the URL. Separate lists of query entries and path variables take precedence, since they include descriptions and disabled
    /// entries; query entries that only the text has are kept.
    /// </summary>
    private static PostmanUrl? Url(ReadContext context, JsonSample node)
    {
        var value = node.Member("url");
        if (value.AsString() is not { } text)
        {
            return UrlReader.Read(context, value);
        }

        var position = context.PositionOf(value);
        var listed = QueryParameters(context, node.Member("queryParams"));
        var variables = PathVariables(context, node);
        if (listed.Count == 0 && variables.Count == 0)
        {
            return new PostmanUrl { Text = text, Position = position };
        }

        var parts = PostmanUrlText.Parse(text, position);
        var names = new HashSet<string?>(listed.Select(parameter => parameter.Key));
        return new PostmanUrl
        {
            Raw = text,
            Protocol = parts.Protocol,
            UserInfo = parts.UserInfo,
            Host = parts.Host,
            Port = parts.Port,
            Path = parts.Path,
            Query = [.. listed, .. parts.Query.Where(parameter => !names.Contains(parameter.Key))],
            Variables = variables,
            Fragment = parts.Fragment,
            Position = position,
        };
    }

    private static List<PostmanParameter> QueryParameters(ReadContext context, JsonSample value)
    {
        var parameters = new List<PostmanParameter>();
        foreach (var node in value.Elements.Where(element => element.IsObject()))
        {
            // "equals" distinguishes "key" from "key=" if the value is empty.
            var text = node.Member("value").AsText();
            text = node.Member("equals") switch
            {
                { Kind: JsonSampleKind.True } => text ?? "",
                { Kind: JsonSampleKind.False } when text is { Length: 0 } => null,
                _ => text,
            };
            parameters.Add(new PostmanParameter
            {
                Key = node.Member("key").AsText(),
                Value = text,
                Disabled = ParameterReader.IsDisabled(node),
                Description = ReadContext.Description(node),
                Position = context.PositionOf(node),
            });
        }

        return parameters;
    }

    private static List<PostmanVariable> PathVariables(ReadContext context, JsonSample node)
    {
        var variables = new List<PostmanVariable>(ParameterReader.Variables(context, node.Member("pathVariableData")));
        var names = new HashSet<string>(variables.Select(variable => variable.Key), StringComparer.Ordinal);
        var others = ParameterReader.Variables(context, node.Member("pathVariables"));
        variables.AddRange(others.Where(variable => !names.Contains(variable.Key)));
        return variables;
    }

    /// <summary>Reads <c>headerData</c>, then other headers from the text <c>headers</c>.</summary>
    private static List<PostmanParameter> Headers(ReadContext context, JsonSample node)
    {
        var headers = new List<PostmanParameter>();
        foreach (var header in ParameterReader.Headers(context, node.Member("headerData")))
        {
            var isComment = header.Key is not null && header.Key.StartsWith("//", StringComparison.Ordinal);
            headers.Add(!isComment ? header : new PostmanParameter
            {
                Key = header.Key!.Substring(2).Trim(),
                Value = header.Value,
                ValueIsString = header.ValueIsString,
                Disabled = true,
                Description = header.Description,
                Position = header.Position,
            });
        }

        var names = new HashSet<string?>(headers.Select(header => header.Key));
        var text = node.Member("headers");
        var others = text.IsString()
            ? ParameterReader.HeaderLines(context, text, commentsDisable: true)
            : ParameterReader.Headers(context, text);
        headers.AddRange(others.Where(header => !names.Contains(header.Key)));
        return headers;
    }

    private static PostmanBody? Body(ReadContext context, JsonSample node)
    {
        var data = node.Member("data");
        var raw = node.Member("rawModeData");
        if (raw.Elements.Take(2).ToList() is [var only] && only.IsString())
        {
            raw = only;
        }

        var mode = Mode(node.Find("dataMode"), data, raw);
        if (mode is null)
        {
            return null;
        }

        var disabled = node.Member("dataDisabled").IsTruthy();
        var fields = data.Or(raw);
        var position = context.PositionOf(fields.Or(node));
        switch (mode)
        {
            case PostmanBodyMode.UrlEncoded or PostmanBodyMode.FormData:
                return new PostmanBody
                {
                    Mode = mode.Value,
                    Fields = Fields(context, fields),
                    Disabled = disabled,
                    Position = position,
                };
            case PostmanBodyMode.File:
                return new PostmanBody
                {
                    Mode = mode.Value,
                    FileSource = raw.AsString(),
                    Disabled = disabled,
                    Position = context.PositionOf(raw),
                };
            case PostmanBodyMode.GraphQL:
                var query = node.Member("graphqlModeData");
                return BodyReader.GraphQL(context, query, disabled, context.PositionOf(query));
            default:
                var text = raw.AsString() is { Length: > 0 } ? raw : data.IsString() ? data : default;
                return new PostmanBody
                {
                    Raw = text.AsString() ?? "",
                    Language = node.Member("dataOptions").Member("raw").Member("language").AsString()?.ToLowerInvariant(),
                    Disabled = disabled,
                    Position = context.PositionOf(text),
                    TextPosition = context.PositionOf(text),
                };
        }
    }

    /// <summary>Returns the kind of body, as stated or guessed from the data; null if there is no body.</summary>
    private static PostmanBodyMode? Mode(JsonSample dataMode, JsonSample data, JsonSample raw) => dataMode.AsString() switch
    {
        "raw" => PostmanBodyMode.Raw,
        "params" => PostmanBodyMode.FormData,
        "urlencoded" => PostmanBodyMode.UrlEncoded,
        "binary" => PostmanBodyMode.File,
        "graphql" => PostmanBodyMode.GraphQL,
        _ when dataMode is { Kind: JsonSampleKind.Null } => null,
        _ when raw.AsString() is { Length: > 0 } || data.AsString() is { Length: > 0 } => PostmanBodyMode.Raw,
        _ when !data.Or(raw).Elements.IsEmpty => PostmanBodyMode.FormData,
        _ => null,
    };

    /// <summary>Reads form fields; fields without a name are skipped, and the value of a file is its path.</summary>
    private static List<PostmanParameter> Fields(ReadContext context, JsonSample value)
    {
        var fields = new List<PostmanParameter>();
        foreach (var field in ParameterReader.Parts(context, value).Where(field => !string.IsNullOrEmpty(field.Key)))
        {
            var isFile = field.Type == "file" && !string.IsNullOrEmpty(field.Value);
            fields.Add(!isFile ? field : new PostmanParameter
            {
                Key = field.Key,
                Disabled = field.Disabled,
                Description = field.Description,
                Type = field.Type,
                ContentType = field.ContentType,
                FileName = field.FileName,
                Sources = field.ValueIsString ? [field.Value!] : [],
                Position = field.Position,
            });
        }

        return fields;
    }

    /// <summary>Reads the auth of old exports: <c>currentHelper</c>, and <c>helperAttributes</c> as an object or its JSON text.</summary>
    public static PostmanAuth? HelperAuth(ReadContext context, JsonSample node)
    {
        if (node.Member("currentHelper").AsString() is not { Length: > 0 } helper || helper == "normal")
        {
            return null;
        }

        var attributes = node.Member("helperAttributes");
        var position = context.PositionOf(node.Member("currentHelper"));
        if (attributes.IsString())
        {
            JsonSampleReader.TryRead(attributes.Text, out attributes, out _);
            context = new ReadContext(new LineMap(default), [], context.CancellationToken);
        }

        return new PostmanAuth
        {
            Type = AuthType(helper),
            Parameters =
            [
                .. ParameterReader.Variables(context, attributes)
                    .Where(parameter => parameter.Key != "id")
                    .Select(parameter => new PostmanVariable
                    {
                        Key = ParameterName(helper, parameter.Key),
                        Value = parameter.Value,
                        ValueIsString = parameter.ValueIsString,
                        Position = position,
                    }),
            ],
            Position = position,
        };
    }

    private static string AuthType(string helper) => helper switch
    {
        "apikeyAuth" => "apikey",
        "basicAuth" => "basic",
        "bearerAuth" => "bearer",
        "digestAuth" => "digest",
        "hawkAuth" => "hawk",
        "oAuth1" => "oauth1",
        "oAuth2" => "oauth2",
        "ntlmAuth" => "ntlm",
        "awsSigV4" => "awsv4",
        "jwtAuth" => "jwt",
        "asapAuth" => "asap",
        "edgegridAuth" => "edgegrid",
        _ => helper,
    };

    /// <summary>Returns the name of a parameter in the newer formats.</summary>
    private static string ParameterName(string helper, string name) => (helper, name) switch
    {
        ("oAuth1", "header") => "addParamsToHeader",
        ("oAuth1", "auto") => "autoAddParam",
        ("oAuth1", "includeEmpty") => "addEmptyParamsToSign",
        ("hawkAuth", "hawk_id") => "authId",
        ("hawkAuth", "hawk_key") => "authKey",
        ("hawkAuth", "ext") => "extraData",
        ("hawkAuth", "dlg") => "delegation",
        _ => name,
    };
}
