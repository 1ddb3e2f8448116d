using Mono.Generator.Requests;

namespace Mono.Generator.Incremental;

/// <summary>What a plan leaves for the plan after an edit. No plan depends on it, only how long it takes.</summary>
/// <param name="earlier">What the one before the edit left, or null.</param>
/// <param name="requests">How many requests there are.</param>
internal sealed class PlanCache(PlanCache? earlier, int requests)
{
    /// <summary>The notes on the requests.</summary>
    internal RequestMemory Requests { get; } = new(earlier?.Requests, requests);

    /// <summary>The JSON texts.</summary>
    internal JsonTextCache Texts { get; } = new(earlier?.Texts, requests);

    /// <summary>What was inferred from them: at first what was before the edit, or null.</summary>
    internal InferenceCache? Inference { get; set; } = earlier?.Inference;
}
