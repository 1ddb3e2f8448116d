using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Mono.Corpus.Naming;

/// <summary>
/// <c>stability FOLDER-or-COLLECTION [--seeds N] [--remove PERCENT] [--only TEXT]</c>: compares the names in generated code before
/// and after changes of the collection that should not affect them.
/// </summary>
/// <remarks>
/// With requests and folders in another order no name may change. With some requests removed the names of the others should stay.
/// </remarks>
public static class StabilityCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="args">The command's arguments.</param>
    /// <param name="output">Receives the report.</param>
    /// <param name="error">Receives errors in the arguments and files.</param>
    /// <returns>0; 1 if an order changes a name or a type; 2 for unusable arguments.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        string? path = null;
        var only = "";
        var seeds = 2;
        var percent = 10;
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--seeds" when i + 1 < args.Count
                    && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out seeds):
                case "--remove" when i + 1 < args.Count
                    && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out percent):
                    i++;
                    break;
                case "--only" when i + 1 < args.Count:
                    only = args[++i];
                    break;
                case var other when path is null && !other.StartsWith('-'):
                    path = other;
                    break;
                default:
                    error.WriteLine("stability does not know " + args[i]);
                    return 2;
            }
        }

        var files = CorpusFiles.Of(path).Where(f => f.Contains(only, StringComparison.Ordinal)).ToList();
        if (files.Count == 0)
        {
            error.WriteLine("There is no collection " + path);
            return 2;
        }

        var permuted = Permute(files, seeds);
        var removed = Remove(files, seeds, percent / 100.0);
        Print(output, "in another order", permuted, all: true);
        Print(output, percent.ToString(CultureInfo.InvariantCulture) + " % of the requests removed", removed, all: false);
        return permuted.Any(r => r.Report.Renamed.Count + r.Report.Explained.Count + r.Report.Retyped.Count > 0) ? 1 : 0;
    }

    /// <summary>Compares collections with themselves in other orders: first reversed, then in random orders.</summary>
    internal static IReadOnlyList<(string File, StabilityReport Report)> Permute(IEnumerable<string> files, int seeds) =>
        Compare(files, text => Enumerable.Range(0, seeds).Select(seed => Shuffle.Permute(text, seed)));

    /// <summary>Compares collections with themselves after some requests are removed.</summary>
    internal static IReadOnlyList<(string File, StabilityReport Report)> Remove(IEnumerable<string> files, int seeds, double share) =>
        Compare(files, text => Enumerable.Range(1, seeds).Select(seed => Shuffle.Remove(text, seed, share)));

    private static List<(string File, StabilityReport Report)> Compare(IEnumerable<string> files, Func<string, IEnumerable<Shuffle>> change)
    {
        var compilation = new CorpusCompilation(LanguageVersion.Latest.MapSpecifiedToEffectiveVersion());
        return files.AsParallel().AsOrdered().Select(file =>
        {
            var report = new StabilityReport();
            var text = File.ReadAllText(file);
            if (compilation.Plan(text) is { Client: not null } plan)
            {
                var before = new NameMap(plan, text);
                foreach (var shuffle in change(text))
                {
                    if (compilation.Plan(shuffle.Text) is { Client: not null } other)
                    {
                        report.Compare(before, new NameMap(other, shuffle.Text, shuffle.Numbers));
                    }
                }
            }

            return (Path.GetFileName(file), report);
        }).ToList();
    }

    private static void Print(TextWriter output, string what, IReadOnlyList<(string File, StabilityReport Report)> reports, bool all)
    {
        foreach (var (file, report) in reports)
        {
            foreach (var line in report.Renamed)
            {
                output.WriteLine(file + ": " + line);
            }

            foreach (var line in all ? report.Explained.Concat(report.Retyped) : [])
            {
                output.WriteLine(file + ": " + line);
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {reports.Sum(r => r.Report.Compared)} places in {reports.Count} collections, "
                + $"{reports.Sum(r => r.Report.Renamed.Count)} renamed, {reports.Sum(r => r.Report.Explained.Count)} renamed with their "
                + $"evidence, {reports.Sum(r => r.Report.Retyped.Count)} of another type"));
    }
}
