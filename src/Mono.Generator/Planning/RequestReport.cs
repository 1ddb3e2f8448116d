using Mono.Generator.Model;
using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Generator.Planning;

/// <summary>What became of a request of the collection.</summary>
internal enum RequestOutcome
{
    /// <summary>It has a method.</summary>
    Emitted,

    /// <summary>It shares the method of an equal call.</summary>
    Merged,

    /// <summary>It has none; the detail says why.</summary>
    LeftOut,
}

/// <summary>What became of one request: every request of a file has one of these.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">Why it has no method; null if it has one.</param>
/// <param name="ClassName">The class with the method; null if it has none.</param>
/// <param name="RequestBody">The kind of its body; null if it sends none.</param>
/// <param name="RequestTyped">Whether its body is of a type that was inferred (null: it sends none).</param>
/// <param name="ResponseTyped">Whether its answer's body is (null: the examples have none).</param>
/// <param name="Entry">The request.</param>
/// <param name="Endpoint">The method's plan; null if it has none.</param>
internal sealed record RequestReport(
    RequestOutcome Outcome, string? Reason, string? ClassName, BodyKind? RequestBody, bool? RequestTyped, bool? ResponseTyped, RequestEntry Entry, EndpointPlan? Endpoint)
{
    /// <summary>The method (<c>UsersClient.GetUserAsync</c>), or the reason.</summary>
    internal string Detail => Reason ?? ClassName + "." + Endpoint!.MethodName + "Async";

    /// <summary>The request's name with its folders.</summary>
    internal string Name => Entry.DisplayName;

    /// <summary>Where it is.</summary>
    internal TextPosition Position => Entry.Item.Position;
}
