using System.Diagnostics;

namespace Mono.Benchmarks;

/// <summary>The repository that this program is built in.</summary>
internal static class Repository
{
    /// <summary>Its folder.</summary>
    internal static string Root { get; } = FindRoot();

    /// <summary>Runs <c>dotnet</c>, which must succeed.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">Its arguments.</param>
    internal static void Dotnet(string folder, params string[] arguments)
    {
        // Each command has processes of its own, which end with it.
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0" } };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
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
