using System.Globalization;
using System.Text;

namespace Mono.Postman;

/// <summary>Writes a value as JSON text without blanks, as JavaScript's <c>JSON.stringify</c> does. Numbers stay as they are written.</summary>
internal static class JsonText
{
    public static string Write(JsonSample value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonSample value)
    {
        switch (value.Kind)
        {
            case JsonSampleKind.Object:
                var separator = '{';
                foreach (var member in value.Members)
                {
                    text.Append(separator);
                    AppendString(text, member.Key);
                    text.Append(':');
                    Append(text, member.Value);
                    separator = ',';
                }

                text.Append(value.Members.Count == 0 ? "{}" : "}");
                break;
            case JsonSampleKind.Array:
                text.Append('[');
                for (var i = 0; i < value.Elements.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",");
                    Append(text, value.Elements[i]);
                }

                text.Append(']');
                break;
            case JsonSampleKind.String:
                AppendString(text, value.Text!);
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

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"' or '\\':
                    text.Append('\\').Append(character);
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case < ' ':
                    text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    text.Append(character);
                    break;
            }
        }

        text.Append('"');
    }
}
