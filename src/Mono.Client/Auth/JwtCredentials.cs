namespace Mono.Client;

/// <summary>A JSON Web Token that is signed for each call (RFC 7519).</summary>
/// <remarks>Nothing is added to header and payload but <c>alg</c>; claims such as <c>exp</c> are the payload's.</remarks>
/// <example><code>
/// options.Credentials = JwtCredentials.WithSecret("HS256", secret, """{"sub":"me"}""");
/// </code></example>
public sealed class JwtCredentials : Credentials
{
    private readonly string _algorithm;
    private readonly byte[] _secret;
    private readonly string _privateKey;
    private readonly Func<string> _payload;

    private JwtCredentials(string algorithm, byte[] secret, string privateKey, Func<string> payload, bool usesSecret)
    {
        _algorithm = algorithm ?? throw new ArgumentNullException(nameof(algorithm));
        if (!JsonWebToken.IsKnown(algorithm) || algorithm.StartsWith("HS", StringComparison.Ordinal) != usesSecret)
        {
            throw new ArgumentException(
                "\"" + algorithm + "\" is no algorithm for a token with a "
                    + (usesSecret ? "secret: use HS256, HS384 or HS512." : "private key: use RS, PS or ES with 256, 384 or 512."),
                nameof(algorithm));
        }

        _secret = secret;
        _privateKey = privateKey;
        _payload = payload;
    }

    /// <summary>The token's header as JSON; <c>alg</c> is appended.</summary>
    public string Header { get; set; } = "";

    /// <summary>Prefix of the token in the <c>Authorization</c> header; may be empty.</summary>
    public string HeaderPrefix { get; set; } = "Bearer";

    /// <summary>Place of the token: the <c>Authorization</c> header, or the query.</summary>
    public CredentialPlacement Placement { get; set; }

    /// <summary>Name of the query parameter of the token, if <see cref="Placement"/> is the query.</summary>
    public string QueryParameter { get; set; } = "token";

    /// <summary>Creates credentials with a token that is signed with a secret.</summary>
    /// <param name="algorithm">HS256, HS384 or HS512.</param>
    /// <param name="secret">The secret's bytes.</param>
    /// <param name="payload">The claims, a JSON object.</param>
    /// <exception cref="ArgumentException">The algorithm is not one of these, or the payload is not a JSON object.</exception>
    public static JwtCredentials WithSecret(string algorithm, byte[] secret, string payload) =>
        WithSecret(algorithm, secret, Fixed(payload));

    /// <summary>Creates credentials with a token whose claims a delegate returns at each call.</summary>
    /// <param name="algorithm">HS256, HS384 or HS512.</param>
    /// <param name="secret">The secret's bytes.</param>
    /// <param name="payload">Returns the claims, a JSON object.</param>
    /// <exception cref="ArgumentException">The algorithm is not one of these.</exception>
    public static JwtCredentials WithSecret(string algorithm, byte[] secret, Func<string> payload) =>
        new(
            algorithm,
            secret ?? throw new ArgumentNullException(nameof(secret)),
            "",
            payload ?? throw new ArgumentNullException(nameof(payload)),
            true);

    /// <summary>Creates credentials with a token that is signed with a private key.</summary>
    /// <param name="algorithm">RS, PS or ES with 256, 384 or 512.</param>
    /// <param name="privateKey">The private key in PEM.</param>
    /// <param name="payload">The claims, a JSON object.</param>
    /// <exception cref="ArgumentException">The algorithm is not one of these, or the payload is not a JSON object.</exception>
    public static JwtCredentials WithPrivateKey(string algorithm, string privateKey, string payload) =>
        WithPrivateKey(algorithm, privateKey, Fixed(payload));

    /// <summary>Creates credentials with a token whose claims a delegate returns at each call.</summary>
    /// <param name="algorithm">RS, PS or ES with 256, 384 or 512.</param>
    /// <param name="privateKey">The private key in PEM.</param>
    /// <param name="payload">Returns the claims, a JSON object.</param>
    /// <exception cref="ArgumentException">The algorithm is not one of these.</exception>
    public static JwtCredentials WithPrivateKey(string algorithm, string privateKey, Func<string> payload) =>
        new(
            algorithm,
            [],
            privateKey ?? throw new ArgumentNullException(nameof(privateKey)),
            payload ?? throw new ArgumentNullException(nameof(payload)),
            false);

    /// <exception cref="ApiConfigurationException">The header or the payload is not a JSON object.</exception>
    internal override ValueTask ApplyAsync(SigningContext target, CancellationToken cancellationToken)
    {
        var header = JsonWebToken.Header(Header, _algorithm)
            ?? throw new ApiConfigurationException("The header of the JSON Web Token is no JSON object.");
        var payload = JavaScriptJson.WriteObject(_payload())
            ?? throw new ApiConfigurationException("The payload of the JSON Web Token is no JSON object.");
        var token = JsonWebToken.Create(_algorithm, header, payload, _secret, _privateKey);
        if (Placement == CredentialPlacement.Query)
        {
            target.ReplaceQuery(QueryParameter, token);
        }
        else
        {
            target.ReplaceHeader("Authorization", HeaderPrefix.Length == 0 ? token : HeaderPrefix + " " + token);
        }

        return default;
    }

    private static Func<string> Fixed(string payload)
    {
        if (JavaScriptJson.WriteObject(payload ?? throw new ArgumentNullException(nameof(payload))) is null)
        {
            throw new ArgumentException("The payload of a JSON Web Token must be a JSON object.", nameof(payload));
        }

        return () => payload;
    }
}
