using System.Text;

namespace Mono.Generator.Naming;

/// <summary>Finds the common words of several names, where these make a name themselves.</summary>
internal static class SharedName
{
    // Words that are too vague for a common name.
    private static readonly HashSet<string> s_vague = new(StringComparer.OrdinalIgnoreCase)
    {
        "Data", "Item", "Value", "Details", "Info", "Result", "Object", "Content", "By", "Id", "Name", "Type", "List", "All", "New", "With",
        "For", "In", "Of", "To", "From", "On", "At", "And", "Or", "Using", "Via", "Per",
    };

    // Start and end of each word of a name, alternating.
    [ThreadStatic]
    private static List<int>? t_bounds;

    [ThreadStatic]
    private static int[]? t_shared;

    /// <summary>
    /// Returns the words that all names contain, in order: CreateUser, UpdateUser → User; null if none of them is a noun.
    /// </summary>
    /// <remarks>Numbers are ignored if that leaves more common words: CreateUser1, CreateUser2 → CreateUser.</remarks>
    internal static string? Of(IReadOnlyList<string> names)
    {
        var common = Shared(names);
        if (names.Any(n => n.Any(char.IsDigit)) && Shared(names.Select(WithoutNumbers).ToList()) is var plain && plain.Count > common.Count)
        {
            common = plain;
        }

        return common.Exists(w => !Pluralizer.IsVerb(w) && !s_vague.Contains(w)) && char.IsLetter(common[0][0])
            ? string.Concat(common)
            : null;
    }

    /// <summary>
    /// Returns the words at the end of all names: BillingAddress, ShippingAddress → Address; null if there are none or they are vague.
    /// </summary>
    internal static string? End(IReadOnlyList<string> nouns)
    {
        var common = Words.Split(nouns[0]);
        for (var i = 1; i < nouns.Count && common.Count > 0; i++)
        {
            var words = Words.Split(nouns[i]);
            var length = 0;
            while (length < common.Count && length < words.Count && common[common.Count - 1 - length] == words[words.Count - 1 - length])
            {
                length++;
            }

            common.RemoveRange(0, common.Count - length);
        }

        return common.Count == 0 || s_vague.Contains(common[common.Count - 1]) || char.IsDigit(common[0][0])
            ? null
            : string.Concat(common);
    }

    private static List<string> Shared(IReadOnlyList<string> names)
    {
        var common = Words.Split(names[0]);
        for (var i = 1; i < names.Count && common.Count > 0; i++)
        {
            KeepShared(common, names[i]);
        }

        while (common.Count > 0 && s_vague.Contains(common[common.Count - 1]))
        {
            common.RemoveAt(common.Count - 1);
        }

        return common;
    }

    // Learner12 → Learner, but a single letter keeps its number: V2.
    private static string WithoutNumbers(string name)
    {
        var kept = new StringBuilder(name.Length);
        for (var at = 0; Words.Next(name, ref at, out var start);)
        {
            var end = at;
            while (end > start && char.IsDigit(name[end - 1]))
            {
                end--;
            }

            kept.Append(name, start, (end - start > 1 ? end : at) - start);
        }

        return kept.ToString();
    }

    // Reduces the words to their longest common subsequence with the words of a name, without a string for each of these.
    private static void KeepShared(List<string> words, string name)
    {
        var bounds = t_bounds ??= [];
        bounds.Clear();
        for (var at = 0; Words.Next(name, ref at, out var start);)
        {
            bounds.Add(start);
            bounds.Add(at);
        }

        // For each pair of positions, the length of the longest common subsequence from there on.
        var count = bounds.Count / 2;
        var width = count + 1;
        var size = (words.Count + 1) * width;
        var shared = t_shared is { } spare && spare.Length >= size ? spare : t_shared = new int[size];
        Array.Clear(shared, 0, size);
        for (var i = words.Count - 1; i >= 0; i--)
        {
            for (var j = count - 1; j >= 0; j--)
            {
                shared[(i * width) + j] = IsSame(i, j)
                    ? shared[((i + 1) * width) + j + 1] + 1
                    : Math.Max(shared[((i + 1) * width) + j], shared[(i * width) + j + 1]);
            }
        }

        var kept = 0;
        for (int i = 0, j = 0; i < words.Count && j < count;)
        {
            if (IsSame(i, j))
            {
                words[kept++] = words[i];
                i++;
                j++;
            }
            else if (shared[((i + 1) * width) + j] >= shared[(i * width) + j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        words.RemoveRange(kept, words.Count - kept);

        bool IsSame(int i, int j) =>
            bounds[(2 * j) + 1] - bounds[2 * j] == words[i].Length &&
            string.Compare(words[i], 0, name, bounds[2 * j], words[i].Length, StringComparison.OrdinalIgnoreCase) == 0;
    }
}
