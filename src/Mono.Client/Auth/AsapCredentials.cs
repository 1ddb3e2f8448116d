using System.Globalization;
using System.Text.Json;

namespace Mono.Client;

/// <summary>Atlassian's service authentication (ASAP): a short-lived JSON Web Token that the caller signs.</summary>
/// <remarks>Source: the specification at s2sauth.bitbucket.io. Claims that <see cref="Claims"/> states win over the other properties.</remarks>
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
    /// <param name="audience">Who the token is for.</param>
    /// <param name="privateKey">The private key in PEM.</param>
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

    /// <summary>How long a token is valid, in seconds.</summary>
    public int LifetimeSeconds { get; set; } = 3600;

    /// <summary>Further claims, a JSON object; empty for none.</summary>
    public string Claims { get; set; } = "";

    /// <exception cref="ApiConfigurationException">The claims are no JSON object, or the algorithm is not known.</exception>
    internal override ValueTask ApplyAsync(AuthTarget target, CancellationToken cancellationToken)
    {
        if (!JsonWebToken.IsKnown(Algorithm) || Algorithm.StartsWith("HS", StringComparison.Ordinal) || JsonWebToken.Write(Claims) is not { } written)
        {
            throw new ApiConfigurationException("ASAP needs the algorithm RS, PS or ES with 256, 384 or 512, and claims that are a JSON object.");
        }

        using var claims = JsonDocument.Parse(written);
        object Claim(string name, object other) => claims.RootElement.TryGetProperty(name, out var stated) ? stated : other;

        var now = Signing.UnixSeconds(Now(target));
        var issuer = Claim("iss", _issuer);
        var payload = JsonWebToken.Write(
            written,
            ("iat", Claim("iat", now)),
            ("iss", issuer),
            ("sub", Claim("sub", Subject.Length > 0 ? Subject : issuer)),
            ("jti", Claim("jti", GivenNonce(target) is { Length: > 0 } nonce ? nonce : Guid.NewGuid().ToString("D", CultureInfo.InvariantCulture))),
            ("aud", Claim("aud", _audience)),
            ("exp", Claim("exp", now + LifetimeSeconds)))!;
        var header = JsonWebToken.Write("", ("alg", Algorithm), ("kid", Claim("kid", _keyId)))!;
        target.ReplaceHeader("Authorization", "Bearer " + JsonWebToken.Create(Algorithm, header, payload, [], _privateKey));
        return default;
    }
}
