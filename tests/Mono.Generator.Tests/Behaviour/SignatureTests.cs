using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using static Mono.Generator.Tests.TestCollections;

namespace Mono.Generator.Tests.Behaviour;

/// <summary>Code that calls, implements or wraps a method survives edits of the request's optional parameters in Postman.</summary>
public sealed class SignatureTests
{
    // Arguments by position, a delegate and a fake: each of them depends on the whole signature.
    private const string Caller = """
        namespace Loaded
        {
            internal static class Caller
            {
                public static async System.Threading.Tasks.Task CallAsync(object client)
                {
                    IShopClient shop = (ShopClient)client;
                    var parameters = new FindParameters { Sort = Sort.Name, P1 = "a" };
                    await shop.FindAsync(7, new FindRequest { Name = "x" }, parameters, System.Threading.CancellationToken.None);
                    await shop.FindAsync(7, new FindRequest());
                    System.Func<long, FindRequest, FindParameters, System.Threading.CancellationToken,
                        System.Threading.Tasks.Task<Mono.Client.ApiContent>> find = shop.FindAsync;
                    await find(8, new FindRequest { Name = "y" }, parameters, default(System.Threading.CancellationToken));
                }
            }

            internal sealed class Fake : IShopClient
            {
                public System.Threading.Tasks.Task<Mono.Client.ApiContent> FindAsync(
                    long userId, FindRequest body, FindParameters parameters, System.Threading.CancellationToken cancellationToken)
                {
                    return null;
                }

                public System.Threading.Tasks.Task<Mono.Client.ApiResponse<Mono.Client.ApiContent>> FindWithResponseAsync(
                    long userId, FindRequest body, FindParameters parameters, System.Threading.CancellationToken cancellationToken)
                {
                    return null;
                }
            }
        }
        """;

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(60)]
    public async Task The_number_of_optional_parameters_does_not_change_the_signature(int count)
    {
        foreach (var version in new[] { LanguageVersion.CSharp7_3, LanguageVersion.Latest })
        {
            var project = new TestProject(version).WithCollection(Shop(count), metadata: ("Namespace", "Loaded"));
            using var client = new LoadedClient(project.WithCode(NullableOff(version) + Caller).Run(), "Loaded", "ShopClient");

            await (Task)client.Type("Caller").GetMethod("CallAsync")!.Invoke(null, [client.Instance])!;

            Assert.Equal("/users/8?p1=a&sort=name", client.Target);
            Assert.Equal("""{"name":"y"}""", client.SentBody);
        }
    }

    [Fact]
    public void A_first_optional_parameter_renames_no_other_class()
    {
        var before = Run(Get("Create", "https://h/users"), Get("Create", "https://h/pets?a=1"));
        var after = Run(Get("Create", "https://h/users?b=1"), Get("Create", "https://h/pets?a=1"));

        Assert.Equal("string?", before.PropertyType("Acme.Shop.PetsCreateParameters", "A"));
        Assert.Equal("string?", after.PropertyType("Acme.Shop.PetsCreateParameters", "A"));
        Assert.Equal("string?", after.PropertyType("Acme.Shop.UsersCreateParameters", "B"));

        static TestRun Run(JsonObject user, JsonObject pet) =>
            new TestProject().WithCollection(Collection("Shop", Folder("Users", user), Folder("Pets", pet))).Run().AssertCompiles();
    }

    [Fact]
    public void A_parameter_named_like_the_class_of_parameters_gets_another_name() =>
        TestProject.AssertCompiles(Collection("Shop", Get("Find", "https://h/users?findParameters=1&FindParameters2=2")));

    private static string NullableOff(LanguageVersion version) => version >= LanguageVersion.CSharp8 ? "#nullable disable\n" : "";

    // A new parameter comes first, where it does most harm.
    private static string Shop(int count)
    {
        var query = new JsonArray();
        for (var i = count - 1; i > 0; i--)
        {
            query.Add(new JsonObject { ["key"] = "p" + i, ["value"] = "x", ["disabled"] = true });
        }

        query.Add(new JsonObject { ["key"] = "sort", ["value"] = "<string>", ["description"] = "(This can only be one of name,age)" });
        var item = Post("Find", "https://h", """{ "name": "x" }""");
        item["request"]!["url"] = new JsonObject
        {
            ["host"] = new JsonArray("https://h"),
            ["path"] = new JsonArray("users", ":userId"),
            ["query"] = query,
            ["variable"] = new JsonArray(new JsonObject { ["key"] = "userId", ["value"] = "<long>" }),
        };
        return Collection("Shop", item);
    }
}
