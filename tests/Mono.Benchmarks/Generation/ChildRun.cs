using System.Diagnostics;
using System.Globalization;

namespace Mono.Benchmarks.Generation;

/// <summary>What a process of its own measured: the first run from the process's start, the third run, and those after it.</summary>
/// <param name="Cold">Milliseconds from the process's start to the end of its first run.</param>
/// <param name="Warm">Milliseconds of the third run.</param>
/// <param name="Settled">Milliseconds of a later run, as the median: by then the process has the memory that it needs, and each run pays for its own garbage.</param>
/// <param name="Allocated">Bytes that the third run allocated.</param>
/// <param name="Peak">Bytes that the heap held at most during one more run.</param>
internal sealed record ChildRun(double Cold, double Warm, double Settled, long Allocated, long Peak)
{
    private const int LaterRuns = 5;

    /// <summary>The process's part: runs and prints what that took.</summary>
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
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"Cold":{{cold}},"Warm":{{warm}},"Settled":{{later}},"Allocated":{{allocated}},"Peak":{{peak}}}"""));
        return 0;
    }

    private static double Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }

    // Garbage that is not collected yet counts: the machine must have room for it.
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
