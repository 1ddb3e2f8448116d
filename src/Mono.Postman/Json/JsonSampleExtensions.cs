namespace Mono.Postman;

/// <summary>Reads values whose shapes vary.</summary>
internal static class JsonSampleExtensions
{
    /// <summary>Returns the value of a member; missing if there is none, if it is null, or if this is not an object.</summary>
    public static JsonSample Member(this JsonSample value, string name) =>
        value.Find(name) is { Kind: not JsonSampleKind.Null } found ? found : default;

    public static bool IsObject(this JsonSample value) => value.Kind == JsonSampleKind.Object;

    public static bool IsArray(this JsonSample value) => value.Kind == JsonSampleKind.Array;

    public static bool IsString(this JsonSample value) => value.Kind == JsonSampleKind.String;

    /// <summary>Returns the text of a string; null for other values.</summary>
    public static string? AsString(this JsonSample value) => value.Kind == JsonSampleKind.String ? value.SharedText : null;

    /// <summary>Returns the content of a string, or the JSON text of other values; null for JSON's null and for missing values.</summary>
    public static string? AsText(this JsonSample value) => value.Kind switch
    {
        JsonSampleKind.Missing or JsonSampleKind.Null => null,
        JsonSampleKind.String or JsonSampleKind.Number => value.SharedText,
        _ => JsonText.Write(value),
    };

    /// <summary>Whether the value is truthy in JavaScript.</summary>
    public static bool IsTruthy(this JsonSample value) => value.Kind switch
    {
        JsonSampleKind.Missing or JsonSampleKind.Null or JsonSampleKind.False => false,
        JsonSampleKind.String => value.Text!.Length > 0,
        JsonSampleKind.Number => value.Text!.TakeWhile(c => c is not ('e' or 'E')).Any(c => c is >= '1' and <= '9'),
        _ => true,
    };
}
