namespace Mono.Generator.Inference;

/// <summary>What is voted on: the names of values that no sample shows, and which numbers have fractions. Each has a number. After an edit they are mostly the same ones.</summary>
internal sealed class NamesakeIndex
{
    // By the name that stands last: most names are not voted on, and need no more than a look here.
    private readonly Dictionary<string, NameGroups> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _fractions = new(StringComparer.Ordinal);

    /// <summary>How many topics there are.</summary>
    internal int Count { get; private set; }

    /// <summary>Takes in what one key of samples demand.</summary>
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

    /// <summary>What is voted on for what one key of samples demand; null if something of it is not voted on.</summary>
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
            if (demand.Unshown[i].Name is not null && (groups[i].SameOwner < 0 || (groups[i].AnyOwner < 0 && demand.Unshown[i].Owner is not null)))
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

    /// <summary>What is voted on that a value has a say in, or is asked for.</summary>
    internal NamesakeGroups Find(MemberKey key) =>
        key.Name is not { } name || !_byName.TryGetValue(name, out var groups) ? NamesakeGroups.None
        : key.Owner is null ? new NamesakeGroups(groups.Find(key), -1)
        : new NamesakeGroups(groups.Find(key), groups.Find(key.WithoutOwner));

    /// <summary>Whether something is voted on that has a name.</summary>
    internal bool Has(string name) => _byName.ContainsKey(name);

    /// <summary>Whether a number of this name has a fraction somewhere.</summary>
    internal bool HasFraction(string name) => _fractions.ContainsKey(name);

    /// <summary>Whether all that is voted on is used.</summary>
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

    /// <summary>The topics of one name, which may be a member of many objects.</summary>
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

        private Entry? First(MemberKey key) => key.Owner is not { } owner ? _alone : _byOwner.TryGetValue(owner, out var first) ? first : null;
    }

    /// <summary>A topic, and behind it those that differ by how many lists deep they are.</summary>
    private sealed class Entry(MemberKey key, int group, Entry? next)
    {
        internal MemberKey Key { get; } = key;

        internal int Group { get; } = group;

        internal Entry? Next { get; } = next;
    }
}
