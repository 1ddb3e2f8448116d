using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mono.Generator.Incremental;
using Mono.Generator.Performance;

namespace Mono.Generator.Pipeline;

/// <summary>A file of the project that is a collection.</summary>
/// <param name="File">The file.</param>
/// <param name="Options">What the project says about it.</param>
internal sealed record CollectionInput(AdditionalText File, CollectionOptions Options)
{
    /// <summary>A file as a collection; null if it is none.</summary>
    internal static CollectionInput? Create(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        CollectionOptions.Create(file.Path, options.GetOptions(file), options.GlobalOptions) is { } found ? new CollectionInput(file, found) : null;

    /// <summary>Reads the file.</summary>
    /// <param name="memory">What is known of it from before.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    internal ParsedCollection Read(RunCache memory, CancellationToken cancellationToken)
    {
        try
        {
            if (File.GetText(cancellationToken) is not { } text)
            {
                return ParsedCollection.Missing(Options);
            }

            using var characters = SourceCharacters.Of(text);
            return ParsedCollection.Read(Options, characters.Memory, memory, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return ParsedCollection.Failed(Options, memory, exception);
        }
    }
}
