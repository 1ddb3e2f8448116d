using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Mono.Generator.Tests.Structure;

/// <summary>Finds references of a project's folders to later ones, where each folder may use itself and those before it.</summary>
internal static class FolderOrder
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Threading; global using System.Threading.Tasks;
        """;

    private static string Assemblies => (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;

    /// <summary>Reads the C# files of a project.</summary>
    /// <param name="project">The folder of the project, relative to the repository.</param>
    internal static IReadOnlyList<SourceFile> Read(string project)
    {
        var root = Path.Combine(RepositoryFiles.Root, project);
        return
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(file => new SourceFile(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)))
                .Where(file => file.Path.Split('/')[0] is not ("bin" or "obj"))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>Returns the references to types in later folders, and the files that are in no folder of the order.</summary>
    /// <param name="files">The files of the project.</param>
    /// <param name="order">Folders or single files in their order; <c>.</c> stands for the remaining files in the project's root.</param>
    /// <param name="only">The only file whose references count; null: all.</param>
    internal static IReadOnlyList<string> Violations(IReadOnlyList<SourceFile> files, string[] order, string? only = null)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path)).ToList();
        var compilation = CSharpCompilation.Create(
            "FolderOrder",
            [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings, options)],
            Assemblies.Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        var violations = files
            .Where(file => RankOf(file.Path, order) < 0)
            .Select(file => $"{file.Path} is in no folder of the order")
            .ToList();
        foreach (var tree in trees.Where(tree => only is null || tree.FilePath == only))
        {
            var rank = RankOf(tree.FilePath, order);
            var model = compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                var symbol = model.GetSymbolInfo(name) is var info ? info.Symbol ?? info.CandidateSymbols.FirstOrDefault() : null;
                var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
                var path = type?.OriginalDefinition.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree.FilePath)
                    .MinBy(file => RankOf(file, order));
                if (path is { Length: > 0 } && RankOf(path, order) > rank)
                {
                    var line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                    violations.Add($"{tree.FilePath}({line}): {name} is in {path}, which comes later");
                }
            }
        }

        return violations;
    }

    /// <summary>Fails with all violations.</summary>
    internal static void Check(string project, string[] order)
    {
        var violations = Violations(Read(project), order);
        Assert.True(violations.Count == 0, string.Join(Environment.NewLine, violations));
    }

    // The longest entry that the path begins with decides, so that a folder inside another may have a place of its own.
    private static int RankOf(string path, string[] order)
    {
        var rank = -1;
        for (var i = 0; i < order.Length; i++)
        {
            var entry = order[i];
            var isIn = path == entry || path.StartsWith(entry + "/", StringComparison.Ordinal) || (entry == "." && !path.Contains('/'));
            if (isIn && (rank < 0 || entry.Length > order[rank].Length))
            {
                rank = i;
            }
        }

        return rank;
    }

    /// <summary>A source file.</summary>
    /// <param name="Path">The path inside the project, with slashes.</param>
    /// <param name="Text">The contents.</param>
    internal sealed record SourceFile(string Path, string Text);
}
