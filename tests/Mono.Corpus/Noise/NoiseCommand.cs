using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Corpus.Naming;

namespace Mono.Corpus.Noise;

/// <summary>
/// <c>noise FOLDER-or-COLLECTION [--seeds N] [--only TEXT] [--out FOLDER]</c>: tests whether generated code depends on the random
/// values of Postman's converter; <c>--out</c> keeps the redrawn collections.
/// </summary>
public static class NoiseCommand
{
    // Number of lines shown per file.
    private const int MostLines = 3;

    /// <summary>Runs the command.</summary>
    /// <param name="args">The command's arguments.</param>
    /// <param name="output">Receives the report.</param>
    /// <param name="error">Receives errors in the arguments and files.</param>
    /// <returns>0; 1 if any generated file differs; 2 for unusable arguments.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        string? path = null;
        string? folder = null;
        var only = "";
        var seeds = 2;
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--seeds" when i + 1 < args.Count
                    && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out seeds):
                    i++;
                    break;
                case "--out" when i + 1 < args.Count:
                    folder = args[++i];
                    break;
                case "--only" when i + 1 < args.Count:
                    only = args[++i];
                    break;
                case var other when path is null && !other.StartsWith('-'):
                    path = other;
                    break;
                default:
                    error.WriteLine("noise does not know " + args[i]);
                    return 2;
            }
        }

        var files = CorpusFiles.Of(path).Where(f => f.Contains(only, StringComparison.Ordinal)).ToList();
        if (files.Count == 0)
        {
            error.WriteLine("There is no collection " + path);
            return 2;
        }

        if (folder is not null)
        {
            Keep(files, seeds, folder);
        }

        var reports = Compare(files, seeds);
        foreach (var (file, _, differences) in reports)
        {
            foreach (var difference in differences)
            {
                output.WriteLine(file + ": " + difference);
            }
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{reports.Sum(r => r.Generated)} generated files, {reports.Sum(r => r.Differences.Count)} differ, in "
                    + $"{reports.Count(r => r.Differences.Count > 0)} of {reports.Count} collections"));
        return reports.All(r => r.Differences.Count == 0) ? 0 : 1;
    }

    /// <summary>Compares the code generated from collections with that of the same collections with other random values.</summary>
    internal static IReadOnlyList<(string File, int Generated, IReadOnlyList<string> Differences)> Compare(
        IEnumerable<string> files, int seeds)
    {
        var compilation = new CorpusCompilation(LanguageVersion.Latest.MapSpecifiedToEffectiveVersion());
        return files.AsParallel().AsOrdered().Select(file =>
        {
            var text = File.ReadAllText(file);
            var before = compilation.Generate(text);
            var differences = new List<string>();
            for (var seed = 1; seed <= seeds; seed++)
            {
                differences.AddRange(Differences(before, compilation.Generate(Refaker.Refake(text, seed))));
            }

            return (Path.GetFileName(file), before.Count * seeds, (IReadOnlyList<string>)differences);
        }).ToList();
    }

    private static void Keep(IEnumerable<string> files, int seeds, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in files)
        {
            for (var seed = 1; seed <= seeds; seed++)
            {
                File.WriteAllText(
                    Path.Combine(
                        folder, Path.GetFileNameWithoutExtension(file) + "." + seed.ToString(CultureInfo.InvariantCulture) + ".json"),
                    Refaker.Refake(File.ReadAllText(file), seed));
            }
        }
    }

    private static IEnumerable<string> Differences(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        foreach (var name in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            var was = before.GetValueOrDefault(name, "");
            var now = after.GetValueOrDefault(name, "");
            if (was != now)
            {
                var lines = was
                    .Split('\n')
                    .Zip(now.Split('\n'))
                    .Where(l => l.First != l.Second)
                    .Take(MostLines)
                    .Select(l => l.First.Trim() + " → " + l.Second.Trim());
                yield return name + ": " + string.Join(" | ", lines);
            }
        }
    }
}
