using System.Text.Json.Nodes;
using Xunit;
using static Mono.Generator.Tests.TestCollections;

namespace Mono.Generator.Tests.Naming;

/// <summary>Clients of collections whose names are drawn from a few strange ones compile, although names meet.</summary>
/// <remarks>The seeds are fixed, so that failures can be reproduced.</remarks>
public sealed class RandomNameTests
{
    private static readonly string[] s_texts =
    [
        // What C# and .NET have.
        "class", "event", "await", "record", "field", "value", "this", "null", "true", "String", "Task", "System", "Object", "List",
        "Equals", "GetHashCode", "to_string", "Exception", "Http", "Net", "con",
        // What generated code has.
        "Mono", "Acme", "Client", "api client", "Options", "Credentials", "Environment", "Environments", "Variables", "baseUrl",
        "JsonNames", "BindMembers", "additional properties", "cancellationToken", "request",
        "body", "query", "headers", "Item", "items", "Input", "GetAsync", "with response", "Build", "IClient", "Known", "_api", "Names",
        "I names client",
        // Not identifiers.
        "", " ", "1", "1a", "12 34", "-1", "+1", "1.", "2. Get", "_", "__", "!", "???", "a b", "a-b", "a_b", "aB", "AB", "a.b", "a/b",
        "a:b", "@type", "$ref", "#text", "%41", "{", "}}", "{{x}}", "[]", ":id", "?", "&", "=",
        // What ends something else.
        "\"", "\\", "'", "\n", "\r\n", "\t", "\0", "*/", "//", "-->", "]]>", "<a>", "</summary>", "&amp;", "\"\"\"", "#if X\n", "#endif",
        "\u2028", "\u0085",
        // Not Latin letters.
        "é", "e\u0301", "\u0301", "漢字", "שלום", "ß", "İ", "ı", "ǅ", "Ⅷ", "²", "٣", "😀", "a😀", "𝒜", "\ud800",
        "\u200b", "\ufeff", "\u202e", "\u00ad",
        // What the generator takes for something.
        "<string>", "<integer>", "<array>", "2024-01-01", "8d3a7c1e-3a1f-4c55-9f0e-0d9c6f6f2f10", "https://a/b?c=d#e", "(Required)",
        "(This can only be one of a,b)", "key_0", "dolorea1", "$guid", "password", "id", "users",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void They_compile(int seed)
    {
        var names = new Names(new Random(seed));
        var collection = Collection(
            names.Next(),
            [
                .. Enumerable.Range(0, 3).Select(_ => Folder(names.Next(), [Folder(names.Next(), Requests(names)), .. Requests(names)])),
                .. Requests(names),
            ]);
        var environment = new JsonObject
        {
            ["name"] = names.Next(),
            ["values"] = new JsonArray(
                [.. Enumerable.Range(0, 3).Select(_ => (JsonNode)new JsonObject { ["key"] = names.Next(), ["value"] = names.Next() })]),
            ["_postman_variable_scope"] = "environment",
        };
        TestProject.AssertCompiles(collection, environment.ToJsonString());
    }

    private static JsonNode[] Requests(Names names)
    {
        var url = $"{{{{{names.Next()}}}}}/{names.Next()}/:{names.Next()}/{{{{{names.Next()}}}}}?{names.Next()}={{{{{names.Next()}}}}}"
            + $"&{names.Next()}=1&{names.Next()}=<integer>";
        var form = Request(names.Next(), "PUT", "https://h/" + names.Next(), null, Json(names, 0));
        form["request"]!["body"] = new JsonObject { ["mode"] = "urlencoded", ["urlencoded"] = Parameters(names) };
        form["request"]!["auth"] = new JsonObject
        {
            ["type"] = "bearer",
            ["bearer"] = new JsonArray(new JsonObject { ["key"] = "token", ["value"] = "{{" + names.Next() + "}}" }),
        };
        var search = Get(names.Next(), "https://h/" + names.Next(), Json(names, 0), names.Next());
        search["request"]!["url"] = new JsonObject
        {
            ["host"] = new JsonArray("https://h"),
            ["path"] = new JsonArray(names.Next(), ":" + names.Next()),
            ["query"] = Parameters(names),
        };
        search["request"]!["header"] = Parameters(names);
        return
        [
            Get(names.Next(), url, Json(names, 0), names.Next()),
            Post(names.Next(), "https://h/" + names.Next(), Json(names, 0), Json(names, 0)),
            form,
            search,
        ];
    }

    private static JsonArray Parameters(Names names) => new([.. Enumerable.Range(0, 6).Select(i => (JsonNode)new JsonObject
    {
        ["key"] = names.Next(), ["value"] = i % 2 == 0 ? names.Next() : "{{" + names.Next() + "}}", ["description"] = names.Next(),
        ["disabled"] = i % 3 == 0,
    })]);

    private static string Json(Names names, int depth) => Value(names, depth).ToJsonString();

    private static JsonNode Value(Names names, int depth)
    {
        var members = new JsonObject();
        for (var i = 0; i < 4; i++)
        {
            members[names.Next()] = names.Random.Next(depth < 3 ? 6 : 3) switch
            {
                0 => names.Next(),
                1 => 1.5,
                2 => null,
                3 => new JsonArray(Value(names, depth + 1), Value(names, depth + 1)),
                _ => Value(names, depth + 1),
            };
        }

        return members;
    }

    private sealed class Names(Random random)
    {
        private readonly string[] _few = [.. Enumerable.Range(0, 6).Select(_ => s_texts[random.Next(s_texts.Length)])];

        internal Random Random { get; } = random;

        internal string Next()
        {
            var name = Random.Next(4) == 0 ? s_texts[Random.Next(s_texts.Length)] : _few[Random.Next(_few.Length)];
            return Random.Next(8) switch
            {
                0 => name.ToUpperInvariant(),
                1 => name + "s",
                2 => name + " " + _few[0],
                3 => name + "1",
                _ => name,
            };
        }
    }
}
