using System.Runtime.InteropServices;
using Xunit;

namespace Mono.Package.Tests;

/// <summary>Projects outside the repository that install the package from a feed.</summary>
[Collection(PackageCollection.Name)]
public sealed class InstallationTests(PackageFixture fixture)
{
    private const string Console = TestProject.Console;

    [Fact]
    public void A_project_builds_runs_and_follows_its_collection()
    {
        var project = fixture.CreateProject("App", Console)
            .WriteCollection("api/shop.postman_collection.json", "Shop", "Get user")
            .Write("Program.cs", """
                using var client = new Acme.Shop.ShopClient(new(), new HttpClient(new Service()));
                Console.WriteLine("user " + (await client.GetUserAsync("7")).Id);

                internal sealed class Service : HttpMessageHandler
                {
                    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
                    {
                        var json = "{ \"id\": 1" + request.RequestUri!.Segments[^1] + " }";
                        return Task.FromResult(new HttpResponseMessage { Content = new StringContent(json) });
                    }
                }
                """);
        Assert.Contains("user 17", project.Dotnet("run"), StringComparison.Ordinal);

        // The program first: without the new request in the collection it does not compile.
        project.Write(
            "More.cs", "static class More { internal static Task Get(Acme.Shop.IShopClient client) => client.GetOrderAsync(\"1\"); }");
        Assert.Contains("error CS1061", project.DotnetFails("build", "--no-restore"), StringComparison.Ordinal);

        project.WriteCollection("api/shop.postman_collection.json", "Shop", "Get user", "Get order");
        project.Dotnet("build", "--no-restore");

        // And when nothing has changed nothing is compiled.
        Assert.Contains(
            "Skipping target \"CoreCompile\"", project.Dotnet("build", "--no-restore", "-v", "normal"), StringComparison.Ordinal);
    }

    [Fact]
    public void Libraries_for_net_standard_and_net_framework_build_in_csharp_7_3() => fixture
        .CreateProject(
            "Old",
            "<TargetFrameworks>netstandard2.0;net48</TargetFrameworks><LangVersion>7.3</LangVersion>"
                + "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><RootNamespace>Acme</RootNamespace>")
        .WriteCollection("shop.postman_collection.json", "Shop", "Get user")
        .Write("Use.cs", """
            public class Use
            {
                public System.Threading.Tasks.Task<Acme.Shop.GetUserResponse> Get()
                {
                    return new Acme.Shop.ShopClient(new Acme.Shop.ShopOptions(), new System.Net.Http.HttpClient()).GetUserAsync("1");
                }
            }
            """)
        .Dotnet("build");

    [Fact]
    public void Environments_of_a_project_are_picked_up() => Assert.Contains("host https://eu.example.com", fixture
        .CreateProject("Env", Console)
        .Write(
            "shop.postman_collection.json",
            """{ "info": { "name": "Shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" }, "item": [ """
                + """{ "name": "Get", "request": "{{baseUrl}}/x" } ] }""")
        .Write(
            "Europe.postman_environment.json",
            """{ "name": "Europe", "values": [ { "key": "baseUrl", "value": "https://eu.example.com" } ] }""")
        .Write("Program.cs", """Console.WriteLine("host " + Acme.Shop.ShopEnvironments.Europe.Values["baseUrl"]);""")
        .Dotnet("run"), StringComparison.Ordinal);

    [Theory]
    [InlineData("vbproj", "Module.vb", "Public Module M\nEnd Module\n")]
    [InlineData("fsproj", "Module.fs", "module M\nlet x = 1\n")]
    public void In_other_languages_nothing_happens(string extension, string file, string code) => fixture
        .CreateProject(
            "Other" + extension,
            "<TargetFramework>net10.0</TargetFramework><TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
            extension == "fsproj" ? $"""<Compile Include="{file}" />""" : "",
            extension: extension)
        .WriteCollection("shop.postman_collection.json", "Shop", "Get user")
        .Write("bad.postman_collection.json", "nonsense")
        .Write(file, code)
        .Dotnet("build");

    [Fact]
    public void A_malformed_collection_is_an_error_at_its_place_and_the_good_client_is_there()
    {
        var output = fixture.CreateProject("Bad", Console)
            .WriteCollection("shop.postman_collection.json", "Shop", "Get user")
            .Write("bad.postman_collection.json", "{\n  \"info\": {},\n  \"item\": [ nonsense ]\n}")
            .Write("Program.cs", "using var client = new Acme.Shop.ShopClient(new Acme.Shop.ShopOptions());")
            .DotnetFails("build");

        Assert.Contains("bad.postman_collection.json(3,13): error MONO101", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_choose_names_and_the_default_can_be_switched_off()
    {
        var output = fixture
            .CreateProject(
                "Named",
                Console
                    + "<EnableDefaultPostmanCollectionItems>false"
                    + "</EnableDefaultPostmanCollectionItems><MonoGeneratorAccessibility>internal</MonoGeneratorAccessibility>",
                """
                <PostmanCollection Include="api.json" Namespace="Contoso.Api" ClientName="StoreClient" />
                <PostmanCollection Include="open.json" Accessibility="public" />
                """)
            .WriteCollection("api.json", "Shop", "Get user")
            .WriteCollection("open.json", "Open", "Get user")
            .WriteCollection("other.postman_collection.json", "Other", "Get user")
            .Write(
                "Program.cs",
                """Console.WriteLine(string.Join(' ', typeof(Contoso.Api.StoreClient).Assembly.GetTypes().Where(t => """
                    + """t.Name.EndsWith("Client")).Select(t => (t.IsPublic ? "public " : "internal ") + t.FullName)));""")
            .Dotnet("run");

        Assert.Contains("internal Contoso.Api.StoreClient", output, StringComparison.Ordinal);
        Assert.Contains("internal Contoso.Api.IStoreClient", output, StringComparison.Ordinal);
        Assert.Contains("public Acme.Open.OpenClient", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Other", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_counts_once_however_often_it_is_named_and_default_items_can_be_changed()
    {
        var names = new[] { "plain", "item", "both", "changed", "removed", "default" };
        var project = fixture.CreateProject(
            "Twice",
            Console,
            """
            <AdditionalFiles Include="api/plain.postman_collection.json" Namespace="By.Plain" />
            <PostmanCollection Include="$(MSBuildProjectDirectory)/api/item.postman_collection.json" Namespace="By.Wrong" />
            <PostmanCollection Include="api/item.postman_collection.json" Namespace="By.Item" />
            <AdditionalFiles Include="./api/both.postman_collection.json" Namespace="By.Wrong" />
            <PostmanCollection Include="api\both.postman_collection.json" Namespace="By.Both" />
            <PostmanCollection Update="api/changed.postman_collection.json" Namespace="By.Changed" />
            <PostmanCollection Remove="api/removed.postman_collection.json" />
            """);
        foreach (var name in names)
        {
            project.WriteCollection($"api/{name}.postman_collection.json", name, "Get user");
        }

        var output = project
            .WriteCollection("bin/built.postman_collection.json", "built", "Get user")
            .WriteCollection("obj/built.postman_collection.json", "built", "Get user")
            .Write(
                "Program.cs",
                """Console.WriteLine(string.Join(' ', typeof(Program).Assembly.GetTypes().Where(t => t is { IsClass: true, IsPublic: """
                    + """true } && t.Name.EndsWith("Client")).Select(t => t.FullName).Order(StringComparer.Ordinal)));""")
            .Dotnet("run");

        Assert.Contains(
            "Acme.Default.DefaultClient By.Both.BothClient By.Changed.ChangedClient By.Item.ItemClient By.Plain.PlainClient",
            output.ReplaceLineEndings(" "),
            StringComparison.Ordinal);
        Assert.DoesNotContain("Wrong", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Removed", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Built", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_gets_the_runtime_part_with_a_library_that_has_a_client()
    {
        fixture.CreateProject("Library", "<TargetFramework>netstandard2.0</TargetFramework><RootNamespace>Acme</RootNamespace>")
            .WriteCollection("shop.postman_collection.json", "Shop", "Get user");

        var output = fixture
            .CreateProject("Program", Console, """<ProjectReference Include="../Library/Library.csproj" />""", install: false)
            .Write("Program.cs", """
                using var client = new Acme.Shop.ShopClient(new() { Timeout = TimeSpan.FromSeconds(9) });
                var attributes = typeof(Mono.Client.ApiClientOptions).Assembly.GetCustomAttributes(false);
                Console.WriteLine(attributes.OfType<System.Runtime.Versioning.TargetFrameworkAttribute>().Single().FrameworkName);
                """)
            .Dotnet("run");

        Assert.Contains(".NETCoreApp,Version=v8.0", output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_analysis_of_the_sdk_finds_nothing_in_generated_code()
    {
        var project = fixture.CreateProject(
            "Strict",
            "<TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors>"
                + "<RootNamespace>Acme</RootNamespace><AnalysisMode>All</AnalysisMode>"
                + "<GenerateDocumentationFile>true</GenerateDocumentationFile><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>");
        File.Copy(
            Path.Combine(PackageFixture.Root, "collections", "support-api.postman_collection.json"),
            project.PathOf("support-api.postman_collection.json"));

        project.Dotnet("build");
    }

    [Fact]
    public void A_trimmed_program_has_no_trim_warnings_and_runs()
    {
        var project = fixture.CreateProject(
            "Trimmed",
            Console
                + "<PublishTrimmed>true</PublishTrimmed><TrimMode>full</TrimMode><TrimmerSingleWarn>false"
                + "</TrimmerSingleWarn><InvariantGlobalization>true</InvariantGlobalization>")
            .Write("Program.cs", """
                using Acme.SupportApi;

                var options = new SupportApiOptions { Credentials = new Mono.Client.BasicCredentials("a", "b") };
                using var client = new SupportApiClient(options, new HttpClient(new Echo()));
                var saved = await client.CreateOrUpdateUserAsync(new()
                {
                    User = new() { Name = "Roger", Identities = [new() { Type = "email", Value = "r@example.org" }] },
                });
                Console.WriteLine(saved.User?.Name + " " + saved.User?.AdditionalProperties.Count);

                internal sealed class Echo : HttpMessageHandler
                {
                    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token) =>
                        new() { Content = new ByteArrayContent(await request.Content!.ReadAsByteArrayAsync(token)) };
                }
                """);
        File.Copy(
            Path.Combine(PackageFixture.Root, "collections", "support-api.postman_collection.json"),
            project.PathOf("support-api.postman_collection.json"));

        // Warnings are errors here.
        project.Dotnet("publish", "-r", RuntimeInformation.RuntimeIdentifier, "-o", "out");

        // The request has identities, and the type of the response's user does not: they are kept.
        var (exitCode, output) = Command.Execute(
            project.PathOf("out", "Trimmed" + (OperatingSystem.IsWindows() ? ".exe" : "")), project.PathOf("out"));
        Assert.Equal("Roger 1", output.Trim());
        Assert.Equal(0, exitCode);
    }
}
