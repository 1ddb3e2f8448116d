using Mono.Generator.Inference;
using Mono.Generator.Model;

namespace Mono.Generator.Incremental;

/// <summary>
/// The plans of models by name. A model of the same samples as before an edit, whose members still have the same types, keeps its plan.
/// </summary>
/// <param name="earlier">The plans before the edit, or null.</param>
/// <param name="expected">Expected number of models.</param>
internal sealed class ModelPlanCache(ModelPlanCache? earlier, int expected)
{
    private readonly RunTable<string, Entry> _known = new(earlier?._known, expected, StringComparer.Ordinal);
    private readonly List<(OpenEnumPlan Plan, bool IsSeen)> _earlierEnums = earlier?._enums ?? [];
    private readonly List<(OpenEnumPlan Plan, bool IsSeen)> _enums = [];
    private bool? _hasSameEnums;

    /// <summary>Adds an open enum. All are added before the first model.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="isSeen">Whether bodies show its values.</param>
    internal void Add(OpenEnumPlan plan, bool isSeen) => _enums.Add((plan, isSeen));

    /// <summary>Adds the plan of a model.</summary>
    /// <param name="sources">The evidence that it was planned from.</param>
    /// <param name="plan">The plan.</param>
    internal void Add(IReadOnlyList<Evidence> sources, ModelPlan plan) => _known.Add(plan.Name, new Entry(sources, plan));

    /// <summary>Returns the earlier plan of a model with this name and evidence; null if there is none. Its types may have changed.</summary>
    internal ModelPlan? Find(string name, IReadOnlyList<Evidence> sources) =>
        _known.TryGetEarlier(name, out var known) && (_hasSameEnums ??= _enums.SequenceEqual(_earlierEnums)) && Lists.AreEqual(known.Sources, sources)
            ? known.Plan
            : null;

    private sealed class Entry(IReadOnlyList<Evidence> sources, ModelPlan plan)
    {
        internal IReadOnlyList<Evidence> Sources { get; } = sources;

        internal ModelPlan Plan { get; } = plan;
    }
}
