using System.Globalization;
using System.Text;

namespace Mono.Generator.Naming;

/// <summary>Takes names apart into words: at everything that is neither letter nor digit, and at humps (<c>userID</c> → user, ID; <c>XMLHttp</c> → XML, Http).</summary>
internal static class Words
{
    internal static List<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!IsPart(c))
            {
                End(words, word);
                continue;
            }

            if (word.Length > 0 && char.IsUpper(c))
            {
                var last = word[word.Length - 1];
                var nextIsLower = i + 1 < text.Length && char.IsLower(text[i + 1]);

                // aB → a|B; ABc → A|Bc; but IDs and URLs stay whole.
                if (char.IsLower(last) || char.IsDigit(last) || (char.IsUpper(last) && nextIsLower && !(text[i + 1] == 's' && (i + 2 == text.Length || !char.IsLower(text[i + 2])))))
                {
                    End(words, word);
                }
            }

            word.Append(c);
        }

        End(words, word);
        return words;
    }

    /// <summary>The word with a capital first; one that is all capitals becomes small but for the first.</summary>
    internal static string Capitalise(string word)
    {
        var isShouted = word.Length > 1 && word.All(c => !char.IsLower(c));
        return char.ToUpperInvariant(word[0]) + (isShouted ? word.Substring(1).ToLowerInvariant() : word.Substring(1));
    }

    // C# takes these inside identifiers; a letter outside the basic plane is none to the compiler.
    private static bool IsPart(char c) => c < 128
        ? c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9'
        : char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static void End(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}
