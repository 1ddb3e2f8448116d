using Mono.Generator.Model;

namespace Mono.Generator.Emission;

/// <summary>Writes the members of an endpoint: the static description of its request, and its two methods.</summary>
internal sealed class EndpointEmitter(ClientIdentity identity, TargetOptions target, TypeNames names)
{
    private static readonly char[] s_at = ['@'];

    private readonly string _authName = identity.AuthName;
    private readonly TargetOptions _target = target;
    private readonly TypeNames _names = names;

    // State of the current endpoint. The array is reused and may be longer than the number of parameters.
    private EndpointPlan _plan = null!;
    private MethodParameter[] _parameters = [];
    private int _count;
    private string? _result;

    // The runtime's reader of the response body.
    private string BodyReader => _plan.Response.Kind switch
    {
        ResponseKind.Text => "Mono::BodyTypes.Text",
        ResponseKind.Bytes => "Mono::BodyTypes.Bytes",
        ResponseKind.Unknown => "Mono::BodyTypes.Content",
        _ => _names.JsonType(_plan.Response.Type!),
    };

    private bool HasArguments => _count > 0 || _plan.Body is not null;

    internal void WriteInterfaceMethods(SourceWriter writer, EndpointPlan plan)
    {
        Begin(plan);
        WriteDocs(writer);
        WriteSignature(writer, false).Write(";");
        writer.EndLine();
        writer.Write($"/// <inheritdoc cref=\"{_plan.MethodName}Async\"/>");
        WriteSignature(writer, true).Write(";");
    }

    // private static readonly Endpoint s_getUser = new Endpoint("Get user", "GET", "{{baseUrl}}/users/:id") { … };
    // public Task<User> GetUserAsync(long id, CancellationToken cancellationToken = default) =>
    //     _api.SendAsync<User>(BuildGetUser(id), cancellationToken);
    // public Task<ApiResponse<User>> GetUserWithResponseAsync(…) => _api.SendWithResponseAsync<User>(…);
    // private ApiRequest BuildGetUser(long id) { … }
    internal void WriteMethods(SourceWriter writer, EndpointPlan plan)
    {
        Begin(plan);
        WriteEndpoint(writer);
        writer.EndLine();
        writer.Write("/// <inheritdoc/>");
        WriteSignature(writer.Append("public "), false).Write(" =>");
        WriteSend(writer, "SendAsync");
        writer.EndLine();
        writer.Write("/// <inheritdoc/>");
        WriteSignature(writer.Append("public "), true).Write(" =>");
        WriteSend(writer, "SendWithResponseAsync");
        if (HasArguments)
        {
            writer.EndLine();
            WriteBuild(writer);
        }
    }

    private void Begin(EndpointPlan plan)
    {
        _plan = plan;
        _result = plan.Response.Kind switch
        {
            ResponseKind.Json => _names.Plain(plan.Response.Type!),
            ResponseKind.Text => "string",
            ResponseKind.Bytes => "byte[]",
            ResponseKind.Unknown => "Mono::ApiContent",
            _ => null,
        };
        CollectParameters();
    }

    // Task<User> GetUserAsync(long id, GetUserParameters? parameters = null, CancellationToken cancellationToken = default)
    // Task<ApiResponse<User>> GetUserWithResponseAsync(…)
    private SourceWriter WriteSignature(SourceWriter writer, bool withResponse)
    {
        writer.Append("Tasks::Task");
        if (withResponse)
        {
            writer.Append("<Mono::ApiResponse");
        }

        if (_result is not null)
        {
            writer.Append($"<{_result}>");
        }

        writer.Append($"{(withResponse ? ">" : "")} {_plan.MethodName}{(withResponse ? "WithResponseAsync" : "Async")}(");
        for (var i = 0; i < _count; i++)
        {
            writer.Append($"{_parameters[i].Type} {_parameters[i].Name}{(_parameters[i].IsOptional ? " = null, " : ", ")}");
        }

        return writer.Append("CancellationToken cancellationToken = default)");
    }

    // _api.SendAsync<User>(BuildGetUser(id, parameters), cancellationToken);
    private void WriteSend(SourceWriter writer, string method)
    {
        var isModel = _plan.Response is { Kind: ResponseKind.Json, Type.Kind: ValueKind.Model };
        writer.Append($"    _api.{method}");
        if (isModel)
        {
            writer.Append($"<{_result}>");
        }

        if (HasArguments)
        {
            writer.Append($"(Build{_plan.MethodName}(");
            for (var i = 0; i < _count; i++)
            {
                writer.Append($"{(i == 0 ? "" : ", ")}{_parameters[i].Name}");
            }

            writer.Append("), ");
        }
        else
        {
            AppendField(writer.Append("(_api.CreateRequest(")).Append("), ");
        }

        if (!isModel && _result is not null)
        {
            writer.Append($"{BodyReader}, ");
        }

        writer.Write("cancellationToken);");
    }

    // Required parameters, then the body, then one object with the optional parameters.
    private void CollectParameters()
    {
        var all = _plan.Parameters;
        _count = 0;
        if (_parameters.Length < all.Count + 2)
        {
            _parameters = new MethodParameter[all.Count + 2];
        }

        for (var i = 0; i < all.Count && all[i].Required; i++)
        {
            _parameters[_count++] = new MethodParameter(_names.Of(all[i]), all[i].Name, all[i].Doc, false);
        }

        if (BodyParameter() is { } body)
        {
            _parameters[_count++] = body;
        }

        if (_plan.ParametersClass is { } name)
        {
            _parameters[_count++] = new MethodParameter(name + _target.NullableSuffix, "parameters", null, true);
        }
    }

    private MethodParameter? BodyParameter() => _plan.Body switch
    {
        { Kind: BodyKind.Json, Type: { } type } => new MethodParameter(_names.Plain(type), "body", null, false),
        { Kind: BodyKind.Text } => new MethodParameter("string", "body", null, false),
        { Kind: BodyKind.Form or BodyKind.Multipart, FieldsClass: { } fields } => new MethodParameter(fields, "body", null, false),
        { Kind: BodyKind.File, IsOptional: true } =>
            new MethodParameter("Mono::FilePart" + _target.NullableSuffix, "body", "The file to send; null sends no body.", true),
        { Kind: BodyKind.File } => new MethodParameter("Mono::FilePart", "body", null, false),
        { Kind: BodyKind.GraphQL, Type: { } variables } => new MethodParameter(_names.Plain(variables), "variables", null, false),
        _ => null,
    };

    // The collection's descriptions are on the interface, where callers see them. Parameters without a description are explained by their
    // names.
    private void WriteDocs(SourceWriter writer)
    {
        if (XmlDoc.Summary(writer, _plan.Doc ?? _plan.RequestName) is { } rest)
        {
            WriteRemarks(writer, rest);
        }

        for (var i = 0; i < _count; i++)
        {
            if (_parameters[i].Doc is { } doc)
            {
                XmlDoc.Param(writer, _parameters[i].Name.TrimStart(s_at), doc);
            }
        }
    }

    // The method of ApiResponse that reads a type, for documentation. Maps and scalars have no method of their own.
    private static string ReadMethod(TypeRef type) => type switch
    {
        { Kind: ValueKind.Model } => "ReadAs&lt;" + type.Model + "&gt;()",
        { Kind: ValueKind.List, Element.Kind: ValueKind.Model, ElementNullable: false } => "ReadAsList&lt;" + type.Element.Model + "&gt;()",
        _ => "ReadAsJson()",
    };

    private void WriteRemarks(SourceWriter writer, IReadOnlyList<string> rest)
    {
        var others = _plan.Response.Others;
        if (rest.Count + others.Count == 0)
        {
            WriteRequest(writer.Append("/// <remarks>")).Write("</remarks>");
            return;
        }

        writer.Write("/// <remarks>");
        WriteRequest(writer.Append("/// <para>")).Write("</para>");
        foreach (var other in others)
        {
            writer.Append($"/// <para>The body of a response with status {other.Status} has another type: ");
            writer.Write($"read it with {ReadMethod(other.Type)}.</para>");
        }

        XmlDoc.Paragraphs(writer, rest);
        writer.Write("/// </remarks>");
    }

    // GET {{baseUrl}}/users/:id (200 OK, 404 Not Found)
    private SourceWriter WriteRequest(SourceWriter writer)
    {
        writer.Append($"{XmlText.Of(_plan.HttpMethod)} {XmlText.Of(_plan.Url)}");
        for (var i = 0; i < _plan.Statuses.Count; i++)
        {
            writer.Append($"{(i == 0 ? " (" : ", ")}{XmlText.Of(_plan.Statuses[i])}");
        }

        return writer.Append(_plan.Statuses.Count > 0 ? ")" : "");
    }

    // s_getUser
    private SourceWriter AppendField(SourceWriter writer) =>
        writer.Append("s_").Append(char.ToLowerInvariant(_plan.MethodName[0])).Append(_plan.MethodName, 1, _plan.MethodName.Length - 1);

    private void WriteEndpoint(SourceWriter writer)
    {
        AppendField(writer.Append("private static readonly Mono::Endpoint ")).Append(" = new Mono::Endpoint(");
        writer.Append($"{CSharpLiteral.Of(_plan.RequestName)}, {CSharpLiteral.Of(_plan.HttpMethod)}, {CSharpLiteral.Of(_plan.Url)})");
        var behavior = _plan.Behavior;
        if (_plan.Headers.Count + _plan.Query.Count + _plan.Errors.Count == 0 && _plan.Auth is null && behavior.IsNone)
        {
            writer.Write(";");
            return;
        }

        writer.EndLine().OpenBlock();
        if (_plan.Headers.Count > 0)
        {
            writer.Append("Headers = { ");
            for (var i = 0; i < _plan.Headers.Count; i++)
            {
                writer.Append($"{Comma(i)}{{ {CSharpLiteral.Of(_plan.Headers[i].Name)}, {CSharpLiteral.Of(_plan.Headers[i].Value)} }}");
            }

            writer.Write(" },");
        }

        if (_plan.Query.Count > 0)
        {
            writer.Append("Query = { ");
            for (var i = 0; i < _plan.Query.Count; i++)
            {
                WriteQueryEntry(writer.Append(Comma(i)), _plan.Query[i]);
            }

            writer.Write(" },");
        }

        if (_plan.Auth is { } auth)
        {
            writer.Write($"Auth = {_authName}.{auth},");
        }

        if (_plan.Errors.Count > 0)
        {
            writer.Append("Errors = { ");
            for (var i = 0; i < _plan.Errors.Count; i++)
            {
                writer.Append($"{Comma(i)}{{ {_plan.Errors[i].Status}, ");
                _names.AppendJsonType(writer, _plan.Errors[i].Type).Append(" }");
            }

            writer.Write(" },");
        }

        if (behavior.DisableBodyPruning)
        {
            writer.Write("DisableBodyPruning = true,");
        }

        if (behavior.DisableUrlEncoding)
        {
            writer.Write("DisableUrlEncoding = true,");
        }

        if (behavior.FollowRedirects == false)
        {
            writer.Write("FollowRedirects = false,");
        }

        if (behavior.DisableCookies)
        {
            writer.Write("DisableCookies = true,");
        }

        if (behavior.DisabledSystemHeaders is { } headers)
        {
            writer.Write($"DisabledSystemHeaders = {CSharpLiteral.Of(headers)},");
        }

        writer.CloseBlock(";");
    }

    private static string Comma(int index) => index == 0 ? "" : ", ";

    private static void WriteQueryEntry(SourceWriter writer, QueryPlan entry)
    {
        writer.Append(entry.Mode switch
        {
            QueryMode.Enabled => "{ ",
            QueryMode.FromArgument => "Mono::QueryParameter.FromArgument(",
            _ => "Mono::QueryParameter.Optional(",
        });
        writer.Append($"{CSharpLiteral.Of(entry.Key)}");
        if (entry.Value is not null)
        {
            writer.Append($", {CSharpLiteral.Of(entry.Value)}");
        }

        writer.Append(entry.Mode == QueryMode.Enabled ? " }" : ")");
    }

    private void WriteBuild(SourceWriter writer)
    {
        writer.Append($"private Mono::ApiRequest Build{_plan.MethodName}(");
        for (var i = 0; i < _count; i++)
        {
            writer.Append($"{Comma(i)}{_parameters[i].Type} {_parameters[i].Name}");
        }

        writer.Write(")").OpenBlock();
        AppendField(writer.Append("var request = _api.CreateRequest(")).Write(");");
        WriteSetters(writer);
        if (_plan.Body is { } body)
        {
            BodyEmitter.Write(writer, body, _names);
        }

        writer.Write("return request;");
        writer.CloseBlock();
    }

    // request.SetPath("userId", userId);
    // request.SetQuery("fields", parameters?.Fields);
    private void WriteSetters(SourceWriter writer)
    {
        foreach (var parameter in _plan.Parameters)
        {
            writer.Append($"request.{SetterOf(parameter.Target)}({CSharpLiteral.Of(parameter.Key)}, ");
            _ = parameter.Required ? writer.Append(parameter.Name) : writer.Append("parameters?.").Append(parameter.Property);
            writer.Write(parameter.OpenEnum is null ? ");" : parameter.Required ? ".Value);" : "?.Value);");
        }
    }

    private static string SetterOf(ParameterTarget target) => target switch
    {
        ParameterTarget.Path => "SetPath",
        ParameterTarget.Variable => "SetVariable",
        ParameterTarget.Header => "SetHeader",
        _ => "SetQuery",
    };

    /// <summary>A parameter in the method's signature.</summary>
    private readonly record struct MethodParameter(string Type, string Name, string? Doc, bool IsOptional);
}
