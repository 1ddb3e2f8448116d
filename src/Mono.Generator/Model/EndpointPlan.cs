using Mono.Generator.Emission;

namespace Mono.Generator.Model;

/// <summary>A method to write, with everything that it sends.</summary>
/// <param name="MethodName">Its name without <c>Async</c>.</param>
/// <param name="RequestName">The request's name in the collection.</param>
/// <param name="HttpMethod">The method.</param>
/// <param name="Url">The URL before the query, with <c>{{variables}}</c> and <c>:path</c> variables.</param>
/// <param name="Headers">The headers that are always sent unless overridden.</param>
/// <param name="Query">The query's entries.</param>
/// <param name="Auth">The auth's field, or null.</param>
/// <param name="Behavior">The settings that change the request.</param>
/// <param name="Parameters">What the caller passes besides the body, required ones first.</param>
/// <param name="ParametersClass">The class that holds the optional parameters where they are many; otherwise null.</param>
/// <param name="Body">The body, or null.</param>
/// <param name="Response">What the method returns.</param>
/// <param name="Errors">The types of the bodies of other answers, by status (0: any).</param>
/// <param name="Doc">The description as plain text, or null.</param>
/// <param name="Statuses">The documented answers, for the docs: <c>200 OK</c>.</param>
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

/// <summary>A header of the endpoint.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Value">Its value with variables.</param>
internal sealed record HeaderPlan(string Name, string Value);

/// <summary>How a query entry is sent.</summary>
internal enum QueryMode
{
    /// <summary>Always, unless the caller passes another value.</summary>
    Enabled,

    /// <summary>Only if the caller passes a value.</summary>
    Disabled,

    /// <summary>If the caller passes a value or its variable has one.</summary>
    Optional,
}

/// <summary>A query entry of the endpoint.</summary>
/// <param name="Key">Its key with variables.</param>
/// <param name="Value">Its value with variables; null: printed without <c>=</c>.</param>
/// <param name="Mode">When it is sent.</param>
internal sealed record QueryPlan(string Key, string? Value, QueryMode Mode);

/// <summary>The settings of <c>protocolProfileBehavior</c> that change a request.</summary>
internal sealed record BehaviorPlan(
    bool DisableBodyPruning, bool DisableUrlEncoding, string? DisabledSystemHeaders, bool? FollowRedirects, bool DisableCookies)
{
    /// <summary>Whether nothing of it needs to be said.</summary>
    internal bool IsNone => !DisableBodyPruning && !DisableUrlEncoding && DisabledSystemHeaders is null && FollowRedirects != false && !DisableCookies;
}

/// <summary>Where a parameter's value goes.</summary>
internal enum ParameterTarget
{
    /// <summary>A <c>:name</c> segment of the path.</summary>
    Path,

    /// <summary>A <c>{{variable}}</c> that fills a segment of the path.</summary>
    Variable,
    Query,
    Header,
}

/// <summary>A parameter of a method.</summary>
/// <param name="Target">Where its value goes.</param>
/// <param name="Key">The name in the request.</param>
/// <param name="Name">The parameter's name in camel case.</param>
/// <param name="Property">Its name as a property, where parameters are many.</param>
/// <param name="Type">Its type.</param>
/// <param name="Many">Whether it takes several values (a query key that is repeated).</param>
/// <param name="Required">Whether the caller must pass it.</param>
/// <param name="Doc">What it is, as plain text, or null.</param>
internal sealed record ParameterPlan(
    ParameterTarget Target, string Key, string Name, string Property, ValueKind Type, bool Many, bool Required, string? Doc)
{
    /// <summary>The name of the type of a string with known values; null for any other.</summary>
    public string? OpenEnum { get; init; }
}

/// <summary>The kinds of bodies a method sends.</summary>
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

    /// <summary>A GraphQL query, perhaps with variables that the caller passes.</summary>
    GraphQL,
}

/// <summary>The body of a method.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Type">The type of a JSON body, or of a GraphQL query's variables (null: it takes none).</param>
/// <param name="ContentType">The content type if the request's headers give none; null lets the kind decide.</param>
/// <param name="FieldsClass">The class that holds a form's fields.</param>
/// <param name="Fields">A form's fields.</param>
/// <param name="GraphQLQuery">What a GraphQL query says.</param>
/// <param name="IsOptional">Whether the caller may leave it out.</param>
internal sealed record BodyPlan(
    BodyKind Kind, TypeRef? Type, string? ContentType, string? FieldsClass, EquatableArray<FieldPlan> Fields, GraphQLPlan? GraphQLQuery, bool IsOptional)
{
    internal static BodyPlan Json(TypeRef type, string? contentType) => new(BodyKind.Json, type, contentType, null, EquatableArray<FieldPlan>.Empty, null, false);

    internal static BodyPlan Text(string? contentType) => new(BodyKind.Text, null, contentType, null, EquatableArray<FieldPlan>.Empty, null, false);

    internal static BodyPlan File(bool isOptional) => new(BodyKind.File, null, null, null, EquatableArray<FieldPlan>.Empty, null, isOptional);

    internal static BodyPlan Form(BodyKind kind, string fieldsClass, EquatableArray<FieldPlan> fields) => new(kind, null, null, fieldsClass, fields, null, false);

    internal static BodyPlan GraphQL(string? query, string? operationName, TypeRef? variables, string? variablesText) =>
        new(BodyKind.GraphQL, variables, null, null, EquatableArray<FieldPlan>.Empty, new GraphQLPlan(query, operationName, variablesText), false);
}

/// <summary>What a GraphQL query says.</summary>
/// <param name="Query">The query with variables of the collection; null leaves it out.</param>
/// <param name="OperationName">The operation's name, or null.</param>
/// <param name="VariablesText">Variables that are no JSON object, as they are written; null where they are typed or missing.</param>
internal sealed record GraphQLPlan(string? Query, string? OperationName, string? VariablesText);

/// <summary>A field of a form.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Property">The property's name.</param>
/// <param name="IsFile">Whether it is a file.</param>
/// <param name="Many">Whether the key is repeated.</param>
/// <param name="Type">The type of a field that is text.</param>
/// <param name="Default">What is sent unless the caller sets the property, with variables; or null.</param>
/// <param name="ContentType">A part's content type, or null.</param>
/// <param name="FileName">The file name that a text goes under, or null.</param>
/// <param name="Doc">What it is, as plain text, or null.</param>
internal sealed record FieldPlan(string Key, string Property, bool IsFile, bool Many, ValueKind Type, string? Default, string? ContentType, string? FileName, string? Doc)
{
    /// <summary>The name of the type of a string with known values; null for any other.</summary>
    public string? OpenEnum { get; init; }
}

/// <summary>What an answer's body is to the caller.</summary>
internal enum ResponseKind
{
    /// <summary>The examples have no body.</summary>
    None,

    /// <summary>JSON of a known type.</summary>
    Json,
    Text,
    Bytes,

    /// <summary>The collection shows no example.</summary>
    Unknown,
}

/// <summary>What a method returns.</summary>
/// <param name="Kind">What the body is.</param>
/// <param name="Type">The type of a JSON body.</param>
/// <param name="Others">Types of other statuses that differ, for the docs and <c>ReadAs</c>.</param>
internal sealed record ResponsePlan(ResponseKind Kind, TypeRef? Type, EquatableArray<StatusType> Others);

/// <summary>The type of the bodies of answers with a status.</summary>
internal sealed record StatusType(int Status, TypeRef Type);
