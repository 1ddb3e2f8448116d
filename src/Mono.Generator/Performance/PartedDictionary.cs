namespace Mono.Generator.Performance;

/// <summary>
/// A dictionary in parts, none of which is large for the garbage collector. A large array stays until all generations are collected, and with it everything that it refers to: the table of the last run's models,
/// which nobody needs any more, would have all of them moved at each collection in between.
/// </summary>
/// <param name="expected">About how many entries there will be.</param>
/// <param name="comparer">Compares keys; null: as they compare themselves.</param>
internal sealed class PartedDictionary<TKey, TValue>(int expected, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    // Enough for the models of ten thousand requests.
    private const int PartBits = 4;

    private readonly IEqualityComparer<TKey> _comparer = comparer ?? EqualityComparer<TKey>.Default;
    private readonly Dictionary<TKey, TValue>[] _parts = Parts(_ => new Dictionary<TKey, TValue>((expected >> PartBits) * 5 / 4, comparer));

    /// <summary>A copy.</summary>
    internal PartedDictionary(PartedDictionary<TKey, TValue> other)
        : this(0, other._comparer) => _parts = Parts(i => new Dictionary<TKey, TValue>(other._parts[i], other._comparer));

    internal int Count
    {
        get
        {
            var count = 0;
            foreach (var part in _parts)
            {
                count += part.Count;
            }

            return count;
        }
    }

    internal TValue this[TKey key]
    {
        get => PartOf(key)[key];
        set => PartOf(key)[key] = value;
    }

    internal void Add(TKey key, TValue value) => PartOf(key).Add(key, value);

    internal bool TryGetValue(TKey key, out TValue value) => PartOf(key).TryGetValue(key, out value!);

    // The parts look at the lowest bits of the hash, and so this looks at all.
    private Dictionary<TKey, TValue> PartOf(TKey key) => _parts[unchecked((uint)(_comparer.GetHashCode(key) * -1640531527)) >> (32 - PartBits)];

    private static Dictionary<TKey, TValue>[] Parts(Func<int, Dictionary<TKey, TValue>> make)
    {
        var parts = new Dictionary<TKey, TValue>[1 << PartBits];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = make(i);
        }

        return parts;
    }
}
