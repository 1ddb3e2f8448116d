using System.Diagnostics;
using System.Globalization;

namespace Mono.Benchmarks.Generation;

/// <summary>Measurements of a child process: the first run from the process's start, the third run, and later ones.</summary>
/// <param name="Cold">Milliseconds from the process's start to the end of its first run.</param>
/// <param name="Warm">Milliseconds of the third run.</param>
/// <param name="Settled">
/// Median of the milliseconds of later runs: by then the process has grown its heap, and each run pays for its own garbage.
/// </param>
/// <param name="Allocated">Bytes allocated by the third run.</param>
/// <param name="Peak">Largest number of bytes in the heap during one more run.</param>
internal sealed record ChildRun(double Cold, double Warm, double Settled, long Allocated, long Peak)
{
    private const int LaterRuns = 5;

    /// <summary>Runs in the child process, and prints the measurements.</summary>
    internal static int Measure(Action generate)
    {
        generate();
        var cold = (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds;
        generate();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var warm = Time(generate);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var later = Enumerable.Range(0, LaterRuns).Select(_ => Time(generate)).Order().ElementAt(LaterRuns / 2);
        var peak = Peaked(generate);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"Cold":{{cold}},"Warm":{{warm}},"Settled":{{later}},"Allocated":{{allocated}},"Peak":{{peak}}}"""));
        return 0;
    }

    private static double Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }

    // Uncollected garbage counts, because the machine must have room for it.
    private static long Peaked(Action generate)
    {
        GC.Collect();
        var peak = 0L;
        using (new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 2))
        {
            generate();
        }

        return Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
    }
}
