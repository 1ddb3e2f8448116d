namespace Mono.Generator.Inference;

/// <summary>Numbered groups of same-named values that need a vote, and the names of numbers with fractions.</summary>
/// <remarks>
/// A group exists only if some value in it is shown by no sample. After an edit the index is mostly unchanged and is kept.
/// </remarks>
internal sealed class NamesakeIndex
{
    // By nearest member name. Most names have no group, which this first lookup shows.
    private readonly Dictionary<string, NameGroups> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _fractions = new(StringComparer.Ordinal);

    /// <summary>Number of groups.</summary>
    internal int Count { get; private set; }

    /// <summary>Adds the groups and names that one place needs.</summary>
    internal void Add(NamesakeDemand demand)
    {
        foreach (var key in demand.Unshown)
        {
            Add(key.WithoutOwner);
            if (key.Owner is not null)
            {
                Add(key);
            }
        }

        foreach (var name in demand.Fractions)
        {
            if (!_fractions.ContainsKey(name))
            {
                _fractions.Add(name, _fractions.Count);
            }
        }
    }

    /// <summary>Returns the numbers of the groups and names that one place needs; null if one of them is missing.</summary>
    internal NamesakeGroupUse? Find(NamesakeDemand demand)
    {
        if (demand.Unshown.Length == 0 && demand.Fractions.Length == 0)
        {
            return NamesakeGroupUse.None;
        }

        var groups = new NamesakeGroups[demand.Unshown.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = Find(demand.Unshown[i]);
            if (demand.Unshown[i].Name is not null
                && (groups[i].SameOwner < 0 || (groups[i].AnyOwner < 0 && demand.Unshown[i].Owner is not null)))
            {
                return null;
            }
        }

        var fractions = new int[demand.Fractions.Length];
        for (var i = 0; i < fractions.Length; i++)
        {
            if (!_fractions.TryGetValue(demand.Fractions[i], out fractions[i]))
            {
                return null;
            }
        }

        return new NamesakeGroupUse(groups, fractions);
    }

    /// <summary>Returns the groups of a key.</summary>
    internal NamesakeGroups Find(MemberKey key) =>
        key.Name is not { } name || !_byName.TryGetValue(name, out var groups) ? NamesakeGroups.None
        : key.Owner is null ? new NamesakeGroups(groups.Find(key), -1)
        : new NamesakeGroups(groups.Find(key), groups.Find(key.WithoutOwner));

    /// <summary>Whether there is a group with this nearest member name.</summary>
    internal bool Has(string name) => _byName.ContainsKey(name);

    /// <summary>Whether a number of this name has a fraction somewhere in the collection.</summary>
    internal bool HasFraction(string name) => _fractions.ContainsKey(name);

    /// <summary>Whether each group and each name is used by some place.</summary>
    internal bool AreAllUsed(IEnumerable<NamesakeGroupUse> uses)
    {
        var (groups, fractions) = (new bool[Count], new bool[_fractions.Count]);
        foreach (var use in uses)
        {
            foreach (var used in use.Groups)
            {
                if (used.SameOwner >= 0)
                {
                    groups[used.SameOwner] = true;
                }

                if (used.AnyOwner >= 0)
                {
                    groups[used.AnyOwner] = true;
                }
            }

            foreach (var fraction in use.Fractions)
            {
                fractions[fraction] = true;
            }
        }

        return Array.IndexOf(groups, false) < 0 && Array.IndexOf(fractions, false) < 0;
    }

    private void Add(MemberKey key)
    {
        if (key.Name is not { } name)
        {
            return;
        }

        if (!_byName.TryGetValue(name, out var groups))
        {
            _byName.Add(name, groups = new NameGroups());
        }

        if (groups.Find(key) < 0)
        {
            groups.Add(key, Count++);
        }
    }

    /// <summary>Groups of one name, which may be a member of many objects.</summary>
    private sealed class NameGroups
    {
        private readonly Dictionary<string, Entry> _byOwner = new(StringComparer.Ordinal);
        private Entry? _alone;

        internal int Find(MemberKey key)
        {
            var entry = First(key);
            while (entry is not null && !entry.Key.Equals(key))
            {
                entry = entry.Next;
            }

            return entry?.Group ?? -1;
        }

        internal void Add(MemberKey key, int group)
        {
            var entry = new Entry(key, group, First(key));
            if (key.Owner is { } owner)
            {
                _byOwner[owner] = entry;
            }
            else
            {
                _alone = entry;
            }
        }

        private Entry? First(MemberKey key) =>
            key.Owner is not { } owner ? _alone : _byOwner.TryGetValue(owner, out var first) ? first : null;
    }

    /// <summary>Group, linked to those with the same names and another list depth.</summary>
    private sealed class Entry(MemberKey key, int group, Entry? next)
    {
        internal MemberKey Key { get; } = key;

        internal int Group { get; } = group;

        internal Entry? Next { get; } = next;
    }
}
