using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mono.Client;

/// <summary>Signs JSON Web Tokens (RFC 7515, 7518, 7519).</summary>
internal static class JsonWebToken
{
    /// <summary>The algorithms that are known.</summary>
    internal static bool IsKnown(string algorithm) => algorithm.Length == 5 && algorithm.Substring(0, 2) is "HS" or "RS" or "PS" or "ES" && algorithm.Substring(2) is "256" or "384" or "512";

    /// <summary>A signed token.</summary>
    /// <param name="algorithm">HS, RS, PS or ES with 256, 384 or 512.</param>
    /// <param name="header">The header as JSON.</param>
    /// <param name="payload">The payload as JSON.</param>
    /// <param name="secret">The secret's bytes, for HS.</param>
    /// <param name="privateKey">The private key in PEM, for the others.</param>
    /// <exception cref="CryptographicException">The key cannot be read.</exception>
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

    /// <summary>An object written without blanks, some of its members replaced or appended.</summary>
    /// <param name="json">The object's text; empty for none.</param>
    /// <param name="members">The members, in order: a new one is appended, one with a null value is left as it is.</param>
    /// <returns>Null if the text is no JSON object.</returns>
    internal static string? Write(string json, params (string Name, object? Value)[] members)
    {
        try
        {
            using var document = JsonDocument.Parse(string.IsNullOrWhiteSpace(json) ? "{}" : json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            using var buffer = new MemoryStream();
            using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                writer.WriteStartObject();
                foreach (var member in document.RootElement.EnumerateObject())
                {
                    if (Array.TrueForAll(members, m => m.Value is null || m.Name != member.Name))
                    {
                        member.WriteTo(writer);
                    }
                }

                foreach (var (name, value) in members)
                {
                    switch (value)
                    {
                        case string text:
                            writer.WriteString(name, text);
                            break;
                        case long number:
                            writer.WriteNumber(name, number);
                            break;
                        case JsonElement element:
                            writer.WritePropertyName(name);
                            element.WriteTo(writer);
                            break;
                    }
                }

                writer.WriteEndObject();
            }

            return Encoding.UTF8.GetString(buffer.ToArray());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
