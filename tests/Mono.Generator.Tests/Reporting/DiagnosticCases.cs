using Mono.Generator.Diagnostics;

namespace Mono.Generator.Tests.Reporting;

/// <summary>At least one case for each MONO id. The character ¦ marks the place that the diagnostic points at.</summary>
internal static class DiagnosticCases
{
    private const string Path = "/acme/shop.postman_collection.json";
    private const string OtherPath = "/acme/zoo.postman_collection.json";
    private const string EnvironmentPath = "/acme/local.postman_environment.json";

    // A request whose method is fully typed, so that it causes no diagnostic.
    private const string Fine = """
        { "name": "Fine", "request": { "method": "GET", "url": "https://h/fine" }, "response": [ { "name": "OK", "code": 204 } ] }
        """;

    internal static Dictionary<string, DiagnosticCase> All { get; } = new(StringComparer.Ordinal)
    {
        ["MONO001 a fault of the generator"] = new DiagnosticCase(Rule.InternalError, FaultyText.Message).With(Path, new FaultyText()),

        ["MONO101 a missing colon"] = new DiagnosticCase(Rule.MalformedJson,
            "The file is not valid JSON. A colon is expected, not a string. " +
            "Correct it, or export the collection from Postman again (Collection v2.1).").With(Path, """
            {
              "info": { "name": "Shop" },
              "item": [ { "name" ¦"x" } ]
            }
            """),

        ["MONO101 a file that ends too early"] = new DiagnosticCase(Rule.MalformedJson,
            "The file is not valid JSON. The file ends inside the array that begins in line 3, column 11. " +
            "Correct it, or export the collection from Postman again (Collection v2.1).").With(Path, """
            {
              "info": { "name": "Shop" },
              "item": [¦
            """),

        ["MONO101 an environment that is not JSON"] = new DiagnosticCase(Rule.MalformedJson,
            "The file is not valid JSON. A colon is expected, not a string. " +
            "Correct it, or export the environment from Postman again.").With(EnvironmentPath, """
            {
              "name": "Local",
              "values": [ { "key" ¦"x" } ]
            }
            """),

        ["MONO102 an environment named as a collection"] = new DiagnosticCase(Rule.NotACollection,
            "This is a Postman environment, not a collection. Use the collection's file instead.").With(Path, """

              ¦{ "name": "Production", "values": [], "_postman_variable_scope": "environment" }
            """),

        ["MONO102 an OpenAPI document"] = new DiagnosticCase(Rule.NotACollection,
            "This is an OpenAPI document, not a Postman collection. " +
            "Import it into Postman and export the collection (Collection v2.1).").With(Path, """¦{ "openapi": "3.0.0", "paths": {} }"""),

        ["MONO102 an array"] = new DiagnosticCase(Rule.NotACollection,
            "A collection is a JSON object, but this document is an array. " +
            "Export the collection from Postman (Collection v2.1) and use that file.").With(Path, "¦[1, 2]"),

        ["MONO103 a format from the future"] = new DiagnosticCase(Rule.UnsupportedSchema,
            "The collection format \"https://schema.getpostman.com/json/collection/v3.0.0/collection.json\" is not supported. " +
            "Export the collection from Postman (Collection v2.1) and use that file.").With(Path, """
            ¦{
              "info": { "name": "Shop", "schema": "https://schema.getpostman.com/json/collection/v3.0.0/collection.json" },
              "children": []
            }
            """),

        ["MONO104 a member that is written twice"] = new DiagnosticCase(Rule.DuplicateKey,
            "Duplicate member \"name\": the last one is used, as in Postman. Remove the others.").With(Path, $$"""
            {
              "info": { "name": "Shop", ¦"name": "Shop" },
              "item": [ {{Fine}} ]
            }
            """),

        ["MONO105 an item that is a number"] = new DiagnosticCase(Rule.NodeLeftOut,
            "Entry 2 of \"Shop\" is a number instead of a folder or request and is ignored. Remove it.").With(Path, $$"""
            {
              "info": { "name": "Shop" },
              "item": [ {{Fine}}, ¦7 ]
            }
            """),

        ["MONO106 two collections of one name"] = new DiagnosticCase(Rule.SameClientTwice, "Acme.Shop.ShopClient", Path)
            .With(Path, Shop(Fine))
            .With(OtherPath, "\n¦" + Shop(Fine)),

        ["MONO107 a namespace that is not C#"] = BadOption("Namespace", "1bad", "it is not a C# namespace; 'Acme.Shop' is used instead"),

        ["MONO107 a client name that is not C#"] = BadOption(
            "ClientName", "no good", "it is not a C# identifier; 'ShopClient' is used instead"),

        ["MONO107 an unknown accessibility"] = BadOption(
            "Accessibility", "protected", "it is neither 'public' nor 'internal'; 'public' is used instead"),

        ["MONO108 an array named as an environment"] = new DiagnosticCase(Rule.NotAnEnvironment,
            "An environment is a JSON object, but this document is an array. " +
            "Export the environment from Postman and use that file.").With(EnvironmentPath, "\n  ¦[1, 2]"),

        ["MONO108 a collection named as an environment"] = new DiagnosticCase(Rule.NotAnEnvironment,
            "This is a Postman collection, not an environment. Use the environment's file instead.")
            .With(EnvironmentPath, "¦" + Shop(Fine)),

        ["MONO201 a request without a URL"] = new DiagnosticCase(Rule.RequestLeftOut, "Broken", "its URL is empty; enter one in Postman")
            .With(Path, Shop(Fine, """¦{ "name": "Broken", "request": { "method": "GET", "url": "" } }""")),

        ["MONO201 a request of another protocol"] = new DiagnosticCase(
            Rule.RequestLeftOut, "Live / Listen", "the protocol 'wss' is not HTTP or HTTPS")
            .With(Path, Shop(Fine, """
                { "name": "Live", "item": [
                  ¦{ "name": "Listen", "request": { "method": "GET", "url": "wss://h/socket" } } ] }
                """)),

        ["MONO202 an unknown auth of a request"] = new DiagnosticCase(
            Rule.UnsupportedAuth, "sigv9", "'Fetch'", "Credentials").With(Path, Shop("""
            { "name": "Fetch",
              "request": { "method": "GET", "url": "https://h/a", "auth": ¦{ "type": "sigv9", "sigv9": [] } },
              "response": [ { "name": "OK", "code": 204 } ] }
            """)),

        ["MONO203 a header with a secret"] = new DiagnosticCase(
            Rule.SecretNotEmitted, "the header X-Api-Key", "'Fetch'", "the option XApiKey").With(Path, Shop("""
            { "name": "Fetch",
              "request": {
                "method": "GET", "url": "https://h/a",
                "header": [ ¦{ "key": "X-Api-Key", "value": "hunter22" } ]
              },
              "response": [ { "name": "OK", "code": 204 } ] }
            """)),

        ["MONO203 an auth with a secret"] = new DiagnosticCase(
            Rule.SecretNotEmitted, "the auth parameter token", "'Fetch'", "the option BearerToken").With(Path, Shop("""
            { "name": "Fetch",
              "request": {
                "method": "GET", "url": "https://h/a",
                "auth": ¦{ "type": "bearer", "bearer": [ { "key": "token", "value": "hunter22" } ] }
              },
              "response": [ { "name": "OK", "code": 204 } ] }
            """)),

        ["MONO203 a secret variable of an environment"] = new DiagnosticCase(
            Rule.SecretNotEmitted, "the variable {{apiKey}}", "the environment 'Local'", "its option")
            .With(Path, Shop(Fine))
            .With(EnvironmentPath, """
            {
              "name": "Local",
              "values": [
                { "key": "host", "value": "localhost" },
                ¦{ "key": "apiKey", "value": "hunter22", "type": "secret" }
              ],
              "_postman_variable_scope": "environment"
            }
            """),

        ["MONO203 a secret variable of the collection"] = new DiagnosticCase(
            Rule.SecretNotEmitted, "the variable {{apiKey}}", "the collection's variables", "the option ApiKey").With(Path, """
            {
              "info": { "name": "Shop" },
              "variable": [
                { "key": "host", "value": "h" },
                ¦{ "key": "apiKey", "value": "hunter22", "type": "secret" }
              ],
              "item": [ {
                "name": "Fetch", "request": { "method": "GET", "url": "https://{{host}}/a/{{apiKey}}" }, "response": [ { "code": 204 } ]
              } ]
            }
            """),

        ["MONO204 a request that is there twice"] = new DiagnosticCase(Rule.RequestsMerged, "Fine", "Fine", "ShopClient.FineAsync")
            .With(Path, Shop(Fine, "¦" + Fine)),

        ["MONO205 a request body that is not JSON"] = new DiagnosticCase(Rule.UnreadableBody,
            "The body", "Send", "A value is expected, not \"]\".", "The method takes the body as text.").With(Path, Shop("""
            { "name": "Send",
              "request": {
                "method": "POST", "url": "https://h/a",
                "body": { "mode": "raw", "raw": ¦"{ \"a\": ]", "options": { "raw": { "language": "json" } } }
              },
              "response": [ { "name": "OK", "code": 204 } ] }
            """)),

        ["MONO205 an example that is not JSON"] = new DiagnosticCase(Rule.UnreadableBody,
            "The example \"Cut\"", "Fetch", "The text ends where a value is expected.",
            "The response type is inferred without it.").With(Path, Shop("""
            { "name": "Fetch",
              "request": { "method": "GET", "url": "https://h/a" },
              "response": [
                { "name": "Fine", "code": 200, "_postman_previewlanguage": "json", "body": "{ \"a\": 1 }" },
                { "name": "Cut", "code": 200, "_postman_previewlanguage": "json", "body": ¦"{ \"a\":" }
              ] }
            """)),

        ["MONO206 examples of two kinds"] = new DiagnosticCase(Rule.SamplesDisagree,
            "$.users[*].id", "a string", "the example 'OK' of 'Two'",
            "a number", "the example 'OK' of 'One'", "6", "39").With(Path, Shop("""
            { "name": "One", "request": { "method": "GET", "url": "https://h/a" }, "response": [
              { "name": "OK", "code": 200, "header": [ { "key": "Content-Type", "value": "application/json" } ],
                "body": "{ \"users\": [ { \"id\": 1, \"n\": null } ] }" } ] }
            """, """
            { "name": "Two", "request": { "method": "GET", "url": "https://h/a" }, "response": [
              { "name": "OK", "code": 200, "header": [ { "key": "Content-Type", "value": "application/json" } ],
                "body": "{ \"name\": \"say \\\"x\\\"\", \"users\": [ { \"id\": ¦\"x\", \"n\": 2 } ] }" } ] }
            """)),

        ["MONO207 requests without an example"] = new DiagnosticCase(Rule.NoResponseExample, "2", "3", "'A', 'C'").With(Path, Shop(
            Fine,
            """¦{ "name": "A", "request": { "method": "GET", "url": "https://h/a" } }""",
            """{ "name": "C", "request": { "method": "GET", "url": "https://h/c" } }""")),
    };

    private static DiagnosticCase BadOption(string name, string value, string reason) =>
        new DiagnosticCase(Rule.BadOption, name, value, reason).With(Path, Shop(Fine)).WithOption(Path, name, value);

    private static string Shop(params string[] items) => $$"""
        {
          "info": { "name": "Shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
          "item": [
        {{string.Join(",\n", items)}}
          ]
        }
        """;
}
