using System.Collections;
using System.Reflection;
using System.Text;

namespace Mono.Postman.Tests;

/// <summary>After an edit, unchanged requests are taken over, and the result is the same as without an earlier reading.</summary>
/// <remarks>The seed is fixed, so that failures can be reproduced.</remarks>
public sealed class EarlierReadingTests
{
    private const string Sample = """
        {
          "info": {"name": "C", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
          "item": [
            {"name": "f", "item": [
              {"name": "a", "request": {"method": "POST", "url": "{{u}}/a/:b?c=d", "header": [{"key": "A", "value": "b"}],
                "body": {"mode": "raw", "raw": "{}"}},
                "response": [{"name": "ok", "code": 200,
                  "body": "{}"}]}, {"name": "b", "request": "http://h/b"},
              {"name": "g", "item": [{"name": "c", "request": {"url": "http://h/c", "auth": {"type": "basic",
                "basic": [{"key": "username", "value": "u"}]}}}]}
            ]},
            {"name": "d", "request": {"url": "http://h/d"}, "response": [null]},
            {"name": "e", "request": {"url": "http://h/e", "description": {"item": [{"name": "b", "request": "http://h/b"}]}}}
          ],
          "variable": [{"key": "u", "value": {"item": [{"name": "b", "request": "http://h/b"}]}}]
        }
        """;

    private static readonly string[] s_pieces =
    [
        "\n", "  ", "\r\n", "{\"name\": \"b\", \"request\": \"http://h/b\"},", "{\"name\": \"new\", \"request\": {\"url\": \"x\"}},",
        "\"", "x", "é", "}", "\"name\": \"twice\",", "// c\n", "null,", "{\"item\": [",
    ];

    [Fact]
    public void A_request_that_is_the_same_is_the_same_object()
    {
        var earlier = PostmanReader.Read(Sample);

        var edited = PostmanReader.Read(Sample.Replace("/d\"", "/changed\"").AsMemory(), earlier);

        var (before, after) = (Items(earlier), Items(edited));
        Assert.Equal(["a", "b", "c", "d", "e"], after.Select(item => item.Name));
        Assert.Equal([true, true, true, false, true], before.Zip(after, ReferenceEquals));
        Assert.Equal("http://h/changed", after[3].Request.Url!.Text);
    }

    [Fact]
    public void An_edited_request_keeps_the_bodies_that_are_the_same()
    {
        const string Body = """{\"id\": 1, \"name\": \"Ann\"}""";
        var text = Sample.Replace("\"{}\"", "\"" + Body + "\"");
        var earlier = PostmanReader.Read(text);

        var edited = PostmanReader.Read(text.Replace("\"name\": \"ok\"", "\"name\": \"fine\"").AsMemory(), earlier);

        var (before, after) = (Items(earlier)[0], Items(edited)[0]);
        Assert.NotSame(before.Request, after.Request);
        Assert.Equal("""{"id": 1, "name": "Ann"}""", after.Request.Body!.Raw);
        Assert.Same(before.Request.Body!.Raw, after.Request.Body!.Raw);
        Assert.Equal(Body.Replace("\\", ""), after.Responses[0].Body.ToString());
        Assert.True(before.Responses[0].Body!.Value.Equals(after.Responses[0].Body!.Value));
    }

    [Fact]
    public void A_request_that_moves_has_current_positions()
    {
        var earlier = PostmanReader.Read(Sample);
        var text = Sample
            .Replace("\"info\"", "\n\n\"description\": \"d\", \"info\"")
            .Replace(" {\"name\": \"b\", \"req", "\n{\"name\": \"b\", \"req");

        var edited = PostmanReader.Read(text.AsMemory(), earlier);

        var (before, after) = (Items(earlier), Items(edited));
        Assert.All(
            before.Zip(after).Where(pair => pair.First.Name is not "d"),
            pair => Assert.Same(pair.First.Request, pair.Second.Request));
        Assert.Equal(Dump(PostmanReader.Read(text)), Dump(edited));
    }

    [Fact]
    public void Removed_folders_and_added_requests_leave_the_others()
    {
        var requests = Enumerable.Range(0, 300).Select(i => $$"""{"name": "{{i}}", "request": "http://h/{{i}}"}""").ToArray();
        static string File(IEnumerable<string> items) =>
            """{"info": {"name": "C", "schema": "/v2.1.0/"}, "item": [""" + string.Join(", ", items) + "]}";

        var folder = "{\"name\": \"f\", \"item\": [" + string.Join(", ", requests.Skip(50).Take(200)) + "]}";
        var before = File([.. requests.Take(50), folder, .. requests.Skip(250)]);
        var earlier = PostmanReader.Read(before);

        const string Added = "{\"name\": \"new\", \"request\": \"http://h/new\"}";
        var after = File([.. requests.Take(10), Added, .. requests.Skip(10).Take(40), .. requests.Skip(250)]);
        var edited = PostmanReader.Read(after.AsMemory(), earlier);

        var known = Items(earlier).Select(item => item.Request).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        var items = Items(edited);
        Assert.Equal(101, items.Count);

        // After the missing folder, a few requests are read before the matcher finds its place again.
        Assert.InRange(items.Count(item => known.Contains(item.Request)), 90, 100);
    }

    // At each distance, the text of a request begins at another place of a machine word.
    [Fact]
    public void A_request_that_moves_by_any_distance_is_the_same_object()
    {
        var earlier = PostmanReader.Read(Sample);

        for (var distance = 0; distance <= 16; distance++)
        {
            var moved = PostmanReader.Read((new string(' ', distance) + Sample).AsMemory(), earlier);

            // Without "d", which has a problem and is read again.
            Assert.All(
                Items(earlier).Zip(Items(moved)).Where(pair => pair.First.Name is not "d"),
                pair => Assert.Same(pair.First.Request, pair.Second.Request));
        }
    }

    [Fact]
    public void An_edit_of_one_or_two_characters_is_noticed_at_each_place()
    {
        var earlier = PostmanReader.Read(Sample);

        for (var i = 0; i < Sample.Length; i++)
        {
            AssertNoticed(Sample.Remove(i, 1));
            AssertNoticed(Sample.Insert(i, "x"));
            AssertNoticed(Replace(Sample, i));
            AssertNoticed(Replace(Replace(Sample, i), Math.Min(i + (i % 23), Sample.Length - 1)));
        }

        void AssertNoticed(string edited) =>
            Assert.Equal(Dump(PostmanReader.Read(edited)), Dump(PostmanReader.Read(edited.AsMemory(), earlier)));

        static string Replace(string text, int at) => text[..at] + (text[at] == 'x' ? 'y' : 'x') + text[(at + 1)..];
    }

    [Fact]
    public void Requests_that_are_taken_over_do_not_affect_the_result() => AssertSameAfterEdits(Sample, edits: 6_000, seed: 20_261_125);

    [SkippableTheory]
    [InlineData(Corpus.Own)]
    [InlineData(Corpus.Public)]
    public void Requests_that_are_taken_over_do_not_affect_the_result_in_collections(string folder)
    {
        foreach (var file in Corpus.Files(folder).Where(f => new FileInfo(f).Length < 300_000))
        {
            AssertSameAfterEdits(File.ReadAllText(file), edits: 12, seed: 5);
        }
    }

    // Each edit applies to the text before or after the previous edit, so that moved text is moved again.
    private static void AssertSameAfterEdits(string sample, int edits, int seed)
    {
        var random = new Random(seed);
        var text = sample;
        var result = PostmanReader.Read(text);
        for (var i = 0; i < edits; i++)
        {
            var edited = Edit(random.Next(3) == 0 ? sample : text, random);
            var read = PostmanReader.Read(edited.AsMemory(), result);
            Assert.Equal(Dump(PostmanReader.Read(edited)), Dump(read));
            if (read.Collection is not null && edited.Length < sample.Length * 2)
            {
                (text, result) = (edited, read);
            }
            else
            {
                (text, result) = (sample, PostmanReader.Read(sample));
            }
        }
    }

    private static string Edit(string text, Random random)
    {
        var at = random.Next(text.Length);
        return random.Next(4) switch
        {
            0 => text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at)),
            1 => text.Insert(at, s_pieces[random.Next(s_pieces.Length)]),
            2 when text.IndexOf("{\"name\"", at, StringComparison.Ordinal) is >= 0 and var found =>
                text.Insert(found, s_pieces[random.Next(s_pieces.Length)]),
            _ when text.IndexOf(": \"", at, StringComparison.Ordinal) is >= 0 and var found => text.Insert(found + 3, "y"),
            _ => text.Insert(at, "\n"),
        };
    }

    private static List<PostmanItem> Items(PostmanReadResult result)
    {
        static IEnumerable<PostmanItem> Of(IEnumerable<PostmanNode> nodes) =>
            nodes.SelectMany(node => node is PostmanFolder folder ? Of(folder.Items) : [(PostmanItem)node]);
        return [.. Of(result.Collection!.Items)];
    }

    private static string Dump(PostmanReadResult result)
    {
        var builder = new StringBuilder();
        Write(builder, result.Problems, null, 0);
        Write(builder, result.Collection, null, 0);
        return builder.ToString();
    }

    // All public properties, with current positions.
    private static void Write(StringBuilder builder, object? value, PostmanItem? around, int depth)
    {
        builder.Append(' ', depth);
        switch (value)
        {
            case null or string or bool or int or Enum or ReadOnlyMemory<char>:
                builder.Append(value?.ToString() ?? "null").Append('\n');
                break;
            case TextPosition position:
                builder.Append(around?.Now(position) ?? position).Append('\n');
                break;
            case IEnumerable list:
                builder.Append("[\n");
                foreach (var element in list)
                {
                    Write(builder, element, around, depth + 1);
                }

                break;
            default:
                builder.Append(value.GetType().Name).Append('\n');
                var properties = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(property => property.GetIndexParameters().Length == 0)
                    .OrderBy(property => property.Name, StringComparer.Ordinal);
                foreach (var property in properties)
                {
                    builder.Append(' ', depth).Append(property.Name).Append(':');
                    var isOwn = value is PostmanItem && property.Name == nameof(PostmanItem.Position);
                    Write(builder, property.GetValue(value), isOwn ? null : value as PostmanItem ?? around, depth + 1);
                }

                break;
        }
    }
}
