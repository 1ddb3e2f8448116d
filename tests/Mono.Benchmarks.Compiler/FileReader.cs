using Microsoft.CodeAnalysis;

namespace Mono.Benchmarks.Compiler;

/// <summary>The least that a generator of clients costs: it has the compiler read the file.</summary>
internal sealed class FileReader : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.AdditionalTextsProvider.Select((file, token) => file.GetText(token)!.Length),
        (output, length) => output.AddSource("Length.g.cs", "// " + length));
}
