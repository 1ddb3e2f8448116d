using System.Globalization;
using System.Text;
using Mono.Generator.Model;

namespace Mono.Generator.Inference;

/// <summary>Identity of a type: shapes with the same structure share one id, whatever the order of their members.</summary>
internal sealed class ShapeId
{
    private readonly ValueKind _kind;
    private readonly ShapeId? _element;
    private readonly bool _isNullable;
    private readonly int _levelsUp;
    private readonly ShapeMember[] _members = [];

    // For lists and maps the next id with the same element.
    private readonly ShapeId? _next;

    // The first list or map with this id as its element.
    private ShapeId? _wrappers;

    private ShapeId(ValueKind kind) => _kind = kind;

    private ShapeId(ValueKind kind, ShapeId element, bool isNullable, ShapeId? next)
    {
        _kind = kind;
        _element = element;
        _isNullable = isNullable;
        _next = next;
    }

    private ShapeId(int levelsUp)
    {
        _kind = ValueKind.Model;
        _levelsUp = levelsUp;
    }

    private ShapeId(ShapeMember[] members)
    {
        _kind = ValueKind.Model;
        _members = members;
    }

    /// <summary>The structure as text, for a stable order of ids.</summary>
    internal string Text
    {
        get
        {
            var text = new StringBuilder();
            Append(text);
            return text.ToString();
        }
    }

    internal static ShapeId Scalar(ValueKind kind) => new(kind);

    internal static ShapeId Recursion(int levelsUp) => new(levelsUp);

    /// <summary>Creates the id of an object. There must be none with these members yet.</summary>
    internal static ShapeId Object(ShapeMember[] members) => new(members);

    internal ShapeId List(bool isNullable) => Wrap(ValueKind.List, isNullable);

    internal ShapeId Map(bool isNullable) => Wrap(ValueKind.Map, isNullable);

    // Scalars are shared by all threads: the first list or map that a thread adds is used by all.
    private ShapeId Wrap(ValueKind kind, bool isNullable)
    {
        while (true)
        {
            var first = Volatile.Read(ref _wrappers);
            for (var candidate = first; candidate is not null; candidate = candidate._next)
            {
                if (candidate._kind == kind && candidate._isNullable == isNullable)
                {
                    return candidate;
                }
            }

            var created = new ShapeId(kind, this, isNullable, first);
            if (Interlocked.CompareExchange(ref _wrappers, created, first) == first)
            {
                return created;
            }
        }
    }

    private void Append(StringBuilder text)
    {
        switch (_kind)
        {
            case ValueKind.List or ValueKind.Map:
                text.Append(_kind == ValueKind.List ? '[' : '<');
                _element!.Append(text);
                text.Append(_isNullable ? "?" : "").Append(_kind == ValueKind.List ? ']' : '>');
                break;
            case ValueKind.Model when _levelsUp > 0:
                text.Append('^').Append(_levelsUp.ToString(CultureInfo.InvariantCulture));
                break;
            case ValueKind.Model:
                text.Append('{');
                foreach (var member in _members.OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    // The length separates any name from the text behind it.
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

    /// <summary>Whether it is the id of an object with these members in any order.</summary>
    /// <param name="members">The members, each name once.</param>
    internal bool HasMembers(ReadOnlySpan<ShapeMember> members)
    {
        if (members.Length != _members.Length)
        {
            return false;
        }

        // The order is mostly the same.
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
}
