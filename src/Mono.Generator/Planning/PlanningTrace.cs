using Mono.Generator.Requests;

namespace Mono.Generator.Planning;

/// <summary>What planning knows beyond the plan: for tools that check the generator, and no part of what is generated.</summary>
/// <param name="Requests">The requests in the collection's order.</param>
/// <param name="Reports">What became of each request.</param>
/// <param name="Samples">The samples with the types that they were given.</param>
/// <param name="Hidden">The literals that are not emitted, by the variables that took their places.</param>
internal sealed record PlanningTrace(
    IReadOnlyList<RequestEntry> Requests, IReadOnlyList<RequestReport> Reports, IReadOnlyList<EndpointSamples> Samples, IReadOnlyDictionary<string, string> Hidden);
