namespace Mono.Generator.Inference;

/// <summary>Majority that a shape was built with. The shape can be reused as long as the same groups have the same majority.</summary>
/// <param name="groups">The groups that were looked up.</param>
/// <param name="result">The shape of their majority.</param>
internal readonly struct NamesakeLookup(NamesakeGroups groups, Shape result)
{
    internal NamesakeGroups Groups { get; } = groups;

    internal Shape Result { get; } = result;
}
