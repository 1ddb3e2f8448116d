using System.Runtime.CompilerServices;

namespace Mono.Postman;

/// <summary>The names and short texts of JSON that is read together, each once: in a collection they come again and again. For one thread at a time.</summary>
public sealed class StringTable
{
    // Longer texts hardly come twice.
    private const int LongestShared = 40;

    private readonly List<string> _texts = [];
    private int[] _buckets = new int[16];
    private int[] _nexts = new int[16];
    private int[] _hashes = new int[16];

    /// <summary>A text of the table.</summary>
    internal string this[int index] => _texts[index];

    /// <summary>The index of a text, which is added if it is new.</summary>
    [MethodImpl(Hot.Loop)]
    internal int Add(ReadOnlySpan<char> text)
    {
        var hash = Hash(text);
        for (var i = _buckets[hash & (_buckets.Length - 1)] - 1; i >= 0; i = _nexts[i])
        {
            if (_hashes[i] == hash && text.SequenceEqual(_texts[i].AsSpan()))
            {
                return i;
            }
        }

        return Add(text.ToString(), hash);
    }

    /// <summary>A text as the one object for it, if it is short; otherwise as a new one.</summary>
    internal string Get(ReadOnlySpan<char> text) => text.Length <= LongestShared ? _texts[Add(text)] : text.ToString();

    private int Add(string text, int hash)
    {
        if (_texts.Count == _nexts.Length)
        {
            Grow();
        }

        var index = _texts.Count;
        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _texts.Add(text);
        _hashes[index] = hash;
        _nexts[index] = bucket - 1;
        bucket = index + 1;
        return index;
    }

    private void Grow()
    {
        Array.Resize(ref _nexts, _nexts.Length * 2);
        Array.Resize(ref _hashes, _hashes.Length * 2);
        _buckets = new int[_buckets.Length * 2];
        for (var i = 0; i < _texts.Count; i++)
        {
            ref var bucket = ref _buckets[_hashes[i] & (_buckets.Length - 1)];
            _nexts[i] = bucket - 1;
            bucket = i + 1;
        }
    }

    [MethodImpl(Hot.Loop)]
    private static int Hash(ReadOnlySpan<char> text)
    {
        var hash = unchecked((uint)text.Length * 0x9E3779B1);
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 0x01000193);
        }

        return unchecked((int)(hash ^ (hash >> 15)));
    }
}
