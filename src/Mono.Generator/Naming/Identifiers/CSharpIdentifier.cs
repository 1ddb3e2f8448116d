using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Generator.Inference;
using Mono.Generator.Performance;

namespace Mono.Generator.Naming;

/// <summary>The one door for text that becomes a C# identifier.</summary>
internal static class CSharpIdentifier
{
    // More of a text is no name any more, and an assembly has no room for it.
    private const int Longest = 100;

    [ThreadStatic]
    private static StringBuilder? t_name;

    private static readonly TextCache<string> s_spelled = new(Spell);
    private static readonly TextCache<string> s_camel = new(CreateCamel);
    private static readonly TextCache<string> s_pascal = new(text => Create(text, text));

    /// <summary>A name in Pascal case: <c>custom_role_id</c> → <c>CustomRoleId</c>, <c>userID</c> → <c>UserId</c>, <c>+1</c> → <c>Plus1</c>. Always valid.</summary>
    internal static string Pascal(string text) => s_pascal[text];

    /// <summary>The same with every symbol spelled out, to tell names apart that differ only in symbols: <c>@type</c> → <c>AtType</c>.</summary>
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

    /// <summary>A name in camel case; a keyword gets an <c>@</c>.</summary>
    internal static string Camel(string text) => s_camel[text];

    private static string CreateCamel(string text)
    {
        var pascal = Pascal(text);
        var camel = char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
        return SyntaxFacts.GetKeywordKind(camel) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(camel) != SyntaxKind.None ? "@" + camel : camel;
    }

    /// <summary>Whether a text is an identifier and no keyword.</summary>
    internal static bool IsValid(string text) => SyntaxFacts.IsValidIdentifier(text) && SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None;

    /// <summary>A namespace of a text with dots: parts that are no identifiers are mended.</summary>
    internal static string Namespace(string text)
    {
        var parts = text.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(p => IsValid(p) ? p : Pascal(p)).ToArray();
        return parts.Length == 0 ? "Postman" : string.Join(".", parts);
    }

    // A name of a text's words.
    private static string Create(string text, string original)
    {
        var name = (t_name ??= new StringBuilder()).Clear();
        for (var at = 0; name.Length < Longest && Words.Next(text, ref at, out var start);)
        {
            // Two numbers side by side would run together.
            if (name.Length > 0 && char.IsDigit(name[name.Length - 1]) && char.IsDigit(text[start]))
            {
                name.Append('_');
            }

            Words.Capitalise(name, text, start, at);
        }

        // A sign before a number is a part of it: +1, -1.
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
