namespace Mono.Generator.Naming;

/// <summary>What several names have in common, where that is a name itself.</summary>
internal static class SharedName
{
    // What is too little for a name that several places share.
    private static readonly HashSet<string> s_weak = new(StringComparer.OrdinalIgnoreCase) { "Data", "Item", "Value", "Details", "Info", "Result", "Object", "Content", "By", "Id", "Name", "Type", "List", "All", "New", "With", "For", "In", "Of", "To", "From", "On", "At", "And", "Or", "Using", "Via", "Per" };

    /// <summary>The words that all have, in order: CreateUser, UpdateUser → User; null if no noun is among them.</summary>
    internal static string? Of(IReadOnlyList<string> names)
    {
        var common = Words.Split(names[0]);
        for (var i = 1; i < names.Count && common.Count > 0; i++)
        {
            common = InBoth(common, Words.Split(names[i]));
        }

        while (common.Count > 0 && s_weak.Contains(common[common.Count - 1]))
        {
            common.RemoveAt(common.Count - 1);
        }

        return common.Exists(w => !Nouns.IsVerb(w) && !s_weak.Contains(w)) && char.IsLetter(common[0][0]) ? string.Concat(common) : null;
    }

    /// <summary>The words at the end of all: BillingAddress, ShippingAddress → Address; null if these are none or say nothing.</summary>
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

        return common.Count == 0 || s_weak.Contains(common[common.Count - 1]) || char.IsDigit(common[0][0]) ? null : string.Concat(common);
    }

    // The longest common subsequence.
    private static List<string> InBoth(List<string> one, List<string> other)
    {
        var length = new int[one.Count + 1, other.Count + 1];
        for (var i = one.Count - 1; i >= 0; i--)
        {
            for (var j = other.Count - 1; j >= 0; j--)
            {
                length[i, j] = string.Equals(one[i], other[j], StringComparison.OrdinalIgnoreCase) ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        var common = new List<string>();
        for (int i = 0, j = 0; i < one.Count && j < other.Count;)
        {
            if (string.Equals(one[i], other[j], StringComparison.OrdinalIgnoreCase))
            {
                common.Add(one[i]);
                i++;
                j++;
            }
            else if (length[i + 1, j] >= length[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common;
    }
}
