using Xunit;

namespace Mono.Generator.Tests.Structure;

/// <summary>Keeps the order of the folders in Mono.Generator, without cycles.</summary>
public sealed class GeneratorFolderTests
{
    // The same order as in the drawing of src/Mono.Generator/README.md.
    private static readonly string[] s_order =
    [
        "Model", "Performance", "Diagnostics", "Naming/Identifiers", "Requests", "Inference/Evidence", "Inference/Shapes", "Incremental",
        "Inference/Passes", "Naming", "Inference", "Planning", "Emission", "Pipeline", ".",
    ];

    [Fact]
    public void Folders_use_only_those_before_them() => FolderOrder.Check("src/Mono.Generator", s_order);

    [Theory]
    [InlineData(
        "Model/Turned.cs",
        "using Mono.Generator.Planning;\nclass Turned { ClientPlanner? Of { get; } }",
        "ClientPlanner is in Planning/ClientPlanner.cs")]
    [InlineData(
        "Requests/Turned.cs",
        "using Mono.Generator.Inference;\nclass Turned { Evidence Of { get; } }",
        "Evidence is in Inference/Evidence/Evidence.cs")]
    [InlineData(
        "Planning/Turned.cs",
        "using Mono.Generator.Emission;\nclass Turned { SourceWriter? Of { get; } }",
        "SourceWriter is in Emission/SourceWriter.cs")]
    public void A_using_of_a_later_folder_is_found(string path, string code, string expected)
    {
        var turned = new FolderOrder.SourceFile(
            path, code.Replace("\nclass", "\nnamespace Mono.Generator;\nclass", StringComparison.Ordinal));

        Assert.Contains(
            $"{path}(3): {expected}, which comes later",
            FolderOrder.Violations([.. FolderOrder.Read("src/Mono.Generator"), turned], s_order, only: path));
    }
}
