using System.Text.Json;

namespace Mono.Corpus.Scoring;

/// <summary>
/// Compares inferred types with a description by the rules of <c>score.mjs</c> (shared/truth/RULES.md, section 1); a test runs
/// both and compares the results.
/// </summary>
internal sealed class Scorer
{
    private static readonly Dictionary<string, string> s_formats = new(StringComparer.Ordinal)
    {
        ["date-time"] = "date-time",
        ["datetime"] = "date-time",
        ["dateTime"] = "date-time",
        ["timestamp"] = "date-time",
        ["date"] = "date",
        ["time"] = "time",
        ["duration"] = "duration",
        ["uuid"] = "uuid",
        ["guid"] = "uuid",
        ["uri"] = "uri",
        ["url"] = "uri",
        ["uri-reference"] = "uri",
        ["email"] = "email",
        ["ipv4"] = "ip",
        ["ipv6"] = "ip",
        ["ip"] = "ip",
        ["byte"] = "byte",
        ["base64"] = "byte",
        ["binary"] = "binary",
        ["hostname"] = "hostname",
    };

    private static readonly string[] s_primaryFormats = ["date-time", "date", "uuid", "uri"];

    // Formats that have their own types in C#.
    private static readonly string[] s_valueFormats = ["date-time", "date", "time", "uuid"];

    private readonly Score _score = new();

    private Scorer()
    {
    }

    /// <summary>Scores an API's request bodies and its responses with a 2xx status.</summary>
    /// <param name="truth">The facts of the description.</param>
    /// <param name="inferred">The inferred facts.</param>
    /// <param name="bodies">The bodies of the collection; other places are not scored.</param>
    internal static Score Run(FactFile truth, FactFile inferred, IReadOnlyDictionary<string, IReadOnlyList<JsonElement>> bodies)
    {
        var scorer = new Scorer();
        foreach (var (place, facts) in truth.Places)
        {
            var location = place.Split(' ')[2];
            if ((location == "request" || location.StartsWith("response:2", StringComparison.Ordinal))
                && bodies.TryGetValue(place, out var samples))
            {
                scorer.Place(place, facts, inferred.Places.GetValueOrDefault(place), new VisiblePaths(facts, samples));
            }
        }

        return scorer._score;
    }

    private static string? Format(Fact fact) => fact.Format is { } format && s_formats.TryGetValue(format, out var known) ? known : null;

    private void Place(string place, Dictionary<string, Fact> truth, Dictionary<string, Fact>? inferred, VisiblePaths visible)
    {
        _score.Locations++;
        var at = new Judgement(place, _score);
        foreach (var (path, fact) in truth.Where(f => !f.Value.Variant))
        {
            Compare(at, path, fact, inferred?.GetValueOrDefault(path), visible);
        }

        foreach (var (path, found) in inferred ?? [])
        {
            if (FactPath.IsMember(path) && !truth.ContainsKey(path))
            {
                Extra(at, path, found, truth);
            }
        }

        _score.LocationsMissing += inferred is null ? 1 : 0;
        _score.LocationsPerfect += at.IsBad ? 0 : 1;
        _score.LocationsTyped += at.IsBad || at.IsUntyped ? 0 : 1;
        _score.LocationsSafe += at.IsUnsafe || inferred is null ? 0 : 1;
    }

    private void Compare(Judgement at, string path, Fact fact, Fact? found, VisiblePaths visible)
    {
        var isMember = FactPath.IsMember(path);
        var isVisible = visible.Has(path);
        var hasValue = visible.HasValue(path);
        if (isMember)
        {
            _score.Visible += isVisible ? 1 : 0;
            _score.Found += found is null ? 0 : 1;
            _score.VisibleFound += found is not null && isVisible ? 1 : 0;
            if (found is null && isVisible)
            {
                at.Bad("presence", fact.Kind, "absent", path);
            }

            if (isVisible && !fact.Ambiguous && fact.Kind != "any" && !fact.OnlyNull && hasValue)
            {
                _score.TypedTruth++;
                _score.TypedInferred += found is null ? 0 : 1;
            }
        }

        if (found is null)
        {
            _score.Maps.Missing += fact.Kind == "map" && isVisible ? 1 : 0;
            return;
        }

        CompareMaps(at, path, fact, found, hasValue);
        if (fact.Kind != "any" && !fact.OnlyNull && hasValue)
        {
            CompareKinds(at, path, fact, found, isMember && isVisible);
        }

        if (!fact.OnlyNull && path != "$")
        {
            _score.Matched++;
            if (WhyUnsafe(fact, found) is { } reason)
            {
                _score.Unsafe++;
                at.Unsafe(reason, path);
            }
        }
    }

    private void CompareMaps(Judgement at, string path, Fact fact, Fact found, bool hasValue)
    {
        if (fact.Kind == "map")
        {
            if (hasValue && found.Kind == "map")
            {
                _score.Maps.Right++;
            }
            else if (hasValue)
            {
                _score.Maps.Missing++;
                at.Miss("map", "map", found.Kind, path);
            }
        }
        else if (found.Kind == "map" && !fact.Open && fact.Kind != "any")
        {
            _score.Maps.Wrong++;
            at.Miss("map", fact.Kind, "map", path);
        }
    }

    private void CompareKinds(Judgement at, string path, Fact fact, Fact found, bool isVisibleMember)
    {
        var right = found.Kind == fact.Kind || (fact.Open && found.Kind is "map" or "any" or "object");
        _score.Kinds++;
        _score.KindsRight += right ? 1 : 0;
        if (!right)
        {
            at.Bad("kind", fact.Kind + (fact.Format is null ? "" : ":" + fact.Format), found.Kind, path);
        }

        var typed = right && (fact.Kind != "string" || TypeOf(fact) == TypeOf(found));
        _score.TypedRight += typed && isVisibleMember ? 1 : 0;
        at.IsUntyped |= !typed;
        if (fact.Kind != "string")
        {
            return;
        }

        var stated = Format(fact);
        var inferred = found.Kind == "string" ? Format(found) : null;
        if (stated is not null && stated == inferred)
        {
            Count(stated).Right++;
            return;
        }

        if (stated is not null)
        {
            Count(stated).Missing++;
            at.Miss("format", stated, inferred ?? "none", path);
        }

        if (inferred is not null)
        {
            Count(inferred).Wrong++;
            at.Miss("format", stated ?? "none", inferred, path);
        }
    }

    // Only the formats that matter to a caller are in the table.
    private Tally Count(string format) => s_primaryFormats.Contains(format, StringComparer.Ordinal) ? _score.Formats : new Tally();

    // The type of the value in C#.
    private static string TypeOf(Fact fact) =>
        fact.Kind != "string" ? fact.Kind
            : Format(fact) is { } format && s_valueFormats.Contains(format, StringComparer.Ordinal) ? format
            : "string";

    // Whether reading into the inferred type would throw on a value that the description allows.
    private static string? WhyUnsafe(Fact fact, Fact found)
    {
        foreach (var kind in fact.Kinds.Count > 0 ? fact.Kinds : [fact.Kind])
        {
            if (!Accepts(found.Kind, kind == "any" && found.Kind != "any" ? "?" : kind))
            {
                if (kind == "any" && found.Kind is "object" or "any")
                {
                    break;
                }

                return "kind " + kind + " as " + found.Kind;
            }
        }

        var format = Format(found);
        if (found.Kind == "string"
            && format is not null
            && s_valueFormats.Contains(format, StringComparer.Ordinal)
            && Format(fact) != format
            && !(format == "date-time" && Format(fact) == "date"))
        {
            // A format without one in the description goes beyond it, but is not unsafe.
            return Format(fact) is { } stated ? "format " + stated + " as " + format : null;
        }

        if (found.Kind == "integer" && found.Format == "int32" && fact.Format == "int64")
        {
            return "int64 as int32";
        }

        if (fact.Nullable
            && !found.Nullable
            && found.Required
            && (found.Kind is "intege"
                + "r" or "number" or "boolean" || (found.Kind == "string" && format is not null && s_valueFormats.Contains(
                format, StringComparer.Ordinal))))
        {
            return "null into a value type";
        }

        return found.Enum is { } closed
            && fact.Kind == "string"
            && !(fact.Enum is { } values && values.All(v => closed.Contains(v, StringComparer.Ordinal)))
            ? "a closed enum without all values"
            : null;
    }

    private static bool Accepts(string inferred, string kind) => inferred switch
    {
        "any" => true,
        "number" => kind is "integer" or "number",
        "object" or "map" => kind is "object" or "map",
        _ => inferred == kind,
    };

    private void Extra(Judgement at, string path, Fact found, Dictionary<string, Fact> truth)
    {
        // Paths below a wrong or open one are not counted again.
        if (!truth.TryGetValue(FactPath.Parent(path)!, out var parent)
            || parent.Cut || parent.Variant || parent.Ambiguous || parent.Open
            || parent.Kind is not ("object" or "map")
            || ((parent.Recursive || parent.PartRecursive) && !path.EndsWith(".value", StringComparison.Ordinal)))
        {
            return;
        }

        _score.Extra++;
        at.Bad(
            "presence (extra)",
            parent.Recursive ? "circular mark"
                : parent.Kind == "map" ? "a map's key"
                : parent.Additional ? "a further member"
                : "not in the description",
            found.Kind,
            path);
    }

    /// <summary>Verdicts on one place while it is compared.</summary>
    private sealed class Judgement(string place, Score score)
    {
        internal bool IsBad { get; private set; }

        internal bool IsUntyped { get; set; }

        internal bool IsUnsafe { get; private set; }

        internal void Bad(string fact, string stated, string found, string path)
        {
            IsBad = true;
            Miss(fact, stated, found, path);
        }

        internal void Unsafe(string reason, string path)
        {
            IsUnsafe = true;
            score.Miss("unsafe | " + reason, place + " " + path);
        }

        internal void Miss(string fact, string stated, string found, string path) =>
            score.Miss(fact + " | " + stated + " -> " + found, place + " " + path);
    }
}
