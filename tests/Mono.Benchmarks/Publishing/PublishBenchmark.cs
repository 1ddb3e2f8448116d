using System.Diagnostics;
using System.Runtime.InteropServices;
using Mono.Benchmarks.Calls;
using Mono.Benchmarks.Reporting;

namespace Mono.Benchmarks.Publishing;

/// <summary>Measures the size and run time of a native program with one call. Needs a C linker.</summary>
internal static class PublishBenchmark
{
    // The others fail as native code: their serializers use reflection.
    private static readonly Peer[] s_peers = [Peer.MonoGenerator, Peer.HandWritten, Peer.SystemTextJson];

    internal static void Run(Table table, int repeats)
    {
        var folder = Directory.CreateTempSubdirectory("mono-native");
        try
        {
            var programs = s_peers.ToDictionary(peer => peer, peer => Publish(peer, folder));
            var times = s_peers.ToDictionary(peer => peer, _ => new List<double>());
            for (var i = 0; i < repeats; i++)
            {
                foreach (var peer in s_peers)
                {
                    times[peer].Add(Start(programs[peer]));
                }
            }

            double Size(Peer peer) => new FileInfo(programs[peer]).Length / 1e6;
            void Add(Peer peer, double? size, double? time)
            {
                table.Add(
                    Row.Ratio(
                        "NativeAOT program with one upsert, size", Size(Peer.MonoGenerator), Size(peer), "MB", peer.ToString(), size));
                table.Add(
                    Row.Ratio(
                        "… from start to end",
                        Figures.Median(times[Peer.MonoGenerator]),
                        Figures.Median(times[peer]),
                        "ms",
                        peer.ToString(),
                        time));
            }

            Add(Peer.HandWritten, 1.15, 1.1);
            Add(Peer.SystemTextJson, null, null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Publish(Peer peer, DirectoryInfo folder)
    {
        var output = Path.Combine(folder.FullName, peer.ToString());
        var project = Path.Combine(Repository.Root, "tests", "Mono.Benchmarks.Native", "Mono.Benchmarks.Native.csproj");
        Repository.Dotnet(
            Repository.Root, "publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-p:Native=true",
            "-p:Peer=" + peer, "-o", output);
        return Path.Combine(output, "Mono.Benchmarks.Native" + (OperatingSystem.IsWindows() ? ".exe" : ""));
    }

    private static double Start(string program)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return output == "roger@example.org"
            ? watch.Elapsed.TotalMilliseconds
            : throw new InvalidOperationException("The program printed " + output);
    }
}
