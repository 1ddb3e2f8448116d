using Mono.Generator.Incremental;

namespace Mono.Generator.Inference;

/// <summary>Decides the shapes of all places: those that speak for themselves first, then those that wait for their namesakes.</summary>
internal sealed class ShapeResolver
{
    private const int MostRounds = 4;

    private readonly Evidence[] _roots;
    private readonly ShapeCache _memory;
    private readonly NamesakePass _votes;
    private readonly ShapeBuilder _builder;
    private readonly PlaceShape?[] _earlier;
    private readonly PlaceShape[] _decisions;

    /// <summary>Decides the shapes of places.</summary>
    /// <param name="roots">What was seen at them.</param>
    /// <param name="memory">What was decided before an edit; takes what is decided now.</param>
    internal ShapeResolver(Evidence[] roots, ShapeCache memory)
    {
        _roots = roots;
        _memory = memory;
        _earlier = new PlaceShape?[roots.Length];
        _decisions = new PlaceShape[roots.Length];
        _votes = new NamesakePass(PrepareTopics());
        _builder = new ShapeBuilder(_votes, memory.Shapes);
    }

    /// <summary>Where samples show different kinds of values, and in which place.</summary>
    internal IEnumerable<(int Root, Evidence Evidence)> TypeConflicts
    {
        get
        {
            for (var i = 0; i < _decisions.Length; i++)
            {
                foreach (var evidence in _decisions[i].Rounds[_decisions[i].Rounds.Count - 1].TypeConflicts)
                {
                    yield return (i, evidence);
                }
            }
        }
    }

    /// <summary>Decides.</summary>
    /// <returns>The places' shapes.</returns>
    internal Shape[] Decide(CancellationToken cancellationToken)
    {
        RegisterVotes();
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
                var rounds = _decisions[i].Rounds;
                if (rounds.Count == round)
                {
                    // For all places with these samples.
                    rounds.Add(Find(i, round) ?? Decide(_roots[i], _decisions[i].Voters!));
                }

                var decided = rounds[round];
                shapes[i] = decided.Shape;
                isSettled[i] = round == 0 && decided.Shape.IsComplete;
                isComplete &= decided.Shape.IsComplete;
                _votes.Cast(_decisions[i].Voters!, decided.Votes, isSettled[i]);
            }

            if (isComplete)
            {
                break;
            }

            _votes.Count();
        }

        return shapes;
    }

    // What is voted on must be known before the first place is decided. If it is not what it was before an edit, nothing that was decided then counts.
    private NamesakeIndex PrepareTopics()
    {
        for (var i = 0; i < _roots.Length; i++)
        {
            if (_memory.Find(_roots[i]) is { } same)
            {
                _decisions[i] = same;
                continue;
            }

            _earlier[i] = _memory.FindEarlier(_roots[i]);
            _decisions[i] = new PlaceShape(_roots[i].Tree.Claims) { Use = _earlier[i]?.Use, Voters = _earlier[i]?.Voters };
            _memory.Add(_roots[i], _decisions[i]);
        }

        if (!_memory.TryKeepTopics())
        {
            Array.Clear(_earlier, 0, _earlier.Length);
        }

        return _memory.Topics;
    }

    // Who votes must be known, too.
    private void RegisterVotes()
    {
        for (var i = 0; i < _roots.Length; i++)
        {
            _votes.Register(_decisions[i].Voters ??= _votes.FindVoters(_roots[i]));
        }
    }

    // What was decided before an edit, if the same questions have the same answers.
    private ShapeRound? Find(int root, int round)
    {
        if (_earlier[root]?.Rounds is not { } rounds || rounds.Count <= round)
        {
            return null;
        }

        foreach (var question in rounds[round].Questions)
        {
            if (!_votes.HasAnswer(question))
            {
                return null;
            }
        }

        return rounds[round];
    }

    private ShapeRound Decide(Evidence root, Voter[] voters)
    {
        _votes.Begin(root, voters);
        _builder.TypeConflicts.Clear();
        return new ShapeRound(_builder.Build(root), [.. _votes.Questions], _votes.Taken, [.. _builder.TypeConflicts]);
    }
}
