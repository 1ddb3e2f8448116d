using Mono.Generator.Inference;

namespace Mono.Generator.Planning;

/// <summary>What a plan leaves for the plan after an edit. No plan depends on it, only how long it takes.</summary>
/// <param name="Texts">The JSON texts.</param>
/// <param name="Inference">What is known of their types.</param>
internal sealed record PlanMemory(JsonTexts Texts, InferenceMemory Inference)
{
    /// <summary>The memory of a plan.</summary>
    /// <param name="earlier">The one before an edit, or null.</param>
    internal static PlanMemory After(PlanMemory? earlier) => new(new JsonTexts(earlier?.Texts), InferenceMemory.After(earlier?.Inference));
}
