using System.Text.Json;

namespace Mono.Corpus.Scoring;

/// <summary>Paths of a place's truth that occur in its bodies, with or without a value other than null.</summary>
internal sealed class VisiblePaths
{
    private readonly IReadOnlyDictionary<string, Fact> _truth;
    private readonly Dictionary<string, bool> _paths = new(StringComparer.Ordinal);

    internal VisiblePaths(IReadOnlyDictionary<string, Fact> truth, IEnumerable<JsonElement> bodies)
    {
        _truth = truth;
        foreach (var body in bodies)
        {
            Walk("$", body);
        }
    }

    /// <summary>Whether the path is in a body.</summary>
    internal bool Has(string path) => _paths.ContainsKey(path);

    /// <summary>Whether the path has a value other than null in a body.</summary>
    internal bool HasValue(string path) => _paths.TryGetValue(path, out var value) && value;

    private void Walk(string path, JsonElement value)
    {
        var isNull = value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && value.GetString() == "<null>");
        _paths[path] = !isNull || HasValue(path);
        if (value.ValueKind == JsonValueKind.Array)
        {
            if (_truth.ContainsKey(path + "[*]"))
            {
                foreach (var element in value.EnumerateArray())
                {
                    Walk(path + "[*]", element);
                }
            }
        }
        else if (value.ValueKind == JsonValueKind.Object && !IsMark(value))
        {
            foreach (var member in value.EnumerateObject())
            {
                var step = path + FactPath.Step(member.Name);
                if (_truth.ContainsKey(step))
                {
                    Walk(step, member.Value);
                }
                else if (_truth.ContainsKey(path + "{*}"))
                {
                    Walk(path + "{*}", member.Value);
                }
            }
        }
    }

    // The converter's mark for a schema that it could not resolve.
    private static bool IsMark(JsonElement value) =>
        value.GetPropertyCount() == 1
            && value.TryGetProperty("value", out var text)
            && text.ValueKind == JsonValueKind.String
            && text.GetString() is { } mark &&
        (mark.StartsWith("<Circular reference", StringComparison.Ordinal) || mark.StartsWith(
            "<Error: Too many levels", StringComparison.Ordinal));
}
