using System.Text;
using System.Text.Json.Nodes;
using Mono.Generator.Emission;
using Mono.Generator.Model;
using Xunit;
using static Mono.Generator.Tests.TestCollections;

namespace Mono.Generator.Tests.Emission;

/// <summary>Names of generated files.</summary>
public sealed class FileNameTests
{
    private const string Client = "Acme.Shop.ShopClient";
    private const string Response = """{ "id": 1, "name": "a" }""";

    [Fact]
    public void Files_are_named_by_namespace_client_and_top_level_folder()
    {
        var users = Folder("Users", Get("Get user", "https://h/user", Response), Folder("Roles", Get("Get role", "https://h/role")));
        var orders = Folder("Orders", Get("Get order", "https://h/order", """{ "buyer": { "id": 1, "name": "a" } }"""));

        Assert.Equal(
            [".Models.g.cs", ".Options.g.cs", ".Orders.g.cs", ".Users.g.cs", ".g.cs"],
            FilesOf(users, orders).Select(file => file.Replace(Client, "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Folders_that_are_named_like_other_files_keep_apart_from_them()
    {
        string[] names = ["Options", "options group", "Models", "Models group group"];
        var files = FilesOf([.. names.Select(name => Folder(name, Get("Get", "https://h/" + Uri.EscapeDataString(name), Response)))]);

        Assert.Equal(files.Count, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains(Client + ".Options.g.cs", files);
        Assert.Contains(Client + ".OptionsGroup.g.cs", files);
        Assert.Contains(Client + ".OptionsGroupGroup.g.cs", files);
        Assert.Contains(Client + ".ModelsGroup.g.cs", files);
        Assert.Contains(Client + ".ModelsGroupGroupGroup.g.cs", files);
    }

    [Theory]
    [InlineData('a')]
    [InlineData('名')]
    public void Long_names_are_cut_and_stay_unique(char letter)
    {
        var identity = new ClientIdentity("Acme.Shop", "ShopClient", "Shop", "public");
        var (one, other) = (new string(letter, 250) + "1", new string(letter, 250) + "2");

        Assert.NotEqual(FileName.OfFolder(identity, one), FileName.OfFolder(identity, other));
        Assert.InRange(Encoding.UTF8.GetByteCount(FileName.OfFolder(identity, one)), 1, 255);
    }

    private static List<string> FilesOf(params JsonNode[] items) =>
        [.. new TestProject().WithCollection(Collection("Shop", items)).Run().AssertCompiles().Files.Order(StringComparer.Ordinal)];
}
