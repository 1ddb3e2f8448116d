using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mono.Postman;

/// <summary>The names and texts of JSON that is read together, each once: in a collection they come again and again, whole bodies too. For one thread at a time.</summary>
public sealed class StringTable
{
    // Odd, so that a product gives its factor back.
    private const ulong Factor = 0x9E3779B97F4A7C15;

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

    /// <summary>A text as the one object for it.</summary>
    internal string Get(ReadOnlySpan<char> text) => _texts[Add(text)];

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
        var hash = (ulong)text.Length;
        var words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var word in words)
        {
            hash = unchecked((hash ^ word) * Factor);
            hash ^= hash >> 32;
        }

        foreach (var character in text.Slice(words.Length * (sizeof(ulong) / sizeof(char))))
        {
            hash = unchecked((hash ^ character) * Factor);
            hash ^= hash >> 32;
        }

        return unchecked((int)hash);
    }
}
