namespace Mono.Corpus.Naming;

/// <summary>Finds the collections that a command works on.</summary>
internal static class CorpusFiles
{
    /// <summary>Returns a file, or all JSON files below a folder in a stable order; empty if there is neither.</summary>
    internal static IReadOnlyList<string> Of(string? path) => File.Exists(path) ? [path] : Directory.Exists(path) ? In(path) : [];

    // Environments and globals stand beside the collections of a project.
    private static List<string> In(string folder) => Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".postman_environment.json", StringComparison.Ordinal))
        .Where(file => !file.EndsWith(".postman_globals.json", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .ToList();
}
