using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace Mono.Client.Tests.Auth;

/// <summary>Tests each scheme with the examples of its own specification.</summary>
public sealed partial class VectorTests
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
            Placement = CredentialPlacement.Query,
            TimeProvider = new TestTime(() => new DateTimeOffset(2013, 5, 24, 0, 0, 0, TimeSpan.Zero)),
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
            Extra = "some-app-ext-data",
            TimeProvider = new TestTime(() => DateTimeOffset.FromUnixTimeSeconds(1353832234)),
            Nonce = () => "j4h3g2",
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
            "https://akaa-baseurl-xxxxxxxxxxx-xxxxxxxxxxxxx.luna.akamaiapis.net" + path)
        {
            Content = body is null
                ? null
                : new StringContent(body)
        };

        await credentials.ApplyAsync(request);

        Assert.EndsWith("signature=" + signature, request.Headers.GetValues("Authorization").Single(), StringComparison.Ordinal);
    }

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
