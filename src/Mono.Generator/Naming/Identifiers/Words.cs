using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Mono.Generator.Naming;

/// <summary>Splits names into words.</summary>
/// <remarks>
/// Words end at every character that is neither a letter nor a digit, and before a capital that begins a new word: <c>userID</c> → user,
/// ID;
/// <c>XMLHttp</c> → XML, Http.
/// </remarks>
internal static class Words
{
    /// <summary>Returns all words of a text.</summary>
    internal static List<string> Split(string text)
    {
        var words = new List<string>();
        for (var at = 0; Next(text, ref at, out var start);)
        {
            words.Add(text.Substring(start, at - start));
        }

        return words;
    }

    /// <summary>Finds the next word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The position to search from; afterwards the end of the word.</param>
    /// <param name="start">The start of the word.</param>
    /// <returns>Whether there is a word.</returns>
    [MethodImpl(Hot.Loop)]
    internal static bool Next(string text, ref int at, out int start)
    {
        while (at < text.Length && !IsPart(text[at]))
        {
            at++;
        }

        start = at;
        while (at < text.Length && IsPart(text[at]) && (at == start || !IsHump(text, at)))
        {
            at++;
        }

        return at > start;
    }

    /// <summary>Appends a word with a capital first letter. A word in capitals gets small letters behind it.</summary>
    /// <param name="name">The builder to append to.</param>
    /// <param name="text">The text with the word.</param>
    /// <param name="start">The start of the word.</param>
    /// <param name="end">The end of the word.</param>
    internal static void Capitalise(StringBuilder name, string text, int start, int end)
    {
        var isAllCapitals = end - start > 1;
        for (var i = start; i < end && isAllCapitals; i++)
        {
            isAllCapitals = !char.IsLower(text[i]);
        }

        name.Append(char.ToUpperInvariant(text[start]));
        for (var i = start + 1; i < end; i++)
        {
            name.Append(isAllCapitals ? char.ToLowerInvariant(text[i]) : text[i]);
        }
    }

    // aB → a|B; ABc → A|Bc; but IDs and URLs stay whole.
    private static bool IsHump(string text, int at)
    {
        if (!char.IsUpper(text[at]))
        {
            return false;
        }

        var last = text[at - 1];
        var nextIsLower = at + 1 < text.Length && char.IsLower(text[at + 1]);
        return char.IsLower(last) || char.IsDigit(last) ||
            (char.IsUpper(last) && nextIsLower && !(text[at + 1] == 's' && (at + 2 == text.Length || !char.IsLower(text[at + 2]))));
    }

    // The characters that C# allows inside identifiers. The compiler does not accept letters outside the basic plane.
    private static bool IsPart(char c) => c < 128
        ? c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9'
        : char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark;
}
