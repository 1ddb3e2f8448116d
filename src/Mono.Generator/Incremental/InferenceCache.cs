using Mono.Generator.Inference;

namespace Mono.Generator.Incremental;

/// <summary>Inferred types with the intermediate results that the inference after an edit reuses.</summary>
/// <remarks>Groups the caches of the inference; their measured gains stand at each. With an unchanged input it is reused whole.</remarks>
/// <param name="Input">The input of the inference.</param>
/// <param name="Types">The inferred types.</param>
/// <param name="Evidence">The evidence of the places.</param>
/// <param name="Shapes">The shapes of the places.</param>
/// <param name="Models">The plans of the models.</param>
internal sealed record InferenceCache(
    InferenceInput Input, TypeModel Types, EvidenceCache Evidence, ShapeCache Shapes, ModelPlanCache Models);
