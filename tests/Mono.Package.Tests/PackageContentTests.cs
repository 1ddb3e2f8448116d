using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Xunit;

namespace Mono.Package.Tests;

/// <summary>The files of the package, its metadata, and the references of its assemblies.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackageFixture fixture)
{
    private static readonly string[] s_runtimes = ["linux-arm64", "linux-x64", "osx-arm64", "osx-x64", "win-arm64", "win-x64"];

    [Fact]
    public void The_package_holds_these_files_and_no_others()
    {
        using var package = ZipFile.OpenRead(fixture.Package);

        Assert.Equal(
            [
                "LICENSE", "Mono.Generator.nuspec", "README.md",
                "analyzers/dotnet/cs/Mono.Generator.dll", "analyzers/dotnet/cs/Mono.Generator.pdb",
                "analyzers/dotnet/cs/Mono.Postman.dll", "analyzers/dotnet/cs/Mono.Postman.pdb", "analyzers/dotnet/cs/Newtonsoft.Json.dll",
                "build/Mono.Generator.props", "build/Mono.Generator.targets",
                "buildTransitive/Mono.Generator.props", "buildTransitive/Mono.Generator.targets",
                "icon.png",
                "lib/net8.0/Mono.Client.dll", "lib/net8.0/Mono.Client.pdb", "lib/net8.0/Mono.Client.xml",
                "lib/netstandard2.0/Mono.Client.dll", "lib/netstandard2.0/Mono.Client.pdb", "lib/netstandard2.0/Mono.Client.xml",
                .. s_runtimes.SelectMany(
                    runtime => new[] { $"precompiled/{runtime}/Mono.Generator.dll", $"precompiled/{runtime}/Mono.Postman.dll" }),
            ],
            package.Entries
                .Select(e => e.FullName)
                .Where(n =>
                    !n.StartsWith("_rels/", StringComparison.Ordinal)
                        && !n.StartsWith("package/", StringComparison.Ordinal)
                        && n != "[Content_Types].xml")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_says_what_it_is_and_what_it_needs()
    {
        using var stream = fixture.Read("Mono.Generator.nuspec");
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        var space = metadata.Name.Namespace;

        Assert.Equal("Mono.Generator", metadata.Element(space + "id")!.Value);
        Assert.Equal("MIT", metadata.Element(space + "license")!.Value);
        Assert.Equal("expression", metadata.Element(space + "license")!.Attribute("type")!.Value);
        Assert.Equal("README.md", metadata.Element(space + "readme")!.Value);
        Assert.Equal("icon.png", metadata.Element(space + "icon")!.Value);
        Assert.Equal(metadata.Element(space + "projectUrl")!.Value, metadata.Element(space + "repository")!.Attribute("url")!.Value);
        Assert.Contains("Postman", metadata.Element(space + "description")!.Value, StringComparison.Ordinal);

        // It has a part that runs in the users' programs, so their packages depend on it.
        Assert.Null(metadata.Element(space + "developmentDependency"));
        Assert.Equal(
            [".NETStandard2.0: System.Text.Json, Microsoft.Bcl.TimeProvider", "net8.0: "],
            metadata.Element(space + "dependencies")!.Elements(space + "group").Select(group =>
                group.Attribute("targetFramework")!.Value + ": "
                    + string.Join(", ", group.Elements().Select(d => d.Attribute("id")!.Value))));
    }

    // System.Buffers adds no requirement: System.Memory 4.0.1.1 needs this very version, so each compiler that has one has the other.
    [Theory]
    [InlineData(
        "analyzers/dotnet/cs/Mono.Generator.dll",
        "Microsoft.CodeAnalysis 4.3.0.0, Microsoft.CodeAnalysis.CSharp 4.3.0.0, Mono.Postman 1.0.0.0, System.Buffers 4.0.2.0, "
            + "System.Collections.Immutable 6.0.0.0, System.Memory 4.0.1.1, netstandard 2.0.0.0")]
    [InlineData(
        "analyzers/dotnet/cs/Mono.Postman.dll",
        "Newtonsoft.Json 13.0.0.0, System.Buffers 4.0.2.0, System.Memory 4.0.1.1, netstandard 2.0.0.0")]
    [InlineData("analyzers/dotnet/cs/Newtonsoft.Json.dll", "netstandard 2.0.0.0")]
    public void In_the_compiler_only_what_the_oldest_one_has_is_needed(string file, string allowed) =>
        Assert.All(References(file), reference => Assert.Contains(reference.Name + " " + reference.Version, allowed.Split(", ")));

    [Fact]
    public void In_programs_only_the_framework_and_the_package_s_dependency_are_needed()
    {
        Assert.All(References("lib/net8.0/Mono.Client.dll"), reference =>
        {
            Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal);
            Assert.Equal(new Version(8, 0, 0, 0), reference.Version);
        });

        // System.Text.Json and its dependencies.
        var allowed = new[]
        {
            "netstandard",
            "System.Text.Json",
            "System.Text.Encodings.Web",
            "System.Memory",
            "System.Buffers",
            "System.Threading.Tasks.Extensions",
            "Microsoft.Bcl.TimeProvider",
        };
        Assert.All(References("lib/netstandard2.0/Mono.Client.dll"), reference => Assert.Contains(reference.Name, allowed));
    }

    [Fact]
    public void The_runtime_part_can_be_trimmed()
    {
        using var stream = fixture.Read("lib/net8.0/Mono.Client.dll");
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();

        var texts = metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Select(metadata.GetCustomAttribute)
            .Where(attribute =>
                attribute.Constructor.Kind == HandleKind.MemberReference && NameOf(metadata, attribute) == "AssemblyMetadataAttribute")
            .Select(attribute =>
            {
                var value = metadata.GetBlobReader(attribute.Value);
                value.ReadUInt16();
                return value.ReadSerializedString() + "=" + value.ReadSerializedString();
            });

        Assert.Contains("IsTrimmable=True", texts);
    }

    [Fact]
    public void Nothing_tells_where_it_was_built()
    {
        using var package = ZipFile.OpenRead(fixture.Package);
        var own = package.Entries.Where(
            e => e.Name.StartsWith("Mono.", StringComparison.Ordinal) && e.Name.EndsWith(".dll", StringComparison.Ordinal)).ToList();

        Assert.Equal(4 + (2 * s_runtimes.Length), own.Count);
        Assert.All(own, file =>
        {
            var content = fixture.Read(file.FullName).ToArray();
            Assert.DoesNotContain(PackageFixture.Root, System.Text.Encoding.Latin1.GetString(content), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("analyzers/dotnet/cs/Mono.Generator")]
    [InlineData("analyzers/dotnet/cs/Mono.Postman")]
    [InlineData("lib/net8.0/Mono.Client")]
    [InlineData("lib/netstandard2.0/Mono.Client")]
    public void Symbols_belong_to_their_assembly_and_name_its_sources_by_the_repository(string assembly)
    {
        using var image = new PEReader(fixture.Read(assembly + ".dll"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(fixture.Read(assembly + ".pdb"));
        var symbols = provider.GetMetadataReader();

        var entry = image.ReadDebugDirectory().First(e => e.Type == DebugDirectoryEntryType.CodeView);
        Assert.Equal(image.ReadCodeViewDebugDirectoryData(entry).Guid, new BlobContentId(symbols.DebugMetadataHeader!.Id).Guid);
        Assert.All(symbols.Documents, document =>
            Assert.StartsWith("/_/src/", symbols.GetString(symbols.GetDocument(document).Name), StringComparison.Ordinal));
    }

    [Fact]
    public void Two_builds_of_the_same_sources_are_the_same_bytes()
    {
        var one = fixture.BuildAgain("one");

        // Three assemblies and their symbols.
        Assert.Equal(6, one.Count);
        Assert.Equal(one, fixture.BuildAgain("other"));
    }

    private List<(string Name, Version Version)> References(string file)
    {
        using var stream = fixture.Read(file);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return [
            .. metadata.AssemblyReferences
                .Select(metadata.GetAssemblyReference)
                .Select(reference => (metadata.GetString(reference.Name), reference.Version)),
        ];
    }

    private static string NameOf(MetadataReader metadata, CustomAttribute attribute)
    {
        var constructor = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
        return metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)constructor.Parent).Name);
    }
}
