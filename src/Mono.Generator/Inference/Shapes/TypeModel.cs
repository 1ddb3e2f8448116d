using Mono.Generator.Model;

namespace Mono.Generator.Inference;

/// <summary>What was inferred: the type of each place, and the models they use.</summary>
/// <param name="PlaceTypes">One type for each place, in the places' order.</param>
/// <param name="Models">The models in a stable order.</param>
/// <param name="OpenEnums">The strings with known values in a stable order.</param>
/// <param name="Disagreements">Where samples show different kinds of values.</param>
internal sealed record TypeModel(
    IReadOnlyList<TypeRef> PlaceTypes, EquatableArray<ModelPlan> Models, EquatableArray<OpenEnumPlan> OpenEnums, IReadOnlyList<TypeConflict> TypeConflicts);
