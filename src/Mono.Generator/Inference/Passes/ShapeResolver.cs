using Mono.Generator.Incremental;

namespace Mono.Generator.Inference;

/// <summary>Builds the shapes of all places in rounds: first those that samples decide, then those that depend on namesakes.</summary>
internal sealed class ShapeResolver
{
    private const int MostRounds = 4;

    private readonly Evidence[] _roots;
    private readonly ShapeCache _cache;
    private readonly NamesakePass _namesakes;
    private readonly ShapeBuilder _builder;
    private readonly PlaceShape?[] _earlierPlaces;
    private readonly PlaceShape[] _places;

    /// <summary>Prepares the votes of namesakes.</summary>
    /// <param name="roots">The evidence of all places.</param>
    /// <param name="cache">The cache with the shapes before an edit, which also receives the new ones.</param>
    internal ShapeResolver(Evidence[] roots, ShapeCache cache)
    {
        _roots = roots;
        _cache = cache;
        _earlierPlaces = new PlaceShape?[roots.Length];
        _places = new PlaceShape[roots.Length];
        _namesakes = new NamesakePass(PrepareIndex());
        _builder = new ShapeBuilder(_namesakes, cache.Shapes);
    }

    /// <summary>The paths whose samples show different kinds of values, with the index of their place.</summary>
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

    /// <summary>Builds the shapes.</summary>
    /// <returns>One shape for each place, in their order.</returns>
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
                // A shape that is complete in the first round stays, with its votes.
                if (isSettled[i])
                {
                    continue;
                }

                cancellationToken.ThrowIfCancellationRequested();
                var rounds = _places[i].Rounds;
                if (rounds.Count == round)
                {
                    // The result serves all places with the same samples.
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

    // The index must be complete before the first shape is built. If it differs from the one before an edit, no earlier shape is reused.
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
            _places[i] = new PlaceShape(_roots[i].Tree.Demand)
            {
                GroupUse = _earlierPlaces[i]?.GroupUse,
                Voters = _earlierPlaces[i]?.Voters,
            };
            _cache.Add(_roots[i], _places[i]);
        }

        if (!_cache.TryKeepIndex())
        {
            Array.Clear(_earlierPlaces, 0, _earlierPlaces.Length);
        }

        return _cache.Index;
    }

    // All voters must be registered before the first shape is built as well.
    private void RegisterVoters()
    {
        for (var i = 0; i < _roots.Length; i++)
        {
            _namesakes.Register(_places[i].Voters ??= _namesakes.FindVoters(_roots[i]));
        }
    }

    // Returns the result before an edit if all its lookups still have the same results.
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
