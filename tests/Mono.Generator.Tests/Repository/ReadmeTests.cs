using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Mono.Mock;
using Xunit;

namespace Mono.Generator.Tests.Repository;

/// <summary>README.md: its C# compiles, its diagnostics are the table of the code, and its links lead somewhere.</summary>
public sealed class ReadmeTests
{
    /// <summary>Names that the blocks use without declaring them; a block's own variables hide these.</summary>
    private const string Given = """
        internal static class Given
        {
            internal static readonly SupportApiOptions options = new();
            internal static readonly CreateOrUpdateUserRequest request = new();
            internal static readonly OAuth2Settings settings = new();
            internal static readonly Vault vault = new();
            internal static readonly string password = "", key = "", consumerKey = "", consumerSecret = "",
                token = "", tokenSecret = "", accessToken = "",
                id = "", secret = "", user = "", refreshToken = "", keyId = "", issuer = "",
                audience = "", privateKeyPem = "", accessKey = "",
                secretKey = "", clientToken = "", clientSecret = "", url = "https://id.example.com/token";

            internal static readonly byte[] hmacKey = [];

            internal static Task<Uri> ShowBrowserAsync(object page) => Task.FromResult(new Uri("https://localhost/"));
        }

        internal sealed class Vault
        {
            internal Task<string> GetTokenAsync(CancellationToken token) => Task.FromResult("");

            internal Task<Credentials> GetCredentialsAsync(CancellationToken token) =>
                Task.FromResult<Credentials>(new BearerCredentials(""));
        }
        """;

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Acme.SupportApi;
        using Mono.Client;
        using Mono.Mock;
        using static Given;

        """;

    private const string Environment =
        """{ "name": "Production", "values": [ { "key": "baseUrl", "value": "https://acme.zendesk.com" } ] }""";

    private static readonly string s_readme = RepositoryFiles.Read("README.md");

    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, CSharp(s_readme).Count)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Each_block_of_csharp_compiles(int block) => Assert.Empty(Errors(CSharp(s_readme)[block]));

    [Fact]
    public void A_block_that_does_not_compile_is_found()
    {
        Assert.True(CSharp(s_readme).Count >= 5);
        Assert.Contains(Errors("options.NoSuchOption = 1;"), error => error.Contains("CS1061", StringComparison.Ordinal));
    }

    [Fact]
    public void The_two_commands_are_near_the_top_and_the_file_is_short()
    {
        var lines = s_readme.Split('\n');

        Assert.InRange(lines.Length, 100, 250);
        Assert.InRange(
            Array.FindIndex(lines, line => line.StartsWith("dotnet run --project samples/SupportApi", StringComparison.Ordinal)), 1, 39);
        Assert.InRange(Array.FindIndex(lines, line => line.StartsWith("dotnet test", StringComparison.Ordinal)), 1, 39);
        Assert.Contains(lines, line => line == "This Mono has nothing to do with the Mono runtime.");
    }

    [Fact]
    public void The_table_of_diagnostics_is_that_of_the_code()
    {
        var listed = Regex.Matches(s_readme, @"^\| (MONO[0-9]{3}) \| (\w+) \|", RegexOptions.Multiline)
            .Select(row => row.Groups[1].Value + " " + row.Groups[2].Value);
        var descriptors = Enum.GetValues<Diagnostics.Rule>().Select(Diagnostics.Rules.Descriptor).ToList();

        Assert.Equal(
            descriptors.Select(d => d.Id + " " + d.DefaultSeverity.ToString().ToLowerInvariant()).Order(StringComparer.Ordinal), listed);
        var repository = Regex.Match(RepositoryFiles.Read("Directory.Build.props"), "<RepositoryUrl>(.*)</RepositoryUrl>").Groups[1].Value;
        Assert.All(descriptors, d => Assert.Equal(repository + "/blob/main/README.md#diagnostics", d.HelpLinkUri));
        Assert.Contains("\n## Diagnostics\n", s_readme, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("SECURITY.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("collections/README.md")]
    [InlineData("src/Mono.Client/README.md")]
    [InlineData("src/Mono.Generator/README.md")]
    [InlineData("src/Mono.Postman/README.md")]
    [InlineData("tests/Mono.Benchmarks/README.md")]
    [InlineData("tests/Mono.Corpus/README.md")]
    public void Links_to_files_lead_to_files(string document)
    {
        var folder = Path.GetDirectoryName(Path.Combine(RepositoryFiles.Root, document))!;
        var targets = Regex.Matches(RepositoryFiles.Read(document), @"\]\((?!https?:)([^)#\s]+)(#[^)]*)?\)")
            .Select(link => link.Groups[1].Value);

        Assert.All(targets, target => Assert.True(Path.Exists(Path.Combine(folder, target)), document + " links to " + target));
    }

    [Fact]
    public void The_index_of_rules_names_files_that_exist()
    {
        var folder = Path.Combine(RepositoryFiles.Root, "src", "Mono.Generator");
        var index = RepositoryFiles.Read("src", "Mono.Generator", "README.md").Split("## Where is the rule?")[1].Split("\n## ")[0];
        var files = index.Split('\n').Where(row => row.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(row => Regex.Matches(row.Split('|')[^2], "`([^`]+)`").Select(file => file.Groups[1].Value).ToList()).ToList();

        Assert.True(files.Count >= 25, files.Count + " rules");
        Assert.All(files, Assert.NotEmpty);
        Assert.All(files.SelectMany(file => file), file => Assert.True(File.Exists(Path.Combine(folder, file)), file));
    }

    private static List<string> CSharp(string document) =>
        [
            .. Regex.Matches(
                document,
                @"^```csharp\n(.*?)^```",
                RegexOptions.Multiline | RegexOptions.Singleline).Select(block => block.Groups[1].Value),
        ];

    private static List<string> Errors(string block)
    {
        var run = new TestProject()
            .WithCollection(
                RepositoryFiles.Read("collections", "support-api.postman_collection.json"), "support-api.postman_collection.json")
            .WithCollection(Environment, "production.postman_environment.json")
            .WithReference(MetadataReference.CreateFromFile(typeof(CollectionMock).Assembly.Location))
            .WithCode(
                Usings + "internal static class Block\n{\n    internal static async Task Run()\n    {\n" + block
                    + "\n        await Task.Yield();\n    }\n}\n" + Given)
            .Run();
        return [.. run.Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString())];
    }
}
