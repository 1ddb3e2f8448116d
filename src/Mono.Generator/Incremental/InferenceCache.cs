using Mono.Generator.Inference;

namespace Mono.Generator.Incremental;

/// <summary>What was inferred, and what that leaves for the inference after an edit.</summary>
/// <param name="Input">What it was inferred from.</param>
/// <param name="Types">The types.</param>
/// <param name="Evidence">What the samples show.</param>
/// <param name="Decisions">The places' shapes.</param>
/// <param name="Models">The models.</param>
internal sealed record InferenceCache(InferenceInput Input, TypeModel Types, EvidenceCache Evidence, ShapeCache Decisions, ModelPlanCache Models);
