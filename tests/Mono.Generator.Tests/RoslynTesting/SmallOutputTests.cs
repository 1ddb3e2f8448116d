using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Mono.Generator.Tests.RoslynTesting;

/// <summary>Complete sources of tiny collections with the Roslyn testing package: no other source, no warning, no diagnostic.</summary>
public sealed class SmallOutputTests
{
    private const string Path = "/acme/shop.postman_collection.json";

    // A request whose method is fully typed, so that it causes no diagnostic.
    private const string OneRequest = """
        {
          "info": { "name": "Shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
          "item": [
            { "name": "Ping", "request": { "method": "GET", "url": "https://h/ping" }, "response": [ { "name": "OK", "code": 204 } ] }
          ]
        }
        """;

    private const string NoRequest = """
        {
          "info": { "name": "Shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
          "item": []
        }
        """;

    [Fact]
    public Task A_collection_without_requests() => VerifyAsync("small-empty.golden.cs", NoRequest);

    [Fact]
    public Task A_request_without_a_body() => VerifyAsync("small-request.golden.cs", OneRequest);

    [Fact]
    public Task A_request_without_a_body_in_CSharp_7_3() =>
        VerifyAsync("small-request.7.3.golden.cs", OneRequest, LanguageVersion.CSharp7_3);

    [Fact]
    public Task An_internal_client() =>
        VerifyAsync("small-internal.golden.cs", OneRequest, LanguageVersion.Latest, ("Accessibility", "internal"));

    private static Task VerifyAsync(
        string golden, string collection, LanguageVersion version = LanguageVersion.Latest, params (string Name, string Value)[] options)
    {
        // Writes the file if that is asked for.
        GoldenFile.Verify(golden, new TestProject(version).WithCollection(collection, Path, options).Run().AllText);

        var test = new GeneratorTest(version).WithFile(Path, SourceText.From(collection, Encoding.UTF8), options);
        foreach (var (name, text) in GoldenFile.Sources(golden))
        {
            test.TestState.GeneratedSources.Add((typeof(PostmanGenerator), name, SourceText.From(text, Encoding.UTF8)));
        }

        return test.RunAsync();
    }
}
