using System.Diagnostics;
using Mono.Benchmarks.Building;
using Mono.Benchmarks.Reporting;

namespace Mono.Benchmarks.Generation;

/// <summary>Measures the cost of the generator: full runs, and runs after edits.</summary>
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

            // In turn, so that other load on the machine affects all alike.
            // Figures with a bar depend on when garbage collections occur, and are measured twice as often.
            List<ChildRun> ours = [], open = [], read = [], il = [], library = [], nswag = [], tripled = [];
            List<EditRun> edits = [];
            for (var i = 0; i < repeats * 2; i++)
            {
                ours.Add(InCompiler(package.Precompiled, small));
                nswag.Add(InProgram<ChildRun>(NSwagPeer.Command, openApi));
                tripled.Add(InCompiler(package.Precompiled, large));
                edits.Add(InProgram<EditRun>(EditRun.Command, small));
                if (i % 2 == 0)
                {
                    open.Add(InCompiler(package.Precompiled, small, "--open"));
                    read.Add(InCompiler(package.Precompiled, small, "--only-read"));
                    il.Add(InCompiler(package.IL, small));
                    library.Add(InProgram<ChildRun>(OurGenerator.Command, small));
                }
            }

            void Add(string label, List<ChildRun> runs, Func<ChildRun, double> figure, string unit, double? bar) =>
                table.Add(Row.Ratio(label, Median(runs, figure), Median(nswag, figure), unit, "NSwag", bar));

            Add("generate 1,000 operations, warm (third run)", ours, r => r.Warm, "ms", 0.20);
            Add("… the file open in an editor", open, r => r.Warm, "ms", null);
            Add("… the compiler's reading of the file alone", read, r => r.Warm, "ms", null);
            Add("… from IL", il, r => r.Warm, "ms", null);
            Add("… from IL, as a library in a program", library, r => r.Warm, "ms", null);
            Add("generate 1,000 operations, cold (whole new process)", ours, r => r.Cold, "ms", 0.30);
            Add("… from IL", il, r => r.Cold, "ms", null);
            Add("… from IL, as a library in a program", library, r => r.Cold, "ms", null);
            table.Add(
                Row.Ratio(
                    "3,000 operations, in a process that has settled",
                    Median(tripled, r => r.Settled),
                    Median(ours, r => r.Settled),
                    "ms",
                    "1,000 operations",
                    3.3));
            table.Add(
                Row.Ratio("… warm (third run)", Median(tripled, r => r.Warm), Median(ours, r => r.Warm), "ms", "1,000 operations", null));
            Add("allocated in all for 1,000 operations", ours, r => r.Allocated / 1e6, "MB", null);
            table.Add(Row.Absolute("… against its bar, in MB", Median(ours, r => r.Allocated / 1e6), "MB", 150));
            Add("… heap at its largest, with garbage", ours, r => r.Peak / 1e6, "MB", null);
            EditCode(table, File.ReadAllBytes(large), repeats);
            EditRequest(table, File.ReadAllBytes(small), edits);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static T InProgram<T>(string command, string file) =>
        ChildProcess.Start<T>(typeof(GeneratorBenchmarks).Assembly.Location, [command, file]);

    private static ChildRun InCompiler(string generator, string collection, params string[] options) => ChildProcess.Start<ChildRun>(
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

    private static void EditRequest(Table table, byte[] collection, List<EditRun> edits)
    {
        double Median(Func<EditRun, double> figure) => Figures.Median(edits.Select(figure));
        table.Add(Row.Ratio("one request edited among 1,000", Median(r => r.Edit), Median(r => r.Full), "ms", "a full run", 0.35));
        table.Add(
            Row.Ratio("… in an editor, which has the text", Median(r => r.EditOpen), Median(r => r.FullOpen), "ms", "a full run", 0.35));

        var tracked = OurGenerator.Project(collection, tracksSteps: true);
        tracked.Run();
        tracked.EditCollection(EditRun.Edited(collection));
        tracked.Run();
        table.Add(Row.Absolute("… files written again, of " + tracked.FileCount, tracked.WrittenFiles, "", 1));
    }

    private static string Write(DirectoryInfo folder, string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static double Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(IEnumerable<ChildRun> runs, Func<ChildRun, double> figure) => Figures.Median(runs.Select(figure));
}
