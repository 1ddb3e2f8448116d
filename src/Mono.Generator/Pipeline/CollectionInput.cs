using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mono.Generator.Pipeline;

/// <summary>An additional file that holds a collection.</summary>
/// <param name="File">The file.</param>
/// <param name="Options">Options of the project for it.</param>
internal sealed record CollectionInput(AdditionalText File, CollectionOptions Options)
{
    /// <summary>Returns the file as a collection; null if it is not meant as one.</summary>
    internal static CollectionInput? Create(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        CollectionOptions.Create(file.Path, options.GetOptions(file), options.GlobalOptions) is { } found
            ? new CollectionInput(file, found)
            : null;
}
