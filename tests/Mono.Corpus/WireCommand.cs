using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Corpus.Wire;

namespace Mono.Corpus;

/// <summary>
/// <c>wire COLLECTION-or-FOLDER RECORDING-or-FOLDER</c>: calls every method and compares its request with Postman's.
/// </summary>
public static class WireCommand
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Runs the command.</summary>
    /// <param name="args">The command's arguments.</param>
    /// <param name="output">Receives the report.</param>
    /// <param name="error">Receives errors in the arguments.</param>
    /// <returns>0 if the required share is equal or differs by a rule; 1 if not; 2 for unusable arguments.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var places = new List<string>();
        string? environment = null, globals = null, report = null;
        var least = 0d;
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--environment" when i + 1 < args.Count:
                    environment = args[++i];
                    break;
                case "--globals" when i + 1 < args.Count:
                    globals = args[++i];
                    break;
                case "--out" when i + 1 < args.Count:
                    report = args[++i];
                    break;
                case "--at-least" when i + 1 < args.Count
                    && double.TryParse(args[i + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out least):
                    i++;
                    break;
                case var place when places.Count < 2 && !place.StartsWith('-'):
                    places.Add(place);
                    break;
                default:
                    error.WriteLine("wire does not know " + args[i]);
                    return 2;
            }
        }

        if (places.Count < 2
            || places.Append(environment).Append(globals).FirstOrDefault(p => p is not null && !Path.Exists(p)) is { } missing
                && Say(error, missing))
        {
            return 2;
        }

        var results = Compare(places[0], places[1], environment, globals);
        if (report is not null)
        {
            File.WriteAllText(report, JsonSerializer.Serialize(results, s_json));
        }

        return Print(results, least, output);
    }

    /// <summary>Compares the collections of a folder, or one.</summary>
    /// <param name="collections">A collection, or a folder of them.</param>
    /// <param name="recordings">The recording, or a folder with NAME.recording.json for NAME.json.</param>
    /// <param name="environments">The environment, or a folder with NAME.environment.json; or null.</param>
    /// <param name="globals">The globals, or null.</param>
    /// <returns>The results by collection.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<WireResult>> Compare(
        string collections, string recordings, string? environments, string? globals)
    {
        var compilation = new CorpusCompilation(LanguageVersion.Latest.MapSpecifiedToEffectiveVersion());
        string RecordingOf(string file) =>
            Directory.Exists(recordings)
                ? Path.Combine(recordings, Path.GetFileNameWithoutExtension(file) + ".recording.json")
                : recordings;

        // In a folder, only the collections with a recording.
        var files = Directory.Exists(collections)
            ? [.. Directory.GetFiles(collections, "*.json").Where(f => File.Exists(RecordingOf(f))).Order(StringComparer.Ordinal)]
            : new[] { collections };
        return files.AsParallel().AsOrdered()
            .Select(file =>
            {
                var recording = RecordingOf(file);
                var environment = Directory.Exists(environments)
                    ? Path.Combine(environments, Path.GetFileNameWithoutExtension(file) + ".environment.json")
                    : environments;
                return (Name: Path.GetFileName(file), Results: WireRun.RunAsync(
                    File.ReadAllText(file), Recording.Read(File.ReadAllText(recording)), Text(environment), Text(globals),
                    Path.GetDirectoryName(Path.GetFullPath(file))!, compilation).GetAwaiter().GetResult());
            })
            .ToDictionary(r => r.Name, r => r.Results, StringComparer.Ordinal);
    }

    private static string? Text(string? file) => file is null || !File.Exists(file) ? null : File.ReadAllText(file);

    private static bool Say(TextWriter error, string missing)
    {
        error.WriteLine("There is no " + missing);
        return true;
    }

    private static int Print(IReadOnlyDictionary<string, IReadOnlyList<WireResult>> collections, double least, TextWriter output)
    {
        foreach (var (file, results) in collections)
        {
            output.WriteLine($"{file}: {Totals(results)}");
            foreach (var result in results.Where(r => r.Outcome != WireOutcome.Equal))
            {
                output.WriteLine($"  {result.Request}: {result.Outcome}");
                foreach (var detail in result.Details)
                {
                    output.WriteLine("    " + detail);
                }
            }
        }

        var all = collections.Values.SelectMany(r => r).ToList();
        foreach (var rule in all
            .Where(r => r.Outcome == WireOutcome.ByRule)
            .SelectMany(r => r.Details)
            .GroupBy(r => r)
            .OrderByDescending(g => g.Count()))
        {
            output.WriteLine($"by rule {rule.Count()} times: {rule.Key}");
        }

        output.WriteLine($"bodyless requests with Content-Length: 0 where Postman announces nothing: {all.Count(r => r.EmptyBodyFramed)}");
        output.WriteLine(Totals(all));
        var good = all.Count(r => r.Outcome is WireOutcome.Equal or WireOutcome.ByRule);
        return all.Count > 0 && good * 100d >= least * all.Count ? 0 : 1;
    }

    private static string Totals(IReadOnlyList<WireResult> results) => string.Create(
        CultureInfo.InvariantCulture,
        $"{results.Count} sent, {Count(results, WireOutcome.Equal)} equal, {Count(results, WireOutcome.ByRule)} by rule, "
            + $"{Count(results, WireOutcome.Different)} different, {Count(results, WireOutcome.NotCallable)} not callable");

    private static int Count(IReadOnlyList<WireResult> results, WireOutcome outcome) => results.Count(r => r.Outcome == outcome);
}
