using System.Runtime.CompilerServices;
using Mono.Generator.Model;

namespace Mono.Generator.Inference;

/// <summary>What the samples of one place show, JSON path by JSON path: each path is an entry in one array, since a collection has as many as it has values.</summary>
internal sealed class EvidenceTree
{
    // From so many members on they are looked up and not gone through.
    private const int ManyMembers = 64;

    // One room serves all places in turn.
    private static Room? s_spare;

    private Room? _room;
    private Node[] _nodes;
    private EvidenceExtra[] _rarities;
    private int _rarityCount = 1;

    // By object, where its members are many.
    private Dictionary<int, Dictionary<string, int>>? _membersByName;

    /// <summary>Begins the reading of a place.</summary>
    internal EvidenceTree()
    {
        _room = Interlocked.Exchange(ref s_spare, null) ?? new Room();
        (_nodes, _rarities) = (_room.Nodes, _room.Rarities);
    }

    /// <summary>How many paths there are.</summary>
    internal int Count { get; private set; } = 1;

    internal Evidence Root => new(this, 0);

    /// <summary>What it says before anything is decided, once the reading has ended.</summary>
    internal NamesakeDemand Claims { get; private set; } = NamesakeDemand.None;

    internal ref Node this[int path]
    {
        get => ref _nodes[path];
    }

    /// <summary>Ends the reading: the arrays are cut to their lengths.</summary>
    internal void Complete()
    {
        var room = _room!;
        (room.Nodes, room.Rarities, _room) = (_nodes, _rarities, null);
        _nodes = _nodes.AsSpan(0, Count).ToArray();
        _rarities = _rarityCount == 1 ? [] : _rarities.AsSpan(0, _rarityCount).ToArray();
        Array.Clear(room.Nodes, 0, Count);
        Array.Clear(room.Rarities, 0, _rarityCount);
        Claims = NamesakeDemand.Of(Root, room.Claims);
        Volatile.Write(ref s_spare, room);
    }

    /// <summary>What few paths have, of one kind; the last comes first.</summary>
    internal EvidenceExtras ExtrasOf(int path, EvidenceExtraKind kind) => new(_rarities, _nodes[path].EvidenceExtra, kind);

    /// <summary>Adds what few paths have.</summary>
    internal void AddExtra(int path, EvidenceExtraKind kind, string? text)
    {
        if (_rarityCount == _rarities.Length)
        {
            Array.Resize(ref _rarities, _rarityCount * 2);
        }

        ref var place = ref _nodes[path].EvidenceExtra;
        while (place != 0 && _rarities[place].Kind < kind)
        {
            place = ref _rarities[place].Next;
        }

        _rarities[_rarityCount] = new EvidenceExtra { Text = text, Kind = kind, Next = place };
        place = _rarityCount++;
    }

    /// <summary>An object's first member; 0 if it has none.</summary>
    internal int FirstMember(int owner) => _nodes[owner].LastMember is not 0 and var last ? _nodes[last].NextMember : 0;

    /// <summary>Finds a member.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="expected">The member that comes if all objects have the same members in the same order, as they mostly do; 0: none. Afterwards the one behind what was found.</param>
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

    /// <summary>A path: what <see cref="Evidence"/> says of it, and where its neighbours are (0: there is none). A collection has many: what is counted is only what somebody asks for.</summary>
    internal struct Node
    {
        internal string? Name;
        internal int Owner;

        /// <summary>The member that was seen last: behind it comes the first one.</summary>
        internal int LastMember;
        internal int NextMember;
        internal int MemberCount;
        internal int Element;

        /// <summary>The first of what few paths have.</summary>
        internal int EvidenceExtra;
        internal int Count;
        internal int Objects;
        internal ValueKinds Placeholders;
        internal StringFacts Strings;
        internal NumberFacts Numbers;
        internal SeenKinds Seen;
    }

    /// <summary>What few paths have: a text, and behind it the next of the same path (0: there is none), kind by kind.</summary>
    internal struct EvidenceExtra
    {
        internal string? Text;
        internal int Next;
        internal EvidenceExtraKind Kind;
    }

    private sealed class Room
    {
        internal Node[] Nodes { get; set; } = new Node[256];

        internal EvidenceExtra[] Rarities { get; set; } = new EvidenceExtra[64];

        internal NamesakeDemand.Room Claims { get; } = new();
    }
}

/// <summary>What was seen at a path besides strings and numbers.</summary>
[Flags]
internal enum SeenKinds : byte
{
    None = 0,
    Booleans = 1,
    Nulls = 2,
    Arrays = 4,

    /// <summary>A schema without a type, or with several.</summary>
    Untyped = 8,

    /// <summary>A sample with placeholders around the value.</summary>
    PlaceholderBody = 16,
}
