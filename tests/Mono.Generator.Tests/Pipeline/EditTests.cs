using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Xunit;
using static Mono.Generator.Tests.TestCollections;

namespace Mono.Generator.Tests.Pipeline;

/// <summary>After an edit, code and diagnostics are those of a generator that sees the file for the first time.</summary>
/// <remarks>The seeds are fixed, so that failures can be reproduced.</remarks>
public sealed class EditTests
{
    [Fact]
    public void An_edit_gives_what_a_first_run_would_give() => AssertSameAfterEdits(Shop(), edits: 250, seed: 20_261_128);

    // Few samples, so that an edit changes what a null or an empty list is taken for elsewhere.
    [Fact]
    public void An_edit_that_changes_what_another_request_hangs_on_gives_what_a_first_run_would_give() =>
        AssertSameAfterEdits(
            Collection(
                "Votes",
                Get("One", "https://h/one", """{"parent": null, "tags": [], "size": null}"""),
                Get("Two", "https://h/two", """{"parent": {"id": 1}, "tags": ["a"], "size": 1}"""),
                Get("Three", "https://h/three", """{"child": {"parent": null, "tags": [], "size": 1.5}}"""),
                Post("Four", "https://h/four", """{"parent": {"id": null}, "size": "1"}""", """{"tags": [{"id": 1}]}""")),
            edits: 400,
            seed: 7);

    // Bodies of few members that fit everywhere are named by these; and where nothing else tells models apart, by what is in them.
    [Theory]
    [InlineData("""{"code": 1, "message": "a"}""", """{"code": 1, "text": "a"}""")]
    [InlineData("""{"code": 1, "message": "a"}""", """{"code": 1, "message": "a", "text": "b"}""")]
    [InlineData("""{"code": 1, "message": "a"}""", """{"code": 1, "message": true}""")]
    [InlineData("""{"code": {"a": 1}}""", """{"code": {"b": 1}}""")]
    public void An_edit_of_what_models_are_named_by_gives_what_a_first_run_would_give(string before, string after)
    {
        var project = new TestProject();
        foreach (var body in new[] { before, after, before })
        {
            var text = Collection(
                "Names",
                Get("Close box", "https://h/boxes/close", body),
                Get("Send mail", "https://h/mail/send", body),
                Get("Read meter", "https://h/meters/read", body));
            Assert.Equal(new TestProject().WithCollection(text).Run().AllText, project.WithCollection(text).Run().AllText);
        }
    }

    // Shapes of one name are told apart by where they stand.
    [Fact]
    public void An_edit_that_moves_names_gives_what_a_first_run_would_give() =>
        AssertSameAfterEdits(
            Collection(
                "Names",
                Get("Open door", "https://h/doors/open", """{"lock": {"owner": {"id": 1}}, "owner": {"id": "a"}}"""),
                Post("Open lid", "https://h/lids/open", """{"lock": {"owner": {"id": 1}}}""", """{"lock": {"owner": {"id": true}}}"""),
                Get("Lock", "https://h/1", """{"lock": {"a": 1}}"""),
                Get("Lock", "https://h/2", """{"lock": {"a": "1"}}""")),
            edits: 300,
            seed: 11);

    [SkippableFact]
    public void An_edit_of_a_public_collection_gives_what_a_first_run_would_give()
    {
        var folder = Path.Combine(Path.GetDirectoryName(RepositoryFiles.Root)!, "shared", "collections");
        Skip.IfNot(Directory.Exists(folder), "The public collections are not beside this repository (../shared/collections).");
        foreach (var file in Directory
            .GetFiles(folder, "*.json")
            .Where(f => new FileInfo(f).Length < 150_000)
            .Order(StringComparer.Ordinal))
        {
            AssertSameAfterEdits(File.ReadAllText(file), edits: 8, seed: 5);
        }
    }

    private static void AssertSameAfterEdits(string sample, int edits, int seed)
    {
        var random = new Random(seed);
        var project = new TestProject().WithCollection(sample);
        project.Run();
        var text = sample;
        for (var edit = 0; edit < edits; edit++)
        {
            // Back to the beginning now and then: what was there comes again.
            text = random.Next(8) == 0 ? sample : random.Next(5) == 0 ? EditText(text, random) : new JsonEdit(random).Of(text);

            var run = project.WithCollection(text).Run();
            var first = new TestProject().WithCollection(text).Run();

            Assert.True(
                first.AllText == run.AllText && Say(first).SequenceEqual(Say(run)),
                "Edit " + edit.ToString(CultureInfo.InvariantCulture) + " of the collection that begins with "
                    + sample[..Math.Min(200, sample.Length)]);
        }
    }

    // Positions are a part of it.
    private static IEnumerable<string> Say(TestRun run) => run.Diagnostics.Select(d => d.Location.GetLineSpan() + ": " + d);

    // Space and comments move everything behind them; a character makes another name, or no JSON at all for a while.
    private static string EditText(string text, Random random)
    {
        var at = text.IndexOfAny(['{', '[', ','], random.Next(text.Length));
        return at < 0
            ? text + "\n"
            : text.Insert(at + 1, random.Next(6) switch { 0 => "x", 1 => "/* c */", 2 => "\n\n", 3 => " ", _ => "\n" });
    }

    private static string Shop()
    {
        string[] nouns = ["User", "Order", "Invoice", "Ticket", "Product", "Price"];
        return Collection(
            "Shop",
            [
                .. nouns.Select((noun, n) => (JsonNode)Folder(
                    noun + "s",
                    Get("Get " + noun, $"{{{{baseUrl}}}}/{noun}s/:id?expand=owner", Response(noun, n), "The " + noun + "."),
                    Get(
                        "List " + noun + "s",
                        $"{{{{baseUrl}}}}/{noun}s?page=1&sort={{{{sort}}}}",
                        $$"""{"items": [{{Response(noun, n)}}], "total": {{n}}, "next": null}"""),
                    Post(
                        "Create " + noun,
                        $"{{{{baseUrl}}}}/{noun}s",
                        $$"""
                        {"name": "{{noun}}", "status": "{{(n % 2 == 0 ? "open" : "closed")}}", "owner": {"id": {{n}}, "email": "a@b.c"} }
                        """,
                        Response(noun, n)),
                    Post(
                        "Search",
                        $"https://search.example.com/{noun}s/search",
                        """{"filter": {"from": "2024-01-01", "to": null}, "limit": 10}""",
                        $$"""[{{Response(noun, n)}}]"""),
                    Folder(
                        "Archive",
                        Request(
                            "Delete " + noun, "DELETE", $"{{{{baseUrl}}}}/{noun}s/1", null, n % 2 == 0 ? null : """{"deleted": true}""")))),
                Get("Health", "{{baseUrl}}/health", """{"status": "ok", "address": {"host": "h"}}"""),
            ]);
    }

    // Some shapes are shared, some differ in a member, in a type, in what is null.
    private static string Response(string noun, int number) =>
        $$"""
        {"id": {{number}}, "name": "{{noun}}", "created_at": "2024-01-0{{number + 1}}T00:00:00Z",
         "address": {"street": "s", "zip": {{(number % 2 == 0 ? "\"1\"" : "1")}}{{(number % 3 == 0 ? "" : ", \"country\": \"DE\"")}}},
         "owner": {"id": 1, "email": "a@b.c"}, "amount": {{(number % 2 == 0 ? "1" : "1.5")}},
         "status": "{{(number % 2 == 0 ? "open" : "closed")}}",
         "lines": [{"count": {{number}}, "sku": "a"}, {"sku": "b"}], "meta": null}
        """;

    /// <summary>Changes a JSON text or the JSON texts in it; indented, so that lines change and not only columns.</summary>
    private sealed class JsonEdit(Random random)
    {
        private static readonly string[] s_texts =
        [
            "", "42", "true", "2024-01-01", "2024-01-01T00:00:00Z", "{{variable}}", "open", "name", "https://example.com/a/:b?c=d",
            "8d3a7c1e-3a1f-4c55-9f0e-0d9c6f6f2f10",
        ];
        private static readonly string[] s_names = ["name", "status", "extra", "id", "address", "Get User", "key", "disabled"];

        internal string Of(string text)
        {
            JsonNode? root;
            try
            {
                root = JsonNode.Parse(text);
            }
            catch (System.Text.Json.JsonException)
            {
                return text.Replace("x", "", StringComparison.Ordinal);
            }

            Change(root);
            return root!.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true });
        }

        private void Change(JsonNode? root)
        {
            var places = Places(root).ToList();
            if (places.Count == 0)
            {
                return;
            }

            var place = places[random.Next(places.Count)];
            switch (place)
            {
                case JsonArray array:
                    ChangeArray(array);
                    break;
                case JsonObject members:
                    ChangeObject(members);
                    break;
                case JsonValue value:
                    value.ReplaceWith(Other(value));
                    break;
            }
        }

        private void ChangeArray(JsonArray array)
        {
            if (array.Count == 0)
            {
                array.Add(new JsonObject { [s_names[random.Next(s_names.Length)]] = "new" });
                return;
            }

            var element = array[random.Next(array.Count)];
            switch (random.Next(3))
            {
                case 0:
                    array.Remove(element);
                    break;
                case 1:
                    array.Insert(random.Next(array.Count + 1), element?.DeepClone());
                    break;
                default:
                    array.Remove(element);
                    array.Insert(random.Next(array.Count + 1), element);
                    break;
            }
        }

        private void ChangeObject(JsonObject members)
        {
            var name = s_names[random.Next(s_names.Length)];
            if (members.Count > 0 && random.Next(3) == 0)
            {
                members.Remove(members.ElementAt(random.Next(members.Count)).Key);
            }
            else
            {
                members[name] = random.Next(3) switch
                {
                    0 => JsonValue.Create(random.Next(3)),
                    1 => new JsonObject { ["id"] = 1 },
                    _ => JsonValue.Create(s_texts[random.Next(s_texts.Length)]),
                };
            }
        }

        private JsonNode? Other(JsonValue value)
        {
            if (!value.TryGetValue<string>(out var text))
            {
                return random.Next(4) switch
                {
                    0 => null,
                    1 => JsonValue.Create(1.5),
                    2 => JsonValue.Create("text"),
                    _ => JsonValue.Create(random.Next(1000)),
                };
            }

            // A body: something in it, mostly.
            return text.StartsWith('{') || text.StartsWith('[') ? JsonValue.Create(Of(text))
                : random.Next(2) == 0 ? JsonValue.Create(s_texts[random.Next(s_texts.Length)])
                : JsonValue.Create(text + "y");
        }

        private static IEnumerable<JsonNode> Places(JsonNode? node)
        {
            // Bodies are where most of the work is.
            if (node is not null)
            {
                yield return node;
            }

            if (node is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith('{'))
            {
                for (var i = 0; i < 5; i++)
                {
                    yield return node;
                }
            }

            foreach (var child in node switch { JsonObject members => members.Select(m => m.Value), JsonArray array => array, _ => [] })
            {
                foreach (var place in Places(child))
                {
                    yield return place;
                }
            }
        }
    }
}
