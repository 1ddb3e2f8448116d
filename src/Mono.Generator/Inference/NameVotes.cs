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

    /// <summary>Takes in which names have values at all, and which numbers have fractions.</summary>
    internal void Collect(Evidence evidence)
    {
        if (evidence.VoteName is { } name)
        {
            if (evidence.Numbers.Any(NumberLiterals.HasFraction) || evidence.Placeholders.Contains(TypeKind.Double))
            {
                _fractions.Add(name);
            }

            if (!evidence.ShowsNothing)
            {
                Ballot.Register(_ballots, name);
                if (evidence.QualifiedVoteName is { } qualified)
                {
                    Ballot.Register(_ballots, qualified);
                }
            }
        }

        foreach (var member in evidence.Members)
        {
            Collect(member.Value);
        }

        if (evidence.Element is { } element)
        {
            Collect(element);
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
        if (evidence.ShowsNothing || evidence.VoteName is not { } name)
        {
            return;
        }

        _ballots[name].Add(shape);
        if (evidence.QualifiedVoteName is { } qualified)
        {
            _ballots[qualified].Add(shape);
        }
    }

    /// <summary>What nearly all namesakes are, those in an object of the same name first; anything if they differ or there are none; a shape that is not complete while they are not decided themselves.</summary>
    internal Shape Elected(Evidence evidence) =>
        evidence.QualifiedVoteName is { } qualified && _ballots.TryGetValue(qualified, out var near) && (near.Elected.Kind != TypeKind.Any || !near.Elected.IsComplete) ? near.Elected
        : evidence.VoteName is { } name && _ballots.TryGetValue(name, out var ballot) ? ballot.Elected
        : Shape.Scalar(TypeKind.Any);

    /// <summary>The same for the elements of a list that is always empty.</summary>
    internal Shape ElectedElement(Evidence list) => list.VoteName is { } name && _ballots.TryGetValue(name + "[]", out var ballot) ? ballot.Elected : Shape.Scalar(TypeKind.Any);

    /// <summary>The votes of one name.</summary>
    private sealed class Ballot
    {
        private readonly Dictionary<TypeKind, int> _kinds = [];
        private readonly Dictionary<string, Shape> _shapes = new(StringComparer.Ordinal);

        /// <summary>How many places have values.</summary>
        internal int Voters { get; private set; }

        /// <summary>The result of the last round.</summary>
        internal Shape Elected { get; private set; } = Shape.Waiting;

        internal static void Register(Dictionary<string, Ballot> ballots, string name)
        {
            if (!ballots.TryGetValue(name, out var ballot))
            {
                ballots.Add(name, ballot = new Ballot());
            }

            ballot.Voters++;
        }

        internal void Count()
        {
            Elected = Elect();
            _kinds.Clear();
            _shapes.Clear();
        }

        internal void Add(Shape shape)
        {
            _kinds[shape.Kind] = _kinds.TryGetValue(shape.Kind, out var n) ? n + 1 : 1;
            if (shape.IsComplete && shape.Reach == 0)
            {
                _shapes[shape.Key] = shape;
            }
        }

        private Shape Elect()
        {
            foreach (var kind in _kinds)
            {
                if (kind.Value * 5 >= Voters * 4 && kind.Key != TypeKind.Any)
                {
                    var candidates = _shapes.Values.Where(s => s.Kind == kind.Key).ToList();
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
