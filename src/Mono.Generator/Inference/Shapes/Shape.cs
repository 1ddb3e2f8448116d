using System.Runtime.CompilerServices;
using Mono.Generator.Model;
using Mono.Postman;

namespace Mono.Generator.Inference;

/// <summary>A decided type without names, each one object in an inference. Equal ids mean equal types, whatever they will be called: only the order of members may differ.</summary>
internal sealed class Shape
{
    private static readonly Shape[] s_scalars = CreateScalars();

    // The next one in the bucket of a table; of lists and maps, the next one of the same element.
    private readonly Shape? _next;

    // The lists and maps of this.
    private Shape? _wrappers;

    private Shape(ValueKind kind, ShapeId id, Shape? next = null)
    {
        Kind = kind;
        Id = id;
        _next = next;
    }

    internal ValueKind Kind { get; }

    /// <summary>The structure: members by name, so their order does not matter.</summary>
    internal ShapeId Id { get; }

    internal Shape? Element { get; private init; }

    internal bool ElementNullable { get; private init; }

    /// <summary>An object's members in the samples' order.</summary>
    internal ShapeMember[] Members { get; private init; } = [];

    /// <summary>Whether it is an object or a list or map of such, and no mere reference to one.</summary>
    internal bool HasObjects { get; private init; }

    /// <summary>False while something in it waits for what its namesakes turn out to be.</summary>
    internal bool IsComplete { get; private init; } = true;

    /// <summary>For a recursive reference: how many objects up the type is that it means; 0 otherwise. No sample is deeper than <see cref="JsonSampleReader.MaxDepth"/>.</summary>
    internal byte LevelsUp { get; private init; }

    /// <summary>Anything, until its namesakes are decided.</summary>
    internal static Shape Pending { get; } = new(ValueKind.Any, s_scalars[(int)ValueKind.Any].Id) { IsComplete = false };

    /// <summary>How many objects beyond the shape's own a recursive reference in it reaches; 0: none.</summary>
    internal byte Reach { get; private init; }

    private static Shape[] CreateScalars()
    {
        var scalars = new Shape[(int)ValueKind.Map + 1];
        for (var kind = ValueKind.Any; kind <= ValueKind.Map; kind++)
        {
            scalars[(int)kind] = new Shape(kind, ShapeId.Scalar(kind));
        }

        return scalars;
    }

    internal static Shape Scalar(ValueKind kind) => s_scalars[(int)kind];

    internal static Shape List(Shape element, bool nullable) => element.Wrap(ValueKind.List, nullable);

    internal static Shape Map(Shape value, bool nullable) => value.Wrap(ValueKind.Map, nullable);

    // Scalars serve all threads: the first shape counts.
    private Shape Wrap(ValueKind kind, bool nullable)
    {
        while (true)
        {
            var first = Volatile.Read(ref _wrappers);
            for (var candidate = first; candidate is not null; candidate = candidate._next)
            {
                if (candidate.Kind == kind && candidate.ElementNullable == nullable)
                {
                    return candidate;
                }
            }

            var created = new Shape(kind, kind == ValueKind.List ? Id.List(nullable) : Id.Map(nullable), first)
            {
                Element = this, ElementNullable = nullable, HasObjects = HasObjects, IsComplete = IsComplete, Reach = Reach,
            };
            if (Interlocked.CompareExchange(ref _wrappers, created, first) == first)
            {
                return created;
            }
        }
    }

    private static Shape Object(ShapeId id, ShapeMember[] members, Shape? next)
    {
        var isComplete = true;
        var reach = 1;
        foreach (var member in members)
        {
            isComplete &= member.Shape.IsComplete;
            reach = Math.Max(reach, (int)member.Shape.Reach);
        }

        return new Shape(ValueKind.Model, id, next) { Members = members, HasObjects = true, IsComplete = isComplete, Reach = (byte)(reach - 1) };
    }

    private bool HasMembers(ReadOnlySpan<ShapeMember> members)
    {
        for (var i = 0; i < members.Length; i++)
        {
            if (Members[i].Name != members[i].Name || Members[i].Shape != members[i].Shape)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The shapes of objects, and of recursive references, in one inference: each once.</summary>
    /// <param name="earlier">The shapes of an earlier inference, which are shapes here, too; or null.</param>
    /// <param name="expected">About how many objects there will be, if there was no earlier inference.</param>
    internal sealed class Table(Table? earlier, int expected)
    {
        private readonly Dictionary<int, Shape> _objects = earlier is null ? new(expected) : new(earlier._objects);
        private readonly List<Shape> _recursions = earlier is null ? [] : [.. earlier._recursions];

        /// <summary>About how many there are.</summary>
        internal int Count => _objects.Count;

        /// <summary>The shape of an object.</summary>
        /// <param name="members">Its members, each name once.</param>
        internal Shape Object(ReadOnlySpan<ShapeMember> members)
        {
            var hash = members.Length;
            foreach (var member in members)
            {
                // The order does not matter to the id.
                hash = unchecked(hash + ((member.Name.GetHashCode() * 397) ^ RuntimeHelpers.GetHashCode(member.Shape.Id)));
            }

            ShapeId? id = null;
            _objects.TryGetValue(hash, out var first);
            for (var candidate = first; candidate is not null; candidate = candidate._next)
            {
                if (candidate.Id == id || candidate.Id.HasMembers(members))
                {
                    id = candidate.Id;
                    if (candidate.HasMembers(members))
                    {
                        return candidate;
                    }
                }
            }

            var kept = members.ToArray();
            var created = Shape.Object(id ?? ShapeId.Object(kept), kept, first);
            _objects[hash] = created;
            return created;
        }

        /// <summary>The shape of a reference to an object around it.</summary>
        internal Shape Recursion(int levelsUp)
        {
            while (_recursions.Count <= levelsUp)
            {
                _recursions.Add(new Shape(ValueKind.Model, ShapeId.Recursion(_recursions.Count)) { LevelsUp = (byte)_recursions.Count, Reach = (byte)_recursions.Count });
            }

            return _recursions[levelsUp];
        }
    }
}
