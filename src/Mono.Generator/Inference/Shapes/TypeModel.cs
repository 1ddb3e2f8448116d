using Mono.Generator.Model;

namespace Mono.Generator.Inference;

/// <summary>Result of the type inference: the type of each place with the models and open enums in use.</summary>
/// <param name="PlaceTypes">One type for each place, in their order.</param>
/// <param name="Models">The models in a stable order.</param>
/// <param name="OpenEnums">The open enums in a stable order.</param>
/// <param name="TypeConflicts">The paths whose samples show different kinds of values.</param>
internal sealed record TypeModel(
    IReadOnlyList<TypeRef> PlaceTypes,
    EquatableArray<ModelPlan> Models,
    EquatableArray<OpenEnumPlan> OpenEnums,
    IReadOnlyList<TypeConflict> TypeConflicts);
