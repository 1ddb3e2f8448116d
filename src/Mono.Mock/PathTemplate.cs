using Mono.Postman;

namespace Mono.Mock;

/// <summary>The path of a saved example, with wildcards where variables stand.</summary>
/// <param name="Base">The segments that come from the URL's beginning: the path in <c>{{baseUrl}}</c>.</param>
/// <param name="Own">The segments that the URL itself writes.</param>
/// <param name="EndsWithSlash">Whether the path ends with a slash.</param>
internal sealed record PathTemplate(IReadOnlyList<SegmentPattern> Base, IReadOnlyList<SegmentPattern> Own, bool EndsWithSlash)
{
    /// <summary>Builds the template of a URL's path.</summary>
    /// <param name="url">The URL's parts, variables not filled in.</param>
    /// <param name="pathVariables">The values of <c>:name</c> segments.</param>
    /// <param name="values">The values of variables.</param>
    public static PathTemplate Create(PostmanUrl url, IReadOnlyList<PostmanVariable> pathVariables, VariableValues values)
    {
        var beginning = values.Fill(string.Join(".", url.Host));
        var basePath = PostmanUrlText.Parse(beginning).Path ?? [];
        var path = url.Path ?? [];
        return new PathTemplate(
            [.. basePath.Where(segment => segment.Length > 0).Select(segment => SegmentPattern.Create(segment, null))],
            [.. path.Where(segment => segment.Length > 0).SelectMany(segment => Patterns(segment, pathVariables, values))],
            path.Count > 1 && path[^1].Length == 0);
    }

    /// <summary>How well a request's path fits.</summary>
    /// <returns>The fit; null if the path does not fit.</returns>
    public PathFit? Match(ReceivedRequest request)
    {
        var count = request.Segments.Count;
        return Match(request, [.. Base, .. Own], 0, PathTier.Whole)
            ?? (Base.Count > 0 ? Match(request, Own, 0, PathTier.WithoutBase) : null)
            ?? (count > Own.Count && Own.Any(pattern => pattern.IsLiteral) ? Match(request, Own, count - Own.Count, PathTier.End) : null);
    }

    private PathFit? Match(ReceivedRequest request, IReadOnlyList<SegmentPattern> patterns, int skipped, PathTier tier)
    {
        if (request.Segments.Count - skipped != patterns.Count)
        {
            return null;
        }

        var fits = patterns.Select((pattern, i) => pattern.Match(request.Segments[skipped + i])).ToList();
        if (fits.Contains(SegmentFit.None))
        {
            return null;
        }

        // Postman's published numbers; it gives none for a wildcard in other case or with another slash, so these add up.
        var byId = fits.Contains(SegmentFit.Id);
        var score = 100
            - (byId ? 21 : fits.Contains(SegmentFit.Wildcard) ? 20 : 0)
            - (fits.Contains(SegmentFit.OtherCase) ? 10 : 0)
            - (request.EndsWithSlash == EndsWithSlash ? 0 : byId ? 4 : 5);
        return new PathFit(tier, score, fits.Select((fit, i) => fit is SegmentFit.Wildcard or SegmentFit.Id ? patterns[i].HasText ? 1 : 0 : 2).Sum());
    }

    private static IEnumerable<SegmentPattern> Patterns(string segment, IReadOnlyList<PostmanVariable> pathVariables, VariableValues values)
    {
        if (segment[0] == ':')
        {
            // ":id.json": the name ends before the first dot.
            var dot = segment.IndexOf('.', StringComparison.Ordinal);
            var name = dot < 0 ? segment[1..] : segment[1..dot];
            if (name.Length > 0)
            {
                var suffix = values.Fill(segment[(name.Length + 1)..]);
                var value = pathVariables.LastOrDefault(variable => variable.Key == name)?.Value;
                return [SegmentPattern.Create("{{" + name.Replace('{', '(').Replace('}', ')') + "}}" + suffix, value is null ? null : values.Fill(value) + suffix)];
            }
        }

        // A variable may hold several segments.
        var filled = values.Fill(segment);
        var parts = filled.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? parts.Select(part => SegmentPattern.Create(part, null)) : [SegmentPattern.Create(segment, filled)];
    }
}

/// <summary>Which part of a request's path an example's path is, the best first.</summary>
internal enum PathTier
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>All of it, if the path in the example's <c>{{baseUrl}}</c> does not count.</summary>
    WithoutBase,

    /// <summary>Its end: the client's base URL has a path that the collection does not know.</summary>
    End,
}

/// <summary>How well a path fits.</summary>
/// <param name="Tier">Which part of the path the example's is.</param>
/// <param name="Score">Postman's score, from 100 downwards.</param>
/// <param name="Detail">How much of it is text: 2 for a segment that is the same text, 1 for a variable with text around it. Of two paths with wildcards
/// the one with more text is meant.</param>
internal sealed record PathFit(PathTier Tier, int Score, int Detail);
