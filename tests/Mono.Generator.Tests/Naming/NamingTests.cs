using Microsoft.CodeAnalysis.CSharp;
using Mono.Generator.Naming;
using Xunit;

namespace Mono.Generator.Tests.Naming;

public sealed class NamingTests
{
    [Theory]
    [InlineData("custom_role_id", "CustomRoleId")]
    [InlineData("userID", "UserId")]
    [InlineData("UserIDs", "UserIDs")]
    [InlineData("XMLHttpRequest", "XmlHttpRequest")]
    [InlineData("USER_ID", "UserId")]
    [InlineData("url", "Url")]
    [InlineData("a-b.c d", "ABCD")]
    [InlineData("address2", "Address2")]
    [InlineData("3d_secure", "_3dSecure")]
    [InlineData("v2.13", "V2_13")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("@type", "Type")]
    [InlineData("*", "Star")]
    [InlineData("", "Empty")]
    [InlineData("   ", "Empty")]
    [InlineData("名前", "名前")]
    [InlineData("größe", "Größe")]
    [InlineData("😀", "UD83DUDE00")]
    public void A_text_becomes_pascal_case(string text, string name) => Assert.Equal(name, CSharpIdentifier.Pascal(text));

    [Fact]
    public void Any_text_becomes_a_valid_identifier()
    {
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 128 : 65536)));
            Assert.True(SyntaxFacts.IsValidIdentifier(CSharpIdentifier.Pascal(text)), text);
            Assert.True(SyntaxFacts.IsValidIdentifier(CSharpIdentifier.Spelled(text)), text);
            Assert.True(SyntaxFacts.IsValidIdentifier(CSharpIdentifier.Camel(text).TrimStart('@')), text);
        }
    }

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("Await", "@await")]
    [InlineData("page_size", "pageSize")]
    public void Keywords_are_escaped(string text, string name) => Assert.Equal(name, CSharpIdentifier.Camel(text));

    [Theory]
    [InlineData("My.App", "My.App")]
    [InlineData("my-app.1st", "MyApp._1st")]
    [InlineData("A.class", "A.Class")]
    [InlineData("..", "Postman")]
    public void A_namespace_is_mended(string text, string name) => Assert.Equal(name, CSharpIdentifier.Namespace(text));

    [Theory]
    [InlineData("Identities", "Identity")]
    [InlineData("addresses", "address")]
    [InlineData("UserAddresses", "UserAddress")]
    [InlineData("People", "Person")]
    [InlineData("Statuses", "Status")]
    [InlineData("Status", "Status")]
    [InlineData("Boxes", "Box")]
    [InlineData("Data", "Data")]
    [InlineData("Analyses", "Analysis")]
    [InlineData("Movies", "Movie")]
    [InlineData("Categories", "Category")]
    [InlineData("Bus", "Bus")]
    [InlineData("Address", "Address")]
    [InlineData("Series", "Series")]
    [InlineData("Ids", "Id")]
    public void The_singular_of(string plural, string singular) => Assert.Equal(singular, Pluralizer.Singular(plural));

    [Theory]
    [InlineData("/api/v2/users/:id", "User")]
    [InlineData("/api/v2/users/create_or_update", "User")]
    [InlineData("/v1/companies/{{id}}/addresses", "Address")]
    [InlineData("/", null)]
    public void The_noun_of_a_path(string path, string? noun) => Assert.Equal(noun, Pluralizer.OfPath(path));

    [Theory]
    [InlineData("Create Or Update User", "POST", "x", "CreateOrUpdateUser")]
    [InlineData("/users/:id", "GET", "users/:id", "GetUser")]
    [InlineData("GET /users/:id/orders", "GET", "users/:id/orders", "GetUserOrders")]
    [InlineData("{{baseUrl}}/users", "POST", "api/v1/users", "PostUsers")]
    [InlineData("localhost:8080/users", "POST", "users", "PostUsers")]
    [InlineData("GET api.example.com/users", "GET", "users", "GetUsers")]
    [InlineData("pets/findByStatus", "GET", "x", "PetsFindByStatus")]
    [InlineData("1. Create user", "POST", "x", "CreateUser")]
    [InlineData("2 factor login", "POST", "x", "Post2FactorLogin")]
    [InlineData("", "DELETE", "users/{{id}}", "DeleteUser")]
    [InlineData("", "GET", "", "GetRoot")]
    [InlineData("Users", "GET", "users", "GetUsers")]
    [InlineData("ユーザー取得", "GET", "x", "ユーザー取得")]
    [InlineData("!!!", "PATCH", "users", "PatchUsers")]
    public void A_method_is_named_after_its_request_or_else_its_path(string request, string method, string path, string name) =>
        Assert.Equal(name, MethodNames.Create(request, method, path.Split('/'), "Users"));

    [Theory]
    [InlineData("1. Create user", "Create user")]
    [InlineData("02 - Login", "Login")]
    [InlineData("03 Refresh token", "Refresh token")]
    [InlineData("2.1) List", "List")]
    [InlineData("5a. Pay", "Pay")]
    [InlineData("Step 3: Pay", "Pay")]
    [InlineData("1-Login", "Login")]
    [InlineData("2 factor login", "2 factor login")]
    [InlineData("2-factor login", "2-factor login")]
    [InlineData("24hr statistics", "24hr statistics")]
    [InlineData("3D. Secure", "3D. Secure")]
    [InlineData("2026", "2026")]
    [InlineData("1.", "1.")]
    [InlineData("Step by step", "Step by step")]
    [InlineData("", "")]
    public void Numbers_of_steps_are_cut_from_titles(string title, string rest) => Assert.Equal(rest, StepNumber.CutFrom(title));

    [Theory]
    [InlineData("1. Users", "2. Orders", "IUsersClient Users", "IOrdersClient Orders")]
    [InlineData("1. Users", "2. Users", "I_1UsersClient _1Users", "I_2UsersClient _2Users")]
    [InlineData("1. Users", "Users", "I_1UsersClient _1Users", "IUsersClient Users")]
    public void A_folder_has_no_number_unless_it_tells_it_from_another(string one, string other, string first, string second)
    {
        var run = new TestProject()
            .WithCollection(
                TestCollections.Collection(
                    "Shop", TestCollections.Folder(one, WithoutResponse("List")), TestCollections.Folder(other, WithoutResponse("List"))))
            .Run().AssertCompiles();

        Assert.Contains(first, run.AllText, StringComparison.Ordinal);
        Assert.Contains(second, run.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_folder_are_not_repeated_in_its_methods() =>
        Assert.Equal("CreateQuote", MethodNames.Create("2. Create quote", "POST", ["quotes"], "1. Create quote"));

    [Theory]
    [InlineData("CreateUser UpdateUser", "User")]
    [InlineData("CreateLearner1 CreateLearner2", "CreateLearner")]
    [InlineData("EnrollLearner1IntoCourse2 EnrollLearner12IntoCourse1", "EnrollLearnerIntoCourse")]
    [InlineData("CreateOauth2Token DeleteOauth2Token", "Oauth2Token")]
    [InlineData("ListUsersV2 ListUsersV3", "ListUsers")]
    [InlineData("Create1 Create2", null)]
    public void The_common_part_of_names(string names, string? common) => Assert.Equal(common, SharedName.Of(names.Split(' ')));

    [Fact]
    public void Long_names_end_at_a_word()
    {
        var name = MethodNames.Create(string.Join(' ', Enumerable.Repeat("abcdefghi", 20)), "GET", [], "");

        Assert.True(name.Length <= 60);
        Assert.EndsWith("Abcdefghi", name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get user", "Get user with response", "Task GetUserWithResponse2Async(")]
    [InlineData("Get user", "GET USER", "Task GetUser2Async(")]
    [InlineData("Get user", "Get users", "Task GetUsersAsync(")]
    public void A_method_takes_three_names_that_no_other_may_have(string one, string other, string expected)
    {
        var run = new TestProject()
            .WithCollection(TestCollections.Collection("Shop", WithoutResponse(one), WithoutResponse(other)))
            .Run()
            .AssertCompiles();

        Assert.Contains(expected, run.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_keeps_its_name_from_methods()
    {
        var folder = TestCollections.Folder("Get user async", WithoutResponse("List"));
        var run = new TestProject()
            .WithCollection(TestCollections.Collection("Shop", folder, WithoutResponse("Get user")))
            .Run()
            .AssertCompiles();

        Assert.Contains("Task GetUser2Async(", run.AllText, StringComparison.Ordinal);
    }

    private static System.Text.Json.Nodes.JsonObject WithoutResponse(string name)
    {
        var request = TestCollections.Get(name, "https://h/a");
        request["response"] = new System.Text.Json.Nodes.JsonArray(
            new System.Text.Json.Nodes.JsonObject { ["name"] = "Done", ["code"] = 204 });
        return request;
    }
}
