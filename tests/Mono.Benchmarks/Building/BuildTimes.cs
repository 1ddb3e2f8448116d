using System.Diagnostics;
using System.Reflection;

namespace Mono.Benchmarks.Building;

/// <summary>Durations of <c>dotnet build</c> in seconds.</summary>
/// <param name="First">The first build, including the start of a compiler server.</param>
/// <param name="Edited">The next build, with the same server, after an edit of a C# file.</param>
internal sealed record BuildTimes(double First, double Edited)
{
    private static readonly string s_server = typeof(BuildTimes).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "CompilerServer").Value!;

    /// <summary>Builds a restored project twice.</summary>
    internal static BuildTimes Measure(string project)
    {
        // A separate compiler server, so that ending it here affects no other build.
        var server = Guid.NewGuid().ToString("N");
        try
        {
            // The document counts as changed, and earlier output is not reused.
            foreach (var document in Directory.GetFiles(project, "*.json"))
            {
                File.SetLastWriteTimeUtc(document, DateTime.UtcNow);
            }

            var first = Build(project, server, "--no-incremental");
            File.WriteAllText(Path.Combine(project, "Edited.cs"), $"internal static class Edited{server};");
            return new BuildTimes(first, Build(project, server));
        }
        finally
        {
            Repository.Dotnet(project, "exec", s_server, "-pipename:" + server, "-shutdown");
        }
    }

    private static double Build(string project, string server, params string[] options)
    {
        var watch = Stopwatch.StartNew();
        Repository.Dotnet(
            project, ["build", "--no-restore", "-p:UseSharedCompilation=true", "-p:SharedCompilationId=" + server, .. options]);
        return watch.Elapsed.TotalSeconds;
    }
}
