using Mono.Generator.Model;
using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Generator.Planning;

/// <summary>The outcome of planning one request of a collection.</summary>
internal enum RequestOutcome
{
    /// <summary>The request has a method.</summary>
    Emitted,

    /// <summary>The request shares the method of an equal call.</summary>
    Merged,

    /// <summary>The request has no method; the report gives the reason.</summary>
    LeftOut,
}

/// <summary>The result of planning one request. Every request of a collection has a report.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Reason">The reason why the request has no method; null if it has one.</param>
/// <param name="ClassName">The class with the method; null if there is no method.</param>
/// <param name="RequestBody">The kind of the request body; null if there is none.</param>
/// <param name="RequestTyped">Whether the type of the request body is inferred; null if there is no body.</param>
/// <param name="ResponseTyped">Whether the type of the response body is inferred; null if the response has no body.</param>
/// <param name="Entry">The request.</param>
/// <param name="Endpoint">The plan of the method; null if there is no method.</param>
internal sealed record RequestReport(
    RequestOutcome Outcome, string? Reason, string? ClassName, BodyKind? RequestBody, bool? RequestTyped, bool? ResponseTyped,
    RequestEntry Entry, EndpointPlan? Endpoint)
{
    /// <summary>The method (<c>UsersClient.GetUserAsync</c>), or the reason.</summary>
    internal string Detail => Reason ?? ClassName + "." + Endpoint!.MethodName + "Async";

    /// <summary>The request's name with its folders.</summary>
    internal string Name => Entry.DisplayName;

    /// <summary>The position of the request in its file.</summary>
    internal TextPosition Position => Entry.Item.Position;
}
