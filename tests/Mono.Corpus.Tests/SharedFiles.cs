using Xunit;

namespace Mono.Corpus.Tests;

/// <summary>Optional material beside the clone.</summary>
internal static class SharedFiles
{
    /// <summary>Returns the path of a folder; skips the test if it does not exist.</summary>
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

    /// <summary>Returns the path of a file; skips the test if its folder does not exist.</summary>
    internal static string File(string folder, string name) => Path.Combine(Folder(folder), name);
}
