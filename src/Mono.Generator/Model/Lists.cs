namespace Mono.Generator.Model;

/// <summary>Compares lists of values without allocations.</summary>
internal static class Lists
{
    /// <summary>Whether two lists have equal values in the same order.</summary>
    internal static bool AreEqual<T>(IReadOnlyList<T> some, IReadOnlyList<T> others)
        where T : struct, IEquatable<T>
    {
        if (some.Count != others.Count)
        {
            return false;
        }

        for (var i = 0; i < some.Count; i++)
        {
            if (!some[i].Equals(others[i]))
            {
                return false;
            }
        }

        return true;
    }
}
