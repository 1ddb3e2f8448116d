using System.Globalization;
using Mono.Generator.Model;

namespace Mono.Generator.Inference;

/// <summary>Pass: decides the kind of numbers.</summary>
/// <remarks>
/// <c>long</c> for integers; <c>double</c> if one has a fraction; <c>decimal</c> if double would lose written digits; anything if decimal
/// would, too. Evidence: 71 % of integers have no stated width, so all are 64 bits wide; a caller must receive the digits that were sent.
/// </remarks>
internal static class NumberLiterals
{
    // Literals of at most this many digits survive a round trip through double, and through decimal.
    private const int ShortDigits = 15;
    private const int ShortLength = 24;

    internal static ValueKind KindOf(NumberFacts literals) =>
        literals.AreIntegers ? ValueKind.Int64
            : literals.FitDouble ? ValueKind.Double
            : literals.FitDecimal ? ValueKind.Decimal
            : ValueKind.Any;

    /// <summary>Whether a literal is written with a fraction or an exponent.</summary>
    internal static bool HasFraction(ReadOnlySpan<char> literal) => literal.IndexOfAny('.', 'e', 'E') >= 0;

    /// <summary>Whether a literal is a 64-bit integer.</summary>
    internal static bool IsInteger(ReadOnlySpan<char> literal)
    {
        if (HasFraction(literal))
        {
            return false;
        }

        return literal.Length <= ShortDigits
            ? !literal.SequenceEqual("-0".AsSpan())
            : long.TryParse(literal.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
    }

    /// <summary>Whether a literal has so few digits that they surely survive a round trip through double and decimal.</summary>
    internal static bool IsShort(ReadOnlySpan<char> literal)
    {
        var digits = 0;
        foreach (var c in literal)
        {
            if (c is 'e' or 'E')
            {
                return false;
            }

            digits += c is >= '0' and <= '9' ? 1 : 0;
        }

        return digits <= ShortDigits && literal.Length <= ShortLength;
    }

    /// <summary>Whether a literal's digits survive a round trip through <c>double</c>.</summary>
    internal static bool FitsDouble(string literal) =>
        double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value) &&
        AreEqual(literal, value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Whether a literal's digits survive a round trip through <c>decimal</c>.</summary>
    internal static bool FitsDecimal(string literal) =>
        decimal.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) &&
        AreEqual(literal, value.ToString(CultureInfo.InvariantCulture));

    private static bool AreEqual(string literal, string other) => literal == other || Normal(literal) == Normal(other);

    // Sign, digits without leading and trailing zeros, and exponent: the same text for equal numbers.
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
        return digits.Length == 0
            ? "0"
            : sign + digits + "e" + (exponent + text.Length - digits.Length).ToString(CultureInfo.InvariantCulture);
    }
}
