using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Mono.Benchmarks.Building;

/// <summary>The package that is packed from this repository.</summary>
internal sealed class GeneratorPackage
{
    private GeneratorPackage(string feed, string content)
    {
        Feed = feed;
        Content = content;
        Version = Path.GetFileNameWithoutExtension(Directory.GetFiles(feed).Single())["Mono.Generator.".Length..];
    }

    /// <summary>The folder that holds only the package file.</summary>
    internal string Feed { get; }

    /// <summary>The package's version.</summary>
    internal string Version { get; }

    /// <summary>The path of the generator as IL, which every compiler can load.</summary>
    internal string IL => Path.Combine(Content, "analyzers", "dotnet", "cs", "Mono.Generator.dll");

    /// <summary>The path of the generator with native code for this machine.</summary>
    internal string Precompiled => Path.Combine(Content, "precompiled", RuntimeInformation.RuntimeIdentifier, "Mono.Generator.dll");

    private string Content { get; }

    /// <summary>Packs the package.</summary>
    /// <param name="folder">The folder to write to.</param>
    internal static GeneratorPackage Pack(DirectoryInfo folder)
    {
        var feed = Path.Combine(folder.FullName, "feed");
        Repository.Dotnet(Repository.Root, "pack", Path.Combine("src", "Mono.Generator"), "-c", "Release", "-o", feed);
        var content = Path.Combine(folder.FullName, "package");
        ZipFile.ExtractToDirectory(Directory.GetFiles(feed).Single(), content);
        return new GeneratorPackage(feed, content);
    }
}
