using System.Runtime.CompilerServices;
using System.Globalization;
using System.Text;
using Mono.Generator.Planning;

namespace Mono.Generator.Inference;

/// <summary>What a shape is, whatever it will be called and in whatever order its members stand: shapes of one structure have the same id.</summary>
internal sealed class ShapeId
{
    private readonly TypeKind _kind;
    private readonly ShapeId? _element;
    private readonly bool _isNullable;
    private readonly int _up;
    private readonly ShapeMember[] _members = [];

    // The next one in the bucket of a table; of lists and maps, the next one of the same element.
    private readonly ShapeId? _next;

    // The lists and maps of this.
    private ShapeId? _around;

    private ShapeId(TypeKind kind) => _kind = kind;

    private ShapeId(TypeKind kind, ShapeId element, bool isNullable, ShapeId? next)
    {
        _kind = kind;
        _element = element;
        _isNullable = isNullable;
        _next = next;
    }

    private ShapeId(int up)
    {
        _kind = TypeKind.Model;
        _up = up;
    }

    private ShapeId(ShapeMember[] members, ShapeId? next)
    {
        _kind = TypeKind.Model;
        _members = members;
        _next = next;
    }

    /// <summary>The structure as text, by which the ids of one inference are in order.</summary>
    internal string Text
    {
        get
        {
            var text = new StringBuilder();
            Append(text);
            return text.ToString();
        }
    }

    internal static ShapeId Scalar(TypeKind kind) => new(kind);

    internal static ShapeId Recursion(int up) => new(up);

    internal ShapeId List(bool isNullable) => Around(TypeKind.List, isNullable);

    internal ShapeId Map(bool isNullable) => Around(TypeKind.Map, isNullable);

    // Scalars serve all threads: the first id counts.
    private ShapeId Around(TypeKind kind, bool isNullable)
    {
        while (true)
        {
            var first = Volatile.Read(ref _around);
            for (var known = first; known is not null; known = known._next)
            {
                if (known._kind == kind && known._isNullable == isNullable)
                {
                    return known;
                }
            }

            var made = new ShapeId(kind, this, isNullable, first);
            if (Interlocked.CompareExchange(ref _around, made, first) == first)
            {
                return made;
            }
        }
    }

    private void Append(StringBuilder text)
    {
        switch (_kind)
        {
            case TypeKind.List or TypeKind.Map:
                text.Append(_kind == TypeKind.List ? '[' : '<');
                _element!.Append(text);
                text.Append(_isNullable ? "?" : "").Append(_kind == TypeKind.List ? ']' : '>');
                break;
            case TypeKind.Model when _up > 0:
                text.Append('^').Append(_up.ToString(CultureInfo.InvariantCulture));
                break;
            case TypeKind.Model:
                text.Append('{');
                foreach (var member in _members.OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    // The length keeps any name apart from what follows it.
                    text.Append(member.Name.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(member.Name).Append('=');
                    member.Shape.Id.Append(text);
                    text.Append(',');
                }

                text.Append('}');
                break;
            default:
                text.Append(_kind.ToString());
                break;
        }
    }

    private bool Has(ReadOnlySpan<ShapeMember> members)
    {
        if (members.Length != _members.Length)
        {
            return false;
        }

        // Mostly they stand in the same order.
        for (var i = 0; i < members.Length; i++)
        {
            var found = _members[i].Name == members[i].Name ? i : IndexOf(members[i].Name);
            if (found < 0 || _members[found].Shape.Id != members[i].Shape.Id)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsOf(ReadOnlySpan<ShapeMember> members)
    {
        for (var i = 0; i < members.Length; i++)
        {
            if (_members[i].Name != members[i].Name || _members[i].Shape != members[i].Shape)
            {
                return false;
            }
        }

        return true;
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < _members.Length; i++)
        {
            if (_members[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The ids of objects, and of recursive references, in one inference.</summary>
    /// <param name="earlier">The ids of an earlier inference, which are ids here, too; or null.</param>
    internal sealed class Table(Table? earlier)
    {
        private readonly PartedDictionary<int, ShapeId> _objects = earlier is null ? new(0) : new(earlier._objects);
        private readonly List<ShapeId> _recursions = earlier is null ? [] : [.. earlier._recursions];

        /// <summary>About how many there are.</summary>
        internal int Count => _objects.Count;

        /// <summary>The id of an object.</summary>
        /// <param name="members">Its members, each name once.</param>
        /// <param name="kept">The same members to keep: those of the id, where they are exactly these.</param>
        [MethodImpl(Hot.Loop)]
        internal ShapeId Object(ReadOnlySpan<ShapeMember> members, out ShapeMember[] kept)
        {
            var hash = members.Length;
            foreach (var member in members)
            {
                // The order does not matter.
                hash = unchecked(hash + ((member.Name.GetHashCode() * 397) ^ System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(member.Shape.Id)));
            }

            _objects.TryGetValue(hash, out var first);
            for (var known = first; known is not null; known = known._next)
            {
                if (known.Has(members))
                {
                    kept = known.IsOf(members) ? known._members : members.ToArray();
                    return known;
                }
            }

            kept = members.ToArray();
            var made = new ShapeId(kept, first);
            _objects[hash] = made;
            return made;
        }

        /// <summary>The id of a reference to an object around it.</summary>
        internal ShapeId Up(int up)
        {
            while (_recursions.Count <= up)
            {
                _recursions.Add(Recursion(_recursions.Count));
            }

            return _recursions[up];
        }
    }
}
