namespace Mono.Generator.Inference;

/// <summary>
/// Key that identifies same-named members: the nearest member name, the list depth below it, and the same pair for the enclosing object.
/// </summary>
internal readonly struct MemberKey : IEquatable<MemberKey>
{
    private readonly int _depth;
    private readonly int _ownerDepth;

    /// <summary>Creates the key of a value. At the root it has no name.</summary>
    internal MemberKey(Evidence evidence)
    {
        Name = NameOf(evidence, out _depth, out var named);
        if (Name is not null && named.Owner is { } owner)
        {
            Owner = NameOf(owner, out _ownerDepth, out _);
        }
    }

    private MemberKey(string? name, int depth, string? owner, int ownerDepth)
    {
        Name = name;
        _depth = depth;
        Owner = owner;
        _ownerDepth = ownerDepth;
    }

    /// <summary>The nearest member name; null if there is none.</summary>
    internal string? Name { get; }

    /// <summary>The nearest member name of the enclosing object; null if there is none or the key is for any object.</summary>
    internal string? Owner { get; }

    /// <summary>The key of members with this name in any object.</summary>
    internal MemberKey WithoutOwner => new(Name, _depth, null, 0);

    /// <summary>The key of the elements if this value is a list.</summary>
    internal MemberKey Element => new(Name, _depth + 1, Owner, _ownerDepth);

    public bool Equals(MemberKey other) =>
        _depth == other._depth && _ownerDepth == other._ownerDepth &&
        string.Equals(Name, other.Name, StringComparison.Ordinal) && string.Equals(Owner, other.Owner, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is MemberKey other && Equals(other);

    public override int GetHashCode() => Name?.GetHashCode() ?? 0;

    /// <summary>Returns the nearest member name of a value; null if there is none.</summary>
    internal static string? NameOf(Evidence evidence) => NameOf(evidence, out _, out _);

    // Looks for the name outwards from the value.
    private static string? NameOf(Evidence evidence, out int depth, out Evidence named)
    {
        named = evidence;
        for (depth = 0; named.Name is null; depth++)
        {
            if (named.Owner is not { } owner)
            {
                depth = 0;
                return null;
            }

            named = owner;
        }

        return named.Name;
    }
}
