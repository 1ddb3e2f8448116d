using Mono.Generator.Planning;
using Mono.Postman;

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

    // What an object was decided from; where it is joined of several, the others are apart.
    private Evidence Source { get; set; }

    private Evidence[] OtherSources { get; init; } = [];

    /// <summary>For a recursive reference: how many objects up the type is that it means; 0 otherwise. No sample is deeper than <see cref="JsonSampleReader.MaxDepth"/>.</summary>
    internal byte Up { get; private init; }

    /// <summary>Anything, until its namesakes are decided.</summary>
    internal static Shape Waiting { get; } = new(TypeKind.Any, s_scalars[(int)TypeKind.Any].Id) { IsComplete = false };

    /// <summary>How many objects beyond the shape's own a recursive reference in it reaches; 0: none.</summary>
    internal byte Reach { get; private init; }

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

    internal static Shape Recursion(int up, ShapeId.Table ids) => new(TypeKind.Model, ids.Up(up)) { Up = (byte)up, Reach = (byte)up };

    internal static Shape Object(ReadOnlySpan<ShapeMember> members, ShapeId.Table ids)
    {
        var isComplete = true;
        var reach = 1;
        foreach (var member in members)
        {
            isComplete &= member.Shape.IsComplete;
            reach = Math.Max(reach, (int)member.Shape.Reach);
        }

        return new Shape(TypeKind.Model, ids.Object(members, out var kept)) { Members = kept, IsComplete = isComplete, Reach = (byte)(reach - 1) };
    }

    /// <summary>The same shape with what it was decided from; a shape that was just made is that shape itself, and only objects want to know.</summary>
    internal Shape From(Evidence source)
    {
        if (Kind != TypeKind.Model)
        {
            return this;
        }

        if (Source.Exists)
        {
            return From(source, []);
        }

        Source = source;
        return this;
    }

    /// <summary>The same shape, decided from what others were.</summary>
    internal Shape From(IReadOnlyList<Shape> shapes)
    {
        if (Kind != TypeKind.Model)
        {
            return this;
        }

        var sources = new List<Evidence>(shapes.Count);
        foreach (var shape in shapes)
        {
            shape.AddSources(sources);
        }

        return sources.Count == 0 ? From(default, []) : From(sources[0], [.. sources.Skip(1)]);
    }

    /// <summary>Adds what an object was decided from.</summary>
    internal void AddSources(List<Evidence> sources)
    {
        if (Source.Exists)
        {
            sources.Add(Source);
            sources.AddRange(OtherSources);
        }
    }

    private Shape From(Evidence source, Evidence[] others) =>
        new(Kind, Id) { Element = Element, ElementNullable = ElementNullable, Members = Members, Up = Up, IsComplete = IsComplete, Reach = Reach, Source = source, OtherSources = others };
}

/// <summary>A member of an object.</summary>
internal readonly struct ShapeMember(string name, Shape shape)
{
    internal string Name { get; } = name;

    internal Shape Shape { get; } = shape;
}
