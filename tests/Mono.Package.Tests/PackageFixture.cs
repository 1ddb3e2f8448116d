using Xunit;

namespace Mono.Package.Tests;

/// <summary>Packs the package once, into a feed of its own outside the repository, and makes projects that install it.</summary>
public sealed class PackageFixture : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mono-package");

    public PackageFixture()
    {
        Feed = _folder.CreateSubdirectory("feed").FullName;
        var configuration = AppContext.BaseDirectory.Contains(Path.DirectorySeparatorChar + "Release" + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? "Release" : "Debug";
        var (exitCode, output) = Command.Dotnet(Root, "pack", Path.Combine("src", "Mono.Generator"), "-c", configuration, "-o", Feed, "--nologo");
        Assert.True(exitCode == 0, output);
        Package = Assert.Single(Directory.GetFiles(Feed, "*.nupkg"));

        // The local feed beside the machine's own sources, and a package folder of its own: nothing stale can hide behind a cache.
        File.WriteAllText(
            Path.Combine(_folder.FullName, "NuGet.Config"),
            $"""<configuration><config><add key="globalPackagesFolder" value="{Path.Combine(_folder.FullName, "packages")}" /></config><packageSources><add key="local" value="{Feed}" /></packageSources><fallbackPackageFolders><add key="machine" value="{MachinePackages}" /></fallbackPackageFolders></configuration>""");
    }

    internal static string Root { get; } = FindRoot();

    internal string Feed { get; }

    internal string Package { get; }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A new project that installs the package.</summary>
    internal string CreateProject(string name, string properties, string items = "")
    {
        var folder = _folder.CreateSubdirectory(name).FullName;
        File.WriteAllText(
            Path.Combine(folder, name + ".csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{properties}</PropertyGroup>
              <ItemGroup><PackageReference Include="Mono.Generator" Version="1.0.0" /></ItemGroup>
              <ItemGroup>{items}</ItemGroup>
            </Project>
            """);
        return folder;
    }

    internal static string Collection(string name, params string[] requests) =>
        "{\n  \"info\": { \"name\": \"" + name + "\", \"schema\": \"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\" },\n  \"item\": [\n" +
        string.Join(",\n", requests.Select(r => "    { \"name\": \"" + r + "\", \"request\": { \"method\": \"GET\", \"url\": \"https://h/" + r.Replace(' ', '-') + "/:id\" }, \"response\": [ { \"name\": \"OK\", \"code\": 200, \"body\": \"{ \\\"id\\\": 1 }\" } ] }")) +
        "\n  ]\n}";

    private static string MachinePackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mono.Generator.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside a clone of the repository.");
    }
}
