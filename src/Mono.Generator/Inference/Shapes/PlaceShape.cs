namespace Mono.Generator.Inference;

/// <summary>Shape of a place with the intermediate results that led to it. Places with the same evidence share one.</summary>
/// <param name="demand">The namesake groups that the evidence needs.</param>
internal sealed class PlaceShape(NamesakeDemand demand)
{
    /// <summary>The namesake groups that the evidence needs.</summary>
    internal NamesakeDemand Demand { get; } = demand;

    /// <summary>The numbers of these groups in the index; null until the index is complete.</summary>
    internal NamesakeGroupUse? GroupUse { get; set; }

    /// <summary>The values of the place that vote; null until the index is complete.</summary>
    internal NamesakeVoter[]? Voters { get; set; }

    /// <summary>The results round by round. One round is enough for a place that does not depend on namesakes.</summary>
    internal List<ShapeRound> Rounds { get; } = new(1);
}
