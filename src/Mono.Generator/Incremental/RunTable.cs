namespace Mono.Generator.Incremental;

/// <summary>Dictionary of the values of this run that falls back to the values of the run before it.</summary>
/// <remarks>
/// All caches of this folder build on it; their gains stand at each. It replaced a dictionary split into parts, whose removal had no
/// measurable effect (2026-11-29, 9 processes each in turn).
/// </remarks>
/// <param name="earlier">The table of the run before, or null.</param>
/// <param name="expected">Expected number of entries.</param>
/// <param name="comparer">Comparer of keys; null for the default one.</param>
internal sealed class RunTable<TKey, TValue>(RunTable<TKey, TValue>? earlier, int expected, IEqualityComparer<TKey>? comparer = null)
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

    /// <summary>Returns the value of this run. If there is none, adds the value of the run before or a new one.</summary>
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
