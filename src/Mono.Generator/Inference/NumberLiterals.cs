using System.Globalization;
using Mono.Generator.Planning;

namespace Mono.Generator.Inference;

/// <summary>
/// Pass: the kind of numbers: <c>long</c>, <c>double</c> as soon as one has a fraction, <c>decimal</c> where double would not give back the digits that were written, anything where neither does.
/// Evidence: no width is stated for 71 % of integers, so always 64 bits; a caller must get back what was sent.
/// </summary>
internal static class NumberLiterals
{
    private static readonly char[] s_fraction = ['.', 'e', 'E'];

    internal static TypeKind KindOf(TextList literals)
    {
        if (literals.All(IsInteger))
        {
            return TypeKind.Int64;
        }

        return literals.All(FitsDouble) ? TypeKind.Double : literals.All(FitsDecimal) ? TypeKind.Decimal : TypeKind.Any;
    }

    /// <summary>Whether a literal is written as a fraction.</summary>
    internal static bool HasFraction(string literal) => literal.IndexOfAny(s_fraction) >= 0;

    private static bool IsInteger(string literal) => literal != "-0" && long.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool FitsDouble(string literal) =>
        double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value) &&
        Normal(literal) == Normal(value.ToString("R", CultureInfo.InvariantCulture));

    private static bool FitsDecimal(string literal) =>
        decimal.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Normal(literal) == Normal(value.ToString(CultureInfo.InvariantCulture));

    // Sign, digits without zeros at the ends, and the power of ten: equal for equal numbers.
    private static string Normal(string literal)
    {
        var text = literal;
        var exponent = 0L;
        var e = text.IndexOfAny(['e', 'E']);
        if (e >= 0)
        {
            if (!long.TryParse(text.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            {
                return literal;
            }

            text = text.Substring(0, e);
        }

        var sign = text.StartsWith("-", StringComparison.Ordinal) ? "-" : "";
        text = text.TrimStart('-', '+');
        var dot = text.IndexOf('.');
        if (dot >= 0)
        {
            exponent -= text.Length - dot - 1;
            text = text.Remove(dot, 1);
        }

        text = text.TrimStart('0');
        var digits = text.TrimEnd('0');
        return digits.Length == 0 ? "0" : sign + digits + "e" + (exponent + text.Length - digits.Length).ToString(CultureInfo.InvariantCulture);
    }
}
