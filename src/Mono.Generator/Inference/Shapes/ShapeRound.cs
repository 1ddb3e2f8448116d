namespace Mono.Generator.Inference;

/// <summary>Result of one round of shape resolution for one place.</summary>
/// <param name="Shape">The shape of the place.</param>
/// <param name="Lookups">The majorities of namesakes that the shape depends on.</param>
/// <param name="Votes">For each voter of the place, the shape it votes for; null if it does not vote.</param>
/// <param name="TypeConflicts">The paths whose samples show different kinds of values.</param>
internal sealed record ShapeRound(Shape Shape, NamesakeLookup[] Lookups, Shape?[] Votes, Evidence[] TypeConflicts);
