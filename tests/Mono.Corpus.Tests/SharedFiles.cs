using Xunit;

namespace Mono.Corpus.Tests;

/// <summary>Material beside the clone, which not everybody has.</summary>
internal static class SharedFiles
{
    /// <summary>A folder of it; a test without it is skipped and says so.</summary>
    internal static string Folder(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Mono.Generator.sln")))
        {
            folder = folder.Parent;
        }

        var shared = Path.Combine([folder?.Parent?.FullName ?? "", "shared", .. name.Split('/')]);
        Skip.IfNot(Directory.Exists(shared), "There is no folder shared/" + name + " beside the clone.");
        return shared;
    }

    /// <summary>A file of one of its folders.</summary>
    internal static string File(string folder, string name) => Path.Combine(Folder(folder), name);
}
