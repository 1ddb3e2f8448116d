using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Mono.Benchmarks.Compilation;

/// <summary>Cost of compiling source code with the C# compiler: times in milliseconds, sizes in bytes.</summary>
/// <param name="Parse">Time for parsing.</param>
/// <param name="Bind">Time for all diagnostics: declarations, bodies, nullable analysis.</param>
/// <param name="Emit">Time for writing the assembly with its symbols, after binding.</param>
/// <param name="Source">Size of the source in UTF-8.</param>
/// <param name="IL">Size of all method bodies.</param>
/// <param name="Image">Size of the assembly.</param>
internal sealed record CompileCost(double Parse, double Bind, double Emit, long Source, long IL, long Image)
{
    private static readonly CSharpParseOptions s_parseOptions = CSharpParseOptions.Default.WithPreprocessorSymbols("NET6_0_OR_GREATER")
        .WithDocumentationMode(DocumentationMode.None);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> s_references = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path) is var name
                    && (name.StartsWith(
                        "System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Mono.Client.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    internal double Total => Parse + Bind + Emit;

    /// <summary>Compiles source files as in a Debug build.</summary>
    /// <exception cref="InvalidOperationException">The sources do not compile.</exception>
    internal static CompileCost Measure(IReadOnlyCollection<string> sources)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var trees = sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, s_parseOptions, i + ".cs", Encoding.UTF8)).ToList();
        var parse = Lap(watch);
        var compilation = CSharpCompilation.Create(
            "Acme", trees, s_references.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Take(3).ToList();
        var bind = Lap(watch);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        var emit = Lap(watch);
        if (!result.Success)
        {
            throw new InvalidOperationException("The code does not compile: " + string.Join(' ', errors));
        }

        image.Position = 0;
        return new CompileCost(parse, bind, emit, sources.Sum(s => (long)Encoding.UTF8.GetByteCount(s)), MethodBytes(image), image.Length);
    }

    private static double Lap(Stopwatch watch)
    {
        var time = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        return time;
    }

    private static long MethodBytes(Stream image)
    {
        using var reader = new PEReader(image, PEStreamOptions.LeaveOpen);
        var metadata = reader.GetMetadataReader();
        var bytes = 0L;
        foreach (var handle in metadata.MethodDefinitions)
        {
            var address = metadata.GetMethodDefinition(handle).RelativeVirtualAddress;
            bytes += address == 0 ? 0 : reader.GetMethodBody(address).Size;
        }

        return bytes;
    }
}
