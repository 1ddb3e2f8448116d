using Mono.Shared;

namespace Mono.Generator.Requests;

/// <summary>Lists the <c>{{variables}}</c> in a text; names are exact and not trimmed.</summary>
internal static class VariableTokens
{
    /// <summary>The names of the variables in order, repeated ones too.</summary>
    internal static IEnumerable<string> Variables(string? text) => HasVariables(text) ? Find(text!) : [];

    private static IEnumerable<string> Find(string text)
    {
        for (var at = 0; VariableToken.TryFind(text, at, out var start, out var end); at = end)
        {
            yield return VariableToken.NameIn(text, start, end);
        }
    }

    /// <summary>Whether a text contains a variable.</summary>
    internal static bool HasVariables(string? text) => text is not null && VariableToken.TryFind(text, 0, out _, out _);

    /// <summary>Returns the name of the variable that is the whole text; null for any other text.</summary>
    internal static string? Single(string? text) => IsSingle(text) ? VariableToken.NameIn(text!, 0, text!.Length) : null;

    /// <summary>Whether a text is a single variable and nothing else.</summary>
    internal static bool IsSingle(string? text) => text is not null && VariableToken.IsSingle(text);

    /// <summary>Whether a variable is one of Postman's own, such as <c>$guid</c>, which have a new value at each use.</summary>
    internal static bool IsDynamic(string name) => name.StartsWith("$", StringComparison.Ordinal);
}
