using Mono.Generator.Model;
using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Generator.Incremental;

/// <summary>Results of a plan that the plan after an edit reuses. No plan depends on them, only the time that it takes.</summary>
/// <param name="earlier">The cache of the plan before the edit, or null.</param>
/// <param name="requests">Number of requests.</param>
internal sealed class PlanCache(PlanCache? earlier, int requests)
{
    private readonly RunTable<PostmanRequest, RequestFacts> _facts =
        new(earlier?._facts, requests, ReferenceComparer<PostmanRequest>.Instance);

    /// <summary>The JSON texts.</summary>
    internal JsonTextCache Texts { get; } = new(earlier?.Texts, requests);

    /// <summary>The inferred types: those before the edit until this plan has set its own; null at first.</summary>
    internal InferenceCache? Inference { get; set; } = earlier?.Inference;

    /// <summary>Returns the facts of a request, which are the same object as long as the request is.</summary>
    internal RequestFacts FactsOf(PostmanRequest request) => _facts.GetOrAdd(request, static r => new RequestFacts(r));
}
