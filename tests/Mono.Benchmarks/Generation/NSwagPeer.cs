using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;

namespace Mono.Benchmarks.Generation;

/// <summary>Runs NSwag's generator with its defaults, except for System.Text.Json.</summary>
internal static class NSwagPeer
{
    /// <summary>The command of the child process that runs it.</summary>
    internal const string Command = "generate-nswag";

    /// <summary>Generates a client class for each tag of an OpenAPI document, as Mono.Generator does for each folder.</summary>
    /// <param name="openApi">The document's text.</param>
    /// <param name="space">The clients' namespace.</param>
    internal static string GenerateByTag(string openApi, string space) =>
        Generate(openApi, space, "{controller}Client", new MultipleClientsFromFirstTagAndOperationIdGenerator());

    /// <summary>Generates one client class, <c>NSwagClient</c>, for all operations.</summary>
    /// <param name="openApi">The document's text.</param>
    /// <param name="space">The client's namespace.</param>
    internal static string GenerateOne(string openApi, string space) =>
        Generate(openApi, space, "NSwagClient", new SingleClientFromOperationIdOperationNameGenerator());

    private static string Generate(string openApi, string space, string name, IOperationNameGenerator operations)
    {
        var document = OpenApiDocument.FromJsonAsync(openApi).GetAwaiter().GetResult();
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = name,
            OperationNameGenerator = operations,
            CSharpGeneratorSettings = { Namespace = space, JsonLibrary = CSharpJsonLibrary.SystemTextJson },
        };
        return new CSharpClientGenerator(document, settings).GenerateFile();
    }
}
