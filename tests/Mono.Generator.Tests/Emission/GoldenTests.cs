using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using static Mono.Generator.Tests.TestCollections;

namespace Mono.Generator.Tests.Emission;

/// <summary>The emitted text of small collections, each reviewed as a file.</summary>
public sealed class GoldenTests
{
    private const string Pets = """
        {
          "info": { "name": "Pets", "description": "A small shop.",
            "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
          "auth": { "type": "apikey", "apikey": [
            { "key": "key", "value": "X-Key" }, { "key": "value", "value": "{{apiKey}}" }, { "key": "in", "value": "header" } ] },
          "variable": [
            { "key": "baseUrl", "value": "https://pets.example.com/v1" },
            { "key": "apiKey", "value": "abcdef", "type": "secret" } ],
          "item": [
            {
              "name": "Pets", "description": "Everything about pets.",
              "item": [
                {
                  "name": "Get pet by id",
                  "request": {
                    "method": "GET",
                    "header": [ { "key": "X-Trace", "value": "1" }, { "key": "X-Off", "value": "2", "disabled": true } ],
                    "url": {
                      "host": ["{{baseUrl}}"], "path": ["pets", ":petId"],
                      "query": [
                        { "key": "fields", "value": "name,tag" },
                        { "key": "page", "value": "<integer>", "description": "(Required) The page." },
                        { "key": "debug", "value": "true", "disabled": true } ],
                      "variable": [ { "key": "petId", "value": "<long>", "description": "The pet's id." } ]
                    },
                    "description": "Gets one pet.\n\nIt must **exist**."
                  },
                  "response": [
                    { "name": "OK", "code": 200, "status": "OK", "header": [ { "key": "Content-Type", "value": "application/json" } ],
                      "body":
              "{ \"id\": \"<long>\", \"name\": \"<string>\", \"born\": \"<date>\", \"tags\": [ { \"label\": \"a\" } ], \"+1\": 3 }" },
                    { "name": "None", "code": 404, "status": "Not Found",
                      "header": [ { "key": "Content-Type", "value": "application/json" } ],
                      "body": "{ \"error\": \"no such pet\" }" }
                  ]
                },
                {
                  "name": "Upload",
                  "request": {
                    "method": "POST", "url": "{{baseUrl}}/pets/:petId/photo",
                    "body": { "mode": "formdata", "formdata": [
                      { "key": "caption", "value": "A pet", "type": "text" }, { "key": "photo", "type": "file", "src": [] } ] }
                  }
                }
              ]
            },
            {
              "name": "Login",
              "request": {
                "auth": { "type": "noauth" }, "method": "POST", "url": "{{baseUrl}}/login",
                "body": { "mode": "urlencoded", "urlencoded": [
                  { "key": "grant_type", "value": "password", "description": "How. (This can only be one of password,token)" },
                  { "key": "username", "value": "joe" } ] }
              }
            }
          ]
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.Latest, "pets.latest.golden.cs")]
    [InlineData(LanguageVersion.CSharp7_3, "pets.7.3.golden.cs")]
    public void A_collection_with_a_little_of_everything(LanguageVersion version, string golden)
    {
        var run = new TestProject(version).WithCollection(Pets).Run().AssertCompiles();

        GoldenFile.Verify(golden, run.AllText);
    }

    [Fact]
    public void Types_carry_the_version_of_the_generator()
    {
        var version = typeof(PostmanGenerator).Assembly.GetName().Version!.ToString(3);

        var text = new TestProject().WithCollection(Pets).Run().AllText;

        Assert.Contains($"[GeneratedCode(\"Mono.Generator\", \"{version}\")]", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forms", LanguageVersion.Latest)]
    [InlineData("graphql", LanguageVersion.Latest)]
    [InlineData(
        "environments",
        LanguageVersion.Latest,
        "production.postman_environment",
        "staging.postman_environment",
        "workspace.postman_globals")]
    [InlineData("auth-inheritance", LanguageVersion.Latest)]
    [InlineData("maps-and-enums", LanguageVersion.Latest)]
    [InlineData("maps-and-enums", LanguageVersion.CSharp7_3)]
    public void A_collection_of_the_repository(string name, LanguageVersion version, params string[] environments)
    {
        var project = new TestProject(version);
        foreach (var file in (string[])[name + ".postman_collection", .. environments])
        {
            project.WithCollection(RepositoryFiles.Read("collections", file + ".json"), file + ".json");
        }

        var golden = name + (version == LanguageVersion.Latest ? ".latest" : ".7.3") + ".golden.cs";
        GoldenFile.Verify(golden, project.Run().AssertCompiles().AllText);
    }

    [Theory]
    [InlineData("class")]
    [InlineData("1st")]
    [InlineData("+1")]
    [InlineData("名前")]
    [InlineData("")]
    [InlineData("a\"b\\c\nd")]
    [InlineData("*/ } }")]
    [InlineData("<summary>&amp;")]
    [InlineData("Equals")]
    [InlineData("Task")]
    [InlineData("System")]
    public void Any_text_can_be_a_name(string name)
    {
        var response = new JsonObject
        {
            [name] = new JsonObject { [name] = 1, ["x"] = new JsonArray(new JsonObject { [name + "s"] = "t" }) },
        }.ToJsonString();
        var item = Post(
            name,
            "https://h/" + Uri.EscapeDataString(name) + "/:" + name.Replace('/', '-') + "?" + Uri.EscapeDataString(name) + "=1",
            response,
            response,
            name);
        item["request"]!["header"] = new JsonArray(new JsonObject { ["key"] = name, ["value"] = name });
        var form = Post(name, "{{" + name + "}}/x", "", null, name);
        form["request"]!["body"] = new JsonObject
        {
            ["mode"] = "urlencoded",
            ["urlencoded"] = new JsonArray(new JsonObject { ["key"] = name, ["value"] = name }),
        };
        var json = Collection(name, Folder(name, item, Folder(name, form), Get(name, "https://h/z")), Get(name, "https://h"));

        new TestProject().WithCollection(json).Run().AssertCompiles();
        new TestProject(LanguageVersion.CSharp7_3).WithCollection(json).Run().AssertCompiles();
    }

    [Fact]
    public void Members_and_types_can_have_the_same_names()
    {
        const string response = """
            { "user": { "user": { "User": 1, "user": 2, "@type": "a", "type": "b", "+1": 1, "-1": 2, "": 3, "a_b": 1, "aB": 2,
                "additionalProperties": true } },
              "client": { "options": 1 }, "json": { "json": { "x": 1 } }, "shop": { "a": 1 }, "shopClient": { "b": 1 },
              "task": { "c": 1 }, "list": [ { "d": 1 } ], "string": { "e": 1 } }
            """;
        var json = Collection(
            "Shop",
            Folder("Json", Get("Get", "https://h/a", response)),
            Folder("Users", Get("Get", "https://h/users", response), Folder("Users", Get("Users", "https://h/users/2"))));

        new TestProject().WithCollection(json).Run().AssertCompiles();
        new TestProject(LanguageVersion.CSharp7_3).WithCollection(json).Run().AssertCompiles();
    }
}
