using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Mono.Benchmarks.Compiler;
using Mono.Benchmarks.Generation;

if (args is not [var generator, var collection, .. var options] || options is not ([] or ["--open"] or ["--only-read"]))
{
    Console.Error.WriteLine("usage: Mono.Generator.dll COLLECTION [--open|--only-read]");
    Console.Error.WriteLine("       --open: the collection is open in an editor, and not read in each run");
    Console.Error.WriteLine("       --only-read: the compiler reads the collection, and nothing is made of it");
    return 2;
}

if (options is ["--only-read"])
{
    return ChildRun.Measure(() => new GeneratorProject(new FileReader().AsSourceGenerator(), collection).Run());
}

var open = options is [] ? null : SourceText.From(File.ReadAllText(collection), Encoding.UTF8);
return ChildRun.Measure(() =>
{
    // The first run loads the generator, as a compiler does; later runs find it loaded.
    var loaded = new AnalyzerFileReference(generator, Folder.Instance).GetGenerators(LanguageNames.CSharp).Single();
    var project = open is null ? new GeneratorProject(loaded, collection) : new GeneratorProject(loaded, open);
    project.Run();
});
