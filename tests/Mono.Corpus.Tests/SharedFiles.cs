using Xunit;

namespace Mono.Corpus.Tests;

/// <summary>Optional material beside the clone, and folders of the clone itself.</summary>
internal static class SharedFiles
{
    private static readonly string s_root = FindRoot();

    /// <summary>Returns the path of a folder; skips the test if it does not exist.</summary>
    internal static string Folder(string name)
    {
        var shared = Path.Combine([Path.GetDirectoryName(s_root)!, "shared", .. name.Split('/')]);
        Skip.IfNot(Directory.Exists(shared), "There is no folder shared/" + name + " beside the clone.");
        return shared;
    }

    /// <summary>Returns the path of a file; skips the test if its folder does not exist.</summary>
    internal static string File(string folder, string name) => Path.Combine(Folder(folder), name);

    /// <summary>Returns the path of a folder of this repository.</summary>
    internal static string Own(string name) => Path.Combine(s_root, name);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Mono.Generator.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside a clone of the repository.");
    }
}
