namespace Mono.Generator.Planning;

/// <summary>An auth type of Postman's that the runtime knows.</summary>
/// <param name="Factory">The factory of the runtime's AuthScheme.</param>
/// <param name="Credentials">The class of the option that overrides it.</param>
/// <param name="Doc">What the option is.</param>
/// <param name="Parameters">The parameters that are emitted, by Postman's names.</param>
/// <param name="Secrets">Those of them whose literal values are never emitted.</param>
internal sealed record AuthType(string Factory, string Credentials, string Doc, string[] Parameters, string[] Secrets);

/// <summary>The auth types of Postman. Source of the parameters: postman-runtime 7.39's authorizers.</summary>
internal static class AuthTypes
{
    private static readonly Dictionary<string, AuthType> s_types = new(StringComparer.Ordinal)
    {
        ["basic"] = new("Basic", "BasicCredentials", "User and password of the collection's basic auth.", ["username", "password"], ["username", "password"]),
        ["bearer"] = new("Bearer", "BearerCredentials", "The token of the collection's bearer auth.", ["token"], ["token"]),
        ["apikey"] = new("ApiKey", "ApiKeyCredentials", "The key of the collection's API key auth.", ["key", "value", "in"], ["value"]),
    };

    /// <summary>The type; null if the runtime does not know it.</summary>
    internal static AuthType? Find(string type) => s_types.TryGetValue(type, out var found) ? found : null;
}
