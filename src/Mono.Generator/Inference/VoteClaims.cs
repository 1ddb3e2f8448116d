using System.Runtime.CompilerServices;
using Mono.Generator.Planning;

namespace Mono.Generator.Inference;

/// <summary>What the samples of one place say to <see cref="VoteTopics"/> before anything is decided.</summary>
internal sealed class VoteClaims
{
    internal static readonly VoteClaims None = new([], []);

    private VoteClaims(string[] fractions, VotePlace[] wanted)
    {
        Fractions = fractions;
        Wanted = wanted;
    }

    /// <summary>The names of numbers with fractions.</summary>
    internal string[] Fractions { get; }

    /// <summary>Where no sample shows a value. Those that say something of the object around them are wanted without that, too.</summary>
    internal VotePlace[] Wanted { get; }

    /// <summary>What a place says.</summary>
    internal static VoteClaims Of(Evidence root)
    {
        List<string>? fractions = null;
        List<VotePlace>? wanted = null;
        Collect(root, ref fractions, ref wanted);
        return fractions is null && wanted is null ? None : new VoteClaims(fractions?.ToArray() ?? [], wanted?.ToArray() ?? []);
    }

    [MethodImpl(Hot.Loop)]
    private static void Collect(Evidence evidence, ref List<string>? fractions, ref List<VotePlace>? wanted)
    {
        if (evidence.Placeholders.Contains(TypeKind.Double) || evidence.Numbers.HasFraction)
        {
            if (evidence.VoteName is { } name)
            {
                (fractions ??= []).Add(name);
            }
        }
        else if (evidence.ShowsNothing)
        {
            (wanted ??= []).Add(new VotePlace(evidence));
        }
        else if (evidence.HasArrays && evidence.Element is null)
        {
            (wanted ??= []).Add(new VotePlace(evidence).Element.Alone);
        }

        foreach (var member in evidence.Members)
        {
            Collect(member, ref fractions, ref wanted);
        }

        if (evidence.Element is { } element)
        {
            Collect(element, ref fractions, ref wanted);
        }
    }
}

/// <summary>What was asked of the votes, and what they said.</summary>
internal readonly struct Question(Topic topic, Shape answer)
{
    internal Topic Topic { get; } = topic;

    internal Shape Answer { get; } = answer;
}
