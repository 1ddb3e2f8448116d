using Mono.Generator.Model;

namespace Mono.Generator.Inference;

/// <summary>Union of all sample values at one JSON path of a place: the input from which its type is decided.</summary>
/// <param name="tree">The evidence of the whole place.</param>
/// <param name="path">The index of the path in it.</param>
internal readonly struct Evidence(EvidenceTree tree, int path) : IEquatable<Evidence>
{
    private readonly EvidenceTree _tree = tree;
    private readonly int _path = path;

    /// <summary>The index of the path in the tree.</summary>
    internal int Path => _path;

    /// <summary>The evidence of the whole place.</summary>
    internal EvidenceTree Tree => _tree;

    /// <summary>False for the default value, which belongs to no path.</summary>
    internal bool Exists => _tree is not null;

    /// <summary>The object or array that contains this value; null at the root.</summary>
    internal Evidence? Owner => _path == 0 ? null : new Evidence(_tree, Node.Owner);

    /// <summary>The member's name; null for elements and roots.</summary>
    internal string? Name => Node.Name;

    /// <summary>Facts about all strings that are not placeholders.</summary>
    internal StringFacts Strings => Node.Strings;

    /// <summary>The strings themselves; kept only where a later pass may need them.</summary>
    internal EvidenceExtras Texts => _tree.ExtrasOf(_path, EvidenceExtraKind.Text);

    /// <summary>Facts about all number literals as written.</summary>
    internal NumberFacts Numbers => Node.Numbers;

    /// <summary>The types that placeholders name.</summary>
    internal ValueKinds Placeholders => Node.Placeholders;

    /// <summary>The formats that string placeholders name, each once; null for a plain string.</summary>
    internal EvidenceExtras PlaceholderFormats => _tree.ExtrasOf(_path, EvidenceExtraKind.PlaceholderFormat);

    /// <summary>Number of values, including nulls.</summary>
    internal int Count => Node.Count;

    internal bool HasNulls => Has(SeenKinds.Nulls);

    internal bool HasBooleans => Has(SeenKinds.Booleans);

    internal bool HasObjects => Node.Objects > 0;

    /// <summary>Number of objects.</summary>
    internal int Objects => Node.Objects;

    internal bool HasArrays => Has(SeenKinds.Arrays);

    /// <summary>Whether the schema has no type or several types.</summary>
    internal bool IsUntyped => Has(SeenKinds.Untyped);

    /// <summary>Whether one of the samples holds placeholders. A literal in such a sample is an exception and not an example.</summary>
    internal bool InPlaceholderBody => Has(SeenKinds.PlaceholderBody);

    /// <summary>The name of the schema that a circular reference here means; null if there is none.</summary>
    internal string? RecursionTo => _tree.ExtrasOf(_path, EvidenceExtraKind.Recursion).First;

    /// <summary>The members of all objects, in the order of their first occurrence.</summary>
    internal MemberSequence Members => new(_tree, _path);

    /// <summary>The union of all array elements; null if there are none.</summary>
    internal Evidence? Element => Node.Element == 0 ? null : new Evidence(_tree, Node.Element);

    /// <summary>The member's name; for elements the name of their list followed by <c>[]</c>; null at the root.</summary>
    internal string? NameWithListMarks => Name ?? (Owner?.NameWithListMarks is { } list ? list + "[]" : null);

    /// <summary>
    /// Whether no sample shows a value: there are only nulls, artifacts of the converter, and empty strings among placeholders.
    /// </summary>
    internal bool ShowsNothing
    {
        get
        {
            ref var node = ref Node;
            return node.Objects == 0 && (node.Seen & (SeenKinds.Untyped | SeenKinds.Arrays | SeenKinds.Booleans)) == 0 &&
                !node.Numbers.Exist && node.Placeholders.IsEmpty && (!node.Strings.Exist || IsOnlyEmptyAmongPlaceholders);
        }
    }

    /// <summary>Whether all strings are empty and a sample holds placeholders.</summary>
    internal bool IsOnlyEmptyAmongPlaceholders => InPlaceholderBody && Node.Strings.AreEmpty;

    /// <summary>Whether there is a string, number or boolean, or a placeholder for one.</summary>
    internal bool HasScalars => HasBooleans || Numbers.Exist || Strings.Exist || !Placeholders.IsEmpty;

    /// <inheritdoc/>
    public bool Equals(Evidence other) => _tree == other._tree && _path == other._path;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Evidence other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_tree.GetHashCode() * 31) + _path;

    private bool Has(SeenKinds kind) => (Node.Seen & kind) != 0;

    private ref EvidenceTree.Node Node
    {
        get => ref _tree[_path];
    }

    /// <summary>Returns the evidence of a member; null if no sample has it.</summary>
    /// <inheritdoc cref="EvidenceTree.FindMember"/>
    internal Evidence? FindMember(string name, ref int expected) =>
        _tree.FindMember(_path, name, ref expected) is not 0 and var found ? new Evidence(_tree, found) : null;

    /// <summary>The path of the first member, for <see cref="FindMember"/>; 0 if there is none.</summary>
    internal int FirstMember => _tree.FirstMember(_path);

    /// <summary>The members of an object.</summary>
    internal readonly struct MemberSequence(EvidenceTree tree, int owner)
    {
        internal int Count => tree[owner].MemberCount;

        internal Evidence First => new(tree, tree.FirstMember(owner));

        public Enumerator GetEnumerator() => new(tree, owner);

        internal List<Evidence> ToList()
        {
            var members = new List<Evidence>(Count);
            foreach (var member in this)
            {
                members.Add(member);
            }

            return members;
        }

        /// <summary>Enumerates the members without an allocation.</summary>
        internal struct Enumerator(EvidenceTree tree, int owner)
        {
            private int _next = tree.FirstMember(owner);
            private int _left = tree[owner].MemberCount;

            public Evidence Current { get; private set; }

            public bool MoveNext()
            {
                if (_left-- == 0)
                {
                    return false;
                }

                Current = new Evidence(tree, _next);
                _next = tree[_next].NextMember;
                return true;
            }
        }
    }
}
