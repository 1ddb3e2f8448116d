using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mono.Benchmarks.Generation;

/// <summary>What a process of its own measured: the first run from the process's start, and warm runs.</summary>
/// <param name="Cold">Milliseconds from the process's start to the end of its first run.</param>
/// <param name="Warm">Milliseconds of the third run.</param>
/// <param name="Allocated">Bytes that the third run allocated.</param>
internal sealed record ChildRun(double Cold, double Warm, long Allocated)
{
    /// <summary>The command of the child process.</summary>
    internal const string Command = "generate-once";

    /// <summary>Starts a process that generates from a file three times.</summary>
    /// <param name="generator"><c>ours</c> or <c>nswag</c>.</param>
    /// <param name="file">The document.</param>
    internal static ChildRun Start(string generator, string file)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ChildRun).Assembly.Location);
        }

        foreach (var argument in (string[])[Command, generator, file])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<ChildRun>(output)! : throw new InvalidOperationException("The process for " + generator + " failed: " + output);
    }

    /// <summary>The child process.</summary>
    internal static int Run(string generator, string file)
    {
        Action generate = generator == "ours" ? () => Ours(file) : () => NSwag(file);
        generate();
        var cold = (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds;
        generate();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        generate();
        var warm = watch.Elapsed.TotalMilliseconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"Cold":{{cold}},"Warm":{{warm}},"Allocated":{{allocated}}}"""));
        return 0;
    }

    private static void Ours(string file) => new GeneratorProject(File.ReadAllBytes(file)).Run();

    private static void NSwag(string file) => NSwagPeer.GenerateByTag(File.ReadAllText(file, Encoding.UTF8), "Acme");
}
