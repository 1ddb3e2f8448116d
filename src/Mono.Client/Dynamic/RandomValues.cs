using System.Globalization;
using System.Text;

namespace Mono.Client;

/// <summary>Random numbers, list entries, and texts of a pattern. Thread-safe.</summary>
internal static class RandomValues
{
#if !NET8_0_OR_GREATER
    [ThreadStatic]
    private static Random? t_random;
#endif

    private static Random Source =>
#if NET8_0_OR_GREATER
        Random.Shared;
#else
        t_random ??= new Random(Guid.NewGuid().GetHashCode());
#endif

    /// <summary>Draws a number from 0 to below a limit.</summary>
    internal static int Below(int limit) => Source.Next(limit);

    /// <summary>Draws a number in a range that includes both ends.</summary>
    internal static int Between(int least, int most) => Source.Next(least, most + 1);

    /// <summary>Draws a fraction from 0 to 1.</summary>
    internal static double Fraction() => Source.NextDouble();

    internal static string Pick(string[] list) => list[Below(list.Length)];

    internal static bool Flip() => Below(2) == 0;

    /// <summary>Fills a pattern: <c>#</c> is a digit, <c>?</c> a capital letter and <c>*</c> a small letter or digit.</summary>
    internal static string Pattern(string pattern)
    {
        var text = new StringBuilder(pattern.Length);
        foreach (var c in pattern)
        {
            text.Append(c switch
            {
                '#' => (char)('0' + Below(10)),
                '?' => (char)('A' + Below(26)),
                '*' => "abcdefghijklmnopqrstuvwxyz0123456789"[Below(36)],
                _ => c,
            });
        }

        return text.ToString();
    }

    /// <summary>Draws small hexadecimal digits.</summary>
    internal static string Hex(int length)
    {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++)
        {
            text.Append("0123456789abcdef"[Below(16)]);
        }

        return text.ToString();
    }

    /// <summary>Joins several draws.</summary>
    internal static string Join(int count, string separator, Func<string> draw)
    {
        var parts = new string[count];
        for (var i = 0; i < count; i++)
        {
            parts[i] = draw();
        }

        return string.Join(separator, parts);
    }

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1);
}
