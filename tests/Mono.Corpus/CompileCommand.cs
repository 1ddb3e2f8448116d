using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace Mono.Corpus;

/// <summary><c>compile FOLDER</c>: compiles every collection below a folder as a separate project, warnings as errors.</summary>
public static class CompileCommand
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true };

    /// <summary>Runs the command.</summary>
    /// <param name="args">The command's arguments.</param>
    /// <param name="output">Receives the report.</param>
    /// <param name="error">Receives errors in the arguments.</param>
    /// <returns>0 if there are collections, each compiles and every request is accounted for; 1 if not; 2 for unusable arguments.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        string? folder = null;
        string? report = null;
        var version = LanguageVersion.Latest;
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--out" when i + 1 < args.Count:
                    report = args[++i];
                    break;
                case "--langversion" when i + 1 < args.Count && LanguageVersionFacts.TryParse(args[i + 1], out version):
                    i++;
                    break;
                case var other when folder is null && !other.StartsWith('-'):
                    folder = other;
                    break;
                default:
                    error.WriteLine("compile does not know " + args[i]);
                    return 2;
            }
        }

        if (folder is null || !Directory.Exists(folder))
        {
            error.WriteLine("There is no folder " + folder);
            return 2;
        }

        var reports = Compile(folder, version);
        if (report is not null)
        {
            File.WriteAllText(report, JsonSerializer.Serialize(reports, s_json));
        }

        return Print(reports, output);
    }

    /// <summary>Generates and compiles every collection below a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="version">The language version to compile with.</param>
    public static IReadOnlyList<CollectionReport> Compile(string folder, LanguageVersion version)
    {
        var compilation = new CorpusCompilation(version.MapSpecifiedToEffectiveVersion());
        return [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .AsParallel().AsOrdered()
            .Select(file => compilation.Run(Path.GetRelativePath(folder, file), File.ReadAllText(file)))];
    }

    /// <summary>Prints the reports, the totals last.</summary>
    /// <returns>The exit code.</returns>
    internal static int Print(IReadOnlyList<CollectionReport> reports, TextWriter output)
    {
        foreach (var report in reports)
        {
            if (report.Skipped is { } why)
            {
                output.WriteLine($"skip {report.File}: {why}");
                WriteLines(report.Failures, output);
                continue;
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(report.Ok ? "ok  " : "FAIL")} {report.File}: {report.Requests} requests, {report.Emitted} methods, {report.Merged} "
                    + $"merged, {report.LeftOut.Count} left out; bodies {report.TypedRequests} typed, {report.UntypedRequests} not; "
                    + $"responses {report.TypedResponses} typed, {report.UntypedResponses} not; {report.Models} models; "
                    + $"{report.Diagnostics.Count} diagnostics; {report.GeneratorMilliseconds} + {report.CompilerMilliseconds} ms"));
            WriteLines(
                report.LeftOut.Select(l => "left out: " + l).Concat(report.Failures).Concat(report.CompilerProblems.Take(10)), output);
        }

        var collections = reports.Where(r => r.Skipped is null).ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"requests: {collections.Sum(r => r.Requests)}, methods {collections.Sum(r => r.Emitted)}, merged "
                + $"{collections.Sum(r => r.Merged)}, left out {collections.Sum(r => r.LeftOut.Count)}; bodies: "
                + $"{collections.Sum(r => r.TypedRequests)} typed, {collections.Sum(r => r.UntypedRequests)} not; responses: "
                + $"{collections.Sum(r => r.TypedResponses)} typed, {collections.Sum(r => r.UntypedResponses)} not"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"collections: {collections.Count(r => r.Ok)} of {collections.Count} ok, {reports.Count - collections.Count} files skipped, "
                + $"{collections.Sum(r => r.CompilerProblems.Count)} compiler errors and warnings, "
                + $"{collections.Sum(r => r.Failures.Count)} failures, generated in {collections.Sum(r => r.GeneratorMilliseconds)} ms"));
        return collections.Count > 0 && reports.All(r => r.Ok) ? 0 : 1;
    }

    private static void WriteLines(IEnumerable<string> lines, TextWriter output)
    {
        foreach (var line in lines)
        {
            output.WriteLine("     " + line);
        }
    }
}
