using Mono.Generator.Model;

namespace Mono.Generator.Requests;

/// <summary>The type that a placeholder states.</summary>
/// <param name="Kind">The type; null for a placeholder that only states null.</param>
/// <param name="Format">The format of a string that has no type of its own in C#; null for none.</param>
/// <param name="IsNullable">Whether the value may be null.</param>
internal readonly record struct PlaceholderType(ValueKind? Kind, string? Format, bool IsNullable);
