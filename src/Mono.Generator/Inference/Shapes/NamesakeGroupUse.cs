namespace Mono.Generator.Inference;

/// <summary>Numbers of the entries in <see cref="NamesakeIndex"/> that exist because of one place.</summary>
/// <param name="Groups">The groups of values that no sample shows.</param>
/// <param name="Fractions">The names of numbers with fractions.</param>
internal sealed record NamesakeGroupUse(NamesakeGroups[] Groups, int[] Fractions)
{
    internal static readonly NamesakeGroupUse None = new([], []);
}
