using Mono.Benchmarks.Generation;
using Mono.Benchmarks.Reporting;

namespace Mono.Benchmarks.Building;

/// <summary>Whole builds of projects that get their client from a package: Mono.Generator or NSwag.MSBuild.</summary>
internal static class BuildBenchmarks
{
    private const string NSwagVersion = "14.8.0";

    // Set up as in NSwag's documentation, with the settings of the other measurements; it runs only when the document has changed.
    private const string NSwag = $$"""
        <ItemGroup>
          <PackageReference Include="NSwag.MSBuild" Version="{{NSwagVersion}}" PrivateAssets="all" />
          <Compile Include="obj/Client.cs" />
        </ItemGroup>
        <Target Name="GenerateClient" BeforeTargets="BeforeBuild" Inputs="openapi.json" Outputs="obj/Client.cs">
          <PropertyGroup>
            <ClientOptions>/namespace:Acme /className:{controller}Client /jsonLibrary:SystemTextJson</ClientOptions>
            <ClientOptions>$(ClientOptions) /operationGenerationMode:MultipleClientsFromFirstTagAndOperationId</ClientOptions>
          </PropertyGroup>
          <Exec Command="$(NSwagExe_Net100) openapi2csclient /input:openapi.json /output:obj/Client.cs $(ClientOptions)" />
        </Target>
        """;

    internal static void Run(Table table, int operations, int repeats)
    {
        var folder = Directory.CreateTempSubdirectory("mono-builds");
        try
        {
            var package = GeneratorPackage.Pack(folder);
            WriteSurroundings(folder, package);
            var api = SyntheticApi.Create(operations);
            var ours = Project(
                folder,
                "Ours",
                "api.postman_collection.json",
                api.Collection,
                $"""<ItemGroup><PackageReference Include="Mono.Generator" Version="{package.Version}" /></ItemGroup>""");
            var nswag = Project(folder, "NSwag", "openapi.json", api.OpenApi, NSwag);
            List<BuildTimes> our = [], their = [];
            for (var i = 0; i < repeats; i++)
            {
                our.Add(BuildTimes.Measure(ours));
                their.Add(BuildTimes.Measure(nswag));
            }

            void Add(string label, Func<BuildTimes, double> figure) =>
                table.Add(
                    Row.Ratio(label, Figures.Median(our.Select(figure)), Figures.Median(their.Select(figure)), "s", "NSwag.MSBuild", null));
            Add($"whole dotnet build of a project with {operations:N0} operations, in a new compiler", t => t.First);
            Add("… again after an edit of a .cs file", t => t.Edited);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The package's feed is added to the machine's own; packages have a separate folder; files of enclosing folders are not used.
    private static void WriteSurroundings(DirectoryInfo folder, GeneratorPackage package)
    {
        void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
        Write(
            "NuGet.config",
            """<configuration><config><add key="globalPackagesFolder" value="packages" /></config><packageSources><add key="local" """
                + $"""value="{package.Feed}" /></packageSources></configuration>""");
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    private static string Project(DirectoryInfo folder, string name, string document, string text, string content)
    {
        var project = folder.CreateSubdirectory(name).FullName;
        File.WriteAllText(Path.Combine(project, document), text);
        File.WriteAllText(
            Path.Combine(project, name + ".csproj"),
            """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><RootNamespace>Acme</"""
                + $"""RootNamespace></PropertyGroup>{content}</Project>""");
        Repository.Dotnet(project, "restore");
        return project;
    }
}
