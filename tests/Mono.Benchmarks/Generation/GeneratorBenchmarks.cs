using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using Mono.Benchmarks.Building;
using Mono.Benchmarks.Reporting;

namespace Mono.Benchmarks.Generation;

/// <summary>What the generator costs: from nothing, and after edits.</summary>
internal static class GeneratorBenchmarks
{
    internal static void Run(Table table, int repeats)
    {
        var folder = Directory.CreateTempSubdirectory("mono-benchmarks");
        try
        {
            var thousand = SyntheticApi.Create(1000);
            var small = Write(folder, "1000.json", thousand.Collection);
            var openApi = Write(folder, "1000.openapi.json", thousand.OpenApi);
            var large = Write(folder, "3000.json", SyntheticApi.Create(3000).Collection);

            var package = GeneratorPackage.Pack(folder);

            // In turn, so that what else the machine does hits all alike.
            List<ChildRun> ours = [], open = [], read = [], il = [], library = [], nswag = [], tripled = [];
            for (var i = 0; i < repeats; i++)
            {
                ours.Add(InCompiler(package.Precompiled, small));
                open.Add(InCompiler(package.Precompiled, small, "--open"));
                read.Add(InCompiler(package.Precompiled, small, "--only-read"));
                il.Add(InCompiler(package.IL, small));
                library.Add(ChildRun.Start(typeof(GeneratorBenchmarks).Assembly.Location, [OurGenerator.Command, small], compiler: false));
                nswag.Add(ChildRun.Start(typeof(GeneratorBenchmarks).Assembly.Location, [NSwagPeer.Command, openApi], compiler: false));
                tripled.Add(InCompiler(package.Precompiled, large));
            }

            void Add(string what, List<ChildRun> runs, Func<ChildRun, double> figure, string unit, double? bar) =>
                table.Add(Row.Ratio(what, Median(runs, figure), Median(nswag, figure), unit, "NSwag", bar));

            Add("generate 1,000 operations, warm (third run)", ours, r => r.Warm, "ms", 0.20);
            Add("… the file open in an editor", open, r => r.Warm, "ms", null);
            Add("… the compiler's reading of the file alone", read, r => r.Warm, "ms", null);
            Add("… from IL", il, r => r.Warm, "ms", null);
            Add("… from IL, as a library in a program", library, r => r.Warm, "ms", null);
            Add("generate 1,000 operations, cold (whole new process)", ours, r => r.Cold, "ms", 0.30);
            Add("… from IL", il, r => r.Cold, "ms", null);
            Add("… from IL, as a library in a program", library, r => r.Cold, "ms", null);
            table.Add(Row.Ratio("3,000 operations, in a process that has settled", Median(tripled, r => r.Settled), Median(ours, r => r.Settled), "ms", "1,000 operations", 3.3));
            table.Add(Row.Ratio("… warm (third run)", Median(tripled, r => r.Warm), Median(ours, r => r.Warm), "ms", "1,000 operations", null));
            Add("allocated in all for 1,000 operations", ours, r => r.Allocated / 1e6, "MB", null);
            table.Add(Row.Absolute("… against its bar, in MB", Median(ours, r => r.Allocated / 1e6), "MB", 150));
            Add("… heap at its largest, with garbage", ours, r => r.Peak / 1e6, "MB", null);
            EditCode(table, File.ReadAllBytes(large), repeats);
            EditRequest(table, Encoding.UTF8.GetBytes(thousand.Collection), repeats);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ChildRun InCompiler(string generator, string collection, params string[] options) => ChildRun.Start(
        typeof(GeneratorBenchmarks).Assembly.Location.Replace("Mono.Benchmarks", "Mono.Benchmarks.Compiler", StringComparison.Ordinal),
        [generator, collection, .. options],
        compiler: true);

    private static void EditCode(Table table, byte[] collection, int repeats)
    {
        var project = OurGenerator.Project(collection);
        project.Run();
        var times = new List<double>();
        for (var i = 0; i < repeats * 5; i++)
        {
            project.EditCode();
            times.Add(Time(project.Run));
        }

        table.Add(Row.Absolute("edit of a .cs file, 3,000 operations present", Figures.Median(times), "ms", 1));

        var tracked = OurGenerator.Project(collection, tracksSteps: true);
        tracked.Run();
        tracked.EditCode();
        tracked.Run();
        table.Add(Row.Absolute("… outputs of steps that were computed again", tracked.ChangedOutputs, "", 0));
    }

    private static void EditRequest(Table table, byte[] collection, int repeats)
    {
        var text = Encoding.UTF8.GetString(collection);
        var edit = Edit(text);
        var changed = Encoding.UTF8.GetBytes(text.Insert(edit.Span.Start, edit.NewText!));

        // As the compiler does it: it reads the whole file again.
        var project = OurGenerator.Project(collection);
        project.Run();
        var (full, partial) = Compare(
            repeats,
            () => OurGenerator.Project(collection).Run(),
            edits =>
            {
                project.EditCollection(edits % 2 == 0 ? changed : collection);
                project.Run();
            });
        table.Add(Row.Ratio("one request edited among 1,000", partial, full, "ms", "a full run", 0.35));

        // As an editor does it: it has the text, and keeps what was changed.
        var open = SourceText.From(text, Encoding.UTF8);
        project = OurGenerator.Project(open);
        project.Run();
        (full, partial) = Compare(
            repeats,
            () => OurGenerator.Project(open).Run(),
            edits =>
            {
                project.EditCollection(edits % 2 == 0 ? open.WithChanges(edit) : open);
                project.Run();
            });
        table.Add(Row.Ratio("… in an editor, which has the text", partial, full, "ms", "a full run", 0.35));

        var tracked = OurGenerator.Project(collection, tracksSteps: true);
        tracked.Run();
        tracked.EditCollection(changed);
        tracked.Run();
        table.Add(Row.Absolute("… files written again, of " + tracked.FileCount, tracked.WrittenFiles, "", 1));
    }

    // In turn, but several of a kind one after the other, as edits come: the first of each collects the garbage of the other kind, and does not count.
    // The first round is for the code of both to be compiled.
    private static (double Full, double Partial) Compare(int repeats, Action run, Action<int> edit)
    {
        List<double> full = [], partial = [];
        for (var i = -1; i < repeats; i++)
        {
            var runs = Times(_ => run());
            var edits = Times(edit);
            if (i >= 0)
            {
                full.AddRange(runs.Skip(1));
                partial.AddRange(edits.Skip(1));
            }
        }

        return (Figures.Median(full), Figures.Median(partial));
    }

    // One member more in one answer's body.
    private static TextChange Edit(string text)
    {
        const string name = "Show ";
        var at = text.IndexOf("\"name\": \"" + name, text.Length / 2, StringComparison.Ordinal);
        at = text.IndexOf("\"status\": \"OK\"", at, StringComparison.Ordinal);
        const string body = "\"body\": \"{\\n  \\\"";
        at = text.IndexOf(body, at, StringComparison.Ordinal);
        at = text.IndexOf("{\\n    \\\"", at, StringComparison.Ordinal) + "{\\n".Length;
        return at > body.Length ? new TextChange(new TextSpan(at, 0), "    \\\"edited_count\\\": 1,\\n") : throw new InvalidOperationException("There is no answer to edit.");
    }

    private static string Write(DirectoryInfo folder, string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static double[] Times(Action<int> action) => [.. Enumerable.Range(0, 4).Select(i => Time(() => action(i)))];

    private static double Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(IEnumerable<ChildRun> runs, Func<ChildRun, double> figure) => Figures.Median(runs.Select(figure));
}
