using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;

namespace Mono.Benchmarks.Generation;

/// <summary>NSwag's generator with its defaults, but for System.Text.Json and one client.</summary>
internal static class NSwagPeer
{
    /// <summary>The client of an OpenAPI document.</summary>
    /// <param name="openApi">The document's text.</param>
    /// <param name="space">The client's namespace.</param>
    internal static string Generate(string openApi, string space)
    {
        var document = OpenApiDocument.FromJsonAsync(openApi).GetAwaiter().GetResult();
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "NSwagClient",
            OperationNameGenerator = new SingleClientFromOperationIdOperationNameGenerator(),
            CSharpGeneratorSettings = { Namespace = space, JsonLibrary = CSharpJsonLibrary.SystemTextJson },
        };
        return new CSharpClientGenerator(document, settings).GenerateFile();
    }
}
