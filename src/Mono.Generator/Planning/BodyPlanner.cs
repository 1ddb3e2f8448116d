using Mono.Generator.Model;
using Mono.Generator.Naming;
using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Generator.Planning;

/// <summary>Plans the bodies that methods send: JSON, text, files, forms and GraphQL.</summary>
/// <remarks>Forms ask which variables are options, so a method's parameters are planned before its body.</remarks>
/// <param name="variables">The variables, which are not changed here.</param>
/// <param name="types">The names of types; a form claims one for its class.</param>
/// <param name="openEnums">The open enums of parameters by key.</param>
internal sealed class BodyPlanner(VariablePlanner variables, NameScope types, IReadOnlyDictionary<string, string> openEnums)
{
    /// <summary>Plans the body that a method sends; null if it is empty.</summary>
    /// <param name="method">The method, whose first request sends a body.</param>
    /// <param name="headers">The headers, to which a content type is added if the body needs it.</param>
    internal BodyPlan? Plan(Method method, ref EquatableArray<HeaderPlan> headers)
    {
        var body = method.First.Request.Body!;
        switch (body.Mode)
        {
            case PostmanBodyMode.UrlEncoded:
                return PlanForm(method, BodyKind.Form, body);
            case PostmanBodyMode.FormData:
                return PlanForm(method, BodyKind.Multipart, body);
            case PostmanBodyMode.File:
                // A file that the collection does not name is optional.
                return BodyPlan.File(isOptional: body.FileSource is null && body.FileContent is null);
            case PostmanBodyMode.GraphQL:
                return method.First.HasSample
                    ? BodyPlan.GraphQL(body.Query, body.OperationName, method.Samples.VariablesType, null)
                    : BodyPlan.GraphQL(
                        body.Query, body.OperationName, null, string.IsNullOrEmpty(body.QueryVariables) ? null : body.QueryVariables);
        }

        var contentType = BodyText.Header(method.First.Request.Headers, "Content-Type");
        var isJson = BodyText.ClaimsJson(body, contentType);
        if (isJson && method.Samples.RequestType is { } type && method.First.HasSample)
        {
            // JSON is sent as application/json without a header. If the body's language is not JSON, Postman sends another type
            // (plain text by default), which needs the header.
            if (contentType is null && BodyText.TypeOf(body.Language) is not "application/json" and var sent)
            {
                headers = new EquatableArray<HeaderPlan>([.. headers, new HeaderPlan("Content-Type", sent)]);
            }

            return BodyPlan.Json(type, null);
        }

        if (body.Raw is null || body.Raw.Length == 0)
        {
            return null;
        }

        return BodyPlan.Text(contentType is null ? BodyText.TypeOf(body.Language) : null);
    }

    private BodyPlan? PlanForm(Method method, BodyKind kind, PostmanBody body)
    {
        var fields = new List<FieldPlan>();
        var names = NameScope.Beside(NameScope.ObjectMembers);
        var className = types.Claim(MethodTypeNames.Of(method, "Form"));
        names.Reserve(className);
        foreach (var group in body.Fields
            .Where(f => !f.Disabled || !string.IsNullOrEmpty(f.Key))
            .GroupBy(f => f.Key ?? "", StringComparer.Ordinal))
        {
            var field = group.FirstOrDefault(f => !f.Disabled) ?? group.First();
            var many = group.Count(f => !f.Disabled) > 1 || field.Sources.Count > 1;
            var isFile = kind == BodyKind.Multipart && field.Type == "file";
            var value = ValueOf(field, kind);
            var placeholder = PlaceholderGrammar.IsStandIn(value);
            var single = VariableTokens.Single(value);
            string? text = null;
            if (!isFile && !many && !field.Disabled && !placeholder && value.Length > 0 && !SecretDetector.MustHide(field.Key, value))
            {
                // A field whose value is one variable defaults to the option of that name, if there is one.
                text = single is null || VariableTokens.IsDynamic(single) || variables.IsOption(single) ? value : null;
            }

            var pascal = CSharpIdentifier.Pascal(group.Key.Length == 0 ? "Unnamed" : group.Key);
            var type = text is null && !many && (isFile || field.FileName is null)
                ? PlaceholderGrammar.ParameterKind(value)
                : ValueKind.String;
            fields.Add(new FieldPlan(
                group.Key,
                names.Claim(pascal, pascal + "Field"),
                isFile,
                many,
                type,
                text,
                field.ContentType,
                isFile ? null : field.FileName,
                DocText.OneLine(field.Description))
            {
                OpenEnum = !isFile && !many && type == ValueKind.String && openEnums.TryGetValue(group.Key, out var known) ? known : null,
            });
        }

        return fields.Count == 0 ? null : BodyPlan.Form(kind, className, fields.ToEquatableArray());
    }

    /// <summary>Returns a field's value as Postman sends it.</summary>
    /// <remarks>
    /// Values that are not strings are sent as JSON, with two exceptions: in a multipart body, values that are false in JavaScript are
    /// empty; in a form, objects are.
    /// </remarks>
    internal static string ValueOf(PostmanParameter field, BodyKind kind) => field.Value switch
    {
        { } value when field.ValueIsString => value,
        "0" or "false" when kind == BodyKind.Multipart => "",
        { Length: > 0 } value when kind == BodyKind.Form && value[0] == '{' => "",
        var value => value ?? "",
    };
}
