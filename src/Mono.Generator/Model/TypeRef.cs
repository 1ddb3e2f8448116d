namespace Mono.Generator.Model;

/// <summary>What a value is in C#.</summary>
internal enum ValueKind : byte
{
    /// <summary><c>JsonElement</c>: anything.</summary>
    Any,
    String,
    Boolean,
    Int64,
    Double,
    Decimal,

    /// <summary><c>DateTimeOffset</c>.</summary>
    DateTime,

    /// <summary><c>DateOnly</c>, where the target has it.</summary>
    Date,

    /// <summary><c>TimeOnly</c>, where the target has it.</summary>
    Time,
    Uuid,

    /// <summary>A string with known values: a generated struct.</summary>
    OpenEnum,

    /// <summary>A generated model.</summary>
    Model,

    /// <summary><c>List</c> of the element type.</summary>
    List,

    /// <summary><c>Dictionary</c> from string to the element type.</summary>
    Map,
}

/// <summary>A decided type.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Model">The name of a <see cref="ValueKind.Model"/> or <see cref="ValueKind.OpenEnum"/>.</param>
/// <param name="Element">The element's type, for lists and maps.</param>
/// <param name="ElementNullable">Whether elements were seen to be null.</param>
internal sealed record TypeRef(ValueKind Kind, string? Model = null, TypeRef? Element = null, bool ElementNullable = false)
{
    private static readonly TypeRef[] s_plain = CreatePlain(kind => new TypeRef(kind));
    private static readonly TypeRef[] s_lists = CreatePlain(kind => new TypeRef(ValueKind.List, null, s_plain[(int)kind]));

    /// <summary>A type that is nothing but its kind.</summary>
    internal static TypeRef Of(ValueKind kind) => s_plain[(int)kind];

    /// <summary>A list.</summary>
    internal static TypeRef ListOf(TypeRef element, bool elementNullable) => !elementNullable && ReferenceEquals(element, Of(element.Kind)) ? s_lists[(int)element.Kind] : new TypeRef(ValueKind.List, null, element, elementNullable);

    private static TypeRef[] CreatePlain(Func<ValueKind, TypeRef> create)
    {
        var plain = new TypeRef[(int)ValueKind.Map + 1];
        for (var kind = ValueKind.Any; kind <= ValueKind.Map; kind++)
        {
            plain[(int)kind] = create(kind);
        }

        return plain;
    }

    /// <summary>The format of a string that is a string in C# as well: <c>uri</c>, <c>email</c> …; null: none is known. It is said in the docs and makes no other type.</summary>
    public string? Format { get; init; }

    /// <summary>Whether C# takes the two for the same type.</summary>
    public bool Equals(TypeRef? other) =>
        other is not null && Kind == other.Kind && Model == other.Model && ElementNullable == other.ElementNullable && Equals(Element, other.Element);

    /// <inheritdoc/>
    public override int GetHashCode() => (((((int)Kind * 31) + (Model?.GetHashCode() ?? 0)) * 31) + (Element?.GetHashCode() ?? 0)) * 31;
}
