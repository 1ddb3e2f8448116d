namespace Mono.Generator.Inference;

/// <summary>Observations at a path besides strings and numbers.</summary>
[Flags]
internal enum SeenKinds : byte
{
    None = 0,
    Booleans = 1,
    Nulls = 2,
    Arrays = 4,

    /// <summary>A schema without a type, or with several types.</summary>
    Untyped = 8,

    /// <summary>A sample that holds placeholders, here or elsewhere in it.</summary>
    PlaceholderBody = 16,
}
