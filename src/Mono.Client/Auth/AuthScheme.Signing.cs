using System.Globalization;

namespace Mono.Client;

/// <content>The types that sign requests or use responses. Parameters, defaults and the handling of missing ones are Postman's.</content>
public sealed partial class AuthScheme
{
    /// <summary>OAuth 1.0.</summary>
    /// <inheritdoc cref="Basic"/>
    public static AuthScheme OAuth1(string option, params string[] parameters) => new(option, parameters, p =>
    {
        var method = p["signatureMethod"];
        var secret = method.StartsWith("RSA", StringComparison.Ordinal) ? "privateKey" : "consumerSecret";
        return p["consumerKey"].Length == 0 || p[secret].Length == 0
            ? null
            : new OAuth1Credentials(p["consumerKey"], p[secret], p["token"], p["tokenSecret"])
            {
                SignatureMethod = method,
                Version = p["version"],
                Realm = p["realm"],
                Callback = p["callback"],
                Verifier = p["verifier"],
                Timestamp = p["timestamp"],
                FixedNonce = p["nonce"],
                Placement = p.Flag("addParamsToHeader") ? CredentialPlacement.Header : CredentialPlacement.Query,
                IncludeBodyHash = p.Flag("includeBodyHash"),
                SignEmptyParameters = p.Flag("addEmptyParamsToSign"),
                DisableHeaderEncoding = p.Flag("disableHeaderEncoding"),
            };
    });

    /// <summary>OAuth 2.0: the given token; otherwise a token for the client or the password if all its parameters are stated.</summary>
    /// <inheritdoc cref="Basic"/>
    public static AuthScheme OAuth2(string option, params string[] parameters) => new(option, parameters, p =>
    {
        if (string.Equals(p["tokenType"], "mac", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var credentials = p.Has("accessToken") ? new OAuth2Credentials(p["accessToken"]) : Fetched(p);
        if (credentials is not null)
        {
            credentials.HeaderPrefix = p.Stated("headerPrefix") ?? "Bearer";
            credentials.Placement = p["addTokenTo"] == "queryParams" ? CredentialPlacement.Query : CredentialPlacement.Header;
            credentials.IsLeftOut = p["addTokenTo"] is not ("" or "header" or "queryParams");
        }

        return credentials;
    });

    /// <summary>AWS Signature Version 4.</summary>
    /// <inheritdoc cref="Basic"/>
    public static AuthScheme Aws(string option, params string[] parameters) => new(option, parameters, p =>
        new AwsCredentials(p["accessKey"], p["secretKey"], p.Or("service", "execute-api"), p.Or("region", "us-east-1"), p["sessionToken"])
        {
            Placement = p.Flag("addAuthDataToQuery") ? CredentialPlacement.Query : CredentialPlacement.Header,
        });

    /// <summary>Hawk.</summary>
    /// <inheritdoc cref="Basic"/>
    public static AuthScheme Hawk(string option, params string[] parameters) => new(option, parameters, p =>
        p["authId"].Length == 0 || p["authKey"].Length == 0
            ? null
            : new HawkCredentials(p["authId"], p["authKey"], p.Or("algorithm", "sha256"))
            {
                Extra = p["extraData"],
                Application = p["app"],
                Delegation = p["delegation"],
                IncludePayloadHash = p.Flag("includePayloadHash"),
                FixedTimestamp = p["timestamp"],
                FixedNonce = p["nonce"],
            });

    /// <summary>Akamai EdgeGrid.</summary>
    /// <inheritdoc cref="Basic"/>
    public static AuthScheme EdgeGrid(string option, params string[] parameters) => new(option, parameters, p =>
        p["accessToken"].Length == 0 || p["clientToken"].Length == 0 || p["clientSecret"].Length == 0
            ? null
            : new EdgeGridCredentials(p["accessToken"], p["clientToken"], p["clientSecret"])
            {
                Host = HostOf(p["baseURL"]),
                HeadersToSign = p["headersToSign"].Split(','),
                MaxBodySize = !p.Has("maxBodySize") ? 128 * 1024
                : double.TryParse(p["maxBodySize"], NumberStyles.Float, CultureInfo.InvariantCulture, out var size)
                    ? (int)Math.Max(0, Math.Min(size, int.MaxValue))
                : int.MaxValue,
                FixedTimestamp = p["timestamp"],
                FixedNonce = p["nonce"],
            });

    /// <summary>A JSON Web Token. With header or payload that are no JSON objects nothing is sent, as in Postman.</summary>
    /// <inheritdoc cref="Basic"/>
    public static AuthScheme Jwt(string option, params string[] parameters) => new(option, parameters, p =>
    {
        var (algorithm, payload, place) = (p["algorithm"], p["payload"], p.Or("addTokenTo", "header"));
        var usesSecret = algorithm.StartsWith("HS", StringComparison.Ordinal);
        if (!JsonWebToken.IsKnown(algorithm)
            || p[usesSecret ? "secret" : "privateKey"].Length == 0
            || place is not ("header" or "queryParam")
            || JavaScriptJson.WriteObject(payload) is null || JsonWebToken.Header(p["header"], algorithm) is null)
        {
            return null;
        }

        var credentials = usesSecret
            ? JwtCredentials.WithSecret(
                algorithm, p.Flag("isSecretBase64Encoded") ? Signing.FromLooseBase64(p["secret"]) : Utf8.GetBytes(p["secret"]), payload)
            : JwtCredentials.WithPrivateKey(algorithm, p["privateKey"], payload);
        credentials.Header = p["header"];
        credentials.HeaderPrefix = p.Stated("headerPrefix") ?? "Bearer";
        credentials.Placement = place == "queryParam" ? CredentialPlacement.Query : CredentialPlacement.Header;
        credentials.QueryParameter = p.Or("queryParamKey", "token");
        return credentials;
    });

    /// <summary>Atlassian's service authentication.</summary>
    /// <inheritdoc cref="Basic"/>
    public static AuthScheme Asap(string option, params string[] parameters) => new(option, parameters, p =>
    {
        var credentials = new AsapCredentials(p["kid"], p["iss"], p["aud"], p["privateKey"])
        {
            Subject = p["sub"],
            Algorithm = p.Or("alg", "RS256"),
            Lifetime = TimeSpan.FromSeconds(
                JavaScriptJson.ParseInteger(p["exp"]) is { } seconds && seconds != 0
                    ? Math.Max(int.MinValue, Math.Min(seconds, int.MaxValue))
                    : 3600),
            Claims = p["claims"],
        };
        return credentials.IsComplete ? credentials : null;
    });

    /// <summary>Digest auth.</summary>
    /// <inheritdoc cref="Basic"/>
    public static AuthScheme Digest(string option, params string[] parameters) =>
        new(option, parameters, p => new DigestCredentials(p["username"], p["password"])
        {
            Stated = p["realm"].Length == 0
            || p["nonce"].Length == 0
            || p["username"].Length == 0
            || !DigestChallenge.IsKnown(p.Or("algorithm", "MD5"), StringComparison.Ordinal)
            ? null
            : new DigestChallenge
            {
                Realm = p["realm"],
                Nonce = p["nonce"],
                Algorithm = p.Or("algorithm", "MD5"),
                Quality = p["qop"] is "auth" or "auth-int" ? p["qop"] : "",
                Opaque = p["opaque"],
                ClientNonce = p["clientNonce"],
                Count = p["nonceCount"],
            },
        });

    /// <summary>NTLM.</summary>
    /// <inheritdoc cref="Basic"/>
    public static AuthScheme Ntlm(string option, params string[] parameters) => new(option, parameters, p =>
        new NtlmCredentials(p["username"], p["password"], p["domain"]));

    private static OAuth2Credentials? Fetched(AuthParameters p)
    {
        var grant = p["grant_type"];
        if (!p.Has("accessTokenUrl") || !p.Has("clientId") || grant is not ("client_credentials" or "password_credentials"))
        {
            return null;
        }

        var settings = new OAuth2Settings
        {
            TokenUrl = Uri.TryCreate(p["accessTokenUrl"], UriKind.RelativeOrAbsolute, out var url) ? url : null,
            ClientId = p["clientId"],
            ClientSecret = p["clientSecret"],
            Scope = p["scope"],
            Audience = p["audience"],
            Resource = p["resource"],
            ClientAuthentication = p["client_authentication"] == "body"
                ? OAuth2ClientAuthentication.Body
                : OAuth2ClientAuthentication.Header,
        };
        return grant == "client_credentials"
            ? OAuth2Credentials.ForClient(settings)
            : OAuth2Credentials.ForPassword(settings, p["username"], p["password"]);
    }

    private static string HostOf(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var authority = url.Substring(scheme < 0 ? 0 : scheme + 3).Split('/', '?', '#')[0];
        return authority.Substring(authority.LastIndexOf('@') + 1).ToLowerInvariant();
    }
}
