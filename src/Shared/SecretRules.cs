namespace Mono.Shared;

/// <summary>Names and values that indicate a secret: such values are neither emitted nor shown in messages.</summary>
/// <remarks>A wrong "yes" costs an assignment or a readable log, a wrong "no" discloses a credential: in doubt it is "yes".</remarks>
internal static class SecretRules
{
    /// <summary>The length below which no value looks like a token.</summary>
    internal const int ShortestValue = 8;

    private const int ShortestPrefixed = 12;
    private const int ShortestRandom = 24;
    private const int ShortestUnbroken = 32;

    /// <summary>Parts of names, in lower case and without separators.</summary>
    private static readonly string[] s_parts =
    [
        "password", "passwd", "passphrase", "passcode", "pwd", "secret", "token", "bearer", "jwt", "assertion", "verifier",
        "authorization", "xauth", "credential", "signature", "hmac", "cookie", "session", "csrf", "xsrf",
        "apikey", "accesskey", "privatekey", "clientkey", "authkey", "subscriptionkey", "consumerkey", "signingkey", "encryptionkey",
        "masterkey", "sharedkey", "licensekey", "applicationkey", "appkey", "functionskey", "listenkey",
        "pincode", "otpcode", "authcode", "accesscode", "securitycode", "verificationcode", "registrationcode", "activationcode",
        "recoverycode", "devicecode",
    ];

    /// <summary>Last words of names, as in <c>x-auth</c> and <c>userPin</c>, but not within words such as <c>design</c>.</summary>
    private static readonly string[] s_lastWords = ["auth", "sig", "pin", "pass", "otp"];

    /// <summary>Whole names; longer ones such as <c>sort_key</c>, <c>countryCode</c> and <c>user_id</c> are identifiers.</summary>
    private static readonly string[] s_names = ["key", "code", "sid", "login", "user", "username"];

    /// <summary>The beginning of a JWT: <c>{"</c> in base64 (RFC 7519).</summary>
    private const string JwtPrefix = "eyJ";

    /// <summary>Parts beside <c>token</c> that make a name harmless: <c>next_page_token</c>, <c>tokenUrl</c>.</summary>
    private static readonly string[] s_notTokens = ["page", "url", "endpoint"];

    private static readonly string[] s_valuePrefixes =
    [
        "sk_", "pk_", "rk_", "xox", "ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "AKIA", "ASIA", "AIza", "ya29.", "PMAK-", "SG.",
        "Bearer ", "Basic ", "Token ", "-----BEGIN", "shpat_", "dop_v1_", "npm_", "test_", "live_",
    ];

    /// <summary>Whether the value of a parameter, header, field or variable is likely a secret.</summary>
    internal static bool IsName(string name)
    {
        var bare = Bare(name);
        return Array.IndexOf(s_names, bare) >= 0 || HasPart(bare) || EndsWithWord(name);
    }

    /// <summary>Whether a member of a JSON object is likely a secret. Short names such as <c>key</c> mean other things there.</summary>
    internal static bool IsMemberName(string name) => HasPart(Bare(name));

    /// <summary>Whether a text contains a part of such a name.</summary>
    internal static bool Mentions(string text) =>
        Array.Exists(s_parts, part => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether a text looks like a token under any name. UUIDs are identifiers.</summary>
    internal static bool IsValue(string value)
    {
        if (value.Length < ShortestValue)
        {
            return false;
        }

        if (value.StartsWith(JwtPrefix, StringComparison.Ordinal) && VariableToken.NextOpening(value, 0) < 0)
        {
            return true;
        }

        if (value.Length >= ShortestPrefixed && VariableToken.NextOpening(value, 0) < 0)
        {
            foreach (var prefix in s_valuePrefixes)
            {
                if (value.StartsWith(prefix, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return value.Length >= ShortestRandom && IsRandom(value) && !Guid.TryParseExact(value, "D", out _);
    }

    private static bool HasPart(string bare)
    {
        foreach (var part in s_parts)
        {
            if (bare.IndexOf(part, StringComparison.Ordinal) >= 0)
            {
                // Not the type of a token, or the time signature of music.
                return part switch
                {
                    "token" => !bare.EndsWith("type", StringComparison.Ordinal) && !Array.Exists(s_notTokens, text => Has(bare, text)),
                    "signature" => !Has(bare, "timesignature"),
                    _ => true,
                };
            }
        }

        return false;
    }

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;

    // A word begins behind a separator, or with a capital behind a small letter.
    private static bool EndsWithWord(string name)
    {
        foreach (var word in s_lastWords)
        {
            var start = name.Length - word.Length;
            if (start >= 0 && name.EndsWith(word, StringComparison.OrdinalIgnoreCase) &&
                (start == 0 || !char.IsLetterOrDigit(name[start - 1]) || (char.IsUpper(name[start]) && char.IsLower(name[start - 1]))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns a name in lower case without separators: <c>X-Api-Key</c> and <c>api_key</c> become equal.</summary>
    private static string Bare(string name)
    {
        var bare = new char[name.Length];
        var length = 0;
        foreach (var character in name)
        {
            if (char.IsLetterOrDigit(character))
            {
                bare[length++] = char.ToLowerInvariant(character);
            }
        }

        return new string(bare, 0, length);
    }

    // Base64 or hexadecimal characters only, with letters and digits mixed, or without separators and with many digits.
    private static bool IsRandom(string value)
    {
        int digits = 0, letters = 0, switches = 0;
        var last = -1;
        foreach (var character in value)
        {
            int kind;
            if (character is >= '0' and <= '9')
            {
                digits++;
                kind = 0;
            }
            else if (character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'))
            {
                letters++;
                kind = character <= 'Z' ? 1 : 2;
            }
            else if (character is '+' or '/' or '=' or '-' or '_' or '.')
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

        return (digits >= 3 && letters >= 4 && switches >= value.Length / 4) ||
            (letters > 0 && digits + letters == value.Length && digits * 4 >= value.Length && value.Length >= ShortestUnbroken);
    }
}
