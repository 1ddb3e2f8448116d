using System.Security.Cryptography;

namespace Mono.Client;

/// <summary>Private keys in PEM (PKCS#8, PKCS#1 or SEC 1), also with the line breaks lost or written as <c>\n</c>.</summary>
internal static class PrivateKey
{
    /// <summary>Signs with RSA.</summary>
    /// <exception cref="ApiConfigurationException">The key is not an RSA key, or the framework cannot read keys.</exception>
    internal static byte[] SignRsa(string pem, byte[] data, HashAlgorithmName hash, RSASignaturePadding padding) =>
        Sign(() => SignWithRsa(pem, data, hash, padding));

    /// <summary>Signs with an elliptic curve; the signature is the two numbers in the form of RFC 7518, 3.4.</summary>
    /// <inheritdoc cref="SignRsa"/>
    internal static byte[] SignEc(string pem, byte[] data, HashAlgorithmName hash) =>
        Sign(() => SignWithCurve(pem, data, hash));

    private static byte[] Sign(Func<byte[]> sign)
    {
        try
        {
            return sign();
        }
        catch (Exception exception) when (exception is CryptographicException or PlatformNotSupportedException)
        {
            throw new ApiConfigurationException("The private key is not usable: " + exception.Message, exception);
        }
    }

    private static byte[] SignWithRsa(string pem, byte[] data, HashAlgorithmName hash, RSASignaturePadding padding)
    {
#if NET8_0_OR_GREATER
        var (label, key) = Read(pem);
        using var rsa = RSA.Create();
        switch (label)
        {
            case "RSA PRIVATE KEY":
                rsa.ImportRSAPrivateKey(key, out _);
                break;
            default:
                rsa.ImportPkcs8PrivateKey(key, out _);
                break;
        }

        return rsa.SignData(data, hash, padding);
#else
        throw NotSupported();
#endif
    }

    private static byte[] SignWithCurve(string pem, byte[] data, HashAlgorithmName hash)
    {
#if NET8_0_OR_GREATER
        var (label, key) = Read(pem);
        using var curve = ECDsa.Create();
        switch (label)
        {
            case "EC PRIVATE KEY":
                curve.ImportECPrivateKey(key, out _);
                break;
            default:
                curve.ImportPkcs8PrivateKey(key, out _);
                break;
        }

        return curve.SignData(data, hash);
#else
        throw NotSupported();
#endif
    }

#if NET8_0_OR_GREATER
    // Messages must not contain parts of the key.
    private static (string Label, byte[] Key) Read(string pem)
    {
        const string begin = "-----BEGIN ";
        var text = pem.Trim().Trim('"').Replace("\\n", "\n", StringComparison.Ordinal);
        var start = text.IndexOf(begin, StringComparison.Ordinal);
        var label = start < 0 ? -1 : text.IndexOf("-----", start + begin.Length, StringComparison.Ordinal);
        var end = label < 0 ? -1 : text.IndexOf("-----END ", label, StringComparison.Ordinal);
        if (end < 0)
        {
            throw new CryptographicException("The private key is not PEM text: it must begin with -----BEGIN PRIVATE KEY-----.");
        }

        try
        {
            return (text[(start + begin.Length)..label], Signing.FromBase64(text[(label + 5)..end]));
        }
        catch (FormatException)
        {
            throw new CryptographicException("The private key is not PEM text: what stands between its first and last line is no base64.");
        }
    }
#else
    private static PlatformNotSupportedException NotSupported() => new("Private keys in PEM are read on .NET 8 and later only.");
#endif
}
