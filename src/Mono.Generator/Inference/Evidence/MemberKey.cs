namespace Mono.Generator.Inference;

/// <summary>By what namesakes are found: the last name on the way to a value, how many lists deep in it the value is, and the same of the object around it.</summary>
internal readonly struct MemberKey : IEquatable<MemberKey>
{
    private readonly int _depth;
    private readonly int _ownerDepth;

    /// <summary>A value's place; without a name at the root.</summary>
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

    /// <summary>The last name; null if there is none.</summary>
    internal string? Name { get; }

    /// <summary>The last name on the way to the object around it; null if nothing is said of that.</summary>
    internal string? Owner { get; }

    /// <summary>Whether nothing is said of the object around it.</summary>
    internal bool IsAlone => Owner is null;

    /// <summary>The same wherever it stands.</summary>
    internal MemberKey WithoutOwner => new(Name, _depth, null, 0);

    /// <summary>The elements of a list in this place.</summary>
    internal MemberKey Element => new(Name, _depth + 1, Owner, _ownerDepth);

    public bool Equals(MemberKey other) =>
        _depth == other._depth && _ownerDepth == other._ownerDepth && string.Equals(Name, other.Name, StringComparison.Ordinal) && string.Equals(Owner, other.Owner, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is MemberKey other && Equals(other);

    public override int GetHashCode() => Name?.GetHashCode() ?? 0;

    /// <summary>The last name on the way to a value; null if there is none.</summary>
    internal static string? NameOf(Evidence evidence) => NameOf(evidence, out _, out _);

    // The name of the nearest thing around a value that has one; null if none has.
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
