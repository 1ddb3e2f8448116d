using System.Text.Json;

namespace Mono.Corpus.Scoring;

/// <summary>Statement of a description, or inference of a tool, about one JSON path.</summary>
internal sealed record Fact
{
    /// <summary>
    /// The kind: <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>, <c>object</c>, <c>array</c>, <c>map</c> or <c>any</c>.
    /// </summary>
    internal required string Kind { get; init; }

    /// <summary>The kinds of a union.</summary>
    internal IReadOnlyList<string> Kinds { get; init; } = [];

    internal string? Format { get; init; }

    internal bool Nullable { get; init; }

    internal bool Required { get; init; }

    /// <summary>The values of a closed enum; null if it is not one.</summary>
    internal IReadOnlyList<string>? Enum { get; init; }

    /// <summary>Whether the path is only in a later branch of a union: it is never a miss and never an extra.</summary>
    internal bool Variant { get; init; }

    /// <summary>Whether the value is a union of kinds.</summary>
    internal bool Ambiguous { get; init; }

    /// <summary>Whether the value is an object without stated members: object, map and any are all right.</summary>
    internal bool Open { get; init; }

    /// <summary>Whether further members of one type are allowed.</summary>
    internal bool Additional { get; init; }

    /// <summary>Whether the schema contains itself here; nothing below is scored.</summary>
    internal bool Recursive { get; init; }

    internal bool PartRecursive { get; init; }

    /// <summary>Whether the path is too deep: nothing below is scored.</summary>
    internal bool Cut { get; init; }

    /// <summary>Whether the value is always null.</summary>
    internal bool OnlyNull { get; init; }

    internal static Fact Read(JsonElement facts) => new()
    {
        Kind = facts.GetProperty("kind").GetString()!,
        Kinds = facts.TryGetProperty("kinds", out var kinds) && kinds.ValueKind == JsonValueKind.Array
            ? [.. kinds.EnumerateArray().Select(k => k.GetString()!)]
            : [],
        Format = facts.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String ? format.GetString() : null,
        Enum = facts.TryGetProperty("enum", out var values) && values.ValueKind == JsonValueKind.Array
            ? [.. values.EnumerateArray().Select(v => v.ToString())]
            : null,
        Nullable = Is(facts, "nullable"),
        Required = Is(facts, "required"),
        Variant = Is(facts, "variant"),
        Ambiguous = Is(facts, "ambiguous"),
        Open = Is(facts, "open"),
        Additional = Is(facts, "additional"),
        Recursive = Is(facts, "recursive"),
        PartRecursive = Is(facts, "partRecursive"),
        Cut = Is(facts, "cut"),
        OnlyNull = Is(facts, "onlyNull"),
    };

    // A mark is set if it is true or has any other value.
    private static bool Is(JsonElement facts, string name) =>
        facts.TryGetProperty(name, out var value)
            && value.ValueKind is not (JsonValueKind.False or JsonValueKind.Null)
            && !(value.ValueKind == JsonValueKind.Number && value.GetDouble() == 0);
}
