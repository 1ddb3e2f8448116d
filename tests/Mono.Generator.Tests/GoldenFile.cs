using System.Text.RegularExpressions;
using Mono.Generator.Emission;
using Xunit;

namespace Mono.Generator.Tests;

/// <summary>Compares generated text with a reviewed file. <c>MONO_UPDATE_GOLDEN=1 dotnet test</c> writes the files anew.</summary>
internal static partial class GoldenFile
{
    internal static void Verify(string name, string actual)
    {
        var path = PathOf(name);
        var text = Version().Replace(actual, "x.y.z");
        if (Environment.GetEnvironmentVariable("MONO_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), "There is no " + path + ": run the tests with MONO_UPDATE_GOLDEN=1, then review the new file.");
        Assert.Equal(File.ReadAllText(path), text);
    }

    /// <summary>Returns the sources in a file by their names, with the version of the generator.</summary>
    internal static IEnumerable<(string Name, string Text)> Sources(string name)
    {
        var parts = Header().Split(File.ReadAllText(PathOf(name)));
        for (var i = 1; i < parts.Length; i += 2)
        {
            // An empty line separates a source from the next.
            var text = i + 2 < parts.Length ? parts[i + 1][..^1] : parts[i + 1];
            var template = Version().Replace(FileEmitter.Attribute, "x.y.z");
            yield return (parts[i], text.Replace(template, FileEmitter.Attribute, StringComparison.Ordinal));
        }
    }

    private static string PathOf(string name) =>
        Path.Combine(RepositoryFiles.Root, "tests", "Mono.Generator.Tests", "Golden", name);

    [GeneratedRegex("^// ==== (.*)\n", RegexOptions.Multiline)]
    private static partial Regex Header();

    // The files do not change with each version of the generator.
    [GeneratedRegex("""(?<=\[GeneratedCode\("Mono\.Generator", ")[0-9]+\.[0-9]+\.[0-9]+(?="\)\])""")]
    private static partial Regex Version();
}
