using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Mono.Corpus.Naming;

/// <summary>A collection in another order, or with some requests removed.</summary>
/// <param name="Text">The collection.</param>
/// <param name="Numbers">For each request, in the new order, its number in the original collection.</param>
internal sealed record Shuffle(string Text, IReadOnlyList<int> Numbers)
{
    // Members of old formats that state an order besides that of the lists.
    private static readonly string[] s_lists = ["item", "requests", "folders", "order", "folders_order"];

    /// <summary>Returns the collection with its requests and folders in another order.</summary>
    /// <param name="text">The collection.</param>
    /// <param name="seed">The seed of the order; 0 reverses every list.</param>
    internal static Shuffle Permute(string text, int seed) => Change(text, (random, list) =>
    {
        var children = list.ToArray();
        if (seed == 0)
        {
            Array.Reverse(children);
        }
        else
        {
            random.Shuffle(children);
        }

        list.ReplaceAll(children);
    }, seed);

    /// <summary>Returns the collection without some of its requests.</summary>
    /// <param name="text">The collection.</param>
    /// <param name="seed">The seed of the choice.</param>
    /// <param name="share">The share of requests to remove, from 0 to 1.</param>
    internal static Shuffle Remove(string text, int seed, double share) => Change(text, (random, list) =>
    {
        foreach (var request in list.OfType<JObject>().Where(i => i["item"] is not JArray).ToList())
        {
            if (random.NextDouble() < share)
            {
                request.Remove();
            }
        }
    }, seed, "item", "requests");

    private static Shuffle Change(string text, Action<Random, JArray> change, int seed, params string[] lists)
    {
        var random = new Random(seed);
        var root = Read(text);
        var numbers = Requests(root)
            .Select((request, i) => (request, i))
            .ToDictionary(r => r.request, r => r.i, (IEqualityComparer<JObject>)ReferenceEqualityComparer.Instance);
        var chosen = lists.Length == 0 ? s_lists : lists;
        Walk(root, list => change(random, list), chosen);
        return new Shuffle(root.Root.ToString(Formatting.Indented), [.. Requests(root).Select(r => numbers[r])]);
    }

    private static JObject Read(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text.TrimStart('\ufeff')))
        {
            MaxDepth = 512,
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        var document = JObject.Load(reader);
        return document["collection"] as JObject ?? document;
    }

    private static void Walk(JObject owner, Action<JArray> change, string[] lists)
    {
        foreach (var list in lists.Select(name => owner[name]).OfType<JArray>())
        {
            change(list);
            foreach (var child in list.OfType<JObject>())
            {
                Walk(child, change, lists);
            }
        }
    }

    // In the order of the file, as RequestPositions finds them.
    private static IEnumerable<JObject> Requests(JObject root) =>
        root["item"] is JArray items ? Below(items) : root["requests"] is JArray requests ? requests.OfType<JObject>() : [];

    private static IEnumerable<JObject> Below(JArray items) =>
        items.OfType<JObject>().SelectMany(item => item["item"] is JArray children ? Below(children) : [item]);
}
