using System.Globalization;
using System.Text;

namespace Mono.Generator.Emission;

/// <summary>The one door for text that becomes a C# string literal.</summary>
internal static class CSharpLiteral
{
    /// <summary>A regular string literal, quotes included; <c>null</c> for null. Everything outside printable ASCII and letters is escaped.</summary>
    internal static string Of(string? text)
    {
        if (text is null)
        {
            return "null";
        }

        var literal = new StringBuilder(text.Length + 2);
        literal.Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"': literal.Append("\\\""); break;
                case '\\': literal.Append("\\\\"); break;
                case '\n': literal.Append("\\n"); break;
                case '\r': literal.Append("\\r"); break;
                case '\t': literal.Append("\\t"); break;
                default:
                    if (c is >= ' ' and <= '~' || (c > '\u00a0' && char.IsLetterOrDigit(c)))
                    {
                        literal.Append(c);
                    }
                    else
                    {
                        literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    }

                    break;
            }
        }

        return literal.Append('"').ToString();
    }
}
