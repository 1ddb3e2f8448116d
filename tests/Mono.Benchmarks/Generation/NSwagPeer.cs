using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;

namespace Mono.Benchmarks.Generation;

/// <summary>NSwag's generator with its defaults, but for System.Text.Json.</summary>
internal static class NSwagPeer
{
    /// <summary>The command of the child process that runs it.</summary>
    internal const string Command = "generate-nswag";

    /// <summary>A client class for each tag of an OpenAPI document, as this generator makes one for each folder.</summary>
    /// <param name="openApi">The document's text.</param>
    /// <param name="space">The clients' namespace.</param>
    internal static string GenerateByTag(string openApi, string space) => Generate(openApi, space, "{controller}Client", new MultipleClientsFromFirstTagAndOperationIdGenerator());

    /// <summary>One client class, <c>NSwagClient</c>, for all operations.</summary>
    /// <param name="openApi">The document's text.</param>
    /// <param name="space">The client's namespace.</param>
    internal static string GenerateOne(string openApi, string space) => Generate(openApi, space, "NSwagClient", new SingleClientFromOperationIdOperationNameGenerator());

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
