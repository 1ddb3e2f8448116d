using Mono.Generator.Performance;
using Mono.Shared;

namespace Mono.Generator.Requests;

/// <summary>Decides what may be a secret: such values are never emitted.</summary>
/// <remarks>A wrong "yes" costs the user one assignment; a wrong "no" ships a credential. So it says yes when in doubt.</remarks>
internal static class SecretDetector
{
    /// <summary>Shorter texts do not look like tokens.</summary>
    internal const int ShortestValue = 8;

    private static readonly string[] s_words =
    [
        "password", "passwd", "passphrase", "pwd", "secret", "token", "apikey", "authorization", "credential", "signature", "privatekey", "accesskey", "secretkey",
        "cookie", "bearer", "jwt", "session", "clientkey", "authkey", "subscriptionkey", "csrf", "xsrf", "otp", "pincode", "hmac",
    ];

    private static readonly string[] s_tokenPrefixes =
    [
        "eyJ", "sk_", "pk_", "rk_", "xox", "ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "AKIA", "ASIA", "AIza", "ya29.", "PMAK-", "SG.", "Bearer ", "Basic ", "Token ", "-----BEGIN", "shpat_", "dop_v1_", "npm_", "test_", "live_",
    ];

    private static readonly TextCache<bool> s_secretNames = new(SaysSecret);

    /// <summary>Whether a value under this name is likely a secret.</summary>
    internal static bool IsSecretName(string? name) => name is not null && s_secretNames[name];

    private static bool SaysSecret(string name)
    {
        var plain = new char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                plain[length++] = char.ToLowerInvariant(c);
            }
        }

        var word = new string(plain, 0, length);
        foreach (var secret in s_words)
        {
            if (word.Contains(secret))
            {
                // "token_type", "next_page_token" and the like say something about a token and are none.
                return !(secret == "token" && (word.EndsWith("type", StringComparison.Ordinal) || word.Contains("page") || word.Contains("url") || word.Contains("endpoint")));
            }
        }

        return word is "auth" or "key" or "pin" or "sid" or "login" or "username" or "user" or "pass";
    }

    /// <summary>Whether a text looks like a token, wherever it stands.</summary>
    internal static bool IsSecretValue(string? value)
    {
        if (value is null || value.Length < ShortestValue)
        {
            return false;
        }

        foreach (var prefix in s_tokenPrefixes)
        {
            if (value.StartsWith(prefix, StringComparison.Ordinal) && value.IndexOf("{{", StringComparison.Ordinal) < 0 && value.Length >= 12)
            {
                return true;
            }
        }

        return value.Length >= 24 && IsRandomRun(value);
    }

    /// <summary>Whether a literal under a name must not be emitted. Texts that only hold variables, and placeholders, are no secrets.</summary>
    internal static bool MustHide(string? name, string? value)
    {
        if (string.IsNullOrEmpty(value) || PlaceholderGrammar.IsStandIn(value) || WithoutVariables(value!).Trim().Length == 0)
        {
            return false;
        }

        return IsSecretValue(value) || (IsSecretName(name) && !IsHarmless(WithoutVariables(value!)));
    }

    // "Bearer {{token}}" says nothing secret: what stands beside the variable is a scheme's name.
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

    // One run of base64 or hex characters in which letters and digits are mixed.
    private static bool IsRandomRun(string value)
    {
        int digits = 0, upper = 0, lower = 0, switches = 0;
        var last = -1;
        foreach (var c in value)
        {
            int kind;
            if (c is >= '0' and <= '9')
            {
                digits++;
                kind = 0;
            }
            else if (c is >= 'A' and <= 'Z')
            {
                upper++;
                kind = 1;
            }
            else if (c is >= 'a' and <= 'z')
            {
                lower++;
                kind = 2;
            }
            else if (c is '+' or '/' or '=' or '-' or '_' or '.')
            {
                kind = last;
            }
            else
            {
                return false;
            }

            if (kind != last)
            {
                switches++;
                last = kind;
            }
        }

        return digits >= 3 && upper + lower >= 4 && switches >= value.Length / 4;
    }
}
