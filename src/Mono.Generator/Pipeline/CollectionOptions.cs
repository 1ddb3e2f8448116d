using Microsoft.CodeAnalysis.Diagnostics;

namespace Mono.Generator.Pipeline;

/// <summary>Options of the project for one collection.</summary>
/// <param name="Path">Path of the file, for diagnostics.</param>
/// <param name="Namespace">The item's <c>Namespace</c>, or null.</param>
/// <param name="ClientName">The item's <c>ClientName</c>, or null.</param>
/// <param name="Accessibility">The item's or the project's accessibility as written, or null.</param>
/// <param name="RootNamespace">The project's root namespace, or null.</param>
internal sealed record CollectionOptions(string Path, string? Namespace, string? ClientName, string? Accessibility, string? RootNamespace)
{
    /// <summary>Ending of the file name that makes an additional file a collection without an item.</summary>
    internal const string FileEnding = ".postman_collection.json";

    /// <summary>Reads the options of an additional file.</summary>
    /// <returns>Null if the file is not meant for the generator.</returns>
    internal static CollectionOptions? Create(string path, AnalyzerConfigOptions file, AnalyzerConfigOptions project)
    {
        var isItem = string.Equals(
            Value(file, "build_metadata.AdditionalFiles.PostmanCollection"), "true", StringComparison.OrdinalIgnoreCase);
        return isItem || path.EndsWith(FileEnding, StringComparison.OrdinalIgnoreCase)
            ? new CollectionOptions(
                path,
                Value(file, "build_metadata.AdditionalFiles.Namespace"),
                Value(file, "build_metadata.AdditionalFiles.ClientName"),
                Value(file, "build_metadata.AdditionalFiles.Accessibility") ?? Value(project, "build_property.MonoGeneratorAccessibility"),
                Value(project, "build_property.RootNamespace") ?? Value(project, "build_property.AssemblyName"))
            : null;
    }

    private static string? Value(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
