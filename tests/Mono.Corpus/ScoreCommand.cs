using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Corpus.Scoring;

namespace Mono.Corpus;

/// <summary>
/// <c>score FOLDER [--only TEXT] [--misses N]</c>: scores the types inferred from collections against the descriptions that the
/// collections were made from.
/// </summary>
/// <remarks>
/// The folder has <c>collections/NAME.MODE.json</c>, <c>truth/NAME.truth.jsonl</c> and <c>bodies/NAME.MODE.jsonl</c>.
/// </remarks>
public static class ScoreCommand
{
    // In the order of RULES.md; others follow by name.
    private static readonly string[] s_modes = ["schema", "old-schema", "example", "old-mixed"];

    /// <summary>Runs the command.</summary>
    /// <param name="args">The command's arguments.</param>
    /// <param name="output">Receives the table: one line for each collection and one with the means of each mode.</param>
    /// <param name="error">Receives errors in the arguments and files.</param>
    /// <returns>0; 1 if a collection gives no types; 2 for unusable arguments.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        string? folder = null;
        var only = "";
        var misses = 0;
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--only" when i + 1 < args.Count:
                    only = args[++i];
                    break;
                case "--misses" when i + 1 < args.Count
                    && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out misses):
                    i++;
                    break;
                case var other when folder is null && !other.StartsWith('-'):
                    folder = other;
                    break;
                default:
                    error.WriteLine("score does not know " + args[i]);
                    return 2;
            }
        }

        if (folder is null || !Directory.Exists(Path.Combine(folder, "collections")))
        {
            error.WriteLine("There is no folder " + Path.Combine(folder ?? "", "collections"));
            return 2;
        }

        return Print(Score(folder, only), misses, output, error);
    }

    /// <summary>Scores the collections of a folder whose names contain a text.</summary>
    internal static IReadOnlyList<(string Name, string Mode, Score? Score)> Score(string folder, string only)
    {
        var compilation = new CorpusCompilation(LanguageVersion.Latest.MapSpecifiedToEffectiveVersion());
        return Directory.GetFiles(Path.Combine(folder, "collections"), "*.json").Order(StringComparer.Ordinal)
            .Select(file => (File: file, Parts: Path.GetFileNameWithoutExtension(file).Split('.')))
            .Where(c => c.Parts.Length == 2 && Path.GetFileName(c.File).Contains(only, StringComparison.Ordinal))
            .AsParallel().AsOrdered()
            .Select(c => (c.Parts[0], c.Parts[1], compilation.Plan(File.ReadAllText(c.File)) is { Client: not null } plan
                ? Scorer.Run(
                    FactFile.Read(Path.Combine(folder, "truth", c.Parts[0] + ".truth.jsonl")),
                    TypesCommand.FactsOf(plan),
                    FactFile.ReadBodies(Path.Combine(folder, "bodies", c.Parts[0] + "." + c.Parts[1] + ".jsonl")))
                : null))
            .ToList();
    }

    /// <summary>Returns the mean of each figure over the collections that have it.</summary>
    internal static IReadOnlyList<double?> Means(IEnumerable<Score> scores)
    {
        var figures = scores.Select(s => s.Figures).ToList();
        return [.. Enumerable.Range(0, Scoring.Score.Columns.Count).Select(i => figures.Average(f => f[i]))];
    }

    private static int Print(
        IReadOnlyList<(string Name, string Mode, Score? Score)> scores, int misses, TextWriter output, TextWriter error)
    {
        output.WriteLine(Line("mean over collections", Scoring.Score.Columns));
        foreach (var mode in scores
            .GroupBy(s => s.Mode)
            .OrderBy(g => Array.IndexOf(s_modes, g.Key) is var at and >= 0 ? at : s_modes.Length)
            .ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            var there = mode.Where(s => s.Score is not null).ToList();
            output.WriteLine(Line(mode.Key, Means(there.Select(s => s.Score!)).Select(Text)));
            foreach (var score in there)
            {
                output.WriteLine(Line("  " + score.Name, score.Score!.Figures.Select(Text)));
            }
        }

        foreach (var (miss, count, examples) in scores
            .Where(s => s.Score is not null)
            .SelectMany(s => s.Score!.Misses.Select(m => (Name: s.Name + "." + s.Mode, m)))
            .GroupBy(m => m.m.Miss, StringComparer.Ordinal)
            .Select(g => (g.Key, Count: g.Sum(m => m.m.Count), g.SelectMany(m => m.m.Examples.Select(e => m.Name + " " + e)).Take(4)))
            .OrderByDescending(m => m.Count)
            .Take(misses))
        {
            output.WriteLine(count.ToString(CultureInfo.InvariantCulture).PadLeft(6) + " " + miss);
            foreach (var example in examples)
            {
                output.WriteLine("         " + example);
            }
        }

        var failed = scores.Where(s => s.Score is null).ToList();
        foreach (var score in failed)
        {
            error.WriteLine(score.Name + "." + score.Mode + " gives no types");
        }

        return failed.Count == 0 ? 0 : 1;
    }

    private static string Line(string name, IEnumerable<string> figures) =>
        name.PadRight(24) + string.Concat(figures.Select(f => f.PadLeft(11)));

    private static string Text(double? figure) => figure?.ToString("F1", CultureInfo.InvariantCulture) ?? "-";
}
