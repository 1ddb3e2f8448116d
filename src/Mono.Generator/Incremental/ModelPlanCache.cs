using Mono.Generator.Inference;
using Mono.Generator.Model;
using Mono.Generator.Naming;
using Mono.Generator.Performance;

namespace Mono.Generator.Incremental;

/// <summary>The plans of models, by name. A model that was made of the same samples before an edit, and whose members have the same types still, has the same plan.</summary>
/// <param name="earlier">The models before the edit, or null.</param>
internal sealed class ModelPlanCache(ModelPlanCache? earlier)
{
    private readonly Dictionary<string, NamedModel>? _earlier = earlier?._known;
    private readonly List<(OpenEnumPlan Plan, bool IsSeen)> _earlierEnums = earlier?._enums ?? [];
    private Dictionary<string, NamedModel> _known = new(0, StringComparer.Ordinal);
    private readonly List<(OpenEnumPlan Plan, bool IsSeen)> _enums = [];
    private bool? _hasSameEnums;

    /// <summary>Notes a string with known values. All come before the first model.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="isSeen">Whether bodies show it.</param>
    internal void Add(OpenEnumPlan plan, bool isSeen) => _enums.Add((plan, isSeen));

    /// <summary>Says how many models there will be.</summary>
    internal void Expect(int models) => _known = new Dictionary<string, NamedModel>(models, StringComparer.Ordinal);

    /// <summary>Notes a model with its plan.</summary>
    internal void Add(NamedModel model) => _known.Add(model.Name, model);

    /// <summary>The plan of a model with the same name and the same samples; null if there was none. Its types may be others now.</summary>
    internal ModelPlan? Find(NamedModel model) =>
        _earlier is not null && _earlier.TryGetValue(model.Name, out var known) && (_hasSameEnums ??= _enums.SequenceEqual(_earlierEnums)) && AreEqual(known.Sources, model.Sources) ? known.Plan : null;

    private static bool AreEqual(SmallList<Evidence> one, SmallList<Evidence> other)
    {
        if (one.Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < one.Count; i++)
        {
            if (!one[i].Equals(other[i]))
            {
                return false;
            }
        }

        return true;
    }
}
