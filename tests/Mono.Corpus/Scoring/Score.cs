using System.Globalization;

namespace Mono.Corpus.Scoring;

/// <summary>Counts of right, wrong and missing inferences.</summary>
internal sealed class Tally
{
    internal int Right { get; set; }

    internal int Wrong { get; set; }

    internal int Missing { get; set; }

    /// <summary>The number of facts to be found.</summary>
    internal int Wanted => Right + Missing;

    internal double F1 => Right == 0 ? 0 : 200d * Right / ((2 * Right) + Wrong + Missing);
}

/// <summary>Agreement of the types of one collection with its description: the counts, and the figures computed from them.</summary>
internal sealed class Score
{
    private readonly Dictionary<string, (int Count, List<string> Examples)> _misses = new(StringComparer.Ordinal);

    internal int Locations { get; set; }

    /// <summary>Places of the collection without any inferred type.</summary>
    internal int LocationsMissing { get; set; }

    internal int LocationsPerfect { get; set; }

    internal int LocationsTyped { get; set; }

    internal int LocationsSafe { get; set; }

    internal int Visible { get; set; }

    internal int Found { get; set; }

    internal int VisibleFound { get; set; }

    internal int Extra { get; set; }

    internal int Kinds { get; set; }

    internal int KindsRight { get; set; }

    internal int TypedTruth { get; set; }

    internal int TypedInferred { get; set; }

    internal int TypedRight { get; set; }

    internal int Matched { get; set; }

    internal int Unsafe { get; set; }

    internal Tally Maps { get; } = new();

    internal Tally Formats { get; } = new();

    /// <summary>The misses, most frequent first, with up to three examples each.</summary>
    internal IEnumerable<(string Miss, int Count, IReadOnlyList<string> Examples)> Misses =>
        _misses
            .OrderByDescending(m => m.Value.Count)
            .ThenBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => (m.Key, m.Value.Count, (IReadOnlyList<string>)m.Value.Examples));

    /// <summary>The names of the figures.</summary>
    internal static IReadOnlyList<string> Columns { get; } =
    [
        "pres P", "pres R", "kind", "map F1", "format F1", "typedF1", "typedPerf", "unsafe", "safeLoc",
    ];

    /// <summary>
    /// The figures in percent with one decimal, in the order of the columns; null if the description has no fact of that kind.
    /// </summary>
    internal IReadOnlyList<double?> Figures =>
    [
        Share(Found, Found + Extra),
        Share(VisibleFound, Visible),
        Share(KindsRight, Kinds),
        Maps.Wanted == 0 ? null : Rounded(Maps.F1),
        Formats.Wanted == 0 ? null : Rounded(Formats.F1),
        TypedRight == 0 ? 0 : Rounded(200d * TypedRight / (TypedTruth + TypedInferred + Extra)),
        Share(LocationsTyped, Locations),
        Share(Unsafe, Matched),
        Share(LocationsSafe, Locations),
    ];

    internal void Miss(string kind, string where)
    {
        var (count, examples) = _misses.TryGetValue(kind, out var known) ? known : (0, []);
        if (count < 3)
        {
            examples.Add(where);
        }

        _misses[kind] = (count + 1, examples);
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : Rounded(100d * part / whole);

    private static double Rounded(double value) =>
        double.Parse(value.ToString("F1", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
