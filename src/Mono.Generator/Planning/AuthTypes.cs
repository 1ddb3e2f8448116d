using Mono.Postman;

namespace Mono.Generator.Planning;

/// <summary>An auth type of Postman that the runtime supports.</summary>
/// <param name="Factory">The name of the factory method of the runtime's AuthScheme.</param>
/// <param name="Credentials">The credentials class that usually replaces it.</param>
/// <param name="Doc">The documentation of the option.</param>
/// <param name="Parameters">Postman's names of the parameters that are emitted.</param>
/// <param name="Secrets">The parameters whose literal values are never emitted.</param>
internal sealed record AuthType(string Factory, string Credentials, string Doc, string[] Parameters, string[] Secrets);

/// <summary>The auth types of Postman. Source of the parameters: postman-runtime 7.39's authorizers.</summary>
internal static class AuthTypes
{
    private static readonly Dictionary<string, AuthType> s_types = new(StringComparer.Ordinal)
    {
        ["basic"] = new(
            "Basic",
            "BasicCredentials",
            "User name and password for the collection's basic auth.",
            ["username", "password"],
            ["username", "password"]),
        ["bearer"] = new("Bearer", "BearerCredentials", "Token for the collection's bearer auth.", ["token"], ["token"]),
        ["apikey"] = new("ApiKey", "ApiKeyCredentials", "Key for the collection's API key auth.", ["key", "value", "in"], ["value"]),
        ["oauth1"] = new(
            "OAuth1", "OAuth1Credentials", "Keys for the collection's OAuth 1.0.",
            [
                "consumerKey", "consumerSecret", "token", "tokenSecret", "privateKey", "signatureMethod", "version", "realm", "nonce",
                "timestamp", "callback", "verifier",
                "includeBodyHash", "addParamsToHeader", "addEmptyParamsToSign", "disableHeaderEncoding",
            ],
            ["consumerKey", "consumerSecret", "token", "tokenSecret", "privateKey", "verifier"]),
        ["oauth2"] = new(
            "OAuth2", "OAuth2Credentials", "Token for the collection's OAuth 2.0, or the parameters to fetch one.",
            [
                "accessToken", "addTokenTo", "headerPrefix", "tokenType", "grant_type", "accessTokenUrl", "clientId", "clientSecret",
                "scope", "username", "password",
                "client_authentication", "audience", "resource",
            ],
            ["accessToken", "clientId", "clientSecret", "username", "password"]),
        ["awsv4"] = new(
            "Aws", "AwsCredentials", "Keys for the collection's AWS signature.",
            ["accessKey", "secretKey", "sessionToken", "service", "region", "addAuthDataToQuery"],
            ["accessKey", "secretKey", "sessionToken"]),
        ["hawk"] = new(
            "Hawk", "HawkCredentials", "Key for the collection's Hawk auth.",
            ["authId", "authKey", "algorithm", "nonce", "timestamp", "extraData", "app", "delegation", "includePayloadHash"],
            ["authId", "authKey"]),
        ["edgegrid"] = new(
            "EdgeGrid", "EdgeGridCredentials", "Tokens for the collection's Akamai EdgeGrid auth.",
            ["accessToken", "clientToken", "clientSecret", "nonce", "timestamp", "baseURL", "headersToSign", "maxBodySize"],
            ["accessToken", "clientToken", "clientSecret"]),
        ["jwt"] = new(
            "Jwt", "JwtCredentials", "Key for the collection's JSON Web Token.",
            [
                "algorithm", "secret", "isSecretBase64Encoded", "privateKey", "payload", "header", "addTokenTo", "headerPrefix",
                "queryParamKey",
            ],
            ["secret", "privateKey"]),
        ["asap"] = new(
            "Asap", "AsapCredentials", "Key for the collection's Atlassian ASAP auth.",
            ["kid", "iss", "aud", "sub", "exp", "alg", "privateKey", "claims"], ["privateKey"]),
        ["digest"] = new(
            "Digest", "DigestCredentials", "User name and password for the collection's digest auth.",
            ["username", "password", "realm", "nonce", "algorithm", "qop", "clientNonce", "nonceCount", "opaque"],
            ["username", "password"]),
        ["ntlm"] = new(
            "Ntlm",
            "NtlmCredentials",
            "User name and password for the collection's NTLM auth.",
            ["username", "password", "domain"],
            ["username", "password"]),
    };

    // Parameters that Postman reads as JavaScript does: every non-empty string is true, even "false".
    private static readonly HashSet<string> s_switches = new(StringComparer.Ordinal)
    {
        "includeBodyHash", "addParamsToHeader", "addEmptyParamsToSign", "disableHeaderEncoding", "addAuthDataToQuery", "includePayloadHash",
        "isSecretBase64Encoded",
    };

    /// <summary>Returns the type with a name; null if the runtime does not support it.</summary>
    internal static AuthType? Find(string type) => s_types.TryGetValue(type, out var found) ? found : null;

    /// <summary>Returns a parameter's value as the runtime reads it; null if it has none.</summary>
    internal static string? ValueOf(PostmanAuth auth, string parameter)
    {
        var stated = auth.Parameters.LastOrDefault(p => p.Key == parameter);
        if (stated?.Value is not { } value || !s_switches.Contains(parameter) || value.IndexOf("{{", StringComparison.Ordinal) >= 0)
        {
            return stated?.Value;
        }

        return (stated.ValueIsString ? value.Length > 0 : value is not ("false" or "0")) ? "true" : "false";
    }
}
