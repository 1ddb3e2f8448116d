namespace Mono.Generator.Model;

/// <summary>Kinds of C# types for values.</summary>
internal enum ValueKind : byte
{
    /// <summary><c>JsonElement</c>, for any value.</summary>
    Any,
    String,
    Boolean,
    Int64,
    Double,
    Decimal,

    /// <summary><c>DateTimeOffset</c>.</summary>
    DateTime,

    /// <summary><c>DateOnly</c>, or <c>string</c> before .NET 6.</summary>
    Date,

    /// <summary><c>TimeOnly</c>, or <c>string</c> before .NET 6.</summary>
    Time,
    Uuid,

    /// <summary>A generated struct for a string with known values.</summary>
    OpenEnum,

    /// <summary>A generated model.</summary>
    Model,

    /// <summary><c>List</c> of the element type.</summary>
    List,

    /// <summary><c>Dictionary</c> from string to the element type.</summary>
    Map,
}

/// <summary>An inferred type.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Model">The name of a <see cref="ValueKind.Model"/> or <see cref="ValueKind.OpenEnum"/>.</param>
/// <param name="Element">The element's type, for lists and maps.</param>
/// <param name="ElementNullable">Whether elements were seen to be null.</param>
internal sealed record TypeRef(ValueKind Kind, string? Model = null, TypeRef? Element = null, bool ElementNullable = false)
{
    private static readonly TypeRef[] s_plain = CreatePlain(kind => new TypeRef(kind));
    private static readonly TypeRef[] s_lists = CreatePlain(kind => new TypeRef(ValueKind.List, null, s_plain[(int)kind]));

    /// <summary>Returns the type of a kind that needs no further information.</summary>
    internal static TypeRef Of(ValueKind kind) => s_plain[(int)kind];

    /// <summary>Returns the type of a list.</summary>
    internal static TypeRef ListOf(TypeRef element, bool elementNullable) => !elementNullable && ReferenceEquals(element, Of(element.Kind))
        ? s_lists[(int)element.Kind]
        : new TypeRef(ValueKind.List, null, element, elementNullable);

    private static TypeRef[] CreatePlain(Func<ValueKind, TypeRef> create)
    {
        var plain = new TypeRef[(int)ValueKind.Map + 1];
        for (var kind = ValueKind.Any; kind <= ValueKind.Map; kind++)
        {
            plain[(int)kind] = create(kind);
        }

        return plain;
    }

    /// <summary>The format of a string, such as <c>uri</c> or <c>email</c>; null if unknown. It does not affect the C# type.</summary>
    public string? Format { get; init; }

    /// <summary>Whether both are the same type in C#.</summary>
    public bool Equals(TypeRef? other) =>
        other is not null
        && Kind == other.Kind
        && Model == other.Model
        && ElementNullable == other.ElementNullable
        && Equals(Element, other.Element);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        (((((int)Kind * 31) + (Model?.GetHashCode() ?? 0)) * 31) + (Element?.GetHashCode() ?? 0)) * 31;
}
