using Microsoft.CodeAnalysis;
using Xunit;

namespace Mono.Generator.Tests;

/// <summary>The collection that this project began with, and the types that a person would give it.</summary>
public sealed class SeedTests
{
    private static readonly TestRun s_run = new TestProject()
        .WithCollection(RepositoryFiles.Read("collections", "support-api.postman_collection.json"))
        .Run()
        .AssertCompiles();

    [Theory]
    [InlineData("Name", "string?")]
    [InlineData("Email", "string?")]
    [InlineData("ExternalId", "string?")]
    [InlineData("Role", "string?")]
    [InlineData("CustomRoleId", "long?")]
    [InlineData("OrganizationId", "long?")]
    [InlineData("Identities", "List<Identity>?")]
    [InlineData("Organization", "Organization?")]
    public void The_request_has_a_user_of_these_types(string property, string type)
    {
        Assert.Equal("UserInput?", s_run.PropertyType("Acme.SupportApi.CreateOrUpdateUserRequest", "User"));
        Assert.Equal(type, s_run.PropertyType("Acme.SupportApi.UserInput", property));
    }

    [Fact]
    public void Identities_are_a_list_of_one_type()
    {
        Assert.Equal("string?", s_run.PropertyType("Acme.SupportApi.Identity", "Type"));
        Assert.Equal("string?", s_run.PropertyType("Acme.SupportApi.Identity", "Value"));
        Assert.Equal("string?", s_run.PropertyType("Acme.SupportApi.Organization", "Name"));
    }

    [Fact]
    public void The_response_has_a_user_with_all_39_members()
    {
        Assert.Equal("User?", s_run.PropertyType("Acme.SupportApi.CreateOrUpdateUserResponse", "User"));
        var members = s_run.Type("Acme.SupportApi.User").GetMembers().OfType<IPropertySymbol>()
            .Where(p => p.DeclaredAccessibility == Accessibility.Public)
            .Select(p => s_run.PropertyType("Acme.SupportApi.User", p.Name))
            .GroupBy(type => type, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

        Assert.Equal(39, members.Values.Sum());
        Assert.Equal(12, members["bool?"]);
        Assert.Equal(6, members["long?"]);
        Assert.Equal(18, members["string?"]);
        Assert.Equal(2, members["Dictionary<string, JsonElement>?"]);
        Assert.Equal(1, members["List<JsonElement>?"]);
        Assert.Equal("List<JsonElement>?", s_run.PropertyType("Acme.SupportApi.User", "Tags"));
        Assert.Equal("Dictionary<string, JsonElement>?", s_run.PropertyType("Acme.SupportApi.User", "Photo"));
        Assert.Equal("Dictionary<string, JsonElement>?", s_run.PropertyType("Acme.SupportApi.User", "UserFields"));
    }

    [Fact]
    public void Both_successes_share_one_type_and_the_method_has_the_description()
    {
        var method = s_run.Type("Acme.SupportApi.ISupportApiClient").GetMembers("CreateOrUpdateUserAsync").OfType<IMethodSymbol>().Single();

        Assert.Equal("Task<CreateOrUpdateUserResponse>", method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        var docs = method.GetDocumentationCommentXml();
        Assert.Contains("Creates a user if the user does not already exist, or updates an existing user", docs, StringComparison.Ordinal);
        Assert.Contains("Agents, with restrictions on certain actions", docs, StringComparison.Ordinal);
        Assert.Contains("200 OK, 201 Created", docs, StringComparison.Ordinal);
        Assert.Equal(
            ["CreateOrUpdateUserRequest", "CreateOrUpdateUserResponse", "Identity", "Organization", "User", "UserInput"],
            s_run
                .Type("Acme.SupportApi.User").ContainingNamespace
                .GetTypeMembers()
                .Where(t => t.BaseType?.Name == "ApiModel")
                .Select(t => t.Name)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Options_have_the_variables_and_the_credentials()
    {
        Assert.Equal("string?", s_run.PropertyType("Acme.SupportApi.SupportApiOptions", "BaseUrl"));
        Assert.Equal("Credentials?", s_run.PropertyType("Acme.SupportApi.SupportApiOptions", "Credentials"));
        Assert.Contains("\"https://example.zendesk.com\"", s_run.AllText, StringComparison.Ordinal);
    }
}
