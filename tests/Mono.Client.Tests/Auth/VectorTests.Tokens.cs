using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace Mono.Client.Tests.Auth;

// JSON Web Tokens and ASAP.
public sealed partial class VectorTests
{
    // RFC 7515, A.1: the header and the payload have line breaks, which the token keeps.
    [Fact]
    public void A_token_is_signed_as_in_its_rfc() => Assert.Equal(
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0c"
            + "nVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        JsonWebToken.Create(
            "HS256",
            "{\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}",
            RfcPayload,
            Signing.FromBase64("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"),
            ""));

    // RFC 7515, A.2: its key, payload and signature.
    [Fact]
    public void A_token_is_signed_with_the_rsa_key_of_its_rfc()
    {
        byte[] Number(string text) => Signing.FromBase64(text);
        using var key = RSA.Create(new RSAParameters
        {
            Modulus = Number(
                "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_Yp"
                    + "RPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4"
                    + "uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"),
            Exponent = Number("AQAB"),
            D = Number(
                "Eq5xpGnNCivDflJsRQBXHx1hdR1k6Ulwe2JZD50LpXyWPEAeP88vLNO97IjlA7_GQ5sLKMgvfTeXZx9SE-7YwVol2NXOoAJe46sui395IW_GO-pWJ1O0BkTGoV"
                    + "En2bKVRUCgu-GjBVaYLU6f3l9kJfFNS3E0QbVdxzubSu3Mkqzjkn439X0M_V51gfpRLI9JYanrC4D4qAdGcopV_0ZHHzQlBjudU2QvXt4ehNYTCBr6XC"
                    + "LQUShb1juUO1ZdiYoFaFQT5Tw8bGUl_x_jTj3ccPDVZFD9pIuhLhBOneufuBiB4cS98l2SR_RQyGWSeWjnczT0QU91p1DhOVRuOopznQ"),
            P = Number(
                "4BzEEOtIpmVdVEZNCqS7baC4crd0pqnRH_5IB3jw3bcxGn6QLvnEtfdUdiYrqBdss1l58BQ3KhooKeQTa9AB0Hw_Py5PJdTJNPY8cQn7ouZ2KKDcmnPGBY5t7y"
                    + "Lc1QlQ5xHdwW1VhvKn-nXqhJTBgIPgtldC-KDV5z-y2XDwGUc"),
            Q = Number(
                "uQPEfgmVtjL0Uyyx88GZFF1fOunH3-7cepKmtH4pxhtCoHqpWmT8YAmZxaewHgHAjLYsp1ZSe7zFYHj7C6ul7TjeLQeZD_YwD66t62wDmpe_HlB-TnBA-njbgl"
                    + "fIsRLtXlnDzQkv5dTltRJ11BKBBypeeF6689rjcJIDEz9RWdc"),
            DP = Number(
                "BwKfV3Akq5_MFZDFZCnW-wzl-CCo83WoZvnLQwCTeDv8uzluRSnm71I3QCLdhrqE2e9YkxvuxdBfpT_PI7Yz-FOKnu1R6HsJeDCjn12Sk3vmAktV2zb34MCdy7"
                    + "cpdTh_YVr7tss2u6vneTwrA86rZtu5Mbr1C1XsmvkxHQAdYo0"),
            DQ = Number(
                "h_96-mK1R_7glhsum81dZxjTnYynPbZpHziZjeeHcXYsXaaMwkOlODsWa7I9xXDoRwbKgB719rrmI2oKr6N3Do9U0ajaHF-NKJnwgjMd2w9cjz3_-kyNlxAr2v"
                    + "4IKhGNpmM5iIgOS1VZnOZ68m6_pbLBSp3nssTdlqvd0tIiTHU"),
            InverseQ = Number(
                "IYd7DHOhrWvxkwPQsRM2tOgrjbcrfvtQJipd-DlcxyVuuM9sQLdgjVk2oy26F0EmpScGLq2MowX7fhd_QJQ3ydy5cY7YIBi87w93IKLEdfnbJtoOPLUW0ITrJR"
                    + "eOgo1cq9SbsxYawBgfp_gh6A5603k2-ZQwVK0JKSHuLFkuQ3U"),
        });

        Assert.Equal(
            "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ." +
                "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjb"
                    + "KBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEs"
                    + "qtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw",
            JsonWebToken.Create("RS256", "{\"alg\":\"RS256\"}", RfcPayload, [], key.ExportRSAPrivateKeyPem()));
    }

    // RFC 7515, A.3: its key. Signatures differ each time; the RFC's and ours must both be valid by this key.
    [Fact]
    public void A_token_is_signed_with_the_elliptic_curve_of_its_rfc()
    {
        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint
            {
                X = Signing.FromBase64("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"),
                Y = Signing.FromBase64("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"),
            },
            D = Signing.FromBase64("jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"),
        });

        var token = JsonWebToken.Create("ES256", "{\"alg\":\"ES256\"}", RfcPayload, [], key.ExportECPrivateKeyPem());

        var (text, signature) = Split("Bearer " + token);
        Assert.Equal(
            "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ",
            Encoding.ASCII.GetString(text));
        Assert.Equal(64, signature.Length);
        Assert.True(key.VerifyData(text, signature, HashAlgorithmName.SHA256));
        Assert.True(
            key.VerifyData(
                text,
                Signing.FromBase64("DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"),
                HashAlgorithmName.SHA256));
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    [InlineData("PS256")]
    [InlineData("PS384")]
    [InlineData("PS512")]
    public async Task A_token_of_an_rsa_key_is_valid(string algorithm)
    {
        using var key = RSA.Create(2048);
        var escaped = key.ExportPkcs8PrivateKeyPem().Replace("\n", "\\n", StringComparison.Ordinal);
        foreach (var pem in new[] { key.ExportPkcs8PrivateKeyPem(), key.ExportRSAPrivateKeyPem(), escaped })
        {
            var (text, signature) = Split(
                await HeaderAsync(JwtCredentials.WithPrivateKey(algorithm, pem, """{ "sub": "1" }"""), "GET", "https://h/"));
            Assert.True(
                key.VerifyData(
                    text, signature, Hash(algorithm), algorithm[0] == 'R' ? RSASignaturePadding.Pkcs1 : RSASignaturePadding.Pss));
        }
    }

    [Theory]
    [InlineData("ES256")]
    [InlineData("ES384")]
    [InlineData("ES512")]
    public async Task A_token_of_an_elliptic_curve_is_valid(string algorithm)
    {
        using var key = ECDsa.Create(algorithm switch
        {
            "ES256" => ECCurve.NamedCurves.nistP256,
            "ES384" => ECCurve.NamedCurves.nistP384,
            _ => ECCurve.NamedCurves.nistP521,
        });

        var (text, signature) = Split(
            await HeaderAsync(JwtCredentials.WithPrivateKey(algorithm, key.ExportPkcs8PrivateKeyPem(), "{}"), "GET", "https://h/"));

        Assert.True(key.VerifyData(text, signature, Hash(algorithm)));
    }

    [Fact]
    public async Task A_token_may_go_into_the_query()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://h/x?jwt=old&a=1");

        var credentials = JwtCredentials.WithSecret("HS256", "s"u8.ToArray(), "{}");
        credentials.Placement = CredentialPlacement.Query;
        credentials.QueryParameter = "jwt";
        await credentials.ApplyAsync(request);

        Assert.StartsWith("https://h/x?a=1&jwt=eyJhbGciOiJIUzI1NiJ9.e30.", request.RequestUri!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asap_has_issuer_audience_and_times()
    {
        using var key = RSA.Create(2048);
        var credentials = new AsapCredentials("team/key", "team/caller", "callee", key.ExportPkcs8PrivateKeyPem())
        {
            Claims = """{ "x": 1, "aud": ["a", "b"] }""",
            TimeProvider = new TestTime(() => DateTimeOffset.FromUnixTimeSeconds(1000)),
            Nonce = () => "id",
        };

        var token = (await HeaderAsync(credentials, "GET", "https://h/"))["Bearer ".Length..].Split('.');

        Assert.Equal("""{"alg":"RS256","kid":"team/key"}""", Encoding.UTF8.GetString(Signing.FromBase64(token[0])));
        Assert.Equal(
            """{"x":1,"aud":["a","b"],"iat":1000,"iss":"team/caller","sub":"team/caller","jti":"id","exp":4600}""",
            Encoding.UTF8.GetString(Signing.FromBase64(token[1])));
    }

    [Theory]
    [InlineData(
        """{"jti":"f","iss":"ci","aud":"ca","sub":"cs","kid":"ck","iat":5,"exp":"77"}""",
        "ck",
        """{"jti":"f","iss":"ci","aud":"ca","sub":"cs","kid":"ck","iat":5,"exp":77}""")]
    [InlineData("""{"jti":"f","exp":"abc"}""", "k", """{"jti":"f","exp":4600,"iat":1000,"iss":"i","sub":"i","aud":"a"}""")]
    [InlineData(
        """{"jti":"f","iat":0,"sub":"","n":1.0,"1":2}""",
        "k",
        """{"1":2,"jti":"f","iat":1000,"sub":"i","n":1,"iss":"i","aud":"a","exp":4600}""")]
    public async Task Asap_takes_claims_as_atlassians_own_library(string claims, string keyId, string payload)
    {
        using var key = RSA.Create(2048);
        var credentials = new AsapCredentials("k", "i", "a", key.ExportPkcs8PrivateKeyPem())
        {
            Claims = claims,
            TimeProvider = new TestTime(() => DateTimeOffset.FromUnixTimeSeconds(1000)),
        };

        var header = await HeaderAsync(credentials, "GET", "https://h/");

        var token = header["Bearer ".Length..].Split('.');
        Assert.Equal("{\"alg\":\"RS256\",\"kid\":\"" + keyId + "\"}", Encoding.UTF8.GetString(Signing.FromBase64(token[0])));
        Assert.Equal(payload, Encoding.UTF8.GetString(Signing.FromBase64(token[1])));
    }

    [Fact]
    public async Task Asap_reads_a_key_from_a_data_uri_of_its_id()
    {
        using var key = RSA.Create(2048);
        var uri = "data:application/pkcs8;kid=team%2Fkey;base64,"
            + Uri.EscapeDataString(Convert.ToBase64String(key.ExportPkcs8PrivateKey()));

        var (text, signature) = Split(await HeaderAsync(new AsapCredentials("team/key", "i", "a", uri), "GET", "https://h/"));
        Assert.True(key.VerifyData(text, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

        Assert.Contains(
            "id",
            (await Assert.ThrowsAsync<ApiConfigurationException>(
                () => HeaderAsync(new AsapCredentials("other", "i", "a", uri), "GET", "https://h/"))).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "i", "a", "{}")]
    [InlineData("k", "", "a", "{}")]
    [InlineData("k", "i", "", "{}")]
    [InlineData("k", "i", "a", "[]")]
    public async Task Asap_reports_missing_values(string keyId, string issuer, string audience, string claims) => Assert.Contains(
        "issuer",
        (await Assert.ThrowsAsync<ApiConfigurationException>(
            () => HeaderAsync(new AsapCredentials(keyId, issuer, audience, "key") { Claims = claims }, "GET", "https://h/"))).Message,
        StringComparison.Ordinal);
}
