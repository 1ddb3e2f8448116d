using System.Runtime.CompilerServices;

namespace Mono.Generator.Inference;

/// <summary>What the samples of one place show, JSON path by JSON path: each path is an entry in one array, since a collection has as many as it has values.</summary>
internal sealed class EvidenceTree
{
    // From so many members on they are looked up and not gone through.
    private const int ManyMembers = 64;

    // One array serves all places in turn.
    private static Node[]? s_spare;

    private Node[] _nodes = Interlocked.Exchange(ref s_spare, null) ?? new Node[256];
    private Dictionary<int, Rarities>? _rarities;

    /// <summary>How many paths there are.</summary>
    internal int Count { get; private set; } = 1;

    internal Evidence Root => new(this, 0);

    /// <summary>What it says before anything is decided, once the reading has ended.</summary>
    internal VoteClaims Claims { get; private set; } = VoteClaims.None;

    internal ref Node this[int path]
    {
        [MethodImpl(Hot.Loop)]
        get => ref _nodes[path];
    }

    /// <summary>Ends the reading: the array is cut to its length.</summary>
    internal void Complete()
    {
        var nodes = _nodes;
        _nodes = nodes.AsSpan(0, Count).ToArray();
        Array.Clear(nodes, 0, Count);
        Volatile.Write(ref s_spare, nodes);
        Claims = VoteClaims.Of(Root);
    }

    /// <summary>What few paths have; null if this one has nothing of it.</summary>
    internal Rarities? RareOf(int path) => _rarities is not null && _rarities.TryGetValue(path, out var found) ? found : null;

    internal Rarities RareOrNewOf(int path)
    {
        if (RareOf(path) is { } known)
        {
            return known;
        }

        var made = new Rarities();
        (_rarities ??= []).Add(path, made);
        return made;
    }

    /// <summary>An object's first member; 0 if it has none.</summary>
    [MethodImpl(Hot.Loop)]
    internal int FirstMember(int owner) => _nodes[owner].LastMember is not 0 and var last ? _nodes[last].NextMember : 0;

    /// <summary>Finds a member.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="expected">The member that comes if all objects have the same members in the same order, as they mostly do; 0: none. Afterwards the one behind what was found.</param>
    /// <returns>The member; 0 if there is none.</returns>
    [MethodImpl(Hot.Loop)]
    internal int FindMember(int owner, string name, ref int expected)
    {
        var found = expected != 0 && _nodes[expected].Name == name ? expected : Search(owner, name);
        expected = found != 0 ? _nodes[found].NextMember : expected;
        return found;
    }

    [MethodImpl(Hot.Loop)]
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
        if (RareOf(owner)?.ByName is { } byName)
        {
            byName.Add(name, member);
        }
        else if (node.MemberCount == ManyMembers)
        {
            RareOrNewOf(owner).ByName = ByName(owner);
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
            return RareOf(owner)!.ByName!.TryGetValue(name, out var found) ? found : 0;
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
        internal int Count;
        internal int Objects;
        internal TypeKinds Placeholders;
        internal StringFacts Strings;
        internal NumberFacts Numbers;
        internal bool HasBooleans;
        internal bool HasNulls;
        internal bool HasArrays;
        internal bool IsUntyped;
        internal bool InPlaceholderBody;
    }

    /// <summary>What few paths have.</summary>
    internal sealed class Rarities
    {
        /// <summary>An object's members by name, where they are many.</summary>
        internal Dictionary<string, int>? ByName { get; set; }

        /// <summary>The strings themselves.</summary>
        internal List<string>? Texts { get; set; }

        /// <summary>The formats that placeholders say.</summary>
        internal List<string?>? PlaceholderFormats { get; set; }

        /// <summary>The schema that comes again.</summary>
        internal string? RecursionTo { get; set; }
    }
}
