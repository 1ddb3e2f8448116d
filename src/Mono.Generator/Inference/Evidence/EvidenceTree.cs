using System.Runtime.CompilerServices;
using Mono.Generator.Model;

namespace Mono.Generator.Inference;

/// <summary>Evidence of one place for all JSON paths in its samples.</summary>
/// <remarks>The paths are entries of one array and not objects, since a collection has nearly as many paths as values.</remarks>
internal sealed class EvidenceTree
{
    // Objects with this many members get a dictionary; smaller ones are searched in order.
    private const int ManyMembers = 64;

    // Reused by one place after the other.
    private static Buffers? s_spare;

    private Buffers? _buffers;
    private Node[] _nodes;
    private EvidenceExtra[] _extras;
    private int _extraCount = 1;

    // For each object with many members, its members by name.
    private Dictionary<int, Dictionary<string, int>>? _membersByName;

    /// <summary>Creates an empty tree for the samples of a place.</summary>
    internal EvidenceTree()
    {
        _buffers = Interlocked.Exchange(ref s_spare, null) ?? new Buffers();
        (_nodes, _extras) = (_buffers.Nodes, _buffers.Extras);
    }

    /// <summary>Number of paths.</summary>
    internal int Count { get; private set; } = 1;

    internal Evidence Root => new(this, 0);

    /// <summary>The namesake groups that the place needs; set by <see cref="Complete"/>.</summary>
    internal NamesakeDemand Demand { get; private set; } = NamesakeDemand.None;

    internal ref Node this[int path]
    {
        get => ref _nodes[path];
    }

    /// <summary>Ends the reading of samples and trims the arrays.</summary>
    internal void Complete()
    {
        var buffers = _buffers!;
        (buffers.Nodes, buffers.Extras, _buffers) = (_nodes, _extras, null);
        _nodes = _nodes.AsSpan(0, Count).ToArray();
        _extras = _extraCount == 1 ? [] : _extras.AsSpan(0, _extraCount).ToArray();
        Array.Clear(buffers.Nodes, 0, Count);
        Array.Clear(buffers.Extras, 0, _extraCount);
        Demand = NamesakeDemand.Of(Root, buffers.Demand);
        Volatile.Write(ref s_spare, buffers);
    }

    /// <summary>Returns the texts of one kind at a path, the last added first.</summary>
    internal EvidenceExtras ExtrasOf(int path, EvidenceExtraKind kind) => new(_extras, _nodes[path].FirstExtra, kind);

    /// <summary>Adds a text to a path.</summary>
    internal void AddExtra(int path, EvidenceExtraKind kind, string? text)
    {
        if (_extraCount == _extras.Length)
        {
            Array.Resize(ref _extras, _extraCount * 2);
        }

        ref var link = ref _nodes[path].FirstExtra;
        while (link != 0 && _extras[link].Kind < kind)
        {
            link = ref _extras[link].Next;
        }

        _extras[_extraCount] = new EvidenceExtra { Text = text, Kind = kind, Next = link };
        link = _extraCount++;
    }

    /// <summary>Returns the first member of an object; 0 if it has none.</summary>
    internal int FirstMember(int owner) => _nodes[owner].LastMember is not 0 and var last ? _nodes[last].NextMember : 0;

    /// <summary>Finds a member.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="expected">
    /// The member to compare first, or 0; after a match, the member behind it. Objects of one place mostly have the same members in the
    /// same order, so this guess is mostly right.
    /// </param>
    /// <returns>The member; 0 if there is none.</returns>
    internal int FindMember(int owner, string name, ref int expected)
    {
        var found = expected != 0 && _nodes[expected].Name == name ? expected : Search(owner, name);
        expected = found != 0 ? _nodes[found].NextMember : expected;
        return found;
    }

    internal int AddMember(int owner, string name)
    {
        var member = Add(owner, name);
        ref var node = ref _nodes[owner];
        if (node.LastMember == 0)
        {
            _nodes[member].NextMember = member;
        }
        else
        {
            ref var last = ref _nodes[node.LastMember];
            (_nodes[member].NextMember, last.NextMember) = (last.NextMember, member);
        }

        node.LastMember = member;
        node.MemberCount++;
        if (node.MemberCount > ManyMembers)
        {
            _membersByName![owner].Add(name, member);
        }
        else if (node.MemberCount == ManyMembers)
        {
            (_membersByName ??= []).Add(owner, ByName(owner));
        }

        return member;
    }

    internal int ElementOrNew(int owner)
    {
        if (_nodes[owner].Element == 0)
        {
            var element = Add(owner, null);
            _nodes[owner].Element = element;
        }

        return _nodes[owner].Element;
    }

    private int Add(int owner, string? name)
    {
        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, Count * 2);
        }

        _nodes[Count].Owner = owner;
        _nodes[Count].Name = name;
        return Count++;
    }

    [MethodImpl(Hot.Loop)]
    private int Search(int owner, string name)
    {
        if (_nodes[owner].MemberCount >= ManyMembers)
        {
            return _membersByName![owner].TryGetValue(name, out var found) ? found : 0;
        }

        for (int member = FirstMember(owner), left = _nodes[owner].MemberCount; left > 0; member = _nodes[member].NextMember, left--)
        {
            if (_nodes[member].Name == name)
            {
                return member;
            }
        }

        return 0;
    }

    private Dictionary<string, int> ByName(int owner)
    {
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int member = FirstMember(owner), left = _nodes[owner].MemberCount; left > 0; member = _nodes[member].NextMember, left--)
        {
            byName.Add(_nodes[member].Name!, member);
        }

        return byName;
    }

    /// <summary>
    /// Values and neighbours of one path. Neighbours are indexes; 0 means none. There are many paths, so a node is kept small.
    /// </summary>
    internal struct Node
    {
        internal string? Name;
        internal int Owner;

        /// <summary>The member added last. Members form a ring, so the next one is the first.</summary>
        internal int LastMember;
        internal int NextMember;
        internal int MemberCount;
        internal int Element;

        /// <summary>The index of the first text.</summary>
        internal int FirstExtra;
        internal int Count;
        internal int Objects;
        internal ValueKinds Placeholders;
        internal StringFacts Strings;
        internal NumberFacts Numbers;
        internal SeenKinds Seen;
    }

    /// <summary>Text of a path with the index of its next text, sorted by kind; 0 means none.</summary>
    internal struct EvidenceExtra
    {
        internal string? Text;
        internal int Next;
        internal EvidenceExtraKind Kind;
    }

    private sealed class Buffers
    {
        internal Node[] Nodes { get; set; } = new Node[256];

        internal EvidenceExtra[] Extras { get; set; } = new EvidenceExtra[64];

        internal NamesakeDemand.Collector Demand { get; } = new();
    }
}
