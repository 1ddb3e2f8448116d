using Mono.Generator.Model;

namespace Mono.Generator.Inference;

/// <summary>Everything that the samples show at one JSON path: the union from which a type is decided. Nothing is decided here.</summary>
/// <param name="tree">The place with all its paths.</param>
/// <param name="path">Which of them.</param>
internal readonly struct Evidence(EvidenceTree tree, int path) : IEquatable<Evidence>
{
    private readonly EvidenceTree _tree = tree;
    private readonly int _path = path;

    /// <summary>Which path of the place it is.</summary>
    internal int Path => _path;

    /// <summary>The place with all its paths.</summary>
    internal EvidenceTree Tree => _tree;

    /// <summary>Whether it is the evidence of a path; the default is of none.</summary>
    internal bool Exists => _tree is not null;

    /// <summary>The object or array that this value is in; null at the root.</summary>
    internal Evidence? Owner => _path == 0 ? null : new Evidence(_tree, Node.Owner);

    /// <summary>The member's name; null for elements and roots.</summary>
    internal string? Name => Node.Name;

    /// <summary>Strings that are no placeholders.</summary>
    internal StringFacts Strings => Node.Strings;

    /// <summary>The strings themselves, where somebody may ask for them.</summary>
    internal EvidenceExtras Texts => _tree.ExtrasOf(_path, EvidenceExtraKind.Text);

    /// <summary>Number literals as written.</summary>
    internal NumberFacts Numbers => Node.Numbers;

    /// <summary>The types that placeholders say.</summary>
    internal ValueKinds Placeholders => Node.Placeholders;

    /// <summary>The formats that placeholders of strings say, each once; null for a plain string.</summary>
    internal EvidenceExtras PlaceholderFormats => _tree.ExtrasOf(_path, EvidenceExtraKind.PlaceholderFormat);

    /// <summary>How many values were seen, nulls too.</summary>
    internal int Count => Node.Count;

    internal bool HasNulls => Has(SeenKinds.Nulls);

    internal bool HasBooleans => Has(SeenKinds.Booleans);

    internal bool HasObjects => Node.Objects > 0;

    /// <summary>How many objects were seen.</summary>
    internal int Objects => Node.Objects;

    internal bool HasArrays => Has(SeenKinds.Arrays);

    /// <summary>Whether the schema has no type, or several.</summary>
    internal bool IsUntyped => Has(SeenKinds.Untyped);

    /// <summary>Whether a sample that this was seen in holds placeholders: then a literal is an exception and not an example.</summary>
    internal bool InPlaceholderBody => Has(SeenKinds.PlaceholderBody);

    /// <summary>The name of the schema that the converter found to be recursive here; null if none.</summary>
    internal string? RecursionTo => _tree.ExtrasOf(_path, EvidenceExtraKind.Recursion).First;

    /// <summary>The members of objects in the order of their first sight.</summary>
    internal MemberSequence Members => new(_tree, _path);

    /// <summary>The elements of arrays, all in one; null if there are none.</summary>
    internal Evidence? Element => Node.Element == 0 ? null : new Evidence(_tree, Node.Element);

    /// <summary>What it is called: the member's name; of elements the list's, marked as such; null at the root.</summary>
    internal string? NameWithListMarks => Name ?? (Owner?.NameWithListMarks is { } list ? list + "[]" : null);

    /// <summary>Whether no sample shows a value: only null, marks of the converter, and what it prints for a schema without a type.</summary>
    internal bool ShowsNothing
    {
        get
        {
            ref var node = ref Node;
            return node.Objects == 0 && (node.Seen & (SeenKinds.Untyped | SeenKinds.Arrays | SeenKinds.Booleans)) == 0 && !node.Numbers.Exist && node.Placeholders.IsEmpty && (!node.Strings.Exist || IsOnlyEmptyAmongPlaceholders);
        }
    }

    /// <summary>Whether all strings are empty in a body of placeholders.</summary>
    internal bool IsOnlyEmptyAmongPlaceholders => InPlaceholderBody && Node.Strings.AreEmpty;

    /// <summary>Whether a string, number, boolean or a placeholder of such was seen.</summary>
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

    /// <summary>What was seen of a member; null if nothing was.</summary>
    /// <inheritdoc cref="EvidenceTree.FindMember"/>
    internal Evidence? FindMember(string name, ref int expected) => _tree.FindMember(_path, name, ref expected) is not 0 and var found ? new Evidence(_tree, found) : null;

    /// <summary>The first member, for <see cref="FindMember"/>; 0 if there is none.</summary>
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

        /// <summary>Goes through the members.</summary>
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
