using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace Mono.Client.Tests.Auth;

/// <summary>Tests each scheme with the examples of its own specification.</summary>
public sealed class VectorTests
{
    // The payload of RFC 7515, including its line breaks.
    private const string RfcPayload = "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}";

    // RFC 5849, 1.2: the request for a token and the one for the photo.
    [Theory]
    [InlineData(
        "POST", "https://photos.example.net/token", "hh5s93j4hdidpola", "hdhd0244k9j7ao03", 137131201, "walatlh", "hfdp7dh39dks9884",
        "gKgrFCywp7rO0OXSjdot/IHF7IU=")]
    [InlineData(
        "GET",
        "http://photos.example.net/photos?file=vacation.jpg&size=original",
        "nnch734d00sl2jdk",
        "pfkkdhi9sl3r4s00",
        137131202,
        "chapoH",
        "",
        "MdpQcU8iPSUjWoN/UDMsK2sui9I=")]
    public async Task OAuth1_signs_as_in_its_rfc(
        string method, string url, string token, string secret, long time, string nonce, string verifier, string signature)
    {
        var credentials = new OAuth1Credentials("dpf43f3p2l4k3l03", "kd94hf93k423kf44", token, secret)
        {
            Version = "",
            Realm = "Photos",
            Verifier = verifier,
            TimeProvider = new TestTime(() => DateTimeOffset.FromUnixTimeSeconds(time)),
            Nonce = () => nonce,
        };

        var header = await HeaderAsync(credentials, method, url);

        Assert.StartsWith("OAuth realm=\"Photos\",oauth_consumer_key=\"dpf43f3p2l4k3l03\"", header, StringComparison.Ordinal);
        Assert.EndsWith(",oauth_signature=\"" + Uri.EscapeDataString(signature) + "\"", header, StringComparison.Ordinal);
    }

    // RFC 5849, 3.4.1.1: the parameters of query and form are signed together. The RFC gives only the base string, so the
    // signature is computed from it here.
    [Fact]
    public async Task OAuth1_signs_query_and_form_together()
    {
        const string text =
            "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_c"
                + "onsumer_key%3D9djdj82h48djs9d2" +
            "%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7";
        using var hmac = new HMACSHA1(Encoding.UTF8.GetBytes("j49sk3j29djd&dh893hdasih9"));
        var expected = Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(text)));
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b")
        {
            Content = new StringContent("c2&a3=2+q", Encoding.UTF8, "application/x-www-form-urlencoded"),
        };

        await new OAuth1Credentials("9djdj82h48djs9d2", "j49sk3j29djd", "kkk9d7dh3k39sjv7", "dh893hdasih9")
        {
            Version = "",
            TimeProvider = new TestTime(() => DateTimeOffset.FromUnixTimeSeconds(137131201)),
            Nonce = () => "7d8f3e4a",
        }.ApplyAsync(request);

        Assert.Contains(
            "oauth_signature=\"" + Uri.EscapeDataString(expected) + "\"",
            request.Headers.GetValues("Authorization").Single(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RSA-SHA1")]
    [InlineData("RSA-SHA256")]
    [InlineData("RSA-SHA512")]
    public async Task OAuth1_signs_with_a_private_key(string method)
    {
        using var key = RSA.Create(2048);
        var header = await HeaderAsync(
            new OAuth1Credentials("ck", key.ExportPkcs8PrivateKeyPem())
            {
                SignatureMethod = method,
                TimeProvider = new TestTime(() => DateTimeOffset.FromUnixTimeSeconds(1)),
                Nonce = () => "n",
            },
            "GET", "https://h/x");

        var signature = Convert.FromBase64String(Uri.UnescapeDataString(header.Split("oauth_signature=\"")[1].TrimEnd('"')));
        var text = "GET&https%3A%2F%2Fh%2Fx&oauth_consumer_key%3Dck%26oauth_nonce%3Dn%26oauth_signature_method%3D" + method
            + "%26oauth_timestamp%3D1%26oauth_version%3D1.0";
        Assert.True(
            key.VerifyData(
                Encoding.UTF8.GetBytes(text),
                signature,
                new HashAlgorithmName(method.Replace("RSA-", "", StringComparison.Ordinal)),
                RSASignaturePadding.Pkcs1));
    }

    [Theory]
    [InlineData("HMAC-SHA256", 44)]
    [InlineData("HMAC-SHA512", 88)]
    public async Task OAuth1_has_longer_hashes(string method, int length)
    {
        var header = await HeaderAsync(new OAuth1Credentials("ck", "cs") { SignatureMethod = method }, "GET", "https://h/x");

        Assert.Equal(length, Uri.UnescapeDataString(header.Split("oauth_signature=\"")[1].TrimEnd('"')).Length);
    }

    // AWS's "Signature Version 4 test suite".
    [Theory]
    [InlineData("GET", "https://example.amazonaws.com/", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    [InlineData("POST", "https://example.amazonaws.com/", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b")]
    [InlineData(
        "GET",
        "https://example.amazonaws.com/?Param2=value2&Param1=value1",
        "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500")]
    [InlineData(
        "GET",
        "https://example.amazonaws.com/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f")]
    [InlineData("GET", "https://example.amazonaws.com/?Param1=value1", "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb")]
    [InlineData(
        "GET",
        "https://example.amazonaws.com/?Param1=value2&Param1=value1",
        "5772eed61e12b33fae39ee5e7012498b51d56abc0abb7c60486157bd471c4694")]
    [InlineData(
        "GET",
        "https://example.amazonaws.com/?-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz=-."
            + "_~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197")]
    [InlineData("POST", "https://example.amazonaws.com/?Param1=value1", "28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11")]
    [InlineData("GET", "https://example.amazonaws.com//example//", "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84")]
    [InlineData("GET", "https://example.amazonaws.com/./example", "ef75d96142cf21edca26f06005da7988e4f8dc83a165a80865db7089db637ec5")]
    [InlineData(
        "GET", "https://example.amazonaws.com/example1/example2/../..", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    [InlineData("GET", "https://example.amazonaws.com/?ሴ=bar", "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04")]
    public async Task Aws_signs_as_in_its_test_suite(string method, string url, string signature)
    {
        var header = await HeaderAsync(Aws(), method, url);

        Assert.Equal(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature="
                + signature,
            header);
    }

    [Fact]
    public async Task Aws_trims_the_values_of_headers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://example.amazonaws.com/");
        request.Headers.TryAddWithoutValidation("My-Header1", " value1");
        request.Headers.TryAddWithoutValidation("My-Header2", " \"a   b   c\"");

        await Aws().ApplyAsync(request);

        Assert.EndsWith(
            "SignedHeaders=host;my-header1;my-header2;x-amz-date,"
                + " Signature=acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
            request.Headers.GetValues("Authorization").Single(), StringComparison.Ordinal);
    }

    // The suite's post-sts-header-before: the token is signed.
    [Fact]
    public async Task Aws_signs_the_token_of_temporary_credentials()
    {
        var credentials = new AwsCredentials(
            "AKIDEXAMPLE",
            "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
            "service",
            sessionToken: "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwt"
                + "hAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d"
                + "+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==")
        {
            TimeProvider = new TestTime(() => new DateTimeOffset(2015, 8, 30, 12, 36, 0, TimeSpan.Zero)),
        };

        Assert.EndsWith(
            "SignedHeaders=host;x-amz-date;x-amz-security-token,"
                + " Signature=85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead",
            await HeaderAsync(credentials, "POST", "https://example.amazonaws.com/"),
            StringComparison.Ordinal);
    }

    // .NET sends the values of one name on one line, and the server signs that line.
    [Fact]
    public async Task Aws_signs_repeated_headers_as_they_are_sent()
    {
        using var twice = new HttpRequestMessage(HttpMethod.Get, "https://example.amazonaws.com/");
        twice.Headers.Add("X-A", ["1", "2"]);
        using var once = new HttpRequestMessage(HttpMethod.Get, "https://example.amazonaws.com/");
        once.Headers.Add("X-A", "1, 2");

        await Aws().ApplyAsync(twice);
        await Aws().ApplyAsync(once);

        Assert.Equal(once.Headers.GetValues("Authorization"), twice.Headers.GetValues("Authorization"));
    }

    // The presigned URL of AWS's documentation, "Authenticating Requests: Using Query Parameters".
    [Fact]
    public async Task Aws_presigns_a_url_of_s3()
    {
        var credentials = new AwsCredentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "s3")
        {
            Placement = CredentialPlacement.Query, TimeProvider = new TestTime(() => new DateTimeOffset(2013, 5, 24, 0, 0, 0, TimeSpan.Zero)),
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://examplebucket.s3.amazonaws.com/test.txt");

        await credentials.ApplyAsync(request);

        Assert.EndsWith(
            "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
            request.RequestUri!.OriginalString,
            StringComparison.Ordinal);
    }

    // The README of Hawk.
    [Fact]
    public async Task Hawk_signs_as_in_its_readme()
    {
        var credentials = new HawkCredentials("dh37fgj492je", "werxhqb98rpaxn39848xrunpaw3489ruxnpa98w4rxn")
        {
            Extra = "some-app-ext-data", TimeProvider = new TestTime(() => DateTimeOffset.FromUnixTimeSeconds(1353832234)), Nonce = () => "j4h3g2",
        };

        Assert.Equal(
            "Hawk id=\"dh37fgj492je\", ts=\"1353832234\", nonce=\"j4h3g2\", ext=\"some-app-ext-data\", "
                + "mac=\"6R4rV5iE+NPoym+WwjeHzjAGXUtLNIxmo1vpMofpLAE=\"",
            await HeaderAsync(credentials, "GET", "http://example.com:8000/resource/1?b=1&a=2"));

        credentials.IncludePayloadHash = true;
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://example.com:8000/resource/1?b=1&a=2")
        {
            Content = new StringContent("Thank you for flying Hawk", Encoding.UTF8, "text/plain"),
        };
        await credentials.ApplyAsync(request);
        var header = request.Headers.GetValues("Authorization").Single();
        Assert.Contains("hash=\"Yi9LfIIFRtBEPt74PVmbTF/xVAwPn7ub15ePICfgnuY=\"", header, StringComparison.Ordinal);
        Assert.Contains("mac=\"aSe1DERmZuRl3pI36/9BdZmnErTw3sNzOOAUlfeKjVw=\"", header, StringComparison.Ordinal);
    }

    // The test data of Akamai's clients.
    [Theory]
    [InlineData("GET", "/", null, "tL+y4hxyHxgWVD30X3pWnGKHcPzmrIF+LThiAOhMxYU=")]
    [InlineData("GET", "/testapi/v1/t1?p1=1&p2=2", null, "hKDH1UlnQySSHjvIcZpDMbQHihTQ0XyVAKZaApabdeA=")]
    [InlineData("POST", "/testapi/v1/t3", "datadatadatadatadatadatadatadata", "hXm4iCxtpN22m4cbZb4lVLW5rhX8Ca82vCFqXzSTPe4=")]
    public async Task EdgeGrid_signs_as_akamais_clients(string method, string path, string? body, string signature)
    {
        var credentials = new EdgeGridCredentials(
            "akab-access-token-xxx-xxxxxxxxxxxxxxxx",
            "akab-client-token-xxx-xxxxxxxxxxxxxxxx",
            "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=")
        {
            MaxBodySize = 2048,
            TimeProvider = new TestTime(() => new DateTimeOffset(2014, 3, 21, 19, 34, 21, TimeSpan.Zero)),
            Nonce = () => "nonce-xx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
        };
        using var request = new HttpRequestMessage(
            new HttpMethod(method),
            "https://akaa-baseurl-xxxxxxxxxxx-xxxxxxxxxxxxx.luna.akamaiapis.net" + path) { Content = body is null
                ? null
                : new StringContent(body) };

        await credentials.ApplyAsync(request);

        Assert.EndsWith("signature=" + signature, request.Headers.GetValues("Authorization").Single(), StringComparison.Ordinal);
    }

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
            Claims = """{ "x": 1, "aud": ["a", "b"] }""", TimeProvider = new TestTime(() => DateTimeOffset.FromUnixTimeSeconds(1000)), Nonce = () => "id",
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

    // RFC 7616, 3.9.1.
    [Theory]
    [InlineData("MD5", "8ca523f5e9506fed4657c9700eebdbec")]
    [InlineData("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1")]
    public void Digest_header_agrees_with_its_rfc(string algorithm, string response)
    {
        var challenge = DigestChallenge.Parse(
            "realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=" + algorithm
                + ", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"")!;

        var header = new DigestCredentials("Mufasa", "Circle of Life").Header(
            challenge, "GET", "/dir/index.html", "00000001", "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", [], isPostmans: false);

        Assert.Equal(
            "Digest username=\"Mufasa\", realm=\"http-auth@example.org\", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
                + "uri=\"/dir/index.html\", algorithm="
                + algorithm +
            ", qop=auth, nc=00000001, cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", response=\"" + response
                + "\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"",
            header);
    }

    // RFC 7636, appendix B.
    [Fact]
    public void A_proof_key_has_the_challenge_of_its_rfc() =>
        Assert.Equal(
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", OAuth2TokenRequest.Challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));

    private static AwsCredentials Aws() =>
        new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "service")
        {
            TimeProvider = new TestTime(() => new DateTimeOffset(2015, 8, 30, 12, 36, 0, TimeSpan.Zero)),
        };

    private static async Task<string> HeaderAsync(Credentials credentials, string method, string url)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        await credentials.ApplyAsync(request);
        return request.Headers.GetValues("Authorization").Single();
    }

    private static (byte[] Text, byte[] Signature) Split(string header)
    {
        var token = header["Bearer ".Length..];
        var dot = token.LastIndexOf('.');
        return (Encoding.ASCII.GetBytes(token[..dot]), Signing.FromBase64(token[(dot + 1)..]));
    }

    private static HashAlgorithmName Hash(string algorithm) =>
        new("SHA" + int.Parse(algorithm.AsSpan(2), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
}
