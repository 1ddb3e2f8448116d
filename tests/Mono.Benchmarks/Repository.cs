using System.Diagnostics;
using System.Text;

namespace Mono.Benchmarks;

/// <summary>The repository that this program is built in.</summary>
internal static class Repository
{
    /// <summary>The repository's folder.</summary>
    internal static string Root { get; } = FindRoot();

    /// <summary>Runs <c>dotnet</c>; throws if it fails.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="arguments">Its arguments.</param>
    internal static void Dotnet(string folder, params string[] arguments)
    {
        // Each command has its own build processes, which end with it.
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0" },
        };
        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => output.AppendLine(line.Data);
        process.Start();
        process.BeginOutputReadLine();

        // Waits for the end of the process, not of its output: a compiler server that stays alive has inherited the output.
        process.WaitForExit(TimeSpan.FromMinutes(10));
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("dotnet " + string.Join(' ', arguments) + " failed: " + output);
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mono.Generator.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The repository's root is not above the program.");
        }

        return folder.FullName;
    }
}
