namespace Mono.Postman.Tests;

/// <summary>The collections of this repository, and the public ones beside it where these are there.</summary>
internal static class Corpus
{
    /// <summary>The folder that holds the repository's solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder with the shared files.</summary>
    public static string Shared { get; } = Path.Combine(Path.GetDirectoryName(Root)!, "shared");

    /// <summary>The folder of this repository's own collections.</summary>
    public const string Own = "collections";

    /// <summary>The folder of public collections, which not everybody has.</summary>
    public const string Public = "../shared/collections";

    /// <summary>The collections of a folder by name; a test of a folder that is not there reports itself as skipped.</summary>
    public static IEnumerable<string> Files(string folder)
    {
        var path = Path.GetFullPath(folder, Root);
        Skip.IfNot(Directory.Exists(path), "The public collections are not beside this repository (../shared/collections).");
        return Directory.GetFiles(path, folder == Own ? "*.postman_collection.json" : "*.json").Order(StringComparer.Ordinal);
    }

    /// <summary>Reports a test as skipped where the shared files are not there.</summary>
    public static void Need() => Files(Public);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Mono.Generator.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("Mono.Generator.sln is in no folder above the tests.");
        }

        return folder;
    }
}
