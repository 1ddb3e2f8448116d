using Mono.Generator.Model;

namespace Mono.Generator.Inference;

/// <summary>
/// Pass: what equally named members are elsewhere in the collection. A member that no sample shows (only null, a mark of the converter, or among placeholders an empty string) and the
/// elements of lists that are always empty take the type of their namesakes, if 80 % of these are of one kind; an integer becomes a double if a namesake has a fraction, unless the name is
/// an id or a count. Evidence: kind +0.1 (+1.5 where the converter went no deeper than four levels), unsafe −0.9.
/// </summary>
/// <param name="index">What is voted on.</param>
internal sealed class NamesakePass(NamesakeIndex index)
{
    private readonly Ballot[] _ballots = new Ballot[index.Count];
    private readonly List<NamesakeVoter> _foundVoters = [];

    // Of the place that is being decided: who votes, and at each path which of these it is, counted from 1.
    private NamesakeVoter[] _voters = [];
    private int[] _voterNumbers = [];

    /// <summary>The questions of the place that is being decided, with their answers.</summary>
    internal List<NamesakeLookup> Lookups { get; } = [];

    /// <summary>The votes of the place that is being decided, one for each of those who vote; null where nobody asked for one.</summary>
    internal Shape?[] Votes { get; private set; } = [];

    /// <summary>Finds which values of a place vote, and on what.</summary>
    internal NamesakeVoter[] FindVoters(Evidence root)
    {
        _foundVoters.Clear();
        if (index.Count > 0)
        {
            AddVoters(root);
        }

        return [.. _foundVoters];
    }

    /// <summary>Counts values that will vote.</summary>
    internal void Register(NamesakeVoter[] voters)
    {
        foreach (var voter in voters)
        {
            if (voter.Groups.SameOwner >= 0)
            {
                _ballots[voter.Groups.SameOwner].Voters++;
            }

            if (voter.Groups.AnyOwner >= 0)
            {
                _ballots[voter.Groups.AnyOwner].Voters++;
            }
        }
    }

    private void AddVoters(Evidence evidence)
    {
        if (GroupsOf(evidence) is { Exists: true } groups)
        {
            _foundVoters.Add(new NamesakeVoter(evidence.Path, groups));
        }

        foreach (var member in evidence.Members)
        {
            AddVoters(member);
        }

        if (evidence.Element is { } element)
        {
            AddVoters(element);
        }
    }

    /// <summary>Whether a number of this name has a fraction somewhere.</summary>
    internal bool HasFraction(string? name) =>
        name is not null && index.HasFraction(name) && !name.EndsWith("id", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("count", StringComparison.OrdinalIgnoreCase);

    /// <summary>Counts what the last round's places were decided to be, and begins another.</summary>
    internal void CountVotes()
    {
        for (var i = 0; i < _ballots.Length; i++)
        {
            _ballots[i].Count();
        }
    }

    /// <summary>Forgets the place before, and begins another.</summary>
    /// <param name="root">What was seen there.</param>
    /// <param name="voters">Which of its values vote.</param>
    internal void Begin(Evidence root, NamesakeVoter[] voters)
    {
        Lookups.Clear();
        Votes = voters.Length == 0 ? [] : new Shape?[voters.Length];
        foreach (var voter in _voters)
        {
            _voterNumbers[voter.Path] = 0;
        }

        _voters = voters;
        if (_voterNumbers.Length < root.Tree.Count)
        {
            _voterNumbers = new int[Math.Max(root.Tree.Count, _voterNumbers.Length * 2)];
        }

        for (var i = 0; i < voters.Length; i++)
        {
            _voterNumbers[voters[i].Path] = i + 1;
        }
    }

    /// <summary>Takes in what a value is decided to be in this round.</summary>
    internal void Record(Evidence evidence, Shape shape)
    {
        if (_voterNumbers[evidence.Path] is > 0 and var voter)
        {
            Votes[voter - 1] = shape;
        }
    }

    /// <summary>Casts votes.</summary>
    /// <param name="voters">Who votes.</param>
    /// <param name="votes">What each was decided to be; null: it does not vote.</param>
    /// <param name="isFinal">Whether the votes hold for all rounds, and not for this one only.</param>
    internal void Cast(NamesakeVoter[] voters, Shape?[] votes, bool isFinal)
    {
        for (var i = 0; i < votes.Length; i++)
        {
            if (votes[i] is not { } shape)
            {
                continue;
            }

            var groups = voters[i].Groups;
            if (groups.SameOwner >= 0)
            {
                _ballots[groups.SameOwner].Add(shape, isFinal);
            }

            if (groups.AnyOwner >= 0)
            {
                _ballots[groups.AnyOwner].Add(shape, isFinal);
            }
        }
    }

    /// <summary>What nearly all namesakes are, those in an object of the same name first; anything if they differ or there are none; a shape that is not complete while they are not decided themselves.</summary>
    internal Shape MajorityOf(Evidence evidence) => LookUp(new MemberKey(evidence));

    /// <summary>The same for the elements of a list that is always empty, which are like those of all lists of the name.</summary>
    internal Shape MajorityOfElements(Evidence list) => LookUp(new MemberKey(list).Element.WithoutOwner);

    /// <summary>Whether a question has the answer that it had.</summary>
    internal bool IsUnchanged(NamesakeLookup lookup) => MajorityOf(lookup.Groups) == lookup.Result;

    private Shape LookUp(MemberKey key)
    {
        var groups = index.Find(key);
        var result = MajorityOf(groups);
        Lookups.Add(new NamesakeLookup(groups, result));
        return result;
    }

    private Shape MajorityOf(NamesakeGroups groups)
    {
        if (groups.SameOwner >= 0 && _ballots[groups.SameOwner] is { Voters: > 0 } near && (groups.AnyOwner < 0 || near.Majority.Kind != ValueKind.Any || !near.Majority.IsComplete))
        {
            return near.Majority;
        }

        return groups.AnyOwner >= 0 && _ballots[groups.AnyOwner] is { Voters: > 0 } alone ? alone.Majority : Shape.Scalar(ValueKind.Any);
    }

    private NamesakeGroups GroupsOf(Evidence evidence) =>
        !evidence.ShowsNothing && MemberKey.NameOf(evidence) is { } name && index.Has(name) ? index.Find(new MemberKey(evidence)) : NamesakeGroups.None;

    /// <summary>The votes on one topic.</summary>
    private struct Ballot
    {
        private KindVotes? _finalVotes;
        private KindVotes? _roundVotes;
        private Shape? _majority;

        /// <summary>How many places have values.</summary>
        internal int Voters { get; set; }

        /// <summary>The result of the last round.</summary>
        internal readonly Shape Majority => _majority ?? Shape.Pending;

        internal void Add(Shape shape, bool isFinal)
        {
            if (isFinal)
            {
                KindVotes.Add(ref _finalVotes, shape);
            }
            else
            {
                KindVotes.Add(ref _roundVotes, shape);
            }
        }

        /// <summary>Ends a round.</summary>
        internal void Count()
        {
            _majority = FindMajority();
            _roundVotes = null;
        }

        // What four of five vote for: the one shape of its kind, or none yet while those are not complete; anything if they are not of one mind.
        private readonly Shape FindMajority()
        {
            for (var kind = ValueKind.Any + 1; kind <= ValueKind.Map; kind++)
            {
                var (final, round) = (KindVotes.Find(_finalVotes, kind), KindVotes.Find(_roundVotes, kind));
                var count = (final?.Count ?? 0) + (round?.Count ?? 0);
                if (count > 0 && count * 5 >= Voters * 4)
                {
                    return KindVotes.Join(final?.Shape, round?.Shape) ?? Shape.Pending;
                }
            }

            return Shape.Scalar(ValueKind.Any);
        }
    }

    /// <summary>The votes for one kind, and behind them those for others: mostly all are for one.</summary>
    private sealed class KindVotes(ValueKind kind)
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
        internal static KindVotes? Find(KindVotes? first, ValueKind wanted)
        {
            while (first is not null && first.Kind != wanted)
            {
                first = first._next;
            }

            return first;
        }

        internal static Shape? Join(Shape? one, Shape? other) => one is not null && other is not null && one.Id != other.Id ? Inference.Shape.Scalar(ValueKind.Any) : other ?? one;

        private ValueKind Kind { get; } = kind;
    }
}
