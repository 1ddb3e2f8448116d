using System.Runtime.InteropServices;
using Mono.Benchmarks.Building;
using Mono.Benchmarks.Calls;
using Mono.Benchmarks.Compilation;
using Mono.Benchmarks.Generation;
using Mono.Benchmarks.Publishing;
using Mono.Benchmarks.Reporting;

namespace Mono.Benchmarks;

/// <summary>Runs the measurements.</summary>
internal static class Suite
{
    /// <summary>The names of the parts: all quickly, all with more repeats, or a single one.</summary>
    internal static IReadOnlyList<string> Parts { get; } =
    [
        "short", "long", "generator", "compile", "build", "calls", "loopback", "publish",
    ];

    internal static async Task<Table> RunAsync(string part)
    {
        var scale = part == "long" ? 3 : 1;
        bool Wants(string one) => part == one || part is "short" or "long";
        Console.WriteLine(
            RuntimeInformation.FrameworkDescription + ", " + RuntimeInformation.OSDescription + ", " + Environment.ProcessorCount
                + " processors");
        var table = new Table();
        if (Wants("generator"))
        {
            GeneratorBenchmarks.Run(table, 5 * scale);
        }

        if (Wants("compile"))
        {
            CompileBenchmarks.Run(table, 500, 5 * scale);
        }

        if (Wants("build"))
        {
            BuildBenchmarks.Run(table, 1000, 3 * scale);
        }

        if (Wants("calls"))
        {
            CallBenchmarks.Run(table, 15 * scale);
        }

        if (Wants("loopback"))
        {
            await LoopbackBenchmark.RunAsync(table, 5 * scale, TimeSpan.FromSeconds(1.5));
        }

        // Only on request: it needs a linker, which not every machine has.
        if (part == "publish")
        {
            PublishBenchmark.Run(table, 31);
        }

        return table;
    }
}
