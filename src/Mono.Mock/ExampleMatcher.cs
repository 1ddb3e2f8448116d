using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mono.Mock;

/// <summary>Finds the example to respond with: SEMANTICS §7, "Mock server matching".</summary>
internal sealed class ExampleMatcher(IReadOnlyList<SavedExample> examples)
{
    /// <summary>Finds the example.</summary>
    /// <returns>The example; null if none fits.</returns>
    public SavedExample? Find(ReceivedRequest request)
    {
        var candidates = examples.Where(example => example.Method == request.Method);
        if (request.Header("x-mock-response-code") is { } code)
        {
            candidates = candidates.Where(example => (example.Code ?? 200).ToString(CultureInfo.InvariantCulture) == code.Trim());
        }

        if (request.Header("x-mock-response-id") is { } id)
        {
            // Postman's full id is "<user>-<id>"; the file has only the second part.
            return Best(
                request,
                candidates.Where(
                    example => example.Id is { Length: > 0 } own && (own == id || id.EndsWith("-" + own, StringComparison.Ordinal))),
                anyPath: true);
        }

        if (request.Header("x-mock-response-name") is { } name)
        {
            return Best(request, candidates.Where(example => example.Name == name), anyPath: true);
        }

        if (request.Header("x-mock-match-request-headers") is { } names)
        {
            var required = names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            candidates = candidates.Where(example => required.All(header => example.RequestHeader(header) == request.Header(header)));
        }

        if (string.Equals(request.Header("x-mock-match-request-body"), "true", StringComparison.OrdinalIgnoreCase))
        {
            candidates = candidates.Where(example => SameBody(example.Body ?? "", request.Text));
        }

        return Best(request, candidates, anyPath: false);
    }

    /// <summary>Returns the best match among candidates.</summary>
    /// <param name="request">The request.</param>
    /// <param name="candidates">The examples to choose from.</param>
    /// <param name="anyPath">Whether candidates with another path count too, after the others; true if chosen by name or id.</param>
    private static SavedExample? Best(ReceivedRequest request, IEnumerable<SavedExample> candidates, bool anyPath) => candidates
        .Select(example => (Example: example, Fit: example.Path.Match(request)))
        .Where(candidate => anyPath || candidate.Fit is not null)
        .OrderBy(candidate => candidate.Fit is null)
        .ThenBy(candidate => candidate.Fit?.Tier)
        .ThenByDescending(candidate => candidate.Fit?.Tier == PathTier.End ? candidate.Example.Path.Own.Count : 0)
        .ThenByDescending(candidate => (candidate.Fit?.Score ?? 0) + QueryScore(request, candidate.Example))
        .ThenByDescending(candidate => candidate.Fit?.Detail ?? 0)
        .ThenBy(candidate => Rank(candidate.Example.Code))
        .ThenBy(candidate => candidate.Example.Index)
        .Select(candidate => candidate.Example)
        .FirstOrDefault();

    /// <summary>
    /// Returns the query's part of the score, from -10 to 10: the share of pairs that both sides have. A name whose value
    /// differs or is a variable counts half.
    /// </summary>
    private static double QueryScore(ReceivedRequest request, SavedExample example)
    {
        var all = Math.Max(request.Query.Count, example.Query.Count);
        if (all == 0)
        {
            return 10;
        }

        var matched = 0.0;
        var left = request.Query.ToList();
        foreach (var pair in example.Query)
        {
            var found = left.FindIndex(candidate => candidate.Key == pair.Key && candidate.Value == pair.Value);
            var byName = found >= 0 ? found : left.FindIndex(candidate => candidate.Key == pair.Key);
            if (byName >= 0)
            {
                matched += found >= 0 ? 1 : 0.5;
                left.RemoveAt(byName);
            }
        }

        return (20 * matched / all) - 10;
    }

    /// <summary>Ranks equally good examples: a 200 first, then another success, then one without a code.</summary>
    private static int Rank(int? code) => code switch
    {
        200 => 0,
        >= 200 and < 300 => 1,
        null => 2,
        _ => 3,
    };

    /// <summary>Whether two bodies are the same text, or the same JSON.</summary>
    private static bool SameBody(string expected, string actual)
    {
        if (expected.Trim() == actual.Trim())
        {
            return true;
        }

        try
        {
            return JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual));
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // One of them is not JSON, or repeats a name: then only equal texts are equal bodies.
            return false;
        }
    }
}
