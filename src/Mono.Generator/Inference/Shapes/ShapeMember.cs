namespace Mono.Generator.Inference;

/// <summary>Named member of an object shape.</summary>
/// <param name="name">The JSON name.</param>
/// <param name="shape">The shape of its value.</param>
internal readonly struct ShapeMember(string name, Shape shape)
{
    internal string Name { get; } = name;

    internal Shape Shape { get; } = shape;
}
