using Mono.Generator.Inference;
using Mono.Generator.Naming;

namespace Mono.Generator.Incremental;

/// <summary>The names of models. They hang on where the models stand, so if an edit leaves all of them where they stood, they have the names that they had.</summary>
/// <param name="earlier">The names before the edit, or null.</param>
internal sealed class NameMemory(NameMemory? earlier)
{
    private NameMemory? _earlier = earlier;
    private IReadOnlyList<NamedModel> _models = [];
    private Dictionary<ShapeId, NamedModel> _byShape = new(0);
    private HashSet<string> _reserved = [];
    private bool _hangOnPlaces;

    /// <summary>Names the models as they were named, if all stand where they stood. If not, those that do know at least what they are called there.</summary>
    /// <param name="models">The models in the order of their first sight.</param>
    /// <param name="reserved">Names that no model may have.</param>
    /// <returns>Whether all are named; otherwise none is.</returns>
    internal bool TryName(IReadOnlyList<NamedModel> models, HashSet<string> reserved)
    {
        if (_earlier is not { } known)
        {
            return false;
        }

        _earlier = null;
        var isSame = known._hangOnPlaces && known._models.Count == models.Count && known._reserved.SetEquals(reserved);
        for (var i = 0; i < models.Count; i++)
        {
            var before = known._byShape.TryGetValue(models[i].Shape.Id, out var found) ? found : i < known._models.Count ? known._models[i] : null;
            if (before is not null && models[i].TryTakeBase(before))
            {
                isSame = isSame && before == known._models[i];
            }
            else
            {
                isSame = false;
            }
        }

        for (var i = 0; i < models.Count && isSame; i++)
        {
            models[i].Name = known._models[i].Name;
        }

        return isSame;
    }

    /// <summary>Keeps the names.</summary>
    /// <param name="models">The models in the order of their first sight.</param>
    /// <param name="byShape">Those that are one model wherever their shape stands.</param>
    /// <param name="reserved">Names that no model might have.</param>
    /// <param name="hangOnPlaces">Whether the names hang on nothing but where the models stand.</param>
    internal void Keep(IReadOnlyList<NamedModel> models, Dictionary<ShapeId, NamedModel> byShape, HashSet<string> reserved, bool hangOnPlaces)
    {
        _models = models;
        _byShape = byShape;
        _reserved = reserved;
        _hangOnPlaces = hangOnPlaces;
    }
}
