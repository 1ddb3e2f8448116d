using Mono.Generator.Model;

namespace Mono.Generator.Inference;

/// <summary>What the samples of one place say to <see cref="NamesakeIndex"/> before anything is decided.</summary>
internal sealed class NamesakeDemand
{
    internal static readonly NamesakeDemand None = new([], []);

    private NamesakeDemand(string[] fractions, MemberKey[] unshown)
    {
        Fractions = fractions;
        Unshown = unshown;
    }

    /// <summary>The names of numbers with fractions.</summary>
    internal string[] Fractions { get; }

    /// <summary>Where no sample shows a value. Those that say something of the object around them are wanted without that, too.</summary>
    internal MemberKey[] Unshown { get; }

    /// <summary>What a place says.</summary>
    /// <param name="root">What was seen there.</param>
    /// <param name="collector">An empty collector to collect it in, which is empty again afterwards.</param>
    internal static NamesakeDemand Of(Evidence root, Collector collector)
    {
        Collect(root, collector);
        if (collector.Fractions.Count == 0 && collector.Unshown.Count == 0)
        {
            return None;
        }

        var demand = new NamesakeDemand([.. collector.Fractions], [.. collector.Unshown]);
        collector.Fractions.Clear();
        collector.Unshown.Clear();
        return demand;
    }

    private static void Collect(Evidence evidence, Collector collector)
    {
        if (evidence.Placeholders.Contains(ValueKind.Double) || evidence.Numbers.HasFraction)
        {
            if (evidence.NameWithListMarks is { } name)
            {
                collector.Fractions.Add(name);
            }
        }
        else if (evidence.ShowsNothing)
        {
            collector.Unshown.Add(new MemberKey(evidence));
        }
        else if (evidence.HasArrays && evidence.Element is null)
        {
            collector.Unshown.Add(new MemberKey(evidence).Element.WithoutOwner);
        }

        foreach (var member in evidence.Members)
        {
            Collect(member, collector);
        }

        if (evidence.Element is { } element)
        {
            Collect(element, collector);
        }
    }

    /// <summary>Where demand are collected.</summary>
    internal sealed class Collector
    {
        internal List<string> Fractions { get; } = [];

        internal List<MemberKey> Unshown { get; } = [];
    }
}
