using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Mono.Benchmarks.Compiler;

/// <summary>Loads analyzers as the compiler does: in a separate context, with dependencies from the analyzer's folder.</summary>
internal sealed class Folder : AssemblyLoadContext, IAnalyzerAssemblyLoader
{
    private string _path = "";

    private Folder()
    {
    }

    internal static Folder Instance { get; } = new();

    public void AddDependencyLocation(string fullPath) => _path = Path.GetDirectoryName(fullPath)!;

    public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = Path.Combine(_path, assemblyName.Name + ".dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }
}
