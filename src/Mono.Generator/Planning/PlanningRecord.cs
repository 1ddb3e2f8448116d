using Mono.Generator.Requests;

namespace Mono.Generator.Planning;

/// <summary>What planning knows beyond the plan: for tools that check the generator, and no part of what is generated.</summary>
/// <param name="Requests">The requests in the collection's order.</param>
/// <param name="Accounts">What became of each request.</param>
/// <param name="Samples">The samples with the types that they were given.</param>
/// <param name="Hidden">The literals that are not emitted, by the variables that took their places.</param>
internal sealed record PlanningRecord(
    IReadOnlyList<RequestEntry> Requests, IReadOnlyList<RequestAccount> Accounts, IReadOnlyList<EndpointSamples> Samples, IReadOnlyDictionary<string, string> Hidden);
