using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mono.Corpus.Wire;

/// <summary>Compares a client's request with Postman's.</summary>
internal static class WireComparison
{
    // Headers about the program and its connection.
    private static readonly HashSet<string> s_systemHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "User-Agent",
        "Cache-Control",
        "Postman-Token",
        "Accept-Encoding",
        "Connection",
    };

    /// <summary>Returns the parts that differ: method, address, target, headers by name, body.</summary>
    /// <param name="expected">Postman's request.</param>
    /// <param name="actual">The client's request.</param>
    /// <param name="isJson">Whether the body is compared as JSON.</param>
    internal static IReadOnlyList<WireDifference> Compare(SentRequest expected, SentRequest actual, bool isJson)
    {
        var differences = new List<WireDifference>();
        void Check(string part, string? one, string? other)
        {
            if (one != other)
            {
                differences.Add(new WireDifference(part, one, other));
            }
        }

        Check("method", expected.Method, actual.Method);
        Check("address", $"{expected.Scheme}://{expected.Host}:{expected.Port}", $"{actual.Scheme}://{actual.Host}:{actual.Port}");
        Check("target", expected.Target, actual.Target);
        var sameBody = isJson ? SameJson(expected.Body, actual.Body) : Plain(expected).AsSpan().SequenceEqual(Plain(actual));
        var (one, other) = (Headers(expected, sameBody), Headers(actual, sameBody));
        foreach (var name in one.Keys.Union(other.Keys, StringComparer.OrdinalIgnoreCase))
        {
            Check("header " + name, one.GetValueOrDefault(name), other.GetValueOrDefault(name));
        }

        if (!sameBody)
        {
            differences.Add(
                new WireDifference(
                    "body",
                    Encoding.UTF8.GetString(expected.Body),
                    Encoding.UTF8.GetString(actual.Body),
                    Encoding.UTF8.GetString(expected.Body)));
        }

        return differences;
    }

    /// <summary>
    /// Whether an empty body is framed differently: HttpClient cannot send a Content-Type without a Content-Length.
    /// </summary>
    internal static bool FramesEmptyBodyOtherwise(SentRequest expected, SentRequest actual) =>
        expected.Body.Length == 0
            && actual.Body.Length == 0
            && expected.Header("Content-Length") is null
            && actual.Header("Content-Length") is not null;

    // Headers of one name are joined with commas (RFC 9110, 5.3), and boundaries are random. Lengths follow from the bodies: if these
    // are equal as JSON, their lengths may differ.
    private static Dictionary<string, string> Headers(SentRequest request, bool sameBody)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in request.Headers
            .Where(h => !s_systemHeaders.Contains(h.Key))
            .GroupBy(h => h.Key, StringComparer.OrdinalIgnoreCase))
        {
            headers[group.Key] = string.Join(", ", group.Select(h => h.Value));
        }

        if (sameBody
            && headers.TryGetValue("Content-Length", out var length)
            && length == request.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            headers.Remove("Content-Length");
        }

        if (Boundary(request) is { } boundary && headers.ContainsKey("Content-Type"))
        {
            headers["Content-Type"] = headers["Content-Type"].Replace(boundary, "BOUNDARY", StringComparison.Ordinal);
        }

        return headers;
    }

    // Only random boundaries; the body's first line has the boundary even if the header does not.
    private static string? Boundary(SentRequest request) =>
        Regex.Match(
            Encoding.Latin1.GetString(request.Body, 0, Math.Min(request.Body.Length, 100)),
            "^--(-{26}[0-9]{24})\r\n",
            RegexOptions.CultureInvariant) is { Success: true } match
            ? match.Groups[1].Value
            : null;

    private static byte[] Plain(SentRequest request) =>
        Boundary(request) is { } boundary
            ? Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(request.Body).Replace(boundary, "BOUNDARY", StringComparison.Ordinal))
            : request.Body;

    /// <summary>Whether two texts are equal as JSON (numbers exactly, dates as instants), or as bytes if one is not JSON.</summary>
    internal static bool SameJson(byte[] one, byte[] other)
    {
        try
        {
            using var a = JsonDocument.Parse(
                one, new JsonDocumentOptions { MaxDepth = 256, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            using var b = JsonDocument.Parse(other, new JsonDocumentOptions { MaxDepth = 256 });
            return Same(a.RootElement, b.RootElement);
        }
        catch (JsonException)
        {
            return one.AsSpan().SequenceEqual(other);
        }
    }

    private static bool Same(JsonElement one, JsonElement other)
    {
        if (one.ValueKind != other.ValueKind)
        {
            return false;
        }

        switch (one.ValueKind)
        {
            case JsonValueKind.Object:
                var (members, others) = (Members(one), Members(other));
                return others.Count == members.Count && others.All(m => members.TryGetValue(m.Key, out var value) && Same(value, m.Value));
            case JsonValueKind.Array:
                return one.GetArrayLength() == other.GetArrayLength()
                    && one.EnumerateArray().Zip(other.EnumerateArray()).All(p => Same(p.First, p.Second));
            case JsonValueKind.Number:
                return JsonElement.DeepEquals(one, other);
            default:
                return JsonElement.DeepEquals(one, other) || SameInstant(one, other);
        }
    }

    // Of members with one name the last counts.
    private static Dictionary<string, JsonElement> Members(JsonElement value) =>
        value
            .EnumerateObject()
            .GroupBy(m => m.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal);

    // A date may be written in another form of RFC 3339.
    private static bool SameInstant(JsonElement one, JsonElement other) =>
        one.ValueKind == JsonValueKind.String
            && one.TryGetDateTimeOffset(out var first)
            && other.TryGetDateTimeOffset(out var second)
            && first.EqualsExact(second);
}

/// <summary>A part of a request that differs.</summary>
/// <param name="Part">The name of the part.</param>
/// <param name="Expected">The part of Postman's request; null if it is missing.</param>
/// <param name="Actual">The part of the client's request; null if it is missing.</param>
/// <param name="RawExpected">The body sent by Postman, if the part is the body or the call failed.</param>
internal sealed record WireDifference(string Part, string? Expected, string? Actual, string? RawExpected = null);
