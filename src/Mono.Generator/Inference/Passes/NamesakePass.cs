using Mono.Generator.Model;

namespace Mono.Generator.Inference;

/// <summary>
/// Pass: what equally named members are elsewhere in the collection. A member that no sample shows (only null, a mark of the converter, or among placeholders an empty string) and the
/// elements of lists that are always empty take the type of their namesakes, if 80 % of these are of one kind; an integer becomes a double if a namesake has a fraction, unless the name is
/// an id or a count. Evidence: kind +0.1 (+1.5 where the converter went no deeper than four levels), unsafe −0.9.
/// </summary>
/// <param name="topics">What is voted on.</param>
internal sealed class NamesakePass(NamesakeIndex topics)
{
    private readonly Ballot[] _ballots = new Ballot[topics.Count];
    private readonly List<Voter> _found = [];

    // Of the place that is being decided: who votes, and at each path which of these it is, counted from 1.
    private Voter[] _voters = [];
    private int[] _voterAt = [];

    /// <summary>The questions of the place that is being decided, with their answers.</summary>
    internal List<Question> Questions { get; } = [];

    /// <summary>The votes of the place that is being decided, one for each of those who vote; null where nobody asked for one.</summary>
    internal Shape?[] Taken { get; private set; } = [];

    /// <summary>Finds which values of a place vote, and on what.</summary>
    internal Voter[] FindVoters(Evidence root)
    {
        _found.Clear();
        if (topics.Count > 0)
        {
            AddVoters(root);
        }

        return [.. _found];
    }

    /// <summary>Counts values that will vote.</summary>
    internal void Register(Voter[] voters)
    {
        foreach (var voter in voters)
        {
            if (voter.Topic.Near >= 0)
            {
                _ballots[voter.Topic.Near].Voters++;
            }

            if (voter.Topic.Alone >= 0)
            {
                _ballots[voter.Topic.Alone].Voters++;
            }
        }
    }

    private void AddVoters(Evidence evidence)
    {
        if (TopicOf(evidence) is { Exists: true } topic)
        {
            _found.Add(new Voter(evidence.Path, topic));
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
        name is not null && topics.HasFraction(name) && !name.EndsWith("id", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("count", StringComparison.OrdinalIgnoreCase);

    /// <summary>Counts what the last round's places were decided to be, and begins another.</summary>
    internal void Count()
    {
        for (var i = 0; i < _ballots.Length; i++)
        {
            _ballots[i].Count();
        }
    }

    /// <summary>Forgets the place before, and begins another.</summary>
    /// <param name="root">What was seen there.</param>
    /// <param name="voters">Which of its values vote.</param>
    internal void Begin(Evidence root, Voter[] voters)
    {
        Questions.Clear();
        Taken = voters.Length == 0 ? [] : new Shape?[voters.Length];
        foreach (var voter in _voters)
        {
            _voterAt[voter.Path] = 0;
        }

        _voters = voters;
        if (_voterAt.Length < root.Tree.Count)
        {
            _voterAt = new int[Math.Max(root.Tree.Count, _voterAt.Length * 2)];
        }

        for (var i = 0; i < voters.Length; i++)
        {
            _voterAt[voters[i].Path] = i + 1;
        }
    }

    /// <summary>Takes in what a value is decided to be in this round.</summary>
    internal void Vote(Evidence evidence, Shape shape)
    {
        if (_voterAt[evidence.Path] is > 0 and var voter)
        {
            Taken[voter - 1] = shape;
        }
    }

    /// <summary>Casts votes.</summary>
    /// <param name="voters">Who votes.</param>
    /// <param name="votes">What each was decided to be; null: it does not vote.</param>
    /// <param name="isFinal">Whether the votes hold for all rounds, and not for this one only.</param>
    internal void Cast(Voter[] voters, Shape?[] votes, bool isFinal)
    {
        for (var i = 0; i < votes.Length; i++)
        {
            if (votes[i] is not { } shape)
            {
                continue;
            }

            var topic = voters[i].Topic;
            if (topic.Near >= 0)
            {
                _ballots[topic.Near].Add(shape, isFinal);
            }

            if (topic.Alone >= 0)
            {
                _ballots[topic.Alone].Add(shape, isFinal);
            }
        }
    }

    /// <summary>What nearly all namesakes are, those in an object of the same name first; anything if they differ or there are none; a shape that is not complete while they are not decided themselves.</summary>
    internal Shape Elected(Evidence evidence) => Ask(new MemberKey(evidence));

    /// <summary>The same for the elements of a list that is always empty, which are like those of all lists of the name.</summary>
    internal Shape ElectedElement(Evidence list) => Ask(new MemberKey(list).Element.Alone);

    /// <summary>Whether a question has the answer that it had.</summary>
    internal bool HasAnswer(Question question) => Elected(question.Topic) == question.Answer;

    private Shape Ask(MemberKey place)
    {
        var topic = topics.Find(place);
        var answer = Elected(topic);
        Questions.Add(new Question(topic, answer));
        return answer;
    }

    private Shape Elected(Topic topic)
    {
        if (topic.Near >= 0 && _ballots[topic.Near] is { Voters: > 0 } near && (topic.Alone < 0 || near.Elected.Kind != ValueKind.Any || !near.Elected.IsComplete))
        {
            return near.Elected;
        }

        return topic.Alone >= 0 && _ballots[topic.Alone] is { Voters: > 0 } alone ? alone.Elected : Shape.Scalar(ValueKind.Any);
    }

    private Topic TopicOf(Evidence evidence) =>
        !evidence.ShowsNothing && MemberKey.NameOf(evidence) is { } name && topics.Has(name) ? topics.Find(new MemberKey(evidence)) : Topic.None;

    /// <summary>The votes on one topic.</summary>
    private struct Ballot
    {
        private KindVotes? _final;
        private KindVotes? _ofThisRound;
        private Shape? _elected;

        /// <summary>How many places have values.</summary>
        internal int Voters { get; set; }

        /// <summary>The result of the last round.</summary>
        internal readonly Shape Elected => _elected ?? Shape.Waiting;

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
            _elected = Elect();
            _ofThisRound = null;
        }

        // What four of five vote for: the one shape of its kind, or none yet while those are not complete; anything if they are not of one mind.
        private readonly Shape Elect()
        {
            for (var kind = ValueKind.Any + 1; kind <= ValueKind.Map; kind++)
            {
                var (some, others) = (KindVotes.Find(_final, kind), KindVotes.Find(_ofThisRound, kind));
                var count = (some?.Count ?? 0) + (others?.Count ?? 0);
                if (count > 0 && count * 5 >= Voters * 4)
                {
                    return KindVotes.Join(some?.Shape, others?.Shape) ?? Shape.Waiting;
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
