using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Xunit;

namespace Mono.Package.Tests;

/// <summary>The generator's assemblies with native code: which of them exist, and which builds use them.</summary>
[Collection(PackageCollection.Name)]
public sealed class PrecompiledTests(PackageFixture fixture)
{
    private const string Il = "analyzers/dotnet/cs";

    // Of this machine; musl's code is linux's.
    private static readonly string s_here = "precompiled/"
        + RuntimeInformation.RuntimeIdentifier.Replace("-musl", "", StringComparison.Ordinal);

    [Theory]
    [InlineData("linux-x64", Machine.Amd64, 0x7B79)]
    [InlineData("linux-arm64", Machine.Arm64, 0x7B79)]
    [InlineData("osx-x64", Machine.Amd64, 0x4644)]
    [InlineData("osx-arm64", Machine.Arm64, 0x4644)]
    [InlineData("win-x64", Machine.Amd64, 0)]
    [InlineData("win-arm64", Machine.Arm64, 0)]
    public void Each_has_code_for_its_machine_and_is_the_assembly_that_others_get(string runtime, Machine machine, int system)
    {
        foreach (var name in new[] { "Mono.Generator.dll", "Mono.Postman.dll" })
        {
            using var native = new PEReader(fixture.Read($"precompiled/{runtime}/{name}"));
            using var il = new PEReader(fixture.Read($"{Il}/{name}"));

            // An image's machine says its operating system as well (IMAGE_FILE_MACHINE_OS_MASK_… of the runtime).
            Assert.Equal((int)machine, (int)native.PEHeaders.CoffHeader.Machine ^ system);
            Assert.True(native.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
            Assert.Equal(ModuleId(il), ModuleId(native));
        }
    }

    [Fact]
    public void A_build_uses_those_of_its_machine_and_all_others_use_il()
    {
        var project = fixture
            .CreateProject("Precompiled", TestProject.Console + "<OutputType>Library</OutputType>")
            .WriteCollection("shop.postman_collection.json", "Shop", "Get user");
        project.Dotnet("restore");

        Assert.Equal([$"{Il}/Newtonsoft.Json.dll", $"{s_here}/Mono.Generator.dll", $"{s_here}/Mono.Postman.dll"], Analyzers(project));
        string[] without =
            [
                "MonoGeneratorPrecompiled=false", "DesignTimeBuild=true", "NETCoreSdkPortableRuntimeIdentifier=foo-bar",
                "NETCoreSdkVersion=9.0.305",
            ];
        foreach (var property in without)
        {
            Assert.Equal(
                [$"{Il}/Mono.Generator.dll", $"{Il}/Mono.Postman.dll", $"{Il}/Newtonsoft.Json.dll"], Analyzers(project, "-p:" + property));
        }
    }

    [Fact]
    public void Both_write_the_same_bytes()
    {
        var project = fixture.CreateProject(
            "Alike", TestProject.Console + "<OutputType>Library</OutputType><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>");
        File.Copy(
            Path.Combine(PackageFixture.Root, "collections", "support-api.postman_collection.json"),
            project.PathOf("support-api.postman_collection.json"));

        // The second's JSON is not strict, so that Newtonsoft.Json is needed, which has its own folder.
        project.WriteCollection("shop.postman_collection.json", "Shop", "Get user");
        File.AppendAllText(project.PathOf("shop.postman_collection.json"), "/* the end */");

        Assert.Equal(Generated(project, "false"), Generated(project, "true"));
    }

    // The package's analyzers that the compiler is given.
    private static IEnumerable<string> Analyzers(TestProject project, params string[] options)
    {
        using var output = JsonDocument.Parse(project.Dotnet(["build", "--no-restore", "-t:Build", "-getItem:Analyzer", .. options]));
        return [.. output.RootElement.GetProperty("Items").GetProperty("Analyzer").EnumerateArray()
            .Where(item => item.TryGetProperty("NuGetPackageId", out var id) && id.GetString() == "Mono.Generator")
            .Select(item => item.GetProperty("FullPath").GetString()!.Replace('\\', '/').Split("/mono.generator/")[^1])
            .Select(path => string.Join('/', path.Split('/')[1..]))
            .Order(StringComparer.Ordinal)];
    }

    private static List<(string Path, string Text)> Generated(TestProject project, string precompiled)
    {
        var folder = project.PathOf("obj", "generated-" + precompiled);
        project.Dotnet(
            "build", "--no-incremental", "-p:MonoGeneratorPrecompiled=" + precompiled, "-p:CompilerGeneratedFilesOutputPath=" + folder);
        var files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => f.Contains("PostmanGenerator", StringComparison.Ordinal))
            .ToList();
        Assert.Contains(files, f => f.Contains("Shop", StringComparison.Ordinal));
        Assert.Contains(files, f => f.Contains("SupportApi", StringComparison.Ordinal));
        return [.. files.Select(f => (Path.GetRelativePath(folder, f), File.ReadAllText(f))).Order()];
    }

    private static Guid ModuleId(PEReader image)
    {
        var metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
