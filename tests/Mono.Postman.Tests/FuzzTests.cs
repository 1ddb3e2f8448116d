using System.Text;

namespace Mono.Postman.Tests;

/// <summary>The readers return a result for any file and never throw.</summary>
/// <remarks>The seed is fixed, so that failures can be reproduced.</remarks>
public sealed class FuzzTests
{
    private const string Sample = """
        {
          "info": {"name": "C", "description": {"content": "d"},
            "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
          "item": [
            {"name": "f", "item": [{"name": "r", "request": {"method": "POST",
              "url": {"raw": "{{u}}/a/:b?c=d", "host": ["{{u}}"], "path": ["a", ":b"],
              "query": [{"key": "c", "value": "d", "disabled": false}], "variable": [{"key": "b", "value": "1.10"}]},
              "header": [{"key": "A", "value": "b"}, "C: d"], "auth": {"type": "basic", "basic": [{"key": "username", "value": "u"}]},
              "body": {"mode": "raw", "raw": "{\"x\": {{y}}}", "options": {"raw": {"language": "json"}}}},
              "response": [{"name": "ok", "code": 200, "header": null, "body": "{\"a\": \"\\u00e9\"}",
                "originalRequest": {"url": "http://h"}}],
              "event": [{"listen": "test", "script": {"exec": ["a", "b"]}}]}]},
            {"name": "g", "request": {"url": "http://h",
              "body": {"mode": "formdata", "formdata": [{"key": "f", "type": "file", "src": ["x"]}]}}}
          ],
          "variable": [{"key": "u", "value": 12.50}, {"key": "n", "value": null}], "protocolProfileBehavior": {"maxRedirects": 2}
        }
        """;

    private const string V1Sample = """
        {"id": "c", "name": "C", "order": ["r"], "folders_order": ["f"],
         "folders": [{"id": "f", "name": "F", "order": ["s"], "folders_order": []}],
         "requests": [{"id": "r", "name": "R", "url": "http://h/:a?b=c",
           "queryParams": [{"key": "b", "value": "c", "equals": true}], "pathVariables": {"a": "1"},
           "headers": "A: b\n//C: d\n", "dataMode": "raw", "rawModeData": "x",
           "currentHelper": "basicAuth", "helperAttributes": "{\"username\": \"u\"}",
           "responses": [{"request": "r", "responseCode": {"code": 200, "name": "OK"}, "text": "t"}]},
          {"id": "s", "url": "http://h", "dataMode": "params", "data": [{"key": "k", "type": "file", "value": "v"}], "tests": "t"}]}
        """;

    private const string EnvironmentSample = """
        {"environment": {"id": "e", "name": "E", "values": [{"key": "a", "value": "1", "enabled": true, "type": "secret"},
          {"key": "b", "value": 2.50, "disabled": true},
          {"key": "c", "value": {"x": [null, "y"]}, "description": {"content": "d"}}], "_postman_variable_scope": "globals"}}
        """;

    private static readonly string[] s_tokens =
    [
        "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "/", "/*", "*/", "//",
        "null", "true", "false", "NaN", "undefined", "new Date(1)", "-", "1e999", "0x1", "1.10",
        "\0", "\r", "\n", "\r\n", "\u2028", "\uFEFF", "\ud800", "{{", "}}", "\\u12",
        "\"item\"", "\"request\"", "\"url\"", "\"info\"", "\"requests\"", "[]", "{}", "\"\"", "5",
    ];

    [Theory]
    [InlineData(Sample)]
    [InlineData(V1Sample)]
    public void Changed_collections_never_throw(string sample)
    {
        Assert.NotNull(PostmanReader.Read(sample).Collection);
        var random = new Random(20_260_101);
        var read = 0;
        for (var i = 0; i < 8_000; i++)
        {
            var text = Mutate(sample, random);
            var result = PostmanReader.Read(text);

            Assert.True(result.Collection is not null || result.Problems.Count == 1, text);
            Assert.All(result.Problems, problem => AssertInside(text, problem.Position));
            read += result.Collection is null ? 0 : 1;
        }

        // Some changes break the JSON, others only change its shape.
        Assert.InRange(read, 800, 7_200);
    }

    [Fact]
    public void Changed_environments_never_throw()
    {
        var random = new Random(13);
        var read = 0;
        for (var i = 0; i < 8_000; i++)
        {
            var text = i % 2 == 0 ? Mutate(EnvironmentSample, random) : ReplaceValue(EnvironmentSample, random);
            var result = PostmanReader.ReadEnvironment(text);

            Assert.True(result.Environment is not null || result.Problems.Count == 1, text);
            Assert.All(result.Problems, problem => AssertInside(text, problem.Position));
            read += result.Environment is null ? 0 : 1;
        }

        Assert.InRange(read, 800, 7_200);
    }

    [Fact]
    public void Changed_shapes_never_throw()
    {
        var random = new Random(7);
        foreach (var sample in new[] { Sample, V1Sample })
        {
            for (var i = 0; i < 8_000; i++)
            {
                var text = ReplaceValue(sample, random);
                var result = PostmanReader.Read(text);

                Assert.True(
                    result.Problems.All(problem => problem.Kind != PostmanProblemKind.MalformedJson),
                    $"{result.Problems.FirstOrDefault()} {text}");
            }
        }
    }

    /// <summary>The scanner accepts all strict JSON, and reads what it accepts as the lenient reader does.</summary>
    [Theory]
    [InlineData(Sample)]
    [InlineData(V1Sample)]
    [InlineData(
        """
        {"a": [-0, 1.5e-3, 12, "\u00e9\ud83d\ude00\/\b", "C:\\x", {}, [], {"b": null, "c": true, "d": false}],
         "": "", "\u0061b": "x\ty"}
        """)]
    public void The_strict_reader_agrees_with_the_lenient_one(string sample)
    {
        var random = new Random(31);
        var taken = 0;
        for (var i = 0; i < 8_000; i++)
        {
            var text = i == 0 ? sample : Mutate(sample, random);
            var tape = JsonSampleReader.Read(text.AsMemory(), new StringInterner(), DocumentReader.MaxDepth, isStrict: true, out _);
            if (tape is null)
            {
                Assert.True(!IsJson(text), text);
                continue;
            }

            var problems = new List<PostmanProblem>();
            using var lines = new LineMap(text);
            var lenient = LenientDocumentReader.Read(text, lines, problems, "", CancellationToken.None);
            Assert.True(lenient.Exists, text);
            Assert.Equal(tape.RepeatsNames, problems.Count > 0);
            if (!tape.RepeatsNames)
            {
                AssertSame(lenient, new JsonSample(tape, 0), text);
                taken++;
            }
        }

        Assert.InRange(taken, 300, 8_000);
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = System.Text.Json.JsonDocument.Parse(Encoding.UTF8.GetBytes(text));

            // A lone surrogate is detected only when the text is requested.
            return text.IndexOf("\\ud", StringComparison.OrdinalIgnoreCase) < 0;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static void AssertSame(JsonSample expected, JsonSample actual, string text)
    {
        Assert.Equal(expected.Kind, actual.Kind);
        Assert.Equal(expected.Text, actual.Text);
        Assert.Equal(expected.SharedText, actual.SharedText);
        Assert.Equal(expected.Offset, actual.Offset);
        Assert.Equal(expected.Members.Select(m => m.Name), actual.Members.Select(m => m.Name));
        if (expected.Kind is JsonSampleKind.Object or JsonSampleKind.Array)
        {
            Assert.Equal(expected.Written, actual.Written);
        }

        var members = expected.Members.Select(m => m.Value).Zip(actual.Members.Select(m => m.Value));
        foreach (var (one, other) in expected.Elements.Zip(actual.Elements).Concat(members))
        {
            AssertSame(one, other, text);
        }
    }

    [Fact]
    public void Changed_bodies_never_throw()
    {
        var random = new Random(11);
        for (var i = 0; i < 8_000; i++)
        {
            var text = Mutate("{\"a\": [1, {{b}}, \"c\\u00e9\", {\"d\": -1.5e3, {{e}}: null}], /* f */ \"g\": true} // h", random);

            if (!JsonSampleReader.TryRead(text, out var sample, out var error))
            {
                Assert.Equal(JsonSampleKind.Missing, sample.Kind);
                Assert.InRange(error!.Offset, 0, text.Length);
            }
        }
    }

    private static string Mutate(string text, Random random)
    {
        var builder = new StringBuilder(text);
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(builder.Length);
            switch (random.Next(4))
            {
                case 0:
                    builder.Remove(at, Math.Min(random.Next(1, 6), builder.Length - at));
                    break;
                case 1:
                    builder.Insert(at, s_tokens[random.Next(s_tokens.Length)]);
                    break;
                case 2:
                    var token = s_tokens[random.Next(s_tokens.Length)];
                    builder.Remove(at, Math.Min(token.Length, builder.Length - at)).Insert(at, token);
                    break;
                default:
                    var other = random.Next(builder.Length);
                    (builder[at], builder[other]) = (builder[other], builder[at]);
                    break;
            }
        }

        return builder.ToString();
    }

    /// <summary>Replaces a value by another one, so that the text stays JSON.</summary>
    private static string ReplaceValue(string json, Random random)
    {
        string[] values =
        [
            "null", "true", "0", "-1.50", "\"\"", "\"a: b\"", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"key\": []}",
            "{\"a\": {\"b\": 1}}", "[\"a\", 5, {\"key\": {}}]",
        ];
        var root = System.Text.Json.Nodes.JsonNode.Parse(json)!;
        var places = Descendants(root).ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var place = places[random.Next(places.Count)];
            if (place.Parent is not null)
            {
                place.ReplaceWith(System.Text.Json.Nodes.JsonNode.Parse(values[random.Next(values.Length)]));
            }
        }

        return root.ToJsonString();
    }

    private static IEnumerable<System.Text.Json.Nodes.JsonNode> Descendants(System.Text.Json.Nodes.JsonNode node)
    {
        var children = node switch
        {
            System.Text.Json.Nodes.JsonObject o => o.Select(member => member.Value),
            System.Text.Json.Nodes.JsonArray a => a,
            _ => Enumerable.Empty<System.Text.Json.Nodes.JsonNode?>(),
        };
        return children.OfType<System.Text.Json.Nodes.JsonNode>().SelectMany(child => Descendants(child).Prepend(child));
    }

    private static void AssertInside(string text, TextPosition position)
    {
        var lines = text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        Assert.InRange(position.Line, 1, lines.Length);
        Assert.InRange(position.Column, 1, lines[position.Line - 1].Length + 2);
    }
}
