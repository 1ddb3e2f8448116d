using System.Globalization;
using System.Text;
using Mono.Generator.Planning;

namespace Mono.Generator.Emission;

/// <summary>Writes one endpoint: what is sent, the two methods, and the classes of its parameters.</summary>
internal sealed class EndpointEmitter
{
    private const string CancellationParameter = "CancellationToken cancellationToken";
    private const string Task = "Tasks::Task";

    private readonly EndpointPlan _plan;
    private readonly ClientIdentity _identity;
    private readonly TargetOptions _target;
    private readonly TypeNames _names;
    private readonly List<(string Type, string Name, string? Doc, bool Optional)> _parameters;

    internal EndpointEmitter(EndpointPlan plan, ClientIdentity identity, TargetOptions target)
    {
        _plan = plan;
        _identity = identity;
        _target = target;
        _names = new TypeNames(target);
        _parameters = [.. Parameters()];
    }

    private string Signature(bool defaults)
    {
        var signature = new StringBuilder();
        foreach (var (type, name, _, optional) in _parameters)
        {
            signature.Append(type).Append(' ').Append(name).Append(defaults && optional ? " = null, " : ", ");
        }

        return signature.Append(CancellationParameter).Append(defaults ? " = default" : "").ToString();
    }

    private string Arguments => string.Join(", ", _parameters.Select(p => p.Name));

    private string FieldName => "s_" + char.ToLowerInvariant(_plan.MethodName[0]) + _plan.MethodName.Substring(1);

    // The type of the answer's body, and the runtime's reader of it; null where there is none.
    private (string Type, string Reader)? Result => _plan.Response.Kind switch
    {
        ResponseKind.Json => (_names.Plain(_plan.Response.Type!), _names.JsonType(_plan.Response.Type!)),
        ResponseKind.Text => ("string", "Mono::BodyTypes.Text"),
        ResponseKind.Bytes => ("byte[]", "Mono::BodyTypes.Bytes"),
        ResponseKind.Unknown => ("Mono::ApiContent", "Mono::BodyTypes.Content"),
        _ => null,
    };

    internal void WriteInterfaceMethods(SourceWriter writer)
    {
        var (body, full) = ReturnTypes();
        WriteDocs(writer);
        writer.Write(body + " " + _plan.MethodName + "Async(" + Signature(true) + ");");
        writer.Gap();
        writer.Write("/// <inheritdoc cref=\"" + _plan.MethodName + "Async\"/>");
        writer.Write(full + " " + _plan.MethodName + "WithResponseAsync(" + Signature(true) + ");");
    }

    // private static readonly Endpoint s_getUser = new Endpoint("Get user", "GET", "{{baseUrl}}/users/:id") { … };
    // public Task<User> GetUserAsync(long id, CancellationToken cancellationToken = default) => _api.SendAsync<User>(BuildGetUser(id), cancellationToken);
    // public Task<ApiResponse<User>> GetUserWithResponseAsync(…) => _api.SendWithResponseAsync<User>(…);
    // private ApiRequest BuildGetUser(long id) { … }
    internal void WriteMethods(SourceWriter writer)
    {
        WriteEndpoint(writer);
        var (body, full) = ReturnTypes();
        var isModel = _plan.Response is { Kind: ResponseKind.Json, Type.Kind: TypeKind.Model };
        var generic = isModel ? "<" + Result!.Value.Type + ">" : "";
        var request = _parameters.Count == 0 && _plan.Body is null ? "_api.CreateRequest(" + FieldName + ")" : "Build" + _plan.MethodName + "(" + Arguments + ")";
        var rest = "(" + request + ", " + (isModel || Result is null ? "" : Result.Value.Reader + ", ") + "cancellationToken);";
        writer.Gap();
        writer.Write("/// <inheritdoc/>");
        writer.Write("public " + body + " " + _plan.MethodName + "Async(" + Signature(true) + ") =>");
        writer.Write("    _api.SendAsync" + generic + rest);
        writer.Gap();
        writer.Write("/// <inheritdoc/>");
        writer.Write("public " + full + " " + _plan.MethodName + "WithResponseAsync(" + Signature(true) + ") =>");
        writer.Write("    _api.SendWithResponseAsync" + generic + rest);
        if (_parameters.Count > 0 || _plan.Body is not null)
        {
            writer.Gap();
            WriteBuild(writer);
        }
    }

    internal void WriteParameterClasses(SourceWriter writer)
    {
        if (_plan.ParametersClass is { } name)
        {
            writer.Gap();
            XmlDoc.Write(writer, "The optional parameters of " + _plan.MethodName + "Async.");
            writer.Write(FileEmitter.Mark);
            writer.Write(_identity.Visibility + " sealed partial class " + name).Open();
            foreach (var parameter in _plan.Parameters.Where(p => !p.Required))
            {
                XmlDoc.Write(writer, ParameterDoc(parameter));
                writer.Write("public " + ParameterType(parameter) + " " + parameter.Property + " { get; set; }");
            }

            writer.Close();
        }

        if (_plan.Body is { FieldsClass: { } fieldsClass } form)
        {
            writer.Gap();
            XmlDoc.Write(writer, "The fields of the form that " + _plan.MethodName + "Async sends.");
            writer.Write(FileEmitter.Mark);
            writer.Write(_identity.Visibility + " sealed partial class " + fieldsClass).Open();
            foreach (var field in form.Fields)
            {
                XmlDoc.Write(writer, "The field \"" + field.Key + "\"." + (field.Default is null ? "" : " Unset, it is sent as \"" + field.Default + "\".") + (field.Doc is null ? "" : "\n\n" + field.Doc));
                writer.Write("public " + FieldType(field) + " " + field.Property + " { get; set; }");
            }

            writer.Close();
        }
    }

    private (string Body, string Full) ReturnTypes() => Result is { } result
        ? (Task + "<" + result.Type + ">", Task + "<Mono::ApiResponse<" + result.Type + ">>")
        : (Task, Task + "<Mono::ApiResponse>");

    private IEnumerable<(string Type, string Name, string? Doc, bool Optional)> Parameters()
    {
        foreach (var parameter in _plan.Parameters.Where(p => p.Required))
        {
            yield return (ParameterType(parameter), parameter.Name, parameter.Doc, false);
        }

        switch (_plan.Body)
        {
            case { Kind: BodyKind.Json, Type: { } type }:
                yield return (_names.Plain(type), "body", null, false);
                break;
            case { Kind: BodyKind.Text }:
                yield return ("string", "body", null, false);
                break;
            case { Kind: BodyKind.Form or BodyKind.Multipart, FieldsClass: { } fields }:
                yield return (fields, "body", null, false);
                break;
            case { Kind: BodyKind.File }:
                yield return ("Mono::FilePart" + (_plan.Body.IsOptional ? _target.Mark : ""), "body", _plan.Body.IsOptional ? "Null sends none." : null, _plan.Body.IsOptional);
                break;
            case { Kind: BodyKind.GraphQL, Type: { } variables }:
                yield return (_names.Plain(variables), "variables", null, false);
                break;
        }

        if (_plan.ParametersClass is { } name)
        {
            yield return (name + _target.Mark, "parameters", null, true);
            yield break;
        }

        foreach (var parameter in _plan.Parameters.Where(p => !p.Required))
        {
            yield return (ParameterType(parameter), parameter.Name, parameter.Doc, true);
        }
    }

    private string ParameterType(ParameterPlan parameter) => parameter.OpenEnum is { } known
        ? parameter.Required ? known : known + "?"
        : parameter.Many
        ? "Generic::IEnumerable<string>" + (parameter.Required ? "" : _target.Mark)
        : parameter.Required ? _names.Plain(parameter.Type) : _names.Nullable(parameter.Type);

    private string FieldType(FieldPlan field)
    {
        if (field.OpenEnum is { } known)
        {
            return known + "?";
        }

        var one = field.IsFile ? "Mono::FilePart" : field.Many ? "string" : _names.Plain(field.Type);
        return field.Many
            ? "Generic::IList<" + one + ">" + _target.Mark
            : field.IsFile ? one + _target.Mark : _names.Nullable(field.Type);
    }

    private static string ParameterDoc(ParameterPlan parameter) => parameter.Doc ?? parameter.Target switch
    {
        ParameterTarget.Path => "The path's \"" + parameter.Key + "\".",
        ParameterTarget.Variable => "The variable {{" + parameter.Key + "}}.",
        ParameterTarget.Header => "The header \"" + parameter.Key + "\".",
        _ => "The query's \"" + parameter.Key + "\".",
    };

    // What the collection says stands on the interface, where callers see it. A parameter that is called like what it fills needs no word.
    private void WriteDocs(SourceWriter writer)
    {
        var facts = new List<string> { _plan.HttpMethod + " " + _plan.Url + (_plan.Statuses.Count > 0 ? " → " + string.Join(", ", _plan.Statuses) : "") };
        foreach (var other in _plan.Response.Others)
        {
            facts.Add("The body of an answer " + other.Status.ToString(CultureInfo.InvariantCulture) + " is another: read it with ReadAs(" + _names.JsonType(other.Type) + ").");
        }

        XmlDoc.Write(writer, _plan.Doc ?? _plan.RequestName, [.. facts]);
        foreach (var (_, name, doc, _) in _parameters)
        {
            if (doc is not null)
            {
                XmlDoc.Param(writer, name.TrimStart('@'), doc);
            }
        }
    }

    private void WriteEndpoint(SourceWriter writer)
    {
        var lines = new List<string>();
        if (_plan.Headers.Count > 0)
        {
            lines.Add("Headers = { " + string.Join(", ", _plan.Headers.Select(h => "{ " + CSharpLiteral.Of(h.Name) + ", " + CSharpLiteral.Of(h.Value) + " }")) + " },");
        }

        if (_plan.Query.Count > 0)
        {
            lines.Add("Query = { " + string.Join(", ", _plan.Query.Select(QueryEntry)) + " },");
        }

        if (_plan.Auth is { } auth)
        {
            lines.Add("Auth = " + _identity.AuthName + "." + auth + ",");
        }

        if (_plan.Errors.Count > 0)
        {
            lines.Add("Errors = { " + string.Join(", ", _plan.Errors.Select(e => "{ " + e.Status.ToString(CultureInfo.InvariantCulture) + ", " + _names.JsonType(e.Type) + " }")) + " },");
        }

        var behavior = _plan.Behavior;
        if (behavior.DisableBodyPruning)
        {
            lines.Add("DisableBodyPruning = true,");
        }

        if (behavior.DisableUrlEncoding)
        {
            lines.Add("DisableUrlEncoding = true,");
        }

        if (behavior.FollowRedirects == false)
        {
            lines.Add("FollowRedirects = false,");
        }

        if (behavior.DisableCookies)
        {
            lines.Add("DisableCookies = true,");
        }

        if (behavior.DisabledSystemHeaders is { } headers)
        {
            lines.Add("DisabledSystemHeaders = " + CSharpLiteral.Of(headers) + ",");
        }

        var head = "private static readonly Mono::Endpoint " + FieldName + " = new Mono::Endpoint(" +
            CSharpLiteral.Of(_plan.RequestName) + ", " + CSharpLiteral.Of(_plan.HttpMethod) + ", " + CSharpLiteral.Of(_plan.Url) + ")";
        if (lines.Count == 0)
        {
            writer.Write(head + ";");
            return;
        }

        writer.Write(head).Open();
        foreach (var line in lines)
        {
            writer.Write(line);
        }

        writer.Close(";");
    }

    private static string QueryEntry(QueryPlan entry)
    {
        var arguments = CSharpLiteral.Of(entry.Key) + (entry.Value is null ? "" : ", " + CSharpLiteral.Of(entry.Value));
        return entry.Mode switch
        {
            QueryMode.Enabled => "{ " + arguments + " }",
            QueryMode.Disabled => "Mono::QueryParameter.Disabled(" + arguments + ")",
            _ => "Mono::QueryParameter.Optional(" + arguments + ")",
        };
    }

    private void WriteBuild(SourceWriter writer)
    {
        writer.Write("private Mono::ApiRequest Build" + _plan.MethodName + "(" + string.Join(", ", _parameters.Select(p => p.Type + " " + p.Name)) + ")").Open();
        writer.Write("var request = _api.CreateRequest(" + FieldName + ");");
        foreach (var parameter in _plan.Parameters.Where(p => p.Required))
        {
            writer.Write(Setter(parameter, parameter.Name));
        }

        var optional = _plan.Parameters.Where(p => !p.Required).ToList();
        if (_plan.ParametersClass is not null)
        {
            writer.Write("if (parameters != null)").Open();
            foreach (var parameter in optional)
            {
                writer.Write(Setter(parameter, "parameters." + parameter.Property));
            }

            writer.Close();
        }
        else
        {
            foreach (var parameter in optional)
            {
                writer.Write(Setter(parameter, parameter.Name));
            }
        }

        if (_plan.Body is { } body)
        {
            WriteBody(writer, body);
        }

        writer.Write("return request;");
        writer.Close();
    }

    private static string Setter(ParameterPlan parameter, string value)
    {
        var method = parameter.Target switch
        {
            ParameterTarget.Path => "SetPath",
            ParameterTarget.Variable => "SetVariable",
            ParameterTarget.Header => "SetHeader",
            _ => "SetQuery",
        };
        return "request." + method + "(" + CSharpLiteral.Of(parameter.Key) + ", " + value + (parameter.OpenEnum is null ? "" : parameter.Required ? ".Value" : "?.Value") + ");";
    }

    private void WriteBody(SourceWriter writer, BodyPlan body)
    {
        switch (body.Kind)
        {
            case BodyKind.Json:
                writer.Write("request.SetJson(body" + (body.Type!.Kind == TypeKind.Model ? "" : ", " + _names.JsonType(body.Type)) + ");");
                break;
            case BodyKind.Text:
                writer.Write("request.SetText(body, " + CSharpLiteral.Of(body.ContentType) + ");");
                break;
            case BodyKind.File:
                writer.Write("request.SetFile(body);");
                break;
            case BodyKind.GraphQL:
                var query = body.GraphQLQuery!;
                writer.Write("request.SetGraphQL(" + CSharpLiteral.Of(query.Query) + ", " + CSharpLiteral.Of(query.OperationName) +
                    (body.Type is not null ? ", variables, " + _names.JsonType(body.Type) : ", " + CSharpLiteral.Of(query.VariablesText)) + ");");
                break;
            case BodyKind.Form or BodyKind.Multipart:
                writer.Write("var formFields = new Mono::" + (body.Kind == BodyKind.Form ? "FormFields" : "MultipartFields") + "();");
                foreach (var field in body.Fields)
                {
                    WriteField(writer, body.Kind, field);
                }

                writer.Write("request.Set" + (body.Kind == BodyKind.Form ? "Form" : "Multipart") + "(formFields);");
                break;
        }
    }

    private static void WriteField(SourceWriter writer, BodyKind kind, FieldPlan field)
    {
        var key = field.Key.IndexOf("{{", StringComparison.Ordinal) < 0 ? CSharpLiteral.Of(field.Key) : "request.Expand(" + CSharpLiteral.Of(field.Key) + ")";
        var type = kind == BodyKind.Multipart && (field.ContentType ?? field.FileName) is not null
            ? ", " + CSharpLiteral.Of(field.ContentType) + (field.FileName is null ? "" : ", " + CSharpLiteral.Of(field.FileName))
            : "";
        if (field.Many)
        {
            writer.Write("if (body." + field.Property + " != null)").Open();
            writer.Write("foreach (var value in body." + field.Property + ")").Open();
            writer.Write("formFields.Add(" + key + ", value" + type + ");");
            writer.Close().Close();
            return;
        }

        var property = "body." + field.Property + (field.OpenEnum is null ? "" : "?.Value");
        if (field.Default is { } template)
        {
            // Text fields only: what the collection says is sent unless the caller says otherwise.
            writer.Write("formFields.Add(" + key + ", " + property + " ?? request.Resolve(" + CSharpLiteral.Of(template) + ")" + type + ");");
            return;
        }

        writer.Write("formFields.Add(" + key + ", " + property + type + ");");
    }
}
