namespace Mono.Package.Tests;

/// <summary>A project outside the repository.</summary>
internal sealed class TestProject(string folder)
{
    /// <summary>The properties of most projects here.</summary>
    internal const string Console =
        "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable>"
        + "<ImplicitUsings>enable</ImplicitUsings><TreatWarningsAsErrors>true</TreatWarningsAsErrors><RootNamespace>Acme</RootNamespace>";

    /// <summary>Writes a file, over one of that name.</summary>
    internal TestProject Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>Writes a collection of GET requests, each with one path variable and a response with an id.</summary>
    internal TestProject WriteCollection(string path, string name, params string[] requests) => Write(
        path,
        $$"""
        {
          "info": { "name": "{{name}}", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
          "item": [
        {{string.Join(",\n", requests.Select(Item))}}
          ]
        }

        """);

    /// <summary>The path of something in the project.</summary>
    internal string PathOf(params string[] parts) => Path.Combine([folder, .. parts]);

    /// <summary>Runs <c>dotnet</c> in the project's folder; it must succeed.</summary>
    internal string Dotnet(params string[] arguments) => Command.Succeed(folder, arguments);

    /// <summary>Runs <c>dotnet</c> in the project's folder; it must fail.</summary>
    internal string DotnetFails(params string[] arguments)
    {
        var (exitCode, output) = Command.Run(folder, arguments);
        return exitCode != 0 ? output : throw new Xunit.Sdk.XunitException($"dotnet {string.Join(' ', arguments)} succeeded:\n{output}");
    }

    private static string Item(string request) => $$"""
            { "name": "{{request}}", "request": { "method": "GET", "url": "https://h/{{request.Replace(' ', '-')}}/:id" },
              "response": [ { "name": "OK", "code": 200, "body": "{ \"id\": 1 }" } ] }
        """;
}
