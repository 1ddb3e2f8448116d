using Mono.Generator.Requests;

namespace Mono.Generator.Planning;

/// <summary>Results of planning besides the plan, for tools that check the generator; they do not affect the output.</summary>
/// <param name="Requests">The requests in the collection's order.</param>
/// <param name="Reports">The outcome of each request.</param>
/// <param name="Samples">The samples of each endpoint with their inferred types.</param>
/// <param name="Hidden">The literals that are not emitted, by the variables that replace them.</param>
internal sealed record PlanningTrace(
    IReadOnlyList<RequestEntry> Requests, IReadOnlyList<RequestReport> Reports, IReadOnlyList<EndpointSamples> Samples,
    IReadOnlyDictionary<string, string> Hidden);
