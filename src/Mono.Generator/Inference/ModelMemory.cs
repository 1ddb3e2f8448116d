using Mono.Generator.Planning;

namespace Mono.Generator.Inference;

/// <summary>The plans of models, by name. A model that was made of the same samples before an edit, and whose members have the same types still, has the same plan.</summary>
/// <param name="earlier">The models before the edit, or null.</param>
internal sealed class ModelMemory(ModelMemory? earlier)
{
    private readonly PartedDictionary<string, Known>? _earlier = earlier?._known;
    private readonly List<(OpenEnumPlan Plan, bool IsSeen)> _earlierEnums = earlier?._enums ?? [];
    private PartedDictionary<string, Known> _known = new(0, StringComparer.Ordinal);
    private readonly List<(OpenEnumPlan Plan, bool IsSeen)> _enums = [];
    private bool? _hasSameEnums;

    /// <summary>Notes a string with known values. All come before the first model.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="isSeen">Whether bodies show it.</param>
    internal void Add(OpenEnumPlan plan, bool isSeen) => _enums.Add((plan, isSeen));

    /// <summary>Says how many models there will be.</summary>
    internal void Expect(int models) => _known = new PartedDictionary<string, Known>(models, StringComparer.Ordinal);

    /// <summary>Notes a model.</summary>
    internal void Add(ModelPlan plan, List<Evidence> sources) => _known.Add(plan.Name, new Known(plan, sources));

    /// <summary>The plan of a model with the same name and the same samples; null if there was none. Its types may be others now.</summary>
    /// <param name="name">The model's name.</param>
    /// <param name="sources">What was seen at its places.</param>
    internal ModelPlan? Find(string name, List<Evidence> sources) =>
        _earlier is not null && _earlier.TryGetValue(name, out var known) && (_hasSameEnums ??= _enums.SequenceEqual(_earlierEnums)) && Lists.AreEqual(known.Sources, sources) ? known.Plan : null;

    private sealed class Known(ModelPlan plan, List<Evidence> sources)
    {
        internal ModelPlan Plan { get; } = plan;

        internal List<Evidence> Sources { get; } = sources;
    }
}
