using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Mono.Generator;

namespace Mono.Benchmarks.Generation;

/// <summary>The generator as a library in this process.</summary>
internal static class OurGenerator
{
    /// <summary>The command of the child process that runs it.</summary>
    internal const string Command = "generate-ours";

    /// <summary>Creates a project with a collection's file.</summary>
    internal static GeneratorProject Project(string path) => new(new PostmanGenerator().AsSourceGenerator(), path);

    /// <summary>Creates a project with a collection that is open in an editor.</summary>
    internal static GeneratorProject Project(SourceText collection) => new(new PostmanGenerator().AsSourceGenerator(), collection);

    /// <summary>Creates a project with a collection in memory.</summary>
    internal static GeneratorProject Project(byte[] collection, bool tracksSteps = false) =>
        new(new PostmanGenerator().AsSourceGenerator(), collection, tracksSteps);
}
