using Mono.Generator.Inference;

namespace Mono.Generator.Incremental;

/// <summary>What was decided of places. Those with the same samples are decided the same; after an edit, too, as long as the votes that they ask for come out the same.</summary>
internal sealed class ShapeCache
{
    // How many shapes that are gone are carried along for each that is used.
    private const int MostShapesForOne = 4;

    private readonly NamesakeIndex? _earlierTopics;
    private readonly RunTable<EvidenceTree, PlaceShape> _known;
    private readonly List<PlaceShape> _decisions;

    /// <summary>The memory of an inference.</summary>
    /// <param name="earlier">The one before an edit, or null.</param>
    /// <param name="places">How many places there are.</param>
    internal ShapeCache(ShapeCache? earlier, int places)
    {
        // With the earlier shapes goes all that was decided with them.
        earlier = earlier?.Shapes.Count > MostShapesForOne * (earlier?._decisions.Count + 1000) ? null : earlier;
        _known = new RunTable<EvidenceTree, PlaceShape>(earlier?._known, places);
        _decisions = new List<PlaceShape>(places);
        _earlierTopics = earlier?.Topics;
        Shapes = new Shape.Table(earlier?.Shapes, places);
    }

    /// <summary>The shapes: those of before the edit, and new ones.</summary>
    internal Shape.Table Shapes { get; }

    /// <summary>What is decided of a place, if there was one with the same samples; otherwise null.</summary>
    internal PlaceShape? Find(Evidence root) => _known.TryGet(root.Tree, out var decision) ? decision : null;

    /// <summary>What was decided of a place before the edit; null if it was not there.</summary>
    internal PlaceShape? FindEarlier(Evidence root) => _known.TryGetEarlier(root.Tree, out var decision) ? decision : null;

    /// <summary>What is voted on.</summary>
    internal NamesakeIndex Topics { get; private set; } = new();

    /// <summary>Finds out what is voted on, once all places are noted.</summary>
    /// <returns>Whether it is what it was before the edit.</returns>
    internal bool TryKeepTopics()
    {
        if (_earlierTopics is not null && TryUse(_earlierTopics))
        {
            Topics = _earlierTopics;
            return true;
        }

        foreach (var decision in _decisions)
        {
            Topics.Add(decision.Claims);
        }

        foreach (var decision in _decisions)
        {
            decision.Use = Topics.Find(decision.Claims);
            decision.Voters = null;
        }

        return false;
    }

    private bool TryUse(NamesakeIndex topics)
    {
        foreach (var decision in _decisions)
        {
            decision.Use ??= topics.Find(decision.Claims);
            if (decision.Use is null)
            {
                return false;
            }
        }

        return topics.AreAllUsed(_decisions.Select(d => d.Use!));
    }

    /// <summary>Notes what was decided.</summary>
    internal void Add(Evidence root, PlaceShape decision)
    {
        _known.Add(root.Tree, decision);
        _decisions.Add(decision);
    }
}

/// <summary>What was decided of a place.</summary>
internal sealed class PlaceShape(NamesakeDemand claims)
{
    /// <summary>What its samples say before anything is decided.</summary>
    internal NamesakeDemand Claims { get; } = claims;

    /// <summary>What is voted on because of it; null until that is known.</summary>
    internal TopicUse? Use { get; set; }

    /// <summary>Which of its values vote, and on what; null until that is known.</summary>
    internal Voter[]? Voters { get; set; }

    /// <summary>What it was decided to be, round by round; one round is enough if it waits for nothing.</summary>
    internal List<ShapeRound> Rounds { get; } = new(1);
}

/// <summary>What a place was decided to be in one round.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="Questions">What the shape hangs on.</param>
/// <param name="Votes">What those of its values are that vote; null for one that does not after all.</param>
/// <param name="Disagreements">Where its samples show different kinds of values.</param>
internal sealed record ShapeRound(Shape Shape, Question[] Questions, Shape?[] Votes, Evidence[] TypeConflicts);
