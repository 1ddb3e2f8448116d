using Mono.Generator.Performance;
using Mono.Shared;

namespace Mono.Generator.Requests;

/// <summary>Decides which literals of a collection may be secrets: such values are never emitted.</summary>
internal static class SecretDetector
{
    private static readonly TextCache<bool> s_names = new(SecretRules.IsName);

    /// <summary>Whether a value under this name is likely a secret.</summary>
    internal static bool IsSecretName(string? name) => name is not null && s_names[name];

    /// <summary>Whether a text looks like a token under any name.</summary>
    internal static bool IsSecretValue(string? value) => value is not null && SecretRules.IsValue(value);

    /// <summary>Whether a literal under a name must not be emitted. Texts of variables only, and placeholders, are not secrets.</summary>
    internal static bool MustHide(string? name, string? value)
    {
        if (string.IsNullOrEmpty(value) || PlaceholderGrammar.IsStandIn(value) || WithoutVariables(value!).Trim().Length == 0)
        {
            return false;
        }

        return IsSecretValue(value) || (IsSecretName(name) && !IsHarmless(WithoutVariables(value!)));
    }

    // "Bearer {{token}}" discloses nothing: the text beside the variable is the name of a scheme.
    private static bool IsHarmless(string literal) =>
        literal.Trim() is "Bearer" or "bearer" or "Basic" or "Token" or "token" or "OAuth" or "Bearer:" or "true" or "false";

    private static string WithoutVariables(string value)
    {
        var rest = value;
        for (var at = 0; VariableToken.TryFind(value, at, out var start, out var end); at = end)
        {
            rest = rest.Replace(value.Substring(start, end - start), "");
        }

        return rest;
    }
}
