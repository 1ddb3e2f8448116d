using Mono.Generator.Model;

namespace Mono.Generator.Performance;

/// <summary>Lists of the same objects are one list: what endpoints have in common there is once.</summary>
internal sealed class SharedLists<T>
    where T : class, IEquatable<T>
{
    // So few that looking through them costs nothing, and more than most collections have.
    private const int MostLists = 16;

    private readonly List<T[]> _lists = [];

    /// <summary>A list of some objects.</summary>
    internal EquatableArray<T> Of(List<T> items)
    {
        if (items.Count == 0)
        {
            return EquatableArray<T>.Empty;
        }

        foreach (var list in _lists)
        {
            if (IsListOf(items, list))
            {
                return new EquatableArray<T>(list);
            }
        }

        if (_lists.Count == MostLists)
        {
            _lists.Clear();
        }

        var added = items.ToArray();
        _lists.Add(added);
        return new EquatableArray<T>(added);
    }

    private static bool IsListOf(List<T> items, T[] list)
    {
        var isSame = list.Length == items.Count;
        for (var i = 0; i < list.Length && isSame; i++)
        {
            isSame = ReferenceEquals(list[i], items[i]);
        }

        return isSame;
    }
}
