using System.Globalization;
using System.Text;
using System.Text.Json;
using Mono.Shared;

namespace Mono.Client;

/// <summary>Writes JSON as JavaScript does after parsing it, for texts that Postman parses before it signs them.</summary>
/// <remarks>
/// Numbers are printed anew, the last of several members of one name counts, and names that are whole numbers come first.
/// <c>JsonText</c>, which prints values of collections, keeps all three as written.
/// Source: ECMA-262, <c>JSON.stringify</c>, <c>Number::toString</c> and <c>OrdinaryOwnPropertyKeys</c>.
/// </remarks>
internal static class JavaScriptJson
{
    /// <summary>Writes an object with members that are replaced in place or appended.</summary>
    /// <param name="json">The object; empty for one without members.</param>
    /// <param name="members">Names and values, which are JSON themselves.</param>
    /// <returns>Null if the text is not a JSON object.</returns>
    internal static string? WriteObject(string json, params (string Name, string Json)[] members)
    {
        try
        {
            using var document = JsonDocument.Parse(string.IsNullOrWhiteSpace(json) ? "{}" : json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            var text = new StringBuilder(json.Length + 64);
            WriteObject(text, document.RootElement, members);
            return text.ToString();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes a value as JSON.</summary>
    internal static string Write(JsonElement element)
    {
        var text = new StringBuilder();
        Write(text, element);
        return text.ToString();
    }

    /// <summary>Writes a text as JSON.</summary>
    internal static string Write(string value) => JsonStringText.Quote(value);

    /// <summary>Reads the whole number at the beginning of a text, like <c>parseInt</c>.</summary>
    /// <returns>Null if there is none.</returns>
    internal static long? ParseInteger(string text)
    {
        var trimmed = text.TrimStart();
        var length = trimmed.Length > 0 && trimmed[0] is '-' or '+' ? 1 : 0;
        while (length < trimmed.Length && trimmed[length] is >= '0' and <= '9')
        {
            length++;
        }

        return long.TryParse(trimmed.Substring(0, length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    private static void Write(StringBuilder text, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(text, element, []);
                break;
            case JsonValueKind.Array:
                text.Append('[');
                var isFirst = true;
                foreach (var item in element.EnumerateArray())
                {
                    if (!isFirst)
                    {
                        text.Append(',');
                    }

                    isFirst = false;
                    Write(text, item);
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                JsonStringText.Append(text, Unescape(element.GetRawText()));
                break;
            case JsonValueKind.Number:
                text.Append(Number(element.GetRawText()));
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonElement element, (string Name, string Json)[] members)
    {
        var values = new List<KeyValuePair<string, string>>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        void Set(string name, string json)
        {
            if (places.TryGetValue(name, out var place))
            {
                values[place] = new KeyValuePair<string, string>(name, json);
            }
            else
            {
                places.Add(name, values.Count);
                values.Add(new KeyValuePair<string, string>(name, json));
            }
        }

        foreach (var member in element.EnumerateObject())
        {
            Set(member.Name, Write(member.Value));
        }

        foreach (var (name, json) in members)
        {
            Set(name, json);
        }

        text.Append('{');
        var start = text.Length;
        foreach (var value in values.OrderBy(v => Index(v.Key)))
        {
            if (text.Length > start)
            {
                text.Append(',');
            }

            JsonStringText.Append(text, value.Key);
            text.Append(':').Append(value.Value);
        }

        text.Append('}');
    }

    // Names that are indices come first in numeric order; the others follow in their own.
    private static uint Index(string name) =>
        uint.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index.ToString(CultureInfo.InvariantCulture) == name
            ? index
            : uint.MaxValue;

    // JsonElement refuses half of a pair of surrogates, which JavaScript reads.
    private static string Unescape(string quoted)
    {
        var text = new StringBuilder(quoted.Length);
        for (var i = 1; i < quoted.Length - 1; i++)
        {
            if (quoted[i] != '\\')
            {
                text.Append(quoted[i]);
                continue;
            }

            i++;
            if (quoted[i] == 'u')
            {
                text.Append((char)ushort.Parse(quoted.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(quoted[i] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
            }
        }

        return text.ToString();
    }

    private static string Number(string json)
    {
        // Too large numbers are infinite, which JSON writes as null. .NET Framework does not read them.
        if (!double.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || double.IsInfinity(value))
        {
            return "null";
        }

        if (value == 0)
        {
            return "0";
        }

        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var mark = shortest.IndexOf('E');
        var mantissa = mark < 0 ? shortest : shortest.Substring(0, mark);
        var dot = mantissa.IndexOf('.');
        var digits = mantissa.Replace(".", "").TrimStart('0');
        var zeros = mantissa.Length - (dot < 0 ? 0 : 1) - digits.Length;
        var point = (dot < 0 ? mantissa.Length : dot) - zeros
            + (mark < 0 ? 0 : int.Parse(shortest.Substring(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        return (value < 0 ? "-" : "") + Number(digits.TrimEnd('0'), point);
    }

    /// <summary>Number::toString: the digits, and the position of the decimal point.</summary>
    private static string Number(string digits, int point)
    {
        if (point is > 0 and <= 21)
        {
            return digits.Length <= point ? digits.PadRight(point, '0') : digits.Insert(point, ".");
        }

        if (point is > -6 and <= 0)
        {
            return "0." + new string('0', -point) + digits;
        }

        var exponent = point - 1;
        return (digits.Length == 1 ? digits : digits.Insert(1, ".")) + "e" + (exponent < 0 ? "-" : "+")
            + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
    }
}
