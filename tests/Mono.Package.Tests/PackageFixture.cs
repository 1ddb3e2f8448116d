using System.IO.Compression;
using System.Security.Cryptography;
using Xunit;

namespace Mono.Package.Tests;

/// <summary>All tests of the package share one.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackageFixture>
{
    internal const string Name = "package";
}

/// <summary>
/// Packs the package once, into a feed of its own outside the repository, and makes projects that install it. The environment variable
/// <c>MONO_PACKAGE</c> names a package that exists already.
/// </summary>
public sealed class PackageFixture : IDisposable
{
    private const string Id = "Mono.Generator";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mono-package");

    public PackageFixture()
    {
        var feed = _folder.CreateSubdirectory("feed").FullName;
        Package = Environment.GetEnvironmentVariable("MONO_PACKAGE") is { Length: > 0 } given
            ? Take(Path.GetFullPath(given, Root), feed)
            : Pack(feed);
        Version = Path.GetFileNameWithoutExtension(Package)[(Id.Length + 1)..];

        // The local feed beside the machine's own sources, and a package folder of its own: nothing stale can hide behind a cache.
        // The machine's package folder only saves downloads, and is not used if it knows this version.
        var fallback = MachinePackages is { } machine && !Directory.Exists(Path.Combine(machine, "mono.generator", Version))
            ? $"""<fallbackPackageFolders><add key="machine" value="{machine}" /></fallbackPackageFolders>"""
            : "";
        Write(
            "NuGet.config",
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_folder.FullName, "packages")}" /></config>
              <packageSources><add key="local" value="{feed}" /></packageSources>
              {fallback}
            </configuration>
            """);

        // Nothing above the folder reaches the projects.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    /// <summary>The repository's folder.</summary>
    internal static string Root { get; } = FindRoot();

    /// <summary>The package's file.</summary>
    internal string Package { get; }

    private string Version { get; }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A new project.</summary>
    /// <param name="name">Its name and its folder's.</param>
    /// <param name="properties">Its properties as XML.</param>
    /// <param name="items">Its items as XML.</param>
    /// <param name="install">Whether it installs the package.</param>
    /// <param name="extension">Its language's extension.</param>
    internal TestProject CreateProject(string name, string properties, string items = "", bool install = true, string extension = "csproj")
    {
        var folder = _folder.CreateSubdirectory(name).FullName;
        var reference = install ? $"""<PackageReference Include="{Id}" Version="{Version}" />""" : "";
        return new TestProject(folder).Write(
            name + "." + extension,
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{properties}</PropertyGroup>
              <ItemGroup>{reference}{items}</ItemGroup>
            </Project>
            """);
    }

    /// <summary>The bytes of a file in the package.</summary>
    internal MemoryStream Read(string entry)
    {
        using var package = ZipFile.OpenRead(Package);
        using var stream = package.GetEntry(entry)!.Open();
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    /// <summary>Builds a copy of the sources in a folder of its own, with a compiler's process of its own.</summary>
    /// <param name="name">The folder's name.</param>
    /// <returns>The hashes of the assemblies by their paths.</returns>
    internal SortedDictionary<string, string> BuildAgain(string name)
    {
        var copy = _folder.CreateSubdirectory(name).FullName;
        foreach (var file in Directory
            .EnumerateFiles(Root, "Directory.*")
            .Append(Path.Combine(Root, ".editorconfig"))
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "src"), "*", SearchOption.AllDirectories)))
        {
            var path = Path.GetRelativePath(Root, file);
            if (!path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy, path))!);
                File.Copy(file, Path.Combine(copy, path));
            }
        }

        Command.Succeed(copy, "build", Path.Combine("src", Id), "-c", "Release", "-p:UseSharedCompilation=false");
        return new SortedDictionary<string, string>(
            Directory.EnumerateFiles(Path.Combine(copy, "src"), "Mono.*.*", SearchOption.AllDirectories)
                .Where(file => IsOutput(Path.GetRelativePath(Path.Combine(copy, "src"), file).Split(Path.DirectorySeparatorChar)))
                .ToDictionary(file => Path.GetRelativePath(copy, file), HashOf),
            StringComparer.Ordinal);

        // src/Mono.Client/bin/…/Mono.Client.dll, and not its copies beside other projects.
        static bool IsOutput(string[] path) => path.Contains("bin") && (path[^1] == path[0] + ".dll" || path[^1] == path[0] + ".pdb");

        static string HashOf(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
    }

    private static string Take(string package, string feed)
    {
        var copy = Path.Combine(feed, Path.GetFileName(package));
        File.Copy(package, copy);
        return copy;
    }

    private static string Pack(string feed)
    {
        Command.Succeed(Root, "pack", Path.Combine("src", Id), "-c", "Release", "-o", feed);
        return Assert.Single(Directory.GetFiles(feed));
    }

    private static string? MachinePackages =>
        new[]
        {
            Environment.GetEnvironmentVariable("NUGET_PACKAGES"),
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
        }
            .FirstOrDefault(Directory.Exists);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mono.Generator.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside a clone of the repository.");
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
