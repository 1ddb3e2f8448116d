using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Generator.Performance;

namespace Mono.Generator.Naming;

/// <summary>Converts text to valid C# identifiers. No other code creates identifiers from text.</summary>
internal static class CSharpIdentifier
{
    // Longer identifiers are unreadable, and names in an assembly have a limit.
    private const int Longest = 100;

    [ThreadStatic]
    private static StringBuilder? t_name;

    private static readonly TextCache<string> s_spelled = new(Spell);
    private static readonly TextCache<string> s_camel = new(CreateCamel);
    private static readonly TextCache<string> s_pascal = new(text => Create(text, text));

    /// <summary>Returns a valid identifier in Pascal case.</summary>
    /// <example><c>custom_role_id</c> → <c>CustomRoleId</c>, <c>userID</c> → <c>UserId</c>, <c>+1</c> → <c>Plus1</c></example>
    internal static string Pascal(string text) => s_pascal[text];

    /// <summary>
    /// Returns a Pascal-case identifier with all symbols as words, for names that differ in symbols only: <c>@type</c> → <c>AtType</c>.
    /// </summary>
    internal static string Spelled(string text) => s_spelled[text];

    private static string Spell(string text)
    {
        var spelled = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                spelled.Append(c);
            }
            else
            {
                spelled.Append(' ').Append(SymbolName(c)).Append(' ');
            }
        }

        return Create(spelled.ToString(), text);
    }

    /// <summary>Returns an identifier in camel case. A keyword gets an <c>@</c>.</summary>
    internal static string Camel(string text) => s_camel[text];

    private static string CreateCamel(string text)
    {
        var pascal = Pascal(text);
        var camel = char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
        var isKeyword = SyntaxFacts.GetKeywordKind(camel) != SyntaxKind.None ||
            SyntaxFacts.GetContextualKeywordKind(camel) != SyntaxKind.None;
        return isKeyword ? "@" + camel : camel;
    }

    /// <summary>Whether a text is an identifier and not a keyword.</summary>
    internal static bool IsValid(string text) => SyntaxFacts.IsValidIdentifier(text) && SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None;

    /// <summary>Returns a valid namespace. Parts between dots that are not identifiers are converted to Pascal case.</summary>
    internal static string Namespace(string text)
    {
        var parts = text.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(p => IsValid(p) ? p : Pascal(p)).ToArray();
        return parts.Length == 0 ? "Postman" : string.Join(".", parts);
    }

    // Joins the words of a text.
    private static string Create(string text, string original)
    {
        var name = (t_name ??= new StringBuilder()).Clear();
        for (var at = 0; name.Length < Longest && Words.Next(text, ref at, out var start);)
        {
            // Two adjacent numbers would become one.
            if (name.Length > 0 && char.IsDigit(name[name.Length - 1]) && char.IsDigit(text[start]))
            {
                name.Append('_');
            }

            Words.Capitalise(name, text, start, at);
        }

        // A sign before a number belongs to it: +1, -1.
        var trimmed = original.Trim();
        if (trimmed.Length > 1 && trimmed[0] is '+' or '-' && char.IsDigit(trimmed.Length > 1 ? trimmed[1] : ' '))
        {
            name.Insert(0, trimmed[0] == '+' ? "Plus" : "Minus");
        }

        if (name.Length == 0)
        {
            foreach (var c in trimmed.Take(8))
            {
                name.Append(SymbolName(c));
            }
        }

        if (name.Length == 0)
        {
            return "Empty";
        }

        if (!SyntaxFacts.IsIdentifierStartCharacter(name[0]))
        {
            name.Insert(0, '_');
        }

        name.Length = Math.Min(name.Length, Longest);

        return name.ToString();
    }

    private static string SymbolName(char c) => c switch
    {
        '+' => "Plus",
        '-' => "Minus",
        '*' => "Star",
        '/' => "Slash",
        '%' => "Percent",
        '#' => "Hash",
        '&' => "And",
        '@' => "At",
        '$' => "Dollar",
        '!' => "Not",
        '=' => "Equal",
        '<' => "Less",
        '>' => "Greater",
        '?' => "Question",
        '.' => "Dot",
        ':' => "Colon",
        ',' => "Comma",
        ';' => "Semicolon",
        '_' => "Underscore",
        '|' => "Or",
        '~' => "Tilde",
        '^' => "Caret",
        ' ' => "Blank",
        '(' or ')' => "Bracket",
        '[' or ']' => "Square",
        '{' or '}' => "Brace",
        '"' or '\'' => "Quote",
        '\\' => "Backslash",
        _ => "U" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
    };
}
