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

    /// <summary>An object written as JavaScript writes it, without blanks, some of its members replaced or appended.</summary>
    /// <param name="json">The object's text; empty for none.</param>
    /// <param name="members">The members: one that is there is replaced at its place, another is appended.</param>
    /// <returns>Null if the text is no JSON object.</returns>
    internal static string? Write(string json, params (string Name, object Value)[] members)
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
                    writer.WritePropertyName(member.Name);
                    WriteValue(writer, Array.Find(members, m => m.Name == member.Name).Value ?? member.Value);
                }

                foreach (var (name, value) in members)
                {
                    if (!document.RootElement.TryGetProperty(name, out _))
                    {
                        writer.WritePropertyName(name);
                        WriteValue(writer, value);
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

    private static void WriteValue(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case JsonElement { ValueKind: JsonValueKind.Object } element:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    WriteValue(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonElement { ValueKind: JsonValueKind.Array } element:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    WriteValue(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonElement { ValueKind: JsonValueKind.Number } element:
                WriteNumber(writer, element);
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
        }
    }

    // 1.0 is 1 to JavaScript; what it writes with an exponent stays as it is.
    private static void WriteNumber(Utf8JsonWriter writer, JsonElement element)
    {
        var value = element.GetDouble();
        if (value == Math.Floor(value) && Math.Abs(value) < 1e15)
        {
            writer.WriteNumberValue((long)value);
        }
        else
        {
            element.WriteTo(writer);
        }
    }
}
