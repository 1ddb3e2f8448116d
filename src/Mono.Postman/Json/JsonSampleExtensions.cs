namespace Mono.Postman;

/// <summary>Looking into values of a file whose shapes vary.</summary>
internal static class JsonSampleExtensions
{
    /// <summary>A member's value; none if there is no such member, if it is JSON's null, or if the value is no object.</summary>
    public static JsonSample Member(this JsonSample value, string name) => value.Find(name) is { Kind: not JsonSampleKind.Null } found ? found : default;

    public static bool IsObject(this JsonSample value) => value.Kind == JsonSampleKind.Object;

    public static bool IsArray(this JsonSample value) => value.Kind == JsonSampleKind.Array;

    public static bool IsString(this JsonSample value) => value.Kind == JsonSampleKind.String;

    /// <summary>A string's text; null for anything else.</summary>
    public static string? AsString(this JsonSample value) => value.Kind == JsonSampleKind.String ? value.SharedText : null;

    /// <summary>A value as text: a string's content, any other value's JSON text; null for JSON's null and for nothing.</summary>
    public static string? AsText(this JsonSample value) => value.Kind switch
    {
        JsonSampleKind.Missing or JsonSampleKind.Null => null,
        JsonSampleKind.String or JsonSampleKind.Number => value.SharedText,
        _ => JsonText.Write(value),
    };

    /// <summary>Whether JavaScript takes the value for true.</summary>
    public static bool IsTruthy(this JsonSample value) => value.Kind switch
    {
        JsonSampleKind.Missing or JsonSampleKind.Null or JsonSampleKind.False => false,
        JsonSampleKind.String => value.Text!.Length > 0,
        JsonSampleKind.Number => value.Text!.TakeWhile(c => c is not ('e' or 'E')).Any(c => c is >= '1' and <= '9'),
        _ => true,
    };
}
