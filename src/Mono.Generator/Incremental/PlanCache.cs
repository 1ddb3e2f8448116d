using Mono.Generator.Model;
using Mono.Generator.Requests;

namespace Mono.Generator.Incremental;

/// <summary>What a plan leaves for the plan after an edit. No plan depends on it, only how long it takes.</summary>
/// <param name="earlier">What the one before the edit left, or null.</param>
/// <param name="requests">How many requests there are.</param>
internal sealed class PlanCache(PlanCache? earlier, int requests)
{
    private readonly IReadOnlyDictionary<string, string>? _earlierEnums = earlier?._openEnums;
    private IReadOnlyDictionary<string, string>? _openEnums;

    /// <summary>The notes on the requests.</summary>
    internal RequestMemory Requests { get; } = new(earlier?.Requests, requests);

    /// <summary>The JSON texts.</summary>
    internal JsonTextCache Texts { get; } = new(earlier?.Texts, requests);

    /// <summary>What was inferred from them: at first what was before the edit, or null.</summary>
    internal InferenceCache? Inference { get; set; } = earlier?.Inference;

    /// <summary>The names of the open enums of parameters, by parameter: the same object as before if nothing of it has changed.</summary>
    internal IReadOnlyDictionary<string, string> NamesOf(EquatableArray<OpenEnumPlan> openEnums)
    {
        var names = openEnums.Where(e => e.IsParameter).ToDictionary(e => e.Key, e => e.Name, StringComparer.Ordinal);
        var isSame = _earlierEnums is { } before && before.Count == names.Count && names.All(n => before.TryGetValue(n.Key, out var name) && name == n.Value);
        return _openEnums = isSame ? _earlierEnums! : names;
    }
}
