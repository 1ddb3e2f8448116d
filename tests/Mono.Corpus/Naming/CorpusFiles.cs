namespace Mono.Corpus.Naming;

/// <summary>The collections that a command is told to look at.</summary>
internal static class CorpusFiles
{
    /// <summary>A file, or all JSON files below a folder in a stable order; none if there is neither.</summary>
    internal static IReadOnlyList<string> Of(string? path) =>
        File.Exists(path) ? [path] : Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];
}
