namespace Mono.Generator.Inference;

/// <summary>
/// Numbers of the two namesake groups of a value in <see cref="NamesakeIndex"/>; -1 for a group that the index does not have.
/// </summary>
/// <param name="sameOwner">
/// The group of values with the same name in an object of the same name; without such an object, with that name.
/// </param>
/// <param name="anyOwner">The group of values with the same name in any object; -1 if <paramref name="sameOwner"/> is that one.</param>
internal readonly struct NamesakeGroups(int sameOwner, int anyOwner)
{
    internal static NamesakeGroups None => new(-1, -1);

    internal int SameOwner { get; } = sameOwner;

    internal int AnyOwner { get; } = anyOwner;

    internal bool Exists => SameOwner >= 0 || AnyOwner >= 0;
}
