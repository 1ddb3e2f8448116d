namespace Mono.Postman;

/// <summary>Looking into values of a file whose shapes vary.</summary>
internal static class JsonSampleExtensions
{
    /// <summary>A member's value; null if there is no such member, if it is JSON's null, or if the value is no object.</summary>
    public static JsonSample? Member(this JsonSample? value, string name) =>
        value.MemberOrNull(name) is { Kind: not JsonSampleKind.Null } found ? found : null;

    /// <summary>A member's value, JSON's null as well; null if there is no such member or if the value is no object.</summary>
    public static JsonSample? MemberOrNull(this JsonSample? value, string name)
    {
        if (value is not { Kind: JsonSampleKind.Object })
        {
            return null;
        }

        for (var i = value.Members.Count - 1; i >= 0; i--)
        {
            if (value.Members[i].Key == name)
            {
                return value.Members[i].Value;
            }
        }

        return null;
    }

    public static bool IsObject(this JsonSample? value) => value is { Kind: JsonSampleKind.Object };

    public static bool IsArray(this JsonSample? value) => value is { Kind: JsonSampleKind.Array };

    public static bool IsString(this JsonSample? value) => value is { Kind: JsonSampleKind.String };

    /// <summary>A string's text; null for anything else.</summary>
    public static string? AsString(this JsonSample? value) => value is { Kind: JsonSampleKind.String } ? value.Text : null;

    /// <summary>A value as text: a string's content, any other value's JSON text; null for JSON's null and for nothing.</summary>
    public static string? AsText(this JsonSample? value) => value switch
    {
        null or { Kind: JsonSampleKind.Null } => null,
        { Kind: JsonSampleKind.String } => value.Text,
        _ => JsonText.Write(value),
    };

    /// <summary>Whether JavaScript takes the value for true.</summary>
    public static bool IsTruthy(this JsonSample? value) => value switch
    {
        null => false,
        { Kind: JsonSampleKind.String } => value.Text!.Length > 0,
        { Kind: JsonSampleKind.Number } => value.Text!.TakeWhile(c => c is not ('e' or 'E')).Any(c => c is >= '1' and <= '9'),
        { Kind: JsonSampleKind.Null or JsonSampleKind.False } => false,
        _ => true,
    };
}
