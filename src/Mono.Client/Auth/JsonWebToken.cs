using System.Security.Cryptography;
using System.Text.Json;

namespace Mono.Client;

/// <summary>Signs JSON Web Tokens (RFC 7515, 7518, 7519).</summary>
internal static class JsonWebToken
{
    /// <summary>The supported algorithms.</summary>
    internal static bool IsKnown(string algorithm) =>
        algorithm.Length == 5
            && algorithm.Substring(0, 2) is "HS" or "RS" or "PS" or "ES"
            && algorithm.Substring(2) is "256" or "384" or "512";

    /// <summary>Returns a token's header: the given object with the algorithm.</summary>
    /// <remarks>As in JavaScript, <c>null</c>, a number or an empty list add nothing to it.</remarks>
    /// <returns>Null if the text is not JSON, or cannot be a header.</returns>
    internal static string? Header(string json, string algorithm) =>
        JavaScriptJson.WriteObject(IsNothing(json) ? "" : json, ("alg", JavaScriptJson.Write(algorithm)));

    private static bool IsNothing(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return root.ValueKind is JsonValueKind.Null or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
                || (root.ValueKind == JsonValueKind.Array && root.GetArrayLength() == 0);
        }
        catch (JsonException)
        {
            // Empty or not JSON, which the writer reports.
            return false;
        }
    }

    /// <summary>Creates a signed token.</summary>
    /// <param name="algorithm">HS, RS, PS or ES with 256, 384 or 512.</param>
    /// <param name="header">The header as JSON.</param>
    /// <param name="payload">The payload as JSON.</param>
    /// <param name="secret">The secret's bytes, for HS.</param>
    /// <param name="privateKey">The private key in PEM, for the others.</param>
    /// <exception cref="ApiConfigurationException">The key cannot be read.</exception>
    internal static string Create(string algorithm, string header, string payload, byte[] secret, string privateKey)
    {
        var text = Signing.Base64Url(Utf8.GetBytes(header)) + "." + Signing.Base64Url(Utf8.GetBytes(payload));
        var hash = algorithm.Substring(2) switch
        {
            "384" => HashAlgorithmName.SHA384,
            "512" => HashAlgorithmName.SHA512,
            _ => HashAlgorithmName.SHA256,
        };
        var signature = algorithm.Substring(0, 2) switch
        {
            "HS" => Signing.Hmac(hash, secret, text),
            "RS" => PrivateKey.SignRsa(privateKey, Utf8.GetBytes(text), hash, RSASignaturePadding.Pkcs1),
            "PS" => PrivateKey.SignRsa(privateKey, Utf8.GetBytes(text), hash, RSASignaturePadding.Pss),
            _ => PrivateKey.SignEc(privateKey, Utf8.GetBytes(text), hash),
        };
        return text + "." + Signing.Base64Url(signature);
    }
}
