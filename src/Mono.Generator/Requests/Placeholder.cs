using Mono.Generator.Model;

namespace Mono.Generator.Requests;

/// <summary>
/// Placeholders such as <c>&lt;integer&gt;</c> that Postman's OpenAPI converter leaves as values of parameters.
/// Source: openapi-to-postman, <c>schemaUtilsCommon.js</c>.
/// </summary>
internal static class Placeholder
{
    /// <summary>Whether a parameter's value is no value but says a type.</summary>
    internal static bool Is(string? value) =>
        value is { Length: > 2 } && value[0] == '<' && value[value.Length - 1] == '>' && value.IndexOf('<', 1) < 0 && value.IndexOf('>') == value.Length - 1;

    /// <summary>The type that a parameter's value says; a string where it says none.</summary>
    internal static ValueKind ParameterType(string? value)
    {
        if (!Is(value))
        {
            return ValueKind.String;
        }

        var inner = value!.Substring(1, value.Length - 2);
        var comma = inner.IndexOf(',');
        return (comma < 0 ? inner : inner.Substring(0, comma)) switch
        {
            "integer" or "long" or "int32" or "int64" => ValueKind.Int64,
            "number" or "float" or "double" => ValueKind.Double,
            "boolean" => ValueKind.Boolean,
            "dateTime" => ValueKind.DateTime,
            _ => ValueKind.String,
        };
    }
}
