using Xunit;

namespace Mono.Generator.Tests;

/// <summary>Compares generated text with a reviewed file. <c>MONO_UPDATE_GOLDEN=1 dotnet test</c> writes the files anew.</summary>
internal static class GoldenFile
{
    internal static void Verify(string name, string actual)
    {
        var path = Path.Combine(RepositoryFiles.Root, "tests", "Mono.Generator.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("MONO_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), "There is no " + path + ": run the tests with MONO_UPDATE_GOLDEN=1, then review the new file.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
