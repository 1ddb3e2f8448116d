using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mono.Benchmarks.Compiler;
using Mono.Benchmarks.Generation;

if (args is not [var generator, var collection])
{
    Console.Error.WriteLine("usage: Mono.Generator.dll COLLECTION");
    return 2;
}

return ChildRun.Measure(() =>
{
    // The first time it is loaded, as a compiler does; then it is there.
    var loaded = new AnalyzerFileReference(generator, Folder.Instance).GetGenerators(LanguageNames.CSharp).Single();
    new GeneratorProject(loaded, collection).Run();
});
