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
    private readonly Dictionary<string, Namesakes> _ballots = new(StringComparer.Ordinal);
    private readonly List<Ballot> _all = [];
    private readonly HashSet<string> _fractions = new(StringComparer.Ordinal);
    private readonly List<int> _voting = [];

    /// <summary>The questions of the place that is being decided, with their answers.</summary>
    internal List<Question> Questions { get; } = [];

    /// <summary>The votes of the place that is being decided.</summary>
    internal List<Vote> Taken { get; } = [];

    /// <summary>Takes in which numbers have fractions, and which names are to be voted on: those of values that no sample shows.</summary>
    /// <param name="claims">What one place of samples says.</param>
    internal void Collect(VoteClaims claims)
    {
        foreach (var name in claims.Fractions)
        {
            _fractions.Add(name);
        }

        foreach (var place in claims.Wanted)
        {
            Want(place.Alone);
            if (!place.IsAlone)
            {
                Want(place);
            }
        }
    }

    /// <summary>Whether the same is voted on, and the same numbers have fractions, as in other votes.</summary>
    internal bool AreOnTheSame(NameVotes other)
    {
        if (_all.Count != other._all.Count || !_fractions.SetEquals(other._fractions))
        {
            return false;
        }

        foreach (var ballot in _all)
        {
            if (other.Find(ballot.Place) is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Counts the values that will vote, once everything is collected.</summary>
    /// <param name="root">What was seen at a place.</param>
    /// <param name="known">The paths that vote, where they are known.</param>
    /// <returns>The paths that vote.</returns>
    internal int[] Register(Evidence root, int[]? known)
    {
        if (known is null)
        {
            _voting.Clear();
            FindVoting(root);
            known = [.. _voting];
        }

        foreach (var path in known)
        {
            var place = new VotePlace(new Evidence(root.Tree, path));
            var namesakes = _ballots[place.Name!];
            namesakes.Find(place)?.Register();
            if (!place.IsAlone)
            {
                namesakes.Find(place.Alone)?.Register();
            }
        }

        return known;
    }

    [MethodImpl(Hot.Loop)]
    private void FindVoting(Evidence evidence)
    {
        if (_ballots.Count == 0)
        {
            return;
        }

        if (MayVote(evidence))
        {
            _voting.Add(evidence.Path);
        }

        foreach (var member in evidence.Members)
        {
            FindVoting(member);
        }

        if (evidence.Element is { } element)
        {
            FindVoting(element);
        }
    }

    /// <summary>Whether a number of this name has a fraction somewhere.</summary>
    internal bool HasFraction(string? name) =>
        name is not null && _fractions.Contains(name) && !name.EndsWith("id", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("count", StringComparison.OrdinalIgnoreCase);

    /// <summary>Counts what the last round's places were decided to be, and begins another.</summary>
    internal void Count()
    {
        foreach (var ballot in _all)
        {
            ballot.Count();
        }
    }

    /// <summary>Forgets the questions and votes of the place before.</summary>
    internal void Begin()
    {
        Questions.Clear();
        Taken.Clear();
    }

    /// <summary>Takes in what a value is decided to be in this round.</summary>
    [MethodImpl(Hot.Loop)]
    internal void Vote(Evidence evidence, Shape shape)
    {
        if (_ballots.Count > 0 && MayVote(evidence))
        {
            Taken.Add(new Vote(evidence.Path, shape));
        }
    }

    /// <summary>Casts votes.</summary>
    /// <param name="tree">The place whose paths vote.</param>
    /// <param name="votes">The votes.</param>
    /// <param name="isFinal">Whether they hold for all rounds, and not for this one only.</param>
    internal void Cast(EvidenceTree tree, Vote[] votes, bool isFinal)
    {
        foreach (var vote in votes)
        {
            var place = new VotePlace(new Evidence(tree, vote.Path));
            var namesakes = _ballots[place.Name!];
            namesakes.Find(place)?.Add(vote.Shape, isFinal);
            if (!place.IsAlone)
            {
                namesakes.Find(place.Alone)?.Add(vote.Shape, isFinal);
            }
        }
    }

    /// <summary>What nearly all namesakes are, those in an object of the same name first; anything if they differ or there are none; a shape that is not complete while they are not decided themselves.</summary>
    internal Shape Elected(Evidence evidence) => Ask(new VotePlace(evidence));

    /// <summary>The same for the elements of a list that is always empty, which are like those of all lists of the name.</summary>
    internal Shape ElectedElement(Evidence list) => Ask(new VotePlace(list).Element.Alone);

    /// <summary>Whether a question has the answer that it had.</summary>
    internal bool HasAnswer(Question question) => Elected(question.Place) == question.Answer;

    private Shape Ask(VotePlace place)
    {
        var answer = Elected(place);
        Questions.Add(new Question(place, answer));
        return answer;
    }

    private Shape Elected(VotePlace place) =>
        Find(place) is { Voters: > 0 } near && (near.Elected.Kind != TypeKind.Any || !near.Elected.IsComplete || place.IsAlone) ? near.Elected
        : !place.IsAlone && Find(place.Alone) is { Voters: > 0 } ballot ? ballot.Elected
        : Shape.Scalar(TypeKind.Any);

    private void Want(VotePlace place)
    {
        if (place.Name is not { } name)
        {
            return;
        }

        if (!_ballots.TryGetValue(name, out var namesakes))
        {
            _ballots.Add(name, namesakes = new Namesakes());
        }

        if (namesakes.Find(place) is null)
        {
            var ballot = new Ballot(place);
            namesakes.Add(ballot);
            _all.Add(ballot);
        }
    }

    private bool MayVote(Evidence evidence) => !evidence.ShowsNothing && VotePlace.NameOf(evidence) is { } name && _ballots.ContainsKey(name);

    private Ballot? Find(VotePlace place) => place.Name is { } name && _ballots.TryGetValue(name, out var namesakes) ? namesakes.Find(place) : null;

    /// <summary>The ballots of one name, which may be a member of many objects.</summary>
    private sealed class Namesakes
    {
        private readonly List<Ballot> _alone = new(1);
        private readonly Dictionary<string, List<Ballot>> _byOwner = new(StringComparer.Ordinal);

        internal Ballot? Find(VotePlace place) => place.Owner is not { } owner ? Find(_alone, place) : _byOwner.TryGetValue(owner, out var ballots) ? Find(ballots, place) : null;

        internal void Add(Ballot ballot)
        {
            if (ballot.Place.Owner is not { } owner)
            {
                _alone.Add(ballot);
                return;
            }

            if (!_byOwner.TryGetValue(owner, out var ballots))
            {
                _byOwner.Add(owner, ballots = new List<Ballot>(1));
            }

            ballots.Add(ballot);
        }

        // These differ by how many lists deep they are.
        private static Ballot? Find(List<Ballot> ballots, VotePlace place)
        {
            foreach (var ballot in ballots)
            {
                if (ballot.Place.Equals(place))
                {
                    return ballot;
                }
            }

            return null;
        }
    }

    /// <summary>The votes on one place.</summary>
    private sealed class Ballot(VotePlace place)
    {
        private KindVotes? _final;
        private KindVotes? _ofThisRound;

        internal VotePlace Place { get; } = place;

        /// <summary>How many places have values.</summary>
        internal int Voters { get; private set; }

        /// <summary>The result of the last round.</summary>
        internal Shape Elected { get; private set; } = Shape.Waiting;

        internal void Register() => Voters++;

        internal void Add(Shape shape, bool isFinal)
        {
            if (isFinal)
            {
                KindVotes.Add(ref _final, shape);
            }
            else
            {
                KindVotes.Add(ref _ofThisRound, shape);
            }
        }

        /// <summary>Ends a round.</summary>
        internal void Count()
        {
            Elected = Elect();
            _ofThisRound = null;
        }

        // What four of five vote for: the one shape of its kind, or none yet while those are not complete; anything if they are not of one mind.
        private Shape Elect()
        {
            for (var kind = TypeKind.Any + 1; kind <= TypeKind.Map; kind++)
            {
                var (some, others) = (KindVotes.Find(_final, kind), KindVotes.Find(_ofThisRound, kind));
                var count = (some?.Count ?? 0) + (others?.Count ?? 0);
                if (count > 0 && count * 5 >= Voters * 4)
                {
                    return KindVotes.Join(some?.Shape, others?.Shape) ?? Shape.Waiting;
                }
            }

            return Shape.Scalar(TypeKind.Any);
        }
    }

    /// <summary>The votes for one kind, and behind them those for others: mostly all are for one.</summary>
    private sealed class KindVotes(TypeKind kind)
    {
        private KindVotes? _next;

        internal int Count { get; private set; }

        /// <summary>The one shape of the votes that are complete; several are anything.</summary>
        internal Shape? Shape { get; private set; }

        /// <summary>Adds a vote.</summary>
        /// <param name="first">The votes for the first kind.</param>
        /// <param name="shape">What is voted for.</param>
        internal static void Add(ref KindVotes? first, Shape shape)
        {
            var votes = Find(first, shape.Kind);
            if (votes is null)
            {
                votes = new KindVotes(shape.Kind) { _next = first };
                first = votes;
            }

            votes.Count++;
            votes.Shape = Join(votes.Shape, shape.IsComplete && shape.Reach == 0 ? shape : null);
        }

        /// <summary>The votes for a kind; null if there are none.</summary>
        internal static KindVotes? Find(KindVotes? first, TypeKind wanted)
        {
            while (first is not null && first.Kind != wanted)
            {
                first = first._next;
            }

            return first;
        }

        internal static Shape? Join(Shape? one, Shape? other) => one is not null && other is not null && one.Id != other.Id ? Inference.Shape.Scalar(TypeKind.Any) : other ?? one;

        private TypeKind Kind { get; } = kind;
    }
}
