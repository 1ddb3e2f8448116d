using Mono.Generator.Model;

namespace Mono.Generator.Inference;

/// <summary>Entries that the samples of one place need in <see cref="NamesakeIndex"/>, collected before any shape is decided.</summary>
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

    /// <summary>The keys of values that no sample shows. A key with an owner needs the group without the owner as well.</summary>
    internal MemberKey[] Unshown { get; }

    /// <summary>Collects the demand of a place.</summary>
    /// <param name="root">The evidence of the place.</param>
    /// <param name="collector">An empty collector, which is emptied again.</param>
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

    /// <summary>Reusable buffers for the demand of one place after the other.</summary>
    internal sealed class Collector
    {
        internal List<string> Fractions { get; } = [];

        internal List<MemberKey> Unshown { get; } = [];
    }
}
