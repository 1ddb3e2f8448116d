using System.Diagnostics;
using System.Text.Json;

namespace Mono.Benchmarks.Generation;

/// <summary>Starts processes that measure.</summary>
internal static class ChildProcess
{
    /// <summary>Starts a process, and reads the figures that it prints.</summary>
    /// <param name="program">The program's assembly.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="compiler">Whether the process has the settings of the SDK's compiler: without tiered compilation.</param>
    /// <exception cref="InvalidOperationException">The process failed.</exception>
    internal static T Start<T>(string program, IEnumerable<string> arguments, bool compiler = false)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. arguments]) { RedirectStandardOutput = true };
        if (compiler)
        {
            start.Environment["DOTNET_TieredCompilation"] = "0";
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<T>(output)!
            : throw new InvalidOperationException("The process of " + program + " failed: " + output);
    }
}
