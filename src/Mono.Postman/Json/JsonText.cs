using System.Text;
using Mono.Shared;

namespace Mono.Postman;

/// <summary>Writes values as JSON text without blanks, as <c>JSON.stringify</c> does; numbers and members stay as written.</summary>
public static class JsonText
{
    /// <summary>Returns a value as JSON text.</summary>
    /// <param name="value">The value.</param>
    public static string Write(JsonSample value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>Returns a text as a JSON string.</summary>
    /// <param name="text">The text.</param>
    public static string Quote(string text) => JsonStringText.Quote(text);

    private static void Append(StringBuilder text, JsonSample value)
    {
        switch (value.Kind)
        {
            case JsonSampleKind.Object:
                var separator = '{';
                foreach (var member in value.Members)
                {
                    text.Append(separator);
                    JsonStringText.Append(text, member.Name);
                    text.Append(':');
                    Append(text, member.Value);
                    separator = ',';
                }

                text.Append(value.Members.IsEmpty ? "{}" : "}");
                break;
            case JsonSampleKind.Array:
                var before = '[';
                foreach (var element in value.Elements)
                {
                    text.Append(before);
                    Append(text, element);
                    before = ',';
                }

                text.Append(value.Elements.IsEmpty ? "[]" : "]");
                break;
            case JsonSampleKind.String:
                JsonStringText.Append(text, value.Text!);
                break;
            case JsonSampleKind.True:
                text.Append("true");
                break;
            case JsonSampleKind.False:
                text.Append("false");
                break;
            case JsonSampleKind.Null:
                text.Append("null");
                break;
            default:
                text.Append(value.Text);
                break;
        }
    }
}
