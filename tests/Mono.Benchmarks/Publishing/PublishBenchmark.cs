using System.Diagnostics;
using System.Runtime.InteropServices;
using Mono.Benchmarks.Calls;
using Mono.Benchmarks.Reporting;

namespace Mono.Benchmarks.Publishing;

/// <summary>What a program with one call is as native code: its size, and the time from its start to its end. Needs a C linker.</summary>
internal static class PublishBenchmark
{
    internal static void Run(Table table, int repeats)
    {
        var folder = Directory.CreateTempSubdirectory("mono-native");
        try
        {
            var ours = Publish(Peer.MonoGenerator, folder);
            var hand = Publish(Peer.HandWritten, folder);
            List<double> oursTimes = [], handTimes = [];
            for (var i = 0; i < repeats; i++)
            {
                oursTimes.Add(Start(ours));
                handTimes.Add(Start(hand));
            }

            table.Add(Row.Ratio("NativeAOT program with one upsert, size", new FileInfo(ours).Length / 1e6, new FileInfo(hand).Length / 1e6, "MB", nameof(Peer.HandWritten), 1.15));
            table.Add(Row.Ratio("… from start to end", Figures.Median(oursTimes), Figures.Median(handTimes), "ms", nameof(Peer.HandWritten), 1.1));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Publish(Peer peer, DirectoryInfo folder)
    {
        var output = Path.Combine(folder.FullName, peer.ToString());
        var project = Path.Combine(Root(), "tests", "Mono.Benchmarks.Native", "Mono.Benchmarks.Native.csproj");
        var start = new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-p:Native=true", "-p:Peer=" + peer, "-o", output, "-v", "quiet", "--nologo"]);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0
            ? Path.Combine(output, "Mono.Benchmarks.Native" + (OperatingSystem.IsWindows() ? ".exe" : ""))
            : throw new InvalidOperationException("The program of " + peer + " could not be published.");
    }

    private static double Start(string program)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program) { RedirectStandardOutput = true })!;
        var answer = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return answer == "roger@example.org" ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException("The program answered " + answer);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mono.Generator.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The repository's root is not above the program.");
        }

        return folder.FullName;
    }
}
