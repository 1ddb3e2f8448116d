namespace Mono.Generator.Inference;

/// <summary>What an inference leaves for the inference after an edit.</summary>
/// <param name="Evidence">What the samples show.</param>
/// <param name="Decisions">The places' shapes.</param>
/// <param name="Names">The models' names.</param>
/// <param name="Models">The models.</param>
internal sealed record InferenceMemory(EvidenceMemory Evidence, DecisionMemory Decisions, NameMemory Names, ModelMemory Models)
{
    /// <summary>The memory of an inference.</summary>
    /// <param name="earlier">The one before an edit, or null.</param>
    internal static InferenceMemory After(InferenceMemory? earlier) => new(new EvidenceMemory(earlier?.Evidence), new DecisionMemory(earlier?.Decisions), new NameMemory(earlier?.Names), new ModelMemory(earlier?.Models));
}
