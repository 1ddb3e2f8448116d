namespace Mono.Postman;

/// <summary>What a value of a JSON body is.</summary>
public enum JsonSampleKind
{
    /// <summary>An object.</summary>
    Object,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A string.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c>.</summary>
    True,

    /// <summary><c>false</c>.</summary>
    False,

    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary>A <c>{{variable}}</c> that stands without quotes where a value belongs: of an unknown type.</summary>
    Variable,
}

/// <summary>A value in a JSON body of a collection, as the tolerant reader sees it.</summary>
public sealed class JsonSample
{
    /// <summary>What the value is.</summary>
    public JsonSampleKind Kind { get; init; }

    /// <summary>A string's decoded text, a number's literal as written, or a variable's token with its braces; otherwise null.</summary>
    public string? Text { get; init; }

    /// <summary>An object's members in order (a repeated name stays repeated).</summary>
    public IReadOnlyList<KeyValuePair<string, JsonSample>> Members { get; init; } = [];

    /// <summary>An array's elements.</summary>
    public IReadOnlyList<JsonSample> Elements { get; init; } = [];

    /// <summary>The offset of the value's first character in the body's text.</summary>
    public int Offset { get; init; }
}
