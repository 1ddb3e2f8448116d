using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mono.Corpus.Scoring;

/// <summary>Facts of an API by place (<c>GET /users/{} response:200</c>) and JSON path.</summary>
internal sealed partial class FactFile
{
    private readonly Dictionary<string, Dictionary<string, Fact>> _places = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, Dictionary<string, Fact>> Places => _places;

    /// <summary>Reads a file with one fact on each line.</summary>
    internal static FactFile Read(string file)
    {
        var facts = new FactFile();
        foreach (var line in File.ReadLines(file).Where(l => l.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            facts.Add(Key(root), root.GetProperty("jsonPath").GetString()!, Fact.Read(root.GetProperty("facts")));
        }

        return facts;
    }

    /// <summary>Reads the JSON bodies of a collection by place.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<JsonElement>> ReadBodies(string file)
    {
        var bodies = new Dictionary<string, IReadOnlyList<JsonElement>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(file).Where(l => l.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            bodies[Key(document.RootElement)] =
            [
                .. document.RootElement.GetProperty("samples").EnumerateArray().Select(s =>
                {
                    using var body = JsonDocument.Parse(s.GetString()!, new JsonDocumentOptions { MaxDepth = 256 });
                    return body.RootElement.Clone();
                }),
            ];
        }

        return bodies;
    }

    /// <summary>Adds a fact; the first of a path counts.</summary>
    internal void Add(string place, string jsonPath, Fact fact)
    {
        if (!_places.TryGetValue(place, out var facts))
        {
            _places.Add(place, facts = new Dictionary<string, Fact>(StringComparer.Ordinal));
        }

        facts.TryAdd(jsonPath, fact);
    }

    /// <summary>Returns the key of a place, which does not depend on the names and the syntax of path variables.</summary>
    internal static string Key(string method, string path, string location) =>
        method + " /"
            + string.Join(
                '/',
                path
                    .Split('?')[0]
                    .Split('/', StringSplitOptions.RemoveEmptyEntries)
                    .Select(s => Colon().Replace(Braces().Replace(s, "{}"), "{}")))
            + " " + location;

    private static string Key(JsonElement line) =>
        Key(line.GetProperty("method").GetString()!, line.GetProperty("path").GetString()!, line.GetProperty("location").GetString()!);

    [GeneratedRegex(@"\{\{?[^{}]*\}?\}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"^:[\w.\-\[\]]+", RegexOptions.ECMAScript)]
    private static partial Regex Colon();
}
