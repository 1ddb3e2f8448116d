using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace Mono.Package.Tests;

/// <summary>What users get: the package from a feed, in projects outside the repository.</summary>
public sealed class PackageTests(PackageFixture fixture) : IClassFixture<PackageFixture>
{
    private const string Console = "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings><TreatWarningsAsErrors>true</TreatWarningsAsErrors><RootNamespace>Acme</RootNamespace>";

    [Fact]
    public void The_package_holds_these_files_and_no_others()
    {
        using var package = ZipFile.OpenRead(fixture.Package);

        Assert.Equal(
            [
                "LICENSE", "Mono.Generator.nuspec", "README.md",
                "analyzers/dotnet/cs/Mono.Generator.dll", "analyzers/dotnet/cs/Mono.Postman.dll", "analyzers/dotnet/cs/Newtonsoft.Json.dll",
                "build/Mono.Generator.props", "build/Mono.Generator.targets", "buildTransitive/Mono.Generator.props", "buildTransitive/Mono.Generator.targets",
                "lib/net8.0/Mono.Client.dll", "lib/net8.0/Mono.Client.xml", "lib/netstandard2.0/Mono.Client.dll", "lib/netstandard2.0/Mono.Client.xml",
            ],
            package.Entries.Select(e => e.FullName).Where(n => !n.StartsWith("_rels/", StringComparison.Ordinal) && !n.StartsWith("package/", StringComparison.Ordinal) && n != "[Content_Types].xml").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Mono.Generator.dll", "Microsoft.CodeAnalysis 4.3.0.0, Microsoft.CodeAnalysis.CSharp 4.3.0.0, Mono.Postman 1.0.0.0, System.Collections.Immutable 6.0.0.0, System.Memory 4.0.1.1, netstandard 2.0.0.0")]
    [InlineData("Mono.Postman.dll", "Newtonsoft.Json 13.0.0.0, netstandard 2.0.0.0")]
    public void The_analyzers_reference_only_what_the_oldest_compiler_has(string file, string references)
    {
        using var package = ZipFile.OpenRead(fixture.Package);
        using var stream = package.GetEntry("analyzers/dotnet/cs/" + file)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        using var image = new PEReader(copy);
        var metadata = image.GetMetadataReader();

        var allowed = references.Split(", ");
        var found = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(r => metadata.GetString(r.Name) + " " + r.Version).ToList();

        Assert.All(found, name => Assert.Contains(name, allowed));
    }

    [Fact]
    public void A_project_builds_runs_and_follows_its_collection()
    {
        var folder = fixture.CreateProject("App", Console);
        File.WriteAllText(Path.Combine(folder, "shop.postman_collection.json"), PackageFixture.Collection("Shop", "Get user"));
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "using var client = new Acme.Shop.ShopClient(new Acme.Shop.ShopOptions()); Console.WriteLine(string.Join(' ', typeof(Acme.Shop.ShopClient).GetMethods().Select(m => m.Name).Where(n => n.EndsWith(\"WithResponseAsync\"))));");

        var first = Command.Dotnet(folder, "run");
        Assert.True(first.ExitCode == 0, first.Output);
        Assert.Contains("GetUserWithResponseAsync", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("GetOrder", first.Output, StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(folder, "shop.postman_collection.json"), PackageFixture.Collection("Shop", "Get user", "Get order"));
        var second = Command.Dotnet(folder, "run", "--no-restore");
        Assert.True(second.ExitCode == 0, second.Output);
        Assert.Contains("GetOrderWithResponseAsync", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_for_net_standard_in_csharp_7_3_builds()
    {
        var folder = fixture.CreateProject("Old", "<TargetFramework>netstandard2.0</TargetFramework><LangVersion>7.3</LangVersion><TreatWarningsAsErrors>true</TreatWarningsAsErrors><RootNamespace>Acme</RootNamespace>");
        File.WriteAllText(Path.Combine(folder, "shop.postman_collection.json"), PackageFixture.Collection("Shop", "Get user"));
        File.WriteAllText(Path.Combine(folder, "Use.cs"), "public class Use { public System.Threading.Tasks.Task<Acme.Shop.GetUserResponse> M(Acme.Shop.IShopClient client) { return client.GetUserAsync(\"1\"); } }");

        var (exitCode, output) = Command.Dotnet(folder, "build", "--nologo");

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public void A_malformed_collection_is_an_error_at_its_place_and_the_good_client_is_there()
    {
        var folder = fixture.CreateProject("Bad", Console);
        File.WriteAllText(Path.Combine(folder, "shop.postman_collection.json"), PackageFixture.Collection("Shop", "Get user"));
        File.WriteAllText(Path.Combine(folder, "bad.postman_collection.json"), "{\n  \"info\": {},\n  \"item\": [ nonsense ]\n}");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "using var client = new Acme.Shop.ShopClient(new Acme.Shop.ShopOptions());");

        var (exitCode, output) = Command.Dotnet(folder, "build", "--nologo");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("bad.postman_collection.json(3,13): error MONO101", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_choose_names_and_the_default_can_be_switched_off()
    {
        var folder = fixture.CreateProject(
            "Named",
            Console + "<EnableDefaultPostmanCollectionItems>false</EnableDefaultPostmanCollectionItems>",
            """<PostmanCollection Include="api.json" Namespace="Contoso.Api" ClientName="StoreClient" Accessibility="internal" />""");
        File.WriteAllText(Path.Combine(folder, "api.json"), PackageFixture.Collection("Shop", "Get user"));
        File.WriteAllText(Path.Combine(folder, "other.postman_collection.json"), PackageFixture.Collection("Other", "Get user"));
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "Console.WriteLine(string.Join(' ', typeof(Contoso.Api.StoreClient).Assembly.GetTypes().Where(t => t.Name.EndsWith(\"Client\")).Select(t => t.FullName + t.IsPublic)));");

        var (exitCode, output) = Command.Dotnet(folder, "run");

        Assert.True(exitCode == 0, output);
        Assert.Contains("Contoso.Api.StoreClientFalse", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Other", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plain_additional_file_is_enough_and_is_not_taken_twice()
    {
        var folder = fixture.CreateProject("Plain", Console, """<AdditionalFiles Include="shop.postman_collection.json" /><PostmanCollection Include="blog.postman_collection.json" Namespace="Acme.News" />""");
        File.WriteAllText(Path.Combine(folder, "shop.postman_collection.json"), PackageFixture.Collection("Shop", "Get user"));
        File.WriteAllText(Path.Combine(folder, "blog.postman_collection.json"), PackageFixture.Collection("Blog", "Get post"));
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "using var a = new Acme.Shop.ShopClient(new()); using var b = new Acme.News.BlogClient(new());");

        var (exitCode, output) = Command.Dotnet(folder, "build", "--nologo");

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public void All_analysis_of_the_sdk_finds_nothing_in_generated_code()
    {
        var folder = fixture.CreateProject("Strict", Console.Replace("<OutputType>Exe</OutputType>", "", StringComparison.Ordinal) + "<AnalysisMode>All</AnalysisMode><GenerateDocumentationFile>true</GenerateDocumentationFile><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>");
        File.Copy(Path.Combine(PackageFixture.Root, "collections", "support-api.postman_collection.json"), Path.Combine(folder, "support-api.postman_collection.json"));

        var (exitCode, output) = Command.Dotnet(folder, "build", "--nologo");

        Assert.True(exitCode == 0, output);
        Assert.Contains("0 Warning(s)", output, StringComparison.Ordinal);
    }
}
