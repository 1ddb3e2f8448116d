namespace Mono.Generator.Incremental;

/// <summary>Values of this run by key, and those of the run before it. No result depends on the earlier ones, only the time after an edit.</summary>
/// <param name="earlier">The table of the run before, or null.</param>
/// <param name="expected">Expected number of entries.</param>
/// <param name="comparer">Compares keys; null: as they compare themselves.</param>
internal sealed class RunTable<TKey, TValue>(
    RunTable<TKey, TValue>? earlier, int expected, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue>? _earlier = earlier?._current;
    private readonly Dictionary<TKey, TValue> _current = new(expected, comparer);

    /// <summary>Number of values of this run.</summary>
    internal int Count => _current.Count;

    /// <summary>Adds a value of this run.</summary>
    internal void Add(TKey key, TValue value) => _current.Add(key, value);

    /// <summary>Finds a value of this run.</summary>
    internal bool TryGet(TKey key, out TValue value) => _current.TryGetValue(key, out value!);

    /// <summary>Finds a value of the run before.</summary>
    internal bool TryGetEarlier(TKey key, out TValue value)
    {
        value = default!;
        return _earlier is not null && _earlier.TryGetValue(key, out value!);
    }

    /// <summary>Returns the value of this run, or takes that of the run before, or creates one.</summary>
    internal TValue GetOrAdd(TKey key, Func<TKey, TValue> create)
    {
        if (!TryGet(key, out var value))
        {
            if (!TryGetEarlier(key, out value))
            {
                value = create(key);
            }

            Add(key, value);
        }

        return value;
    }
}
