using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Mono.Benchmarks.Building;

/// <summary>The package, as it is packed of this repository.</summary>
internal sealed class GeneratorPackage
{
    private GeneratorPackage(string feed, string content)
    {
        Feed = feed;
        Content = content;
        Version = Path.GetFileNameWithoutExtension(Directory.GetFiles(feed).Single())["Mono.Generator.".Length..];
    }

    /// <summary>A folder with the package's file alone.</summary>
    internal string Feed { get; }

    /// <summary>The package's version.</summary>
    internal string Version { get; }

    /// <summary>The generator that every compiler can load.</summary>
    internal string IL => Path.Combine(Content, "analyzers", "dotnet", "cs", "Mono.Generator.dll");

    /// <summary>The generator with native code for this machine.</summary>
    internal string Precompiled => Path.Combine(Content, "precompiled", RuntimeInformation.RuntimeIdentifier, "Mono.Generator.dll");

    private string Content { get; }

    /// <summary>Packs it.</summary>
    /// <param name="folder">Where it goes.</param>
    internal static GeneratorPackage Pack(DirectoryInfo folder)
    {
        var feed = Path.Combine(folder.FullName, "feed");
        Repository.Dotnet(Repository.Root, "pack", Path.Combine("src", "Mono.Generator"), "-c", "Release", "-o", feed);
        var content = Path.Combine(folder.FullName, "package");
        ZipFile.ExtractToDirectory(Directory.GetFiles(feed).Single(), content);
        return new GeneratorPackage(feed, content);
    }
}
