namespace Mono.Generator.Requests;

/// <summary>Finds the <c>{{variables}}</c> in a text: <c>{{</c>, any run without braces, <c>}}</c>; exact and not trimmed.</summary>
/// <remarks>Source: postman-collection's substitutor, <c>/\{\{([^{}]*)\}\}/</c>.</remarks>
internal static class VariableTokens
{
    private static readonly char[] s_braces = ['{', '}'];

    /// <summary>The names of the variables in order, repeated ones too.</summary>
    internal static IEnumerable<string> Variables(string? text) => HasVariables(text) ? Find(text!) : [];

    private static IEnumerable<string> Find(string text)
    {
        for (var at = 0; Next(text, ref at, out var start);)
        {
            yield return text.Substring(start, at - start);
        }
    }

    /// <summary>Whether there is a variable in a text.</summary>
    internal static bool HasVariables(string? text)
    {
        var at = 0;
        return text is not null && Next(text, ref at, out _);
    }

    /// <summary>Finds the next variable.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to look from; afterwards, where the variable's name ends.</param>
    /// <param name="start">Where its name begins.</param>
    /// <returns>Whether there is one.</returns>
    internal static bool Next(string text, ref int at, out int start)
    {
        start = 0;
        while ((at = text.IndexOf("{{", at, StringComparison.Ordinal)) >= 0)
        {
            start = at + 2;
            var end = text.IndexOfAny(s_braces, start);
            if (end < 0)
            {
                return false;
            }

            if (text[end] == '}' && end + 1 < text.Length && text[end + 1] == '}')
            {
                at = end;
                return true;
            }

            at = Math.Max(at + 1, end - 1);
        }

        return false;
    }

    /// <summary>The variable's name if the text is nothing but one variable; otherwise null.</summary>
    internal static string? Single(string? text) => IsSingle(text) ? text!.Substring(2, text.Length - 4) : null;

    /// <summary>Whether a text is nothing but one variable.</summary>
    internal static bool IsSingle(string? text) =>
        text is { Length: > 4 } && text.StartsWith("{{", StringComparison.Ordinal) && text.EndsWith("}}", StringComparison.Ordinal) && text.IndexOfAny(s_braces, 2) == text.Length - 2;

    /// <summary>Whether a variable is one of Postman's own, such as <c>$guid</c>, which have a fresh value at each use.</summary>
    internal static bool IsDynamic(string name) => name.StartsWith("$", StringComparison.Ordinal);
}
