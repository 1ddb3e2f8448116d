using System.Runtime.CompilerServices;
using Mono.Generator.Model;
using Mono.Postman;

namespace Mono.Generator.Inference;

/// <summary>Structure of a type, without names of models. Each shape is one object per inference.</summary>
/// <remarks>Shapes with the same <see cref="Id"/> are one type; they may differ in the order of members.</remarks>
internal sealed class Shape
{
    private static readonly Shape[] s_scalars = CreateScalars();

    // For objects the next shape in the bucket of a table; for lists and maps the next one with the same element.
    private readonly Shape? _next;

    // The first list or map with this shape as its element.
    private Shape? _wrappers;

    private Shape(ValueKind kind, ShapeId id, Shape? next = null)
    {
        Kind = kind;
        Id = id;
        _next = next;
    }

    internal ValueKind Kind { get; }

    /// <summary>The identity of the type, which does not depend on the order of members.</summary>
    internal ShapeId Id { get; }

    internal Shape? Element { get; private init; }

    internal bool ElementNullable { get; private init; }

    /// <summary>The members of an object in the order of the samples.</summary>
    internal ShapeMember[] Members { get; private init; } = [];

    /// <summary>Whether it is an object, or a list or map of objects. A recursive reference is not.</summary>
    internal bool HasObjects { get; private init; }

    /// <summary>Whether no part of it waits for a majority of namesakes.</summary>
    internal bool IsComplete { get; private init; } = true;

    /// <summary>
    /// The number of objects between a recursive reference and the object it means; 0 for other shapes. It fits a byte, since samples are
    /// not deeper than <see cref="JsonSampleReader.MaxDepth"/>.
    /// </summary>
    internal byte LevelsUp { get; private init; }

    /// <summary>The shape of a value that waits for a majority of namesakes.</summary>
    internal static Shape Pending { get; } = new(ValueKind.Any, s_scalars[(int)ValueKind.Any].Id) { IsComplete = false };

    /// <summary>The number of enclosing objects outside this shape that recursive references in it reach; 0 for none.</summary>
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

    // Scalars are shared by all threads: the first list or map that a thread adds is used by all.
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
                Element = this,
                ElementNullable = nullable,
                HasObjects = HasObjects,
                IsComplete = IsComplete,
                Reach = Reach,
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

        return new Shape(ValueKind.Model, id, next)
        {
            Members = members,
            HasObjects = true,
            IsComplete = isComplete,
            Reach = (byte)(reach - 1),
        };
    }

    /// <summary>Whether it has these members in this order.</summary>
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

    /// <summary>Set of the objects and recursive references of one inference; equal shapes share one instance.</summary>
    /// <param name="earlier">The table of the inference before an edit, whose shapes are taken over, or null.</param>
    /// <param name="expected">Expected number of objects without an earlier table.</param>
    internal sealed class Table(Table? earlier, int expected)
    {
        private readonly Dictionary<int, Shape> _objects = earlier is null ? new(expected) : new(earlier._objects);
        private readonly List<Shape> _recursions = earlier is null ? [] : [.. earlier._recursions];

        /// <summary>Number of distinct hashes, and so about the number of objects.</summary>
        internal int Count => _objects.Count;

        /// <summary>Returns the shape of an object.</summary>
        /// <param name="members">The members, each name once.</param>
        internal Shape Object(ReadOnlySpan<ShapeMember> members)
        {
            var hash = members.Length;
            foreach (var member in members)
            {
                // Addition, since the order does not matter for the id.
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

        /// <summary>Returns the shape of a reference to an enclosing object.</summary>
        internal Shape Recursion(int levelsUp)
        {
            while (_recursions.Count <= levelsUp)
            {
                _recursions.Add(new Shape(ValueKind.Model, ShapeId.Recursion(_recursions.Count))
                {
                    LevelsUp = (byte)_recursions.Count,
                    Reach = (byte)_recursions.Count,
                });
            }

            return _recursions[levelsUp];
        }
    }
}
