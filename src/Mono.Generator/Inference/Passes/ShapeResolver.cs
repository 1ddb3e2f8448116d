using Mono.Generator.Incremental;

namespace Mono.Generator.Inference;

/// <summary>Decides the shapes of all places: those that speak for themselves first, then those that wait for their namesakes.</summary>
internal sealed class ShapeResolver
{
    private const int MostRounds = 4;

    private readonly Evidence[] _roots;
    private readonly ShapeCache _cache;
    private readonly NamesakePass _namesakes;
    private readonly ShapeBuilder _builder;
    private readonly PlaceShape?[] _earlierPlaces;
    private readonly PlaceShape[] _places;

    /// <summary>Decides the shapes of places.</summary>
    /// <param name="roots">What was seen at them.</param>
    /// <param name="cache">What was decided before an edit; takes what is decided now.</param>
    internal ShapeResolver(Evidence[] roots, ShapeCache cache)
    {
        _roots = roots;
        _cache = cache;
        _earlierPlaces = new PlaceShape?[roots.Length];
        _places = new PlaceShape[roots.Length];
        _namesakes = new NamesakePass(PrepareIndex());
        _builder = new ShapeBuilder(_namesakes, cache.Shapes);
    }

    /// <summary>Where samples show different kinds of values, and in which place.</summary>
    internal IEnumerable<(int Root, Evidence Evidence)> TypeConflicts
    {
        get
        {
            for (var i = 0; i < _places.Length; i++)
            {
                foreach (var evidence in _places[i].Rounds[_places[i].Rounds.Count - 1].TypeConflicts)
                {
                    yield return (i, evidence);
                }
            }
        }
    }

    /// <summary>Decides.</summary>
    /// <returns>The places' shapes.</returns>
    internal Shape[] Resolve(CancellationToken cancellationToken)
    {
        RegisterVoters();
        var shapes = new Shape[_roots.Length];
        var isSettled = new bool[_roots.Length];
        for (var round = 0; round < MostRounds; round++)
        {
            var isComplete = true;
            for (var i = 0; i < shapes.Length; i++)
            {
                // What waits for nothing in the first round stays as it is, with its votes.
                if (isSettled[i])
                {
                    continue;
                }

                cancellationToken.ThrowIfCancellationRequested();
                var rounds = _places[i].Rounds;
                if (rounds.Count == round)
                {
                    // For all places with these samples.
                    rounds.Add(FindEarlierRound(i, round) ?? BuildRound(_roots[i], _places[i].Voters!));
                }

                var result = rounds[round];
                shapes[i] = result.Shape;
                isSettled[i] = round == 0 && result.Shape.IsComplete;
                isComplete &= result.Shape.IsComplete;
                _namesakes.Cast(_places[i].Voters!, result.Votes, isSettled[i]);
            }

            if (isComplete)
            {
                break;
            }

            _namesakes.CountVotes();
        }

        return shapes;
    }

    // What is voted on must be known before the first place is result. If it is not what it was before an edit, nothing that was decided then counts.
    private NamesakeIndex PrepareIndex()
    {
        for (var i = 0; i < _roots.Length; i++)
        {
            if (_cache.Find(_roots[i]) is { } same)
            {
                _places[i] = same;
                continue;
            }

            _earlierPlaces[i] = _cache.FindEarlier(_roots[i]);
            _places[i] = new PlaceShape(_roots[i].Tree.Demand) { GroupUse = _earlierPlaces[i]?.GroupUse, Voters = _earlierPlaces[i]?.Voters };
            _cache.Add(_roots[i], _places[i]);
        }

        if (!_cache.TryKeepIndex())
        {
            Array.Clear(_earlierPlaces, 0, _earlierPlaces.Length);
        }

        return _cache.Index;
    }

    // Who votes must be known, too.
    private void RegisterVoters()
    {
        for (var i = 0; i < _roots.Length; i++)
        {
            _namesakes.Register(_places[i].Voters ??= _namesakes.FindVoters(_roots[i]));
        }
    }

    // What was decided before an edit, if the same questions have the same answers.
    private ShapeRound? FindEarlierRound(int root, int round)
    {
        if (_earlierPlaces[root]?.Rounds is not { } rounds || rounds.Count <= round)
        {
            return null;
        }

        foreach (var lookup in rounds[round].Lookups)
        {
            if (!_namesakes.IsUnchanged(lookup))
            {
                return null;
            }
        }

        return rounds[round];
    }

    private ShapeRound BuildRound(Evidence root, NamesakeVoter[] voters)
    {
        _namesakes.Begin(root, voters);
        _builder.TypeConflicts.Clear();
        return new ShapeRound(_builder.Build(root), [.. _namesakes.Lookups], _namesakes.Votes, [.. _builder.TypeConflicts]);
    }
}
