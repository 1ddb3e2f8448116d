using Mono.Generator.Inference;

namespace Mono.Generator.Planning;

/// <summary>What a plan leaves for the plan after an edit. Nothing of the result depends on it.</summary>
/// <param name="Texts">The JSON texts.</param>
/// <param name="Evidence">What the samples show.</param>
internal sealed record PlanMemory(JsonTexts Texts, EvidenceMemory Evidence);
