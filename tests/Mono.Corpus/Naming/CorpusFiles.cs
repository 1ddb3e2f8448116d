namespace Mono.Corpus.Naming;

/// <summary>Finds the collections that a command works on.</summary>
internal static class CorpusFiles
{
    /// <summary>Returns a file, or all JSON files below a folder in a stable order; empty if there is neither.</summary>
    internal static IReadOnlyList<string> Of(string? path) =>
        File.Exists(path) ? [path]
            : Directory.Exists(path) ? [
                .. Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
            ]
            : [];
}
