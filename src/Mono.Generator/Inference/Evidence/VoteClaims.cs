using System.Runtime.CompilerServices;
using Mono.Generator.Model;

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
    /// <param name="root">What was seen there.</param>
    /// <param name="room">An empty room to collect it in, which is empty again afterwards.</param>
    internal static VoteClaims Of(Evidence root, Room room)
    {
        Collect(root, room);
        if (room.Fractions.Count == 0 && room.Wanted.Count == 0)
        {
            return None;
        }

        var claims = new VoteClaims([.. room.Fractions], [.. room.Wanted]);
        room.Fractions.Clear();
        room.Wanted.Clear();
        return claims;
    }

    [MethodImpl(Hot.Loop)]
    private static void Collect(Evidence evidence, Room room)
    {
        if (evidence.Placeholders.Contains(TypeKind.Double) || evidence.Numbers.HasFraction)
        {
            if (evidence.VoteName is { } name)
            {
                room.Fractions.Add(name);
            }
        }
        else if (evidence.ShowsNothing)
        {
            room.Wanted.Add(new VotePlace(evidence));
        }
        else if (evidence.HasArrays && evidence.Element is null)
        {
            room.Wanted.Add(new VotePlace(evidence).Element.Alone);
        }

        foreach (var member in evidence.Members)
        {
            Collect(member, room);
        }

        if (evidence.Element is { } element)
        {
            Collect(element, room);
        }
    }

    /// <summary>Where claims are collected.</summary>
    internal sealed class Room
    {
        internal List<string> Fractions { get; } = [];

        internal List<VotePlace> Wanted { get; } = [];
    }
}

/// <summary>What was asked of the votes, and what they said.</summary>
internal readonly struct Question(Topic topic, Shape answer)
{
    internal Topic Topic { get; } = topic;

    internal Shape Answer { get; } = answer;
}
