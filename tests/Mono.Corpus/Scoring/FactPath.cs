using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mono.Corpus.Scoring;

/// <summary>JSON paths of facts: <c>$.a[*].b{*}["odd name"]</c>.</summary>
internal static partial class FactPath
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Returns the step to a member.</summary>
    internal static string Step(string name) => PlainName().IsMatch(name) ? "." + name : "[" + JsonSerializer.Serialize(name, s_json) + "]";

    /// <summary>Whether a path ends at a member.</summary>
    internal static bool IsMember(string path) =>
        path != "$" && !path.EndsWith("[*]", StringComparison.Ordinal) && !path.EndsWith("{*}", StringComparison.Ordinal);

    /// <summary>Returns the path without its last step; null for the root.</summary>
    internal static string? Parent(string path)
    {
        if (path == "$")
        {
            return null;
        }

        if (!IsMember(path))
        {
            return path[..^3];
        }

        if (path.EndsWith("\"]", StringComparison.Ordinal))
        {
            for (var i = path.LastIndexOf("[\"", path.Length - 3, StringComparison.Ordinal);
                i >= 0;
                i = i == 0 ? -1 : path.LastIndexOf("[\"", i - 1, StringComparison.Ordinal))
            {
                if (StrictJson.IsJson(path[(i + 1)..^1]))
                {
                    return path[..i];
                }
            }
        }

        return path[..path.LastIndexOf('.')];
    }

    [GeneratedRegex(@"^[\w$@:-]+$", RegexOptions.ECMAScript)]
    private static partial Regex PlainName();
}
