using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mono.Client;

/// <summary>The hashes, encodings and random texts of signatures.</summary>
internal static class Signing
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    internal static byte[] Hash(HashAlgorithmName algorithm, byte[] data)
    {
        using var hash = CreateHash(algorithm);
        return hash.ComputeHash(data);
    }

    internal static string Hash(HashAlgorithmName algorithm, string text) => Hex(Hash(algorithm, Utf8.GetBytes(text)));

    internal static byte[] Hmac(HashAlgorithmName algorithm, byte[] key, string text)
    {
        using var hmac = CreateHmac(algorithm, key);
        return hmac.ComputeHash(Utf8.GetBytes(text));
    }

    internal static string Hex(byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length * 2);
        foreach (var b in bytes)
        {
            text.Append(b.ToString("x2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    /// <summary>Base64 for URLs without padding (RFC 7515, 2).</summary>
    internal static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>The bytes of a base64 text, with or without padding, of either alphabet.</summary>
    /// <exception cref="FormatException">The text is not base64.</exception>
    internal static byte[] FromBase64(string text)
    {
        var plain = new StringBuilder(text.Length + 3);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c != '=')
            {
                plain.Append(c switch { '-' => '+', '_' => '/', _ => c });
            }
        }

        return Convert.FromBase64String(plain.Append('=', (4 - (plain.Length % 4)) % 4).ToString());
    }

    /// <summary>Decodes base64 like JavaScript's <c>Buffer</c>: up to the padding, ignoring other characters.</summary>
    internal static byte[] FromLooseBase64(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '=')
            {
                break;
            }

            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '/' or '-' or '_')
            {
                plain.Append(c);
            }
        }

        return FromBase64(plain.ToString(0, plain.Length - (plain.Length % 4 == 1 ? 1 : 0)));
    }

    /// <summary>A random text of letters and digits.</summary>
    internal static string RandomText(int length)
    {
        var bytes = new byte[length * 2];
        using (var random = RandomNumberGenerator.Create())
        {
            random.GetBytes(bytes);
        }

        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++)
        {
            text.Append(Alphabet[((bytes[2 * i] << 8) | bytes[(2 * i) + 1]) % Alphabet.Length]);
        }

        return text.ToString();
    }

    internal static long UnixSeconds(DateTimeOffset time) => time.ToUnixTimeSeconds();

    /// <summary>Encodes all but RFC 3986's unreserved characters.</summary>
    internal static string Encode(string text) => UrlText.EscapeFormText(text);

    /// <summary>Encodes a part of a query or form again by RFC 3986; a plus is a blank.</summary>
    /// <remarks>Encoded bytes are kept, whether they are UTF-8 or not.</remarks>
    internal static string Normalize(string encoded)
    {
        var bytes = Utf8.GetBytes(encoded);
        var text = new StringBuilder(bytes.Length + 16);
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (b == '%'
                && i + 2 < bytes.Length
                && HexDigit(bytes[i + 1]) is >= 0 and var high
                && HexDigit(bytes[i + 2]) is >= 0 and var low)
            {
                b = (byte)((high << 4) | low);
                i += 2;
            }
            else if (b == '+')
            {
                b = (byte)' ';
            }

            if (b < 0x80 && (char.IsLetterOrDigit((char)b) || b is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~'))
            {
                text.Append((char)b);
            }
            else
            {
                text.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return text.ToString();
    }

    /// <summary>Returns the entries of a query or form in order, encoded by RFC 3986; one without <c>=</c> has no value.</summary>
    internal static List<KeyValuePair<string, string?>> EncodedPairs(string text)
    {
        var pairs = new List<KeyValuePair<string, string?>>();
        foreach (var entry in text.Split('&'))
        {
            if (entry.Length > 0)
            {
                var equals = entry.IndexOf('=');
                pairs.Add(
                    new KeyValuePair<string, string?>(
                        Normalize(equals < 0 ? entry : entry.Substring(0, equals)),
                        equals < 0 ? null : Normalize(entry.Substring(equals + 1))));
            }
        }

        return pairs;
    }

    /// <summary>Decodes a part of a query or form; a plus is a blank.</summary>
    internal static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    /// <summary>The entries of a query or form, decoded, in order; one without <c>=</c> has an empty value.</summary>
    internal static List<KeyValuePair<string, string>> ParseForm(string text)
    {
        var entries = new List<KeyValuePair<string, string>>();
        foreach (var entry in text.Split('&'))
        {
            if (entry.Length > 0)
            {
                var equals = entry.IndexOf('=');
                entries.Add(new KeyValuePair<string, string>(
                    Decode(equals < 0 ? entry : entry.Substring(0, equals)), equals < 0 ? "" : Decode(entry.Substring(equals + 1))));
            }
        }

        return entries;
    }

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    internal static int HexDigit(int c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    [SuppressMessage(
        "Security",
        "CA5350:Do Not Use Weak Cryptographic Algorithms",
        Justification = "Schemes that servers still ask for are built on SHA-1.")]
    [SuppressMessage(
        "Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "Digest auth of most servers is built on MD5.")]
    private static HashAlgorithm CreateHash(HashAlgorithmName algorithm) => algorithm.Name switch
    {
        "MD5" => MD5.Create(),
        "SHA1" => SHA1.Create(),
        "SHA384" => SHA384.Create(),
        "SHA512" => SHA512.Create(),
        _ => SHA256.Create(),
    };

    [SuppressMessage(
        "Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "OAuth 1.0's usual signature is HMAC-SHA1.")]
    private static HMAC CreateHmac(HashAlgorithmName algorithm, byte[] key) => algorithm.Name switch
    {
        "SHA1" => new HMACSHA1(key),
        "SHA384" => new HMACSHA384(key),
        "SHA512" => new HMACSHA512(key),
        _ => new HMACSHA256(key),
    };
}
