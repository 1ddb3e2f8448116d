using Mono.Generator.Planning;

namespace Mono.Generator.Inference;

/// <summary>A decided type without names. Equal ids mean equal types, whatever they will be called.</summary>
internal sealed class Shape
{
    private static readonly Shape[] s_scalars = CreateScalars();

    private Shape(TypeKind kind, ShapeId id)
    {
        Kind = kind;
        Id = id;
    }

    internal TypeKind Kind { get; }

    /// <summary>The structure: members by name, so their order does not matter.</summary>
    internal ShapeId Id { get; }

    internal Shape? Element { get; private init; }

    internal bool ElementNullable { get; private init; }

    /// <summary>An object's members in the samples' order.</summary>
    internal ShapeMember[] Members { get; private init; } = [];

    /// <summary>False while something in it waits for what its namesakes turn out to be.</summary>
    internal bool IsComplete { get; private init; } = true;

    /// <summary>What an object was decided from.</summary>
    internal IReadOnlyList<Evidence> Sources { get; private set; } = [];

    /// <summary>For a recursive reference: how many objects up the type is that it means; 0 otherwise.</summary>
    internal int Up { get; private init; }

    /// <summary>Anything, until its namesakes are decided.</summary>
    internal static Shape Waiting { get; } = new(TypeKind.Any, s_scalars[(int)TypeKind.Any].Id) { IsComplete = false };

    /// <summary>How many objects beyond the shape's own a recursive reference in it reaches; 0: none.</summary>
    internal int Reach { get; private init; }

    private static Shape[] CreateScalars()
    {
        var scalars = new Shape[(int)TypeKind.Map + 1];
        for (var kind = TypeKind.Any; kind <= TypeKind.Map; kind++)
        {
            scalars[(int)kind] = new Shape(kind, ShapeId.Scalar(kind));
        }

        return scalars;
    }

    internal static Shape Scalar(TypeKind kind) => s_scalars[(int)kind];

    internal static Shape List(Shape element, bool nullable) => new(TypeKind.List, element.Id.List(nullable)) { Element = element, ElementNullable = nullable, IsComplete = element.IsComplete, Reach = element.Reach };

    internal static Shape Map(Shape value, bool nullable) => new(TypeKind.Map, value.Id.Map(nullable)) { Element = value, ElementNullable = nullable };

    internal static Shape Recursion(int up, ShapeId.Table ids) => new(TypeKind.Model, ids.Up(up)) { Up = up, Reach = up };

    internal static Shape Object(ShapeMember[] members, ShapeId.Table ids)
    {
        var isComplete = true;
        var reach = 1;
        foreach (var member in members)
        {
            isComplete &= member.Shape.IsComplete;
            reach = Math.Max(reach, member.Shape.Reach);
        }

        return new Shape(TypeKind.Model, ids.Object(members)) { Members = members, IsComplete = isComplete, Reach = reach - 1 };
    }

    /// <summary>The same shape with what it was decided from; a shape that was just made is that shape itself, and only objects want to know.</summary>
    internal Shape From(Evidence source)
    {
        if (Kind != TypeKind.Model)
        {
            return this;
        }

        if (Sources.Count > 0)
        {
            return From([source]);
        }

        Sources = [source];
        return this;
    }

    /// <summary>The same shape with what it was decided from.</summary>
    internal Shape From(IReadOnlyList<Evidence> sources) => Kind != TypeKind.Model ? this
        : new(Kind, Id) { Element = Element, ElementNullable = ElementNullable, Members = Members, Up = Up, IsComplete = IsComplete, Reach = Reach, Sources = sources };
}

/// <summary>A member of an object.</summary>
internal readonly struct ShapeMember(string name, Shape shape)
{
    internal string Name { get; } = name;

    internal Shape Shape { get; } = shape;
}
