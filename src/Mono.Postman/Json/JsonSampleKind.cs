namespace Mono.Postman;

/// <summary>The kinds of JSON values.</summary>
public enum JsonSampleKind
{
    /// <summary>No value.</summary>
    Missing,

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

    /// <summary>A <c>{{variable}}</c> without quotes in place of a value: its type is unknown.</summary>
    Variable,
}
