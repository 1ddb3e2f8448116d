namespace Mono.Generator.Model;

/// <summary>Plan of a method and of its request.</summary>
/// <param name="MethodName">Its name without <c>Async</c>.</param>
/// <param name="RequestName">The request's name in the collection.</param>
/// <param name="HttpMethod">The HTTP method.</param>
/// <param name="Url">The URL before the query, with <c>{{variables}}</c> and <c>:path</c> variables.</param>
/// <param name="Headers">The headers that are sent unless the caller overrides them.</param>
/// <param name="Query">The query parameters.</param>
/// <param name="Auth">The auth's field, or null.</param>
/// <param name="Behavior">The settings that change the request.</param>
/// <param name="Parameters">The method's parameters besides the body, required ones first.</param>
/// <param name="ParametersClass">The class of the optional parameters; null if there are none.</param>
/// <param name="Body">The body, or null.</param>
/// <param name="Response">The method's result.</param>
/// <param name="Errors">The body types of error responses, by status (0: any).</param>
/// <param name="Doc">The description as plain text, or null.</param>
/// <param name="Statuses">The statuses of the saved responses, for the docs: <c>200 OK</c>.</param>
internal sealed record EndpointPlan(
    string MethodName,
    string RequestName,
    string HttpMethod,
    string Url,
    EquatableArray<HeaderPlan> Headers,
    EquatableArray<QueryPlan> Query,
    string? Auth,
    BehaviorPlan Behavior,
    EquatableArray<ParameterPlan> Parameters,
    string? ParametersClass,
    BodyPlan? Body,
    ResponsePlan Response,
    EquatableArray<StatusType> Errors,
    string? Doc,
    EquatableArray<string> Statuses);

/// <summary>Plan of a header.</summary>
/// <param name="Name">Its name as in the collection.</param>
/// <param name="Value">Its value with variables.</param>
internal sealed record HeaderPlan(string Name, string Value);

/// <summary>When a query parameter is sent.</summary>
internal enum QueryMode
{
    /// <summary>Always, unless the caller passes another value.</summary>
    Enabled,

    /// <summary>Only if the caller passes a value: the collection states none, or switches the parameter off.</summary>
    FromArgument,

    /// <summary>If the caller passes a value or its variable has a value.</summary>
    Optional,
}

/// <summary>Plan of a query parameter.</summary>
/// <param name="Key">Its key with variables.</param>
/// <param name="Value">Its value with variables; null if it is sent without <c>=</c>.</param>
/// <param name="Mode">When it is sent.</param>
internal sealed record QueryPlan(string Key, string? Value, QueryMode Mode);

/// <summary>Settings of <c>protocolProfileBehavior</c> that change a request.</summary>
internal sealed record BehaviorPlan(
    bool DisableBodyPruning, bool DisableUrlEncoding, string? DisabledSystemHeaders, bool? FollowRedirects, bool DisableCookies)
{
    /// <summary>Whether all settings have their defaults.</summary>
    internal bool IsNone =>
        !DisableBodyPruning && !DisableUrlEncoding && DisabledSystemHeaders is null && FollowRedirects != false && !DisableCookies;
}

/// <summary>Part of the request that a parameter sets.</summary>
internal enum ParameterTarget
{
    /// <summary>A <c>:name</c> segment of the path.</summary>
    Path,

    /// <summary>A <c>{{variable}}</c> in a segment of the path.</summary>
    Variable,
    Query,
    Header,
}

/// <summary>Plan of a method's parameter.</summary>
/// <param name="Target">The part of the request that it sets.</param>
/// <param name="Key">The name in the request.</param>
/// <param name="Name">The parameter's name in camel case.</param>
/// <param name="Property">Its name as a property of <see cref="EndpointPlan.ParametersClass"/>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Many">Whether it takes several values, for a repeated query key.</param>
/// <param name="Required">Whether the caller must pass it.</param>
/// <param name="Doc">The description as plain text, or null.</param>
internal sealed record ParameterPlan(
    ParameterTarget Target, string Key, string Name, string Property, ValueKind Type, bool Many, bool Required, string? Doc)
{
    /// <summary>The name of the open enum, if the type is one; otherwise null.</summary>
    public string? OpenEnum { get; init; }
}

/// <summary>Kinds of request bodies.</summary>
internal enum BodyKind
{
    /// <summary>A typed JSON body.</summary>
    Json,

    /// <summary>Text that the caller passes.</summary>
    Text,

    /// <summary>The fields of an urlencoded form.</summary>
    Form,

    /// <summary>The parts of a multipart form.</summary>
    Multipart,

    /// <summary>A file.</summary>
    File,

    /// <summary>A GraphQL query; the caller may pass variables.</summary>
    GraphQL,
}

/// <summary>Plan of a request body.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Type">The type of a JSON body, or of a GraphQL query's variables (null if it has none).</param>
/// <param name="ContentType">The content type if the headers contain none; null for the default of the kind.</param>
/// <param name="FieldsClass">The class of a form's fields.</param>
/// <param name="Fields">A form's fields.</param>
/// <param name="GraphQLQuery">The GraphQL query.</param>
/// <param name="IsOptional">Whether the caller may omit it.</param>
internal sealed record BodyPlan(
    BodyKind Kind,
    TypeRef? Type,
    string? ContentType,
    string? FieldsClass,
    EquatableArray<FieldPlan> Fields,
    GraphQLPlan? GraphQLQuery,
    bool IsOptional)
{
    internal static BodyPlan Json(TypeRef type, string? contentType) =>
        new(BodyKind.Json, type, contentType, null, EquatableArray<FieldPlan>.Empty, null, false);

    internal static BodyPlan Text(string? contentType) =>
        new(BodyKind.Text, null, contentType, null, EquatableArray<FieldPlan>.Empty, null, false);

    internal static BodyPlan File(bool isOptional) =>
        new(BodyKind.File, null, null, null, EquatableArray<FieldPlan>.Empty, null, isOptional);

    internal static BodyPlan Form(BodyKind kind, string fieldsClass, EquatableArray<FieldPlan> fields) =>
        new(kind, null, null, fieldsClass, fields, null, false);

    internal static BodyPlan GraphQL(string? query, string? operationName, TypeRef? variables, string? variablesText) =>
        new(
            BodyKind.GraphQL,
            variables,
            null,
            null,
            EquatableArray<FieldPlan>.Empty,
            new GraphQLPlan(query, operationName, variablesText),
            false);
}

/// <summary>Plan of a GraphQL query.</summary>
/// <param name="Query">The query with variables of the collection; null omits it.</param>
/// <param name="OperationName">The operation's name, or null.</param>
/// <param name="VariablesText">Variables that are not a JSON object, as text; null if they are typed or missing.</param>
internal sealed record GraphQLPlan(string? Query, string? OperationName, string? VariablesText);

/// <summary>Plan of a form field.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Property">The property's name.</param>
/// <param name="IsFile">Whether it is a file.</param>
/// <param name="Many">Whether the key is repeated.</param>
/// <param name="Type">The type of a text field.</param>
/// <param name="Default">The value, with variables, that is sent unless the caller sets another; or null.</param>
/// <param name="ContentType">A part's content type, or null.</param>
/// <param name="FileName">The file name of a text field, or null.</param>
/// <param name="Doc">The description as plain text, or null.</param>
internal sealed record FieldPlan(
    string Key,
    string Property,
    bool IsFile,
    bool Many,
    ValueKind Type,
    string? Default,
    string? ContentType,
    string? FileName,
    string? Doc)
{
    /// <summary>The name of the open enum, if the type is one; otherwise null.</summary>
    public string? OpenEnum { get; init; }
}

/// <summary>Kinds of results of a method.</summary>
internal enum ResponseKind
{
    /// <summary>The examples have no body.</summary>
    None,

    /// <summary>JSON of a known type.</summary>
    Json,
    Text,
    Bytes,

    /// <summary>The collection has no example.</summary>
    Unknown,
}

/// <summary>Plan of a method's result.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Type">The type of a JSON body.</param>
/// <param name="Others">The types of other statuses where they differ, for the docs.</param>
internal sealed record ResponsePlan(ResponseKind Kind, TypeRef? Type, EquatableArray<StatusType> Others);

/// <summary>The body type of responses with a status.</summary>
internal sealed record StatusType(int Status, TypeRef Type);
