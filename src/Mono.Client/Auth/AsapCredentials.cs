using System.Globalization;
using System.Text.Json;

namespace Mono.Client;

/// <summary>Atlassian's service authentication (ASAP): a short-lived JSON Web Token that the caller signs.</summary>
/// <remarks>Source: the specification at s2sauth.bitbucket.io. Values of <see cref="Claims"/> override the other properties.</remarks>
/// <example><code>
/// options.Credentials = new AsapCredentials(keyId, issuer, audience, privateKeyPem);
/// </code></example>
public sealed class AsapCredentials : Credentials
{
    private readonly string _keyId;
    private readonly string _issuer;
    private readonly string _audience;
    private readonly string _privateKey;

    /// <summary>Credentials of an issuer.</summary>
    /// <param name="keyId">The key's id.</param>
    /// <param name="issuer">The issuer.</param>
    /// <param name="audience">The audience of the token.</param>
    /// <param name="privateKey">The private key in PEM, or as a data URI (<c>data:application/pkcs8;kid=…;base64,…</c>).</param>
    public AsapCredentials(string keyId, string issuer, string audience, string privateKey)
    {
        _keyId = keyId ?? throw new ArgumentNullException(nameof(keyId));
        _issuer = issuer ?? throw new ArgumentNullException(nameof(issuer));
        _audience = audience ?? throw new ArgumentNullException(nameof(audience));
        _privateKey = privateKey ?? throw new ArgumentNullException(nameof(privateKey));
    }

    /// <summary>The subject; empty for the issuer.</summary>
    public string Subject { get; set; } = "";

    /// <summary>RS, PS or ES with 256, 384 or 512.</summary>
    public string Algorithm { get; set; } = "RS256";

    /// <summary>Lifetime of a token, in whole seconds.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Further claims, a JSON object; empty for none.</summary>
    public string Claims { get; set; } = "";

    /// <summary>Whether all is there that a token needs, from the claims or beside them.</summary>
    internal bool IsComplete =>
        Read(Claims) is { } claims
            && _privateKey.Length > 0
            && Claim(claims, "kid", _keyId) != Empty
            && Claim(claims, "iss", _issuer) != Empty
            && Claim(claims, "aud", _audience) != Empty;

    /// <exception cref="ApiConfigurationException">
    /// The claims are not a JSON object, a value is missing, or the algorithm is not known.
    /// </exception>
    internal override ValueTask ApplyAsync(SigningContext target, CancellationToken cancellationToken)
    {
        if (!JsonWebToken.IsKnown(Algorithm) || Algorithm.StartsWith("HS", StringComparison.Ordinal) || !IsComplete)
        {
            throw new ApiConfigurationException(
                "ASAP needs the algorithm RS, PS or ES with 256, 384 or 512, a key with its id, an issuer, an audience, and claims that "
                    + "are a JSON object.");
        }

        var claims = Read(Claims)!.Value;
        var now = Signing.UnixSeconds(Now(target));
        var issuer = Claim(claims, "iss", _issuer);
        var subject = Subject.Length > 0 ? JavaScriptJson.Write(Subject) : issuer;
        var id = GivenNonce(target) is { Length: > 0 } nonce ? nonce : Guid.NewGuid().ToString("D", CultureInfo.InvariantCulture);
        var end = claims.TryGetProperty("exp", out var stated) && JavaScriptJson.ParseInteger(stated.ToString()) is { } given && given != 0
            ? given
            : now + (long)Lifetime.TotalSeconds;
        var payload = JavaScriptJson.WriteObject(
            Claims,
            ("iat", Claim(claims, "iat", "") is var issued && issued != Empty ? issued : Number(now)),
            ("iss", issuer),
            ("sub", Claim(claims, "sub", "") is var other && other != Empty ? other : subject),
            ("jti", Claim(claims, "jti", id)),
            ("aud", Claim(claims, "aud", _audience)),
            ("exp", Number(end)))!;
        var keyId = Claim(claims, "kid", _keyId);
        var header = JavaScriptJson.WriteObject("", ("alg", JavaScriptJson.Write(Algorithm)), ("kid", keyId))!;
        target.ReplaceHeader("Authorization", "Bearer " + JsonWebToken.Create(Algorithm, header, payload, [], PemOf(_privateKey, keyId)));
        return default;
    }

    private const string Empty = "\"\"";

    private static JsonElement? Read(string claims)
    {
        try
        {
            using var document = JsonDocument.Parse(string.IsNullOrWhiteSpace(claims) ? "{}" : claims);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A claim as JSON. Values that are false in JavaScript count as missing.
    private static string Claim(JsonElement claims, string name, string other) =>
        claims.TryGetProperty(name, out var claim)
            && JavaScriptJson.Write(claim) is var json
            && json is not ("\"\"" or "0" or "null" or "false")
            ? json
            : JavaScriptJson.Write(other);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    // Atlassian's tools issue a key as a data URI that includes the key's id.
    private static string PemOf(string privateKey, string keyId)
    {
        const string start = "data:application/pkcs8;kid=";
        var text = Uri.UnescapeDataString(privateKey.Trim().Trim('"'));
        if (!text.StartsWith("data:", StringComparison.Ordinal))
        {
            return privateKey;
        }

        var end = text.IndexOf(";base64,", StringComparison.Ordinal);
        if (!text.StartsWith(start, StringComparison.Ordinal) || end < 0)
        {
            throw new ApiConfigurationException(
                "The private key is a data URI, but not of the form data:application/pkcs8;kid=…;base64,….");
        }

        if (JavaScriptJson.Write(text.Substring(start.Length, end - start.Length)) != keyId)
        {
            throw new ApiConfigurationException("The id in the private key's data URI is not the id of the key that is to be used.");
        }

        return "-----BEGIN PRIVATE KEY-----" + text.Substring(end + ";base64,".Length) + "-----END PRIVATE KEY-----";
    }
}
