using System.Text.RegularExpressions;
using Xunit;

namespace Mono.Generator.Tests;

/// <summary>Compares generated text with a reviewed file. <c>MONO_UPDATE_GOLDEN=1 dotnet test</c> writes the files anew.</summary>
internal static partial class GoldenFile
{
    internal static void Verify(string name, string actual)
    {
        var path = Path.Combine(RepositoryFiles.Root, "tests", "Mono.Generator.Tests", "Golden", name);
        var text = Version().Replace(actual, "x.y.z");
        if (Environment.GetEnvironmentVariable("MONO_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), "There is no " + path + ": run the tests with MONO_UPDATE_GOLDEN=1, then review the new file.");
        Assert.Equal(File.ReadAllText(path), text);
    }

    // The files do not change with each version of the generator.
    [GeneratedRegex("""(?<=\[GeneratedCode\("Mono\.Generator", ")[0-9]+\.[0-9]+\.[0-9]+(?="\)\])""")]
    private static partial Regex Version();
}
