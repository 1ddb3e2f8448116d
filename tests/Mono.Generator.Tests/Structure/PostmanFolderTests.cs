using Xunit;

namespace Mono.Generator.Tests.Structure;

/// <summary>Keeps the order of the folders in Mono.Postman, without cycles.</summary>
public sealed class PostmanFolderTests
{
    private static readonly string[] s_order = ["Polyfills.cs", "Performance", "Json", "Model", "Incremental", "Reading", "."];

    [Fact]
    public void Folders_use_only_those_before_them() => FolderOrder.Check("src/Mono.Postman", s_order);

    [Theory]
    [InlineData("Json/Turned.cs", "class Turned { object Of(PostmanItem item) => item; }", "PostmanItem is in Model/PostmanNode.cs")]
    [InlineData("Model/Turned.cs", "class Turned { void Of() { var x = new LineMap(default); } }", "LineMap is in Reading/LineMap.cs")]
    [InlineData("Incremental/Turned.cs", "class Turned { PostmanReader? Of { get; } }", "PostmanReader is in PostmanReader.cs")]
    public void A_reference_to_a_later_folder_is_found(string path, string code, string expected)
    {
        var turned = new FolderOrder.SourceFile(path, "namespace Mono.Postman;\n" + code);

        Assert.Contains(
            $"{path}(2): {expected}, which comes later",
            FolderOrder.Violations([.. FolderOrder.Read("src/Mono.Postman"), turned], s_order, only: path));
    }

    [Fact]
    public void A_folder_outside_the_order_is_found() => Assert.Contains(
        "Elsewhere/File.cs is in no folder of the order",
        FolderOrder.Violations([new FolderOrder.SourceFile("Elsewhere/File.cs", "")], s_order));
}
