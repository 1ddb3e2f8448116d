using System.Globalization;
using Mono.Generator.Diagnostics;
using Mono.Generator.Emission;
using Mono.Generator.Model;
using Mono.Generator.Naming;
using Mono.Generator.Requests;
using Mono.Postman;
using Mono.Shared;

namespace Mono.Generator.Planning;

/// <summary>
/// Plans one method from its requests, after its types are inferred. A signature has the required parameters, the body and, if there are
/// optional parameters, one object with all of them: <c>GetUserAsync(7, new GetUserParameters { Fields = "name" })</c>.
/// </summary>
/// <remarks>
/// Reason: collections gain and lose optional parameters often, and with this rule such an edit adds or removes a property and nothing
/// else. Callers, implementations of the interface, mocks and delegates compile as before, and no value can move to another parameter, as
/// it would among optional arguments that are all strings and stand in the collection's order. A threshold ("up to four in the signature")
/// breaks every caller when it is crossed. Only the first optional parameter of a method changes its signature, for callers that pass the
/// cancellation token by position and for implementations; every rule that omits an empty object has this effect.
/// <para>
/// Costs, measured over 86 real collections with 5,100 methods (45 % without optional parameters, 46 % with one to four, the most 47):
/// 4 % more source than with up to four in the signature, and one small object in calls that set any.
/// </para>
/// <para>
/// The name of the class is claimed for each method, with or without optional parameters, so that the first one renames no other class.
/// </para>
/// </remarks>
internal sealed class EndpointPlanner(
    VariablePlanner variables,
    AuthPlanner auths,
    NameScope types,
    IReadOnlyDictionary<string, string> openEnums,
    DiagnosticSink diagnostics)
{
    private static readonly BehaviorPlan s_noBehavior = new(false, false, null, null, false);

    private readonly ParameterPlanner _parameters = new(variables, openEnums, diagnostics);
    private readonly Dictionary<int, KnownStatus> _statuses = [];
    private readonly List<string> _shown = [];

    internal EndpointPlan Plan(Method method)
    {
        var entry = method.First;
        var parametersClass = types.Claim(TypeNames(method, "Parameters"));
        var planned = _parameters.Plan(method, parametersClass);
        var hasOptional = planned.Parameters.Count > 0 && !planned.Parameters[planned.Parameters.Count - 1].Required;
        var headers = planned.Headers;
        var body = entry.SendsBody ? PlanBody(method, ref headers) : null;
        return new EndpointPlan(
            method.Name,
            entry.Item.Name,
            entry.Request.Method,
            planned.Url,
            headers,
            planned.Query,
            auths.FieldFor(entry),
            Behavior(entry),
            planned.Parameters,
            hasOptional ? parametersClass : null,
            body,
            PlanResponse(method.Samples),
            PlanErrors(method.Samples),
            DocText.Plain(entry.Request.Description ?? entry.Item.Description),
            Statuses(method.Samples));
    }

    private static BehaviorPlan Behavior(RequestEntry entry)
    {
        var behavior = entry.Behavior;
        return ReferenceEquals(behavior, PostmanProtocolBehavior.None) ? s_noBehavior : new BehaviorPlan(
            behavior.DisableBodyPruning == true && BodylessMethods.Contains(entry.Request.Method),
            behavior.DisableUrlEncoding == true,
            behavior.DisabledSystemHeaders is { Count: > 0 } names ? string.Join(",", names) : null,
            behavior.FollowRedirects,
            behavior.DisableCookies == true);
    }

    private BodyPlan? PlanBody(Method method, ref EquatableArray<HeaderPlan> headers)
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
        var className = types.Claim(TypeNames(method, "Form"));
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

    private static IEnumerable<string> TypeNames(Method method, string suffix)
    {
        yield return method.TypeName + suffix;
        yield return method.Group.Key.Replace(".", "") + method.Name + suffix;
    }

    private static ResponsePlan PlanResponse(EndpointSamples samples)
    {
        TypeRef? main = null;
        List<StatusType>? others = null;
        foreach (var responses in samples.Responses)
        {
            if (responses is not { IsSuccess: true, Type: { } type })
            {
                continue;
            }

            main ??= type;
            if (!type.Equals(main))
            {
                (others ??= []).Add(new StatusType(responses.Status, type));
            }
        }

        if (main is not null)
        {
            return new ResponsePlan(ResponseKind.Json, main, others is null ? EquatableArray<StatusType>.Empty : others.ToEquatableArray());
        }

        var kind = Array.Exists(samples.Responses, r => r is { IsSuccess: true, Text: > 0 }) ? ResponseKind.Text
            : Array.Exists(samples.Responses, r => r is { IsSuccess: true, Binary: > 0 }) ? ResponseKind.Bytes
            : Array.Exists(samples.Responses, r => r is { IsSuccess: true, Empty: > 0, Status: 204 or 205 }) ? ResponseKind.None
            : ResponseKind.Unknown;
        return new ResponsePlan(kind, null, EquatableArray<StatusType>.Empty);
    }

    private static EquatableArray<StatusType> PlanErrors(EndpointSamples samples)
    {
        List<StatusType>? errors = null;
        foreach (var responses in samples.Responses)
        {
            if (responses is { IsSuccess: false, Type: { } type })
            {
                (errors ??= new List<StatusType>(samples.Responses.Length)).Add(new StatusType(responses.Status, type));
            }
        }

        return errors is null ? EquatableArray<StatusType>.Empty : errors.ToEquatableArray();
    }

    private EquatableArray<string> Statuses(EndpointSamples samples)
    {
        _shown.Clear();
        foreach (var responses in samples.Responses)
        {
            // Examples without a status have the status 0.
            if (responses.Status != 0)
            {
                _shown.Add(StatusText(responses));
            }
        }

        return _shown.ToEquatableArray();
    }

    // An API has few different statuses, so their texts are shared.
    private string StatusText(StatusSamples responses)
    {
        if (!_statuses.TryGetValue(responses.Status, out var known) || known.Reason != responses.Reason)
        {
            var status = responses.Status.ToString(CultureInfo.InvariantCulture);
            known = new KnownStatus(
                responses.Reason, string.IsNullOrWhiteSpace(responses.Reason) ? status : status + " " + responses.Reason!.Trim());
            _statuses[responses.Status] = known;
        }

        return known.Text;
    }

    private sealed record KnownStatus(string? Reason, string Text);
}
