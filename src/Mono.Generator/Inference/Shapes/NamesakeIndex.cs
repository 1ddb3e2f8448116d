namespace Mono.Generator.Inference;

/// <summary>What is voted on: the names of values that no sample shows, and which numbers have fractions. Each has a number. After an edit they are mostly the same ones.</summary>
internal sealed class NamesakeIndex
{
    // By the name that stands last: most names are not voted on, and need no more than a look here.
    private readonly Dictionary<string, Namesakes> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _fractions = new(StringComparer.Ordinal);

    /// <summary>How many topics there are.</summary>
    internal int Count { get; private set; }

    /// <summary>Takes in what one place of samples claims.</summary>
    internal void Add(NamesakeDemand claims)
    {
        foreach (var place in claims.Wanted)
        {
            Add(place.Alone);
            if (!place.IsAlone)
            {
                Add(place);
            }
        }

        foreach (var name in claims.Fractions)
        {
            if (!_fractions.ContainsKey(name))
            {
                _fractions.Add(name, _fractions.Count);
            }
        }
    }

    /// <summary>What is voted on for what one place of samples claims; null if something of it is not voted on.</summary>
    internal TopicUse? Find(NamesakeDemand claims)
    {
        if (claims.Wanted.Length == 0 && claims.Fractions.Length == 0)
        {
            return TopicUse.None;
        }

        var topics = new Topic[claims.Wanted.Length];
        for (var i = 0; i < topics.Length; i++)
        {
            topics[i] = Find(claims.Wanted[i]);
            if (claims.Wanted[i].Name is not null && (topics[i].Near < 0 || (topics[i].Alone < 0 && !claims.Wanted[i].IsAlone)))
            {
                return null;
            }
        }

        var fractions = new int[claims.Fractions.Length];
        for (var i = 0; i < fractions.Length; i++)
        {
            if (!_fractions.TryGetValue(claims.Fractions[i], out fractions[i]))
            {
                return null;
            }
        }

        return new TopicUse(topics, fractions);
    }

    /// <summary>What is voted on that a value has a say in, or is asked for.</summary>
    internal Topic Find(MemberKey place) =>
        place.Name is not { } name || !_byName.TryGetValue(name, out var namesakes) ? Topic.None
        : place.IsAlone ? new Topic(namesakes.Find(place), -1)
        : new Topic(namesakes.Find(place), namesakes.Find(place.Alone));

    /// <summary>Whether something is voted on that has a name.</summary>
    internal bool Has(string name) => _byName.ContainsKey(name);

    /// <summary>Whether a number of this name has a fraction somewhere.</summary>
    internal bool HasFraction(string name) => _fractions.ContainsKey(name);

    /// <summary>Whether all that is voted on is used.</summary>
    internal bool AreAllUsed(IEnumerable<TopicUse> uses)
    {
        var (topics, fractions) = (new bool[Count], new bool[_fractions.Count]);
        foreach (var use in uses)
        {
            foreach (var topic in use.Topics)
            {
                if (topic.Near >= 0)
                {
                    topics[topic.Near] = true;
                }

                if (topic.Alone >= 0)
                {
                    topics[topic.Alone] = true;
                }
            }

            foreach (var fraction in use.Fractions)
            {
                fractions[fraction] = true;
            }
        }

        return Array.IndexOf(topics, false) < 0 && Array.IndexOf(fractions, false) < 0;
    }

    private void Add(MemberKey place)
    {
        if (place.Name is not { } name)
        {
            return;
        }

        if (!_byName.TryGetValue(name, out var namesakes))
        {
            _byName.Add(name, namesakes = new Namesakes());
        }

        if (namesakes.Find(place) < 0)
        {
            namesakes.Add(place, Count++);
        }
    }

    /// <summary>The topics of one name, which may be a member of many objects.</summary>
    private sealed class Namesakes
    {
        private readonly Dictionary<string, Entry> _byOwner = new(StringComparer.Ordinal);
        private Entry? _alone;

        internal int Find(MemberKey place)
        {
            var entry = First(place);
            while (entry is not null && !entry.Place.Equals(place))
            {
                entry = entry.Next;
            }

            return entry?.Topic ?? -1;
        }

        internal void Add(MemberKey place, int topic)
        {
            var entry = new Entry(place, topic, First(place));
            if (place.Owner is { } owner)
            {
                _byOwner[owner] = entry;
            }
            else
            {
                _alone = entry;
            }
        }

        private Entry? First(MemberKey place) => place.Owner is not { } owner ? _alone : _byOwner.TryGetValue(owner, out var first) ? first : null;
    }

    /// <summary>A topic, and behind it those that differ by how many lists deep they are.</summary>
    private sealed class Entry(MemberKey place, int topic, Entry? next)
    {
        internal MemberKey Place { get; } = place;

        internal int Topic { get; } = topic;

        internal Entry? Next { get; } = next;
    }
}

/// <summary>Numbers of what is voted on; -1 where nothing is.</summary>
/// <param name="near">With the object around the value.</param>
/// <param name="alone">Wherever the value stands; -1 if <paramref name="near"/> is that already.</param>
internal readonly struct Topic(int near, int alone)
{
    internal static Topic None => new(-1, -1);

    internal int Near { get; } = near;

    internal int Alone { get; } = alone;

    internal bool Exists => Near >= 0 || Alone >= 0;
}

/// <summary>A value that votes.</summary>
/// <param name="path">Which path of its place it is.</param>
/// <param name="topic">What it votes on.</param>
internal readonly struct Voter(int path, Topic topic)
{
    internal int Path { get; } = path;

    internal Topic Topic { get; } = topic;
}

/// <summary>What is voted on because of one place of samples.</summary>
/// <param name="Topics">The values that no sample shows.</param>
/// <param name="Fractions">The numbers with fractions.</param>
internal sealed record TopicUse(Topic[] Topics, int[] Fractions)
{
    internal static readonly TopicUse None = new([], []);
}

/// <summary>What was asked of the votes, and what they said.</summary>
internal readonly struct Question(Topic topic, Shape answer)
{
    internal Topic Topic { get; } = topic;

    internal Shape Answer { get; } = answer;
}
