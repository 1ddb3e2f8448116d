using System.Runtime.CompilerServices;
using Mono.Generator.Planning;

namespace Mono.Generator.Inference;

/// <summary>
/// Pass: what equally named members are elsewhere in the collection. A member that no sample shows (only null, a mark of the converter, or among placeholders an empty string) and the
/// elements of lists that are always empty take the type of their namesakes, if 80 % of these are of one kind; an integer becomes a double if a namesake has a fraction, unless the name is
/// an id or a count. Evidence: kind +0.1 (+1.5 where the converter went no deeper than four levels), unsafe −0.9.
/// </summary>
internal sealed class NameVotes
{
    // By the name that stands last: most names are not voted on, and need no more than a look here.
    private readonly Dictionary<string, List<Ballot>> _ballots = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fractions = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<Ballot, Shape>> _held = [];

    /// <summary>Takes in which numbers have fractions, and which names are to be voted on: those of values that no sample shows.</summary>
    [MethodImpl(Hot.Loop)]
    internal void Collect(Evidence evidence)
    {
        if (evidence.Placeholders.Contains(TypeKind.Double) || evidence.Numbers.HasFraction)
        {
            if (evidence.VoteName is { } name)
            {
                _fractions.Add(name);
            }
        }
        else if (evidence.ShowsNothing)
        {
            var place = new VotePlace(evidence);
            Want(place.Alone);
            Want(place);
        }
        else if (evidence.Arrays > 0 && evidence.Element is null)
        {
            Want(new VotePlace(evidence).Element.Alone);
        }

        foreach (var member in evidence.Members)
        {
            Collect(member);
        }

        if (evidence.Element is { } element)
        {
            Collect(element);
        }
    }

    /// <summary>Counts the places that will vote, once everything is collected.</summary>
    [MethodImpl(Hot.Loop)]
    internal void Register(Evidence evidence)
    {
        if (_ballots.Count == 0)
        {
            return;
        }

        if (!evidence.ShowsNothing && FindAll(evidence, out var place) is { } ballots)
        {
            foreach (var ballot in ballots)
            {
                if (ballot.IsFor(place))
                {
                    ballot.Register();
                }
            }
        }

        foreach (var member in evidence.Members)
        {
            Register(member);
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
        foreach (var ballots in _ballots.Values)
        {
            foreach (var ballot in ballots)
            {
                ballot.Count();
            }
        }
    }

    /// <summary>Takes in what a place is decided to be in this round.</summary>
    [MethodImpl(Hot.Loop)]
    internal void Vote(Evidence evidence, Shape shape)
    {
        if (_ballots.Count > 0 && !evidence.ShowsNothing && FindAll(evidence, out var place) is { } ballots)
        {
            foreach (var ballot in ballots)
            {
                if (ballot.IsFor(place))
                {
                    _held.Add(new KeyValuePair<Ballot, Shape>(ballot, shape));
                }
            }
        }
    }

    /// <summary>Casts the votes that were taken in since the last time.</summary>
    /// <param name="isFinal">Whether they hold for all rounds, and not for this one only.</param>
    internal void Cast(bool isFinal)
    {
        foreach (var vote in _held)
        {
            vote.Key.Add(vote.Value, isFinal);
        }

        _held.Clear();
    }

    /// <summary>What nearly all namesakes are, those in an object of the same name first; anything if they differ or there are none; a shape that is not complete while they are not decided themselves.</summary>
    internal Shape Elected(Evidence evidence)
    {
        var place = new VotePlace(evidence);
        return Find(place) is { Voters: > 0 } near && (near.Elected.Kind != TypeKind.Any || !near.Elected.IsComplete) ? near.Elected
            : Find(place.Alone) is { Voters: > 0 } ballot ? ballot.Elected
            : Shape.Scalar(TypeKind.Any);
    }

    /// <summary>The same for the elements of a list that is always empty.</summary>
    internal Shape ElectedElement(Evidence list) => Find(new VotePlace(list).Element.Alone) is { Voters: > 0 } ballot ? ballot.Elected : Shape.Scalar(TypeKind.Any);

    private void Want(VotePlace place)
    {
        if (place.Name is not { } name)
        {
            return;
        }

        if (!_ballots.TryGetValue(name, out var ballots))
        {
            _ballots.Add(name, ballots = []);
        }

        if (!ballots.Exists(b => b.Place.Equals(place)))
        {
            ballots.Add(new Ballot(place));
        }
    }

    private List<Ballot>? FindAll(Evidence evidence, out VotePlace place)
    {
        place = new VotePlace(evidence);
        return place.Name is { } name && _ballots.TryGetValue(name, out var ballots) ? ballots : null;
    }

    private Ballot? Find(VotePlace place) => place.Name is { } name && _ballots.TryGetValue(name, out var ballots) ? ballots.Find(b => b.Place.Equals(place)) : null;

    /// <summary>The votes of one name.</summary>
    private sealed class Ballot(VotePlace place)
    {
        private readonly int[] _kinds = new int[(int)TypeKind.Map + 1];
        private readonly Dictionary<ShapeId, Shape> _shapes = [];
        private readonly List<Shape> _ofThisRound = [];

        internal VotePlace Place { get; } = place;

        /// <summary>How many places have values.</summary>
        internal int Voters { get; private set; }

        /// <summary>The result of the last round.</summary>
        internal Shape Elected { get; private set; } = Shape.Waiting;

        /// <summary>Whether a place votes here: by its name, or by its name and that of the object around it.</summary>
        internal bool IsFor(VotePlace place) => Place.Equals(Place.IsAlone ? place.Alone : place);

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

            var kinds = (int[])_kinds.Clone();
            var shapes = new Dictionary<ShapeId, Shape>(_shapes);
            foreach (var shape in _ofThisRound)
            {
                Add(kinds, shapes, shape);
            }

            _ofThisRound.Clear();
            Elected = Elect(kinds, shapes);
        }

        private static void Add(int[] kinds, Dictionary<ShapeId, Shape> shapes, Shape shape)
        {
            kinds[(int)shape.Kind]++;
            if (shape.IsComplete && shape.Reach == 0)
            {
                shapes[shape.Id] = shape;
            }
        }

        private Shape Elect(int[] kinds, Dictionary<ShapeId, Shape> shapes)
        {
            for (var kind = TypeKind.Any + 1; kind <= TypeKind.Map; kind++)
            {
                if (kinds[(int)kind] > 0 && kinds[(int)kind] * 5 >= Voters * 4)
                {
                    return Only(shapes, kind);
                }
            }

            return Shape.Scalar(TypeKind.Any);
        }

        // The one shape of the kind; anything if there are several, and none yet while they are not complete.
        private static Shape Only(Dictionary<ShapeId, Shape> shapes, TypeKind kind)
        {
            Shape? only = null;
            foreach (var shape in shapes.Values)
            {
                if (shape.Kind == kind)
                {
                    if (only is not null)
                    {
                        return Shape.Scalar(TypeKind.Any);
                    }

                    only = shape;
                }
            }

            return only ?? Shape.Waiting;
        }
    }
}
