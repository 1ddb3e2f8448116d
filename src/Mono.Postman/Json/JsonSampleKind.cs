namespace Mono.Postman;

/// <summary>What a value of a JSON body is.</summary>
public enum JsonSampleKind
{
    /// <summary>There is no value.</summary>
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

    /// <summary>A <c>{{variable}}</c> that stands without quotes where a value belongs: of an unknown type.</summary>
    Variable,
}
