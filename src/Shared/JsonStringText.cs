using System.Globalization;
using System.Text;

namespace Mono.Shared;

/// <summary>Writes JSON strings as <c>JSON.stringify</c> does in JavaScript.</summary>
/// <remarks>Source: ECMA-262, <c>QuoteJSONString</c>: half of a surrogate pair is escaped, so that the text is valid Unicode.</remarks>
internal static class JsonStringText
{
    /// <summary>Returns a text as a JSON string.</summary>
    internal static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2);
        Append(text, value);
        return text.ToString();
    }

    /// <summary>Appends a text as a JSON string.</summary>
    internal static void Append(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
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
                case var _ when char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]):
                    text.Append(c).Append(value[++i]);
                    break;
                case var _ when c < ' ' || char.IsSurrogate(c):
                    text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        text.Append('"');
    }
}
