namespace Mono.Generator.Inference;

/// <summary>Value of a place whose shape counts as a vote in its namesake groups.</summary>
/// <param name="path">The path of the value in its <see cref="EvidenceTree"/>.</param>
/// <param name="groups">The groups.</param>
internal readonly struct NamesakeVoter(int path, NamesakeGroups groups)
{
    internal int Path { get; } = path;

    internal NamesakeGroups Groups { get; } = groups;
}
