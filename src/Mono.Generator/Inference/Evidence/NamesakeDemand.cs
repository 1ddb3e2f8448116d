using Mono.Generator.Model;

namespace Mono.Generator.Inference;

/// <summary>What the samples of one place say to <see cref="NamesakeIndex"/> before anything is decided.</summary>
internal sealed class NamesakeDemand
{
    internal static readonly NamesakeDemand None = new([], []);

    private NamesakeDemand(string[] fractions, MemberKey[] wanted)
    {
        Fractions = fractions;
        Wanted = wanted;
    }

    /// <summary>The names of numbers with fractions.</summary>
    internal string[] Fractions { get; }

    /// <summary>Where no sample shows a value. Those that say something of the object around them are wanted without that, too.</summary>
    internal MemberKey[] Wanted { get; }

    /// <summary>What a place says.</summary>
    /// <param name="root">What was seen there.</param>
    /// <param name="room">An empty room to collect it in, which is empty again afterwards.</param>
    internal static NamesakeDemand Of(Evidence root, Room room)
    {
        Collect(root, room);
        if (room.Fractions.Count == 0 && room.Wanted.Count == 0)
        {
            return None;
        }

        var claims = new NamesakeDemand([.. room.Fractions], [.. room.Wanted]);
        room.Fractions.Clear();
        room.Wanted.Clear();
        return claims;
    }

    private static void Collect(Evidence evidence, Room room)
    {
        if (evidence.Placeholders.Contains(ValueKind.Double) || evidence.Numbers.HasFraction)
        {
            if (evidence.VoteName is { } name)
            {
                room.Fractions.Add(name);
            }
        }
        else if (evidence.ShowsNothing)
        {
            room.Wanted.Add(new MemberKey(evidence));
        }
        else if (evidence.HasArrays && evidence.Element is null)
        {
            room.Wanted.Add(new MemberKey(evidence).Element.Alone);
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

        internal List<MemberKey> Wanted { get; } = [];
    }
}
