using System.Globalization;

namespace Mono.Benchmarks.Reporting;

/// <summary>Statistics and formatting of repeated measurements.</summary>
internal static class Figures
{
    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>Formats a value with three significant digits.</summary>
    internal static string Text(double value) => value switch
    {
        >= 100 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.00", CultureInfo.InvariantCulture),
    };
}

/// <summary>A row of the table: a figure and the figure that it is compared with.</summary>
/// <param name="Label">The name of the figure.</param>
/// <param name="Ours">Our figure with its unit.</param>
/// <param name="Other">The other's figure with its name and unit.</param>
/// <param name="Value">The value compared with the bar: a ratio, or our figure itself.</param>
/// <param name="Bar">The bar; null for a figure without one.</param>
/// <param name="AtLeast">Whether the bar is a floor.</param>
internal sealed record Row(string Label, string Ours, string Other, double Value, double? Bar, bool AtLeast = false)
{
    internal static Row Ratio(string label, double ours, double other, string unit, string otherName, double? bar, bool atLeast = false) =>
        new(label, Figures.Text(ours) + " " + unit, otherName + " " + Figures.Text(other) + " " + unit, ours / other, bar, atLeast);

    internal static Row Absolute(string label, double ours, string unit, double bar) =>
        new(label, Figures.Text(ours) + " " + unit, "", ours, bar);
}

/// <summary>The table in Markdown.</summary>
internal sealed class Table
{
    private readonly List<string> _lines = ["| what | Mono.Generator | against | ratio | bar | |", "|---|---|---|---|---|---|"];

    internal void Add(Row row)
    {
        var met = row.Bar is not { } bar ? "" : (row.AtLeast ? row.Value >= bar : row.Value <= bar) ? "met" : "missed";
        var line = "| " + row.Label + " | " + row.Ours + " | " + row.Other + " | "
            + (row.Other.Length == 0 ? "" : row.Value.ToString("0.00", CultureInfo.InvariantCulture)) + " | "
            + (row.Bar is { } limit ? (row.AtLeast ? "≥ " : "≤ ") + limit.ToString("0.##", CultureInfo.InvariantCulture) : "") + " | "
                + met + " |";
        _lines.Add(line);
        Console.WriteLine(line);
    }

    public override string ToString() => string.Join('\n', _lines) + "\n";
}
