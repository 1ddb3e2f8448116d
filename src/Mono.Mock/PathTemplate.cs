using Mono.Postman;

namespace Mono.Mock;

/// <summary>The path of a saved example, with wildcards where variables stand.</summary>
/// <param name="Base">The segments from the value of a variable at the URL's beginning, such as <c>{{baseUrl}}</c>.</param>
/// <param name="Own">The segments written in the URL itself.</param>
/// <param name="EndsWithSlash">Whether the path ends with a slash.</param>
internal sealed record PathTemplate(IReadOnlyList<SegmentPattern> Base, IReadOnlyList<SegmentPattern> Own, bool EndsWithSlash)
{
    /// <summary>Builds the template of a URL's path.</summary>
    /// <param name="url">The URL's parts, with variables not filled in.</param>
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

    /// <summary>Rates how well a request's path matches.</summary>
    /// <returns>The rating; null if the path does not match.</returns>
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

        // Postman's published numbers. It has none for a wildcard combined with other case or another slash, so these are added.
        var byId = fits.Contains(SegmentFit.Id);
        var score = 100
            - (byId ? 21 : fits.Contains(SegmentFit.Wildcard) ? 20 : 0)
            - (fits.Contains(SegmentFit.OtherCase) ? 10 : 0)
            - (request.EndsWithSlash == EndsWithSlash ? 0 : byId ? 4 : 5);
        return new PathFit(
            tier, score, fits.Select((fit, i) => fit is SegmentFit.Wildcard or SegmentFit.Id ? patterns[i].HasText ? 1 : 0 : 2).Sum());
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
                return [
                    SegmentPattern.Create(
                        "{{" + name.Replace('{', '(').Replace('}', ')') + "}}" + suffix,
                        value is null ? null : values.Fill(value) + suffix),
                ];
            }
        }

        // A variable may hold several segments.
        var filled = values.Fill(segment);
        var parts = filled.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? parts.Select(part => SegmentPattern.Create(part, null)) : [SegmentPattern.Create(segment, filled)];
    }
}

/// <summary>The part of a request's path that an example's path matches, the best first.</summary>
internal enum PathTier
{
    /// <summary>The whole path.</summary>
    Whole,

    /// <summary>The whole path, when the path in the example's <c>{{baseUrl}}</c> is left out.</summary>
    WithoutBase,

    /// <summary>The end of the path: the client's base URL has a path that the collection does not know.</summary>
    End,
}

/// <summary>Rating of a path match.</summary>
/// <param name="Tier">The part of the request's path that the example's path matches.</param>
/// <param name="Score">Postman's score, from 100 downwards.</param>
/// <param name="Detail">
/// The amount of literal text: 2 for a literal segment, 1 for a variable with text around it. Of two paths with wildcards the
/// one with more text is preferred.
/// </param>
internal sealed record PathFit(PathTier Tier, int Score, int Detail);
