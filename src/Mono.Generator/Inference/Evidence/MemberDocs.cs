using System.Globalization;
using Mono.Generator.Model;
using Mono.Generator.Naming;
using Mono.Generator.Performance;
using Mono.Generator.Requests;

namespace Mono.Generator.Inference;

/// <summary>
/// Creates the documentation of a member from its evidence: how often it is present, and one example that is not personal.
/// </summary>
internal static class MemberDocs
{
    private const int LongestExample = 32;

    // Examples are shown only for members that hold one of a few words; values of others may be personal or secret.
    private static readonly HashSet<string> s_harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "type", "types", "status", "state", "role", "roles", "kind", "locale", "language", "lang", "currency", "format", "mode", "method",
        "level", "category", "priority", "channel", "event", "action", "object", "unit", "units", "color", "colour", "size", "encoding",
        "protocol", "scheme", "severity", "visibility", "scope", "policy", "direction", "sort", "order", "timezone", "zone", "region",
        "class", "plan", "tier", "stage", "phase", "frequency", "interval", "platform", "environment", "side", "outcome", "resolution",
        "alignment", "permission", "permissions", "access", "strategy", "operator", "operation", "reason",
    };

    private static readonly TextCache<bool> s_mayShow = new(IsHarmless);

    /// <summary>Whether documentation may show values of a member.</summary>
    /// <param name="name">The JSON name.</param>
    internal static bool MayShow(string name) => s_mayShow[name];

    /// <summary>Creates the documentation of a member.</summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="type">The type.</param>
    /// <param name="objects">Number of objects in the samples that could have the member.</param>
    /// <param name="sources">The evidence of the member.</param>
    /// <returns>Plain text; null for a member that is always present and has no example.</returns>
    internal static string? Of(string name, TypeRef type, int objects, List<Evidence> sources)
    {
        var count = 0;
        foreach (var source in sources)
        {
            count += source.Count;
        }

        var example = type.Kind == ValueKind.String ? Example(name, sources) : null;
        if (count >= objects)
        {
            return example is null ? null : "Example: \"" + example + "\".";
        }

        var share = count.ToString(CultureInfo.InvariantCulture) + " of " + objects.ToString(CultureInfo.InvariantCulture);
        return "Seen in " + share + " examples" + (example is null ? "." : ", e.g. \"" + example + "\".");
    }

    private static string? Example(string name, List<Evidence> sources)
    {
        if (!MayShow(name) || sources.TrueForAll(s => !s.Strings.Exist))
        {
            return null;
        }

        var words = new List<string>();
        var isRandom = false;
        foreach (var source in sources)
        {
            isRandom |= source.InPlaceholderBody;
            foreach (var text in source.Texts)
            {
                if (IsWord(text!))
                {
                    words.Add(text!);
                }
            }
        }

        // Among placeholders the converter picks each literal at random from an enum; only a literal that always occurs is typical.
        words.Sort(StringComparer.Ordinal);
        return isRandom && (words.Count < 2 || words[0] != words[words.Count - 1]) ? null : MostFrequent(words);
    }

    // Of equally frequent words the first in ordinal order, so that the order of requests does not matter.
    private static string? MostFrequent(List<string> sorted)
    {
        string? best = null;
        var most = 0;
        for (int start = 0, end = 0; start < sorted.Count; start = end)
        {
            while (end < sorted.Count && sorted[end] == sorted[start])
            {
                end++;
            }

            if (end - start > most)
            {
                (best, most) = (sorted[start], end - start);
            }
        }

        return best;
    }

    private static bool IsHarmless(string name)
    {
        var words = Words.Split(name);
        return words.Count > 0 && s_harmless.Contains(words[words.Count - 1]) && !SecretDetector.IsSecretName(name);
    }

    private static bool IsWord(string text)
    {
        if (text.Length is 0 or > LongestExample || !char.IsLetter(text[0]) || SecretDetector.IsSecretValue(text) ||
            FakerKeys.IsLorem(text) || text == "string")
        {
            return false;
        }

        var digits = 0;
        foreach (var c in text)
        {
            if (c is >= '0' and <= '9')
            {
                digits++;
            }
            else if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' or '-' or '/' or '.'))
            {
                return false;
            }
        }

        return digits <= 3;
    }
}
