namespace Mono.Generator.Performance;

/// <summary>A list that mostly has one element, which needs no array.</summary>
internal struct SmallList<T>
{
    private T _first;
    private T[]? _others;

    internal int Count { get; private set; }

    internal readonly T this[int index] => index == 0 ? _first : _others![index - 1];

    internal void Add(T element)
    {
        if (Count == 0)
        {
            _first = element;
        }
        else
        {
            if (_others is null || _others.Length < Count)
            {
                Array.Resize(ref _others, Count * 2);
            }

            _others[Count - 1] = element;
        }

        Count++;
    }

    internal readonly bool TrueForAll(Func<T, bool> isTrue)
    {
        foreach (var element in this)
        {
            if (!isTrue(element))
            {
                return false;
            }
        }

        return true;
    }

    public readonly Enumerator GetEnumerator() => new(this);

    /// <summary>Goes through the elements.</summary>
    internal struct Enumerator(SmallList<T> list)
    {
        private readonly SmallList<T> _list = list;
        private int _index = -1;

        public readonly T Current => _list[_index];

        public bool MoveNext() => ++_index < _list.Count;
    }
}
