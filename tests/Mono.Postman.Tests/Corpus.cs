namespace Mono.Postman.Tests;

/// <summary>The public collections beside the repository, where they are there.</summary>
internal static class Corpus
{
    /// <summary>The folder that holds the repository's solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder with the shared files.</summary>
    public static string Shared { get; } = Path.Combine(Path.GetDirectoryName(Root)!, "shared");

    /// <summary>Every file of the corpus, by name.</summary>
    public static IEnumerable<string> Files => Exists ? Directory.GetFiles(Path.Combine(Shared, "collections"), "*.json").Order(StringComparer.Ordinal) : [];

    public static bool Exists => Directory.Exists(Path.Combine(Shared, "collections"));

    /// <summary>Reports a test as skipped where the corpus is not there.</summary>
    public static void Need() => Skip.IfNot(Exists, "The public collections are not beside this repository (../shared/collections).");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Mono.Generator.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Mono.Generator.sln is in no folder above the tests.");
        }

        return folder;
    }
}
