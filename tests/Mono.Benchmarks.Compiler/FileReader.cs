using Microsoft.CodeAnalysis;

namespace Mono.Benchmarks.Compiler;

/// <summary>Lower bound of the cost of a client generator: has the compiler read the file, and nothing more.</summary>
internal sealed class FileReader : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.AdditionalTextsProvider.Select((file, token) => file.GetText(token)!.Length),
        (output, length) => output.AddSource("Length.g.cs", "// " + length));
}
