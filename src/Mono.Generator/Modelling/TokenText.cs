namespace Mono.Generator.Modelling;

/// <summary>Finds the <c>{{variables}}</c> in a text: <c>{{</c>, any run without braces, <c>}}</c>; exact and not trimmed.</summary>
/// <remarks>Source: postman-collection's substitutor, <c>/\{\{([^{}]*)\}\}/</c>.</remarks>
internal static class TokenText
{
    private static readonly char[] s_braces = ['{', '}'];

    /// <summary>The names of the variables in order, repeated ones too.</summary>
    internal static IEnumerable<string> Variables(string? text) => text is null || text.IndexOf("{{", StringComparison.Ordinal) < 0 ? [] : Find(text);

    private static IEnumerable<string> Find(string text)
    {
        var at = 0;
        while ((at = text.IndexOf("{{", at, StringComparison.Ordinal)) >= 0)
        {
            var start = at + 2;
            var end = text.IndexOfAny(s_braces, start);
            if (end < 0)
            {
                yield break;
            }

            if (text[end] == '}' && end + 1 < text.Length && text[end + 1] == '}')
            {
                yield return text.Substring(start, end - start);
                at = end + 2;
            }
            else
            {
                at = Math.Max(at + 1, end - 1);
            }
        }
    }

    /// <summary>The variable's name if the text is nothing but one variable; otherwise null.</summary>
    internal static string? Single(string? text)
    {
        if (text is null || text.Length < 5 || !text.StartsWith("{{", StringComparison.Ordinal) || !text.EndsWith("}}", StringComparison.Ordinal))
        {
            return null;
        }

        return text.IndexOfAny(s_braces, 2) == text.Length - 2 ? text.Substring(2, text.Length - 4) : null;
    }

    /// <summary>Whether a variable is one of Postman's own, such as <c>$guid</c>, which have a fresh value at each use.</summary>
    internal static bool IsDynamic(string name) => name.StartsWith("$", StringComparison.Ordinal);
}
