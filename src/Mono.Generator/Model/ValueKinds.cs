namespace Mono.Generator.Model;

/// <summary>A set of kinds, as bits.</summary>
internal struct ValueKinds
{
    private ushort _bits;

    /// <summary>The number of kinds in the set.</summary>
    internal readonly int Count
    {
        get
        {
            var count = 0;
            for (uint bits = _bits; bits != 0; bits &= bits - 1)
            {
                count++;
            }

            return count;
        }
    }

    internal readonly bool IsEmpty => _bits == 0;

    internal void Add(ValueKind kind) => _bits |= (ushort)(1 << (int)kind);

    internal readonly bool Contains(ValueKind kind) => (_bits & (1 << (int)kind)) != 0;

    /// <summary>Removes a kind from the set; false if the set is empty.</summary>
    internal bool TryTake(out ValueKind kind)
    {
        kind = default;
        if (_bits == 0)
        {
            return false;
        }

        while (!Contains(kind))
        {
            kind++;
        }

        _bits &= (ushort)(_bits - 1);
        return true;
    }
}
