using Mono.Generator.Planning;

namespace Mono.Generator.Inference;

/// <summary>
/// Pass: what equally named members are elsewhere in the collection. A member that no sample shows (only null, a mark of the converter, or among placeholders an empty string) and the
/// elements of lists that are always empty take the type of their namesakes, if 80 % of these are of one kind; an integer becomes a double if a namesake has a fraction, unless the name is
/// an id or a count. Evidence: kind +0.1 (+1.5 where the converter went no deeper than four levels), unsafe −0.9.
/// </summary>
internal sealed class NameVotes
{
    private readonly Dictionary<string, Ballot> _ballots = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fractions = new(StringComparer.Ordinal);
    private readonly List<(Ballot Ballot, Shape Shape)> _held = [];

    /// <summary>Takes in which numbers have fractions, and which names are to be voted on: those of values that no sample shows.</summary>
    internal void Collect(Evidence evidence)
    {
        if (evidence.Placeholders.Contains(TypeKind.Double) || evidence.Numbers.Any(NumberLiterals.HasFraction))
        {
            if (evidence.VoteName is { } name)
            {
                _fractions.Add(name);
            }
        }
        else if (evidence.ShowsNothing)
        {
            Want(evidence.VoteName);
            Want(evidence.QualifiedVoteName);
        }
        else if (evidence.Arrays > 0 && evidence.Element is null && evidence.VoteName is { } list)
        {
            Want(list + "[]");
        }

        for (var i = 0; i < evidence.Members.Count; i++)
        {
            Collect(evidence.Members[i].Value);
        }

        if (evidence.Element is { } element)
        {
            Collect(element);
        }
    }

    /// <summary>Counts the places that will vote, once everything is collected.</summary>
    internal void Register(Evidence evidence)
    {
        if (_ballots.Count == 0)
        {
            return;
        }

        if (!evidence.ShowsNothing)
        {
            BallotOf(evidence.VoteName)?.Register();
            BallotOf(evidence.QualifiedVoteName)?.Register();
        }

        for (var i = 0; i < evidence.Members.Count; i++)
        {
            Register(evidence.Members[i].Value);
        }

        if (evidence.Element is { } element)
        {
            Register(element);
        }
    }

    /// <summary>Whether a number of this name has a fraction somewhere.</summary>
    internal bool HasFraction(string? name) =>
        name is not null && _fractions.Contains(name) && !name.EndsWith("id", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("count", StringComparison.OrdinalIgnoreCase);

    /// <summary>Counts what the last round's places were decided to be, and begins another.</summary>
    internal void Count()
    {
        foreach (var ballot in _ballots.Values)
        {
            ballot.Count();
        }
    }

    /// <summary>Takes in what a place is decided to be in this round.</summary>
    internal void Vote(Evidence evidence, Shape shape)
    {
        if (_ballots.Count > 0 && !evidence.ShowsNothing)
        {
            Hold(evidence.VoteName, shape);
            Hold(evidence.QualifiedVoteName, shape);
        }
    }

    /// <summary>Casts the votes that were taken in since the last time.</summary>
    /// <param name="isFinal">Whether they hold for all rounds, and not for this one only.</param>
    internal void Cast(bool isFinal)
    {
        foreach (var (ballot, shape) in _held)
        {
            ballot.Add(shape, isFinal);
        }

        _held.Clear();
    }

    /// <summary>What nearly all namesakes are, those in an object of the same name first; anything if they differ or there are none; a shape that is not complete while they are not decided themselves.</summary>
    internal Shape Elected(Evidence evidence) =>
        BallotOf(evidence.QualifiedVoteName) is { Voters: > 0 } near && (near.Elected.Kind != TypeKind.Any || !near.Elected.IsComplete) ? near.Elected
        : BallotOf(evidence.VoteName) is { Voters: > 0 } ballot ? ballot.Elected
        : Shape.Scalar(TypeKind.Any);

    /// <summary>The same for the elements of a list that is always empty.</summary>
    internal Shape ElectedElement(Evidence list) => list.VoteName is { } name && BallotOf(name + "[]") is { Voters: > 0 } ballot ? ballot.Elected : Shape.Scalar(TypeKind.Any);

    private void Hold(string? name, Shape shape)
    {
        if (BallotOf(name) is { } ballot)
        {
            _held.Add((ballot, shape));
        }
    }

    private void Want(string? name)
    {
        if (name is not null && !_ballots.ContainsKey(name))
        {
            _ballots.Add(name, new Ballot());
        }
    }

    private Ballot? BallotOf(string? name) => name is not null && _ballots.TryGetValue(name, out var ballot) ? ballot : null;

    /// <summary>The votes of one name.</summary>
    private sealed class Ballot
    {
        private readonly Dictionary<TypeKind, int> _kinds = [];
        private readonly Dictionary<string, Shape> _shapes = new(StringComparer.Ordinal);
        private readonly List<Shape> _ofThisRound = [];

        /// <summary>How many places have values.</summary>
        internal int Voters { get; private set; }

        /// <summary>The result of the last round.</summary>
        internal Shape Elected { get; private set; } = Shape.Waiting;

        internal void Register() => Voters++;

        internal void Add(Shape shape, bool isFinal)
        {
            if (isFinal)
            {
                Add(_kinds, _shapes, shape);
            }
            else
            {
                _ofThisRound.Add(shape);
            }
        }

        internal void Count()
        {
            if (_ofThisRound.Count == 0)
            {
                Elected = Elect(_kinds, _shapes);
                return;
            }

            var kinds = new Dictionary<TypeKind, int>(_kinds);
            var shapes = new Dictionary<string, Shape>(_shapes, StringComparer.Ordinal);
            foreach (var shape in _ofThisRound)
            {
                Add(kinds, shapes, shape);
            }

            _ofThisRound.Clear();
            Elected = Elect(kinds, shapes);
        }

        private static void Add(Dictionary<TypeKind, int> kinds, Dictionary<string, Shape> shapes, Shape shape)
        {
            kinds[shape.Kind] = kinds.TryGetValue(shape.Kind, out var n) ? n + 1 : 1;
            if (shape.IsComplete && shape.Reach == 0)
            {
                shapes[shape.Key] = shape;
            }
        }

        private Shape Elect(Dictionary<TypeKind, int> kinds, Dictionary<string, Shape> shapes)
        {
            foreach (var kind in kinds)
            {
                if (kind.Value * 5 >= Voters * 4 && kind.Key != TypeKind.Any)
                {
                    var candidates = shapes.Values.Where(s => s.Kind == kind.Key).Take(2).ToList();
                    return candidates.Count switch
                    {
                        0 => Shape.Waiting,
                        1 => candidates[0],
                        _ => Shape.Scalar(TypeKind.Any),
                    };
                }
            }

            return Shape.Scalar(TypeKind.Any);
        }
    }
}
