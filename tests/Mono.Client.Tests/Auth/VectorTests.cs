using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace Mono.Client.Tests.Auth;

/// <summary>Each scheme on the examples of its own specification.</summary>
public sealed class VectorTests
{
    // RFC 5849, 1.2: the request for a token and the one for the photo.
    [Theory]
    [InlineData("POST", "https://photos.example.net/token", "hh5s93j4hdidpola", "hdhd0244k9j7ao03", 137131201, "walatlh", "hfdp7dh39dks9884", "gKgrFCywp7rO0OXSjdot/IHF7IU=")]
    [InlineData("GET", "http://photos.example.net/photos?file=vacation.jpg&size=original", "nnch734d00sl2jdk", "pfkkdhi9sl3r4s00", 137131202, "chapoH", "", "MdpQcU8iPSUjWoN/UDMsK2sui9I=")]
    public async Task OAuth1_signs_as_in_its_rfc(string method, string url, string token, string secret, long time, string nonce, string verifier, string signature)
    {
        var credentials = new OAuth1Credentials("dpf43f3p2l4k3l03", "kd94hf93k423kf44", token, secret)
        {
            Version = "", Realm = "Photos", Verifier = verifier, Clock = () => DateTimeOffset.FromUnixTimeSeconds(time), Nonce = () => nonce,
        };

        var header = await HeaderAsync(credentials, method, url);

        Assert.StartsWith("OAuth realm=\"Photos\",oauth_consumer_key=\"dpf43f3p2l4k3l03\"", header, StringComparison.Ordinal);
        Assert.EndsWith(",oauth_signature=\"" + Uri.EscapeDataString(signature) + "\"", header, StringComparison.Ordinal);
    }

    // RFC 5849, 3.4.1.1: the parameters of query and form are signed together; only the base string has a given value, so the signature is recomputed from it.
    [Fact]
    public async Task OAuth1_signs_query_and_form_together()
    {
        const string text =
            "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2" +
            "%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7";
        using var hmac = new HMACSHA1(Encoding.UTF8.GetBytes("j49sk3j29djd&dh893hdasih9"));
        var expected = Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(text)));
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b")
        {
            Content = new StringContent("c2&a3=2+q", Encoding.UTF8, "application/x-www-form-urlencoded"),
        };

        await new OAuth1Credentials("9djdj82h48djs9d2", "j49sk3j29djd", "kkk9d7dh3k39sjv7", "dh893hdasih9") { Version = "", Clock = () => DateTimeOffset.FromUnixTimeSeconds(137131201), Nonce = () => "7d8f3e4a" }.ApplyAsync(request);

        Assert.Contains("oauth_signature=\"" + Uri.EscapeDataString(expected) + "\"", request.Headers.GetValues("Authorization").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RSA-SHA1")]
    [InlineData("RSA-SHA256")]
    [InlineData("RSA-SHA512")]
    public async Task OAuth1_signs_with_a_private_key(string method)
    {
        using var key = RSA.Create(2048);
        var header = await HeaderAsync(
            new OAuth1Credentials("ck", key.ExportPkcs8PrivateKeyPem()) { SignatureMethod = method, Clock = () => DateTimeOffset.FromUnixTimeSeconds(1), Nonce = () => "n" }, "GET", "https://h/x");

        var signature = Convert.FromBase64String(Uri.UnescapeDataString(header.Split("oauth_signature=\"")[1].TrimEnd('"')));
        var text = "GET&https%3A%2F%2Fh%2Fx&oauth_consumer_key%3Dck%26oauth_nonce%3Dn%26oauth_signature_method%3D" + method + "%26oauth_timestamp%3D1%26oauth_version%3D1.0";
        Assert.True(key.VerifyData(Encoding.UTF8.GetBytes(text), signature, new HashAlgorithmName(method.Replace("RSA-", "", StringComparison.Ordinal)), RSASignaturePadding.Pkcs1));
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
    [InlineData("GET", "https://example.amazonaws.com/?Param2=value2&Param1=value1", "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500")]
    [InlineData("GET", "https://example.amazonaws.com/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f")]
    [InlineData("GET", "https://example.amazonaws.com/?ሴ=bar", "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04")]
    public async Task Aws_signs_as_in_its_test_suite(string method, string url, string signature)
    {
        var header = await HeaderAsync(Aws(), method, url);

        Assert.Equal("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=" + signature, header);
    }

    [Fact]
    public async Task Aws_trims_the_values_of_headers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://example.amazonaws.com/");
        request.Headers.TryAddWithoutValidation("My-Header1", " value1");
        request.Headers.TryAddWithoutValidation("My-Header2", " \"a   b   c\"");

        await Aws().ApplyAsync(request);

        Assert.EndsWith(
            "SignedHeaders=host;my-header1;my-header2;x-amz-date, Signature=acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736", request.Headers.GetValues("Authorization").Single(), StringComparison.Ordinal);
    }

    // The presigned URL of AWS's documentation, "Authenticating Requests: Using Query Parameters".
    [Fact]
    public async Task Aws_presigns_a_url_of_s3()
    {
        var credentials = new AwsCredentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "s3")
        {
            AddToQuery = true, Clock = () => new DateTimeOffset(2013, 5, 24, 0, 0, 0, TimeSpan.Zero),
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://examplebucket.s3.amazonaws.com/test.txt");

        await credentials.ApplyAsync(request);

        Assert.EndsWith("&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404", request.RequestUri!.OriginalString, StringComparison.Ordinal);
    }

    // Hawk's own README.
    [Fact]
    public async Task Hawk_signs_as_in_its_readme()
    {
        var credentials = new HawkCredentials("dh37fgj492je", "werxhqb98rpaxn39848xrunpaw3489ruxnpa98w4rxn")
        {
            Extra = "some-app-ext-data", Clock = () => DateTimeOffset.FromUnixTimeSeconds(1353832234), Nonce = () => "j4h3g2",
        };

        Assert.Equal(
            "Hawk id=\"dh37fgj492je\", ts=\"1353832234\", nonce=\"j4h3g2\", ext=\"some-app-ext-data\", mac=\"6R4rV5iE+NPoym+WwjeHzjAGXUtLNIxmo1vpMofpLAE=\"",
            await HeaderAsync(credentials, "GET", "http://example.com:8000/resource/1?b=1&a=2"));

        credentials.IncludePayloadHash = true;
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://example.com:8000/resource/1?b=1&a=2") { Content = new StringContent("Thank you for flying Hawk", Encoding.UTF8, "text/plain") };
        await credentials.ApplyAsync(request);
        var header = request.Headers.GetValues("Authorization").Single();
        Assert.Contains("hash=\"Yi9LfIIFRtBEPt74PVmbTF/xVAwPn7ub15ePICfgnuY=\"", header, StringComparison.Ordinal);
        Assert.Contains("mac=\"aSe1DERmZuRl3pI36/9BdZmnErTw3sNzOOAUlfeKjVw=\"", header, StringComparison.Ordinal);
    }

    // The test data of Akamai's own clients.
    [Theory]
    [InlineData("GET", "/", null, "tL+y4hxyHxgWVD30X3pWnGKHcPzmrIF+LThiAOhMxYU=")]
    [InlineData("GET", "/testapi/v1/t1?p1=1&p2=2", null, "hKDH1UlnQySSHjvIcZpDMbQHihTQ0XyVAKZaApabdeA=")]
    [InlineData("POST", "/testapi/v1/t3", "datadatadatadatadatadatadatadata", "hXm4iCxtpN22m4cbZb4lVLW5rhX8Ca82vCFqXzSTPe4=")]
    public async Task EdgeGrid_signs_as_akamais_clients(string method, string path, string? body, string signature)
    {
        var credentials = new EdgeGridCredentials("akab-access-token-xxx-xxxxxxxxxxxxxxxx", "akab-client-token-xxx-xxxxxxxxxxxxxxxx", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=")
        {
            MaxBodySize = 2048, Clock = () => new DateTimeOffset(2014, 3, 21, 19, 34, 21, TimeSpan.Zero), Nonce = () => "nonce-xx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
        };
        using var request = new HttpRequestMessage(new HttpMethod(method), "https://akaa-baseurl-xxxxxxxxxxx-xxxxxxxxxxxxx.luna.akamaiapis.net" + path) { Content = body is null ? null : new StringContent(body) };

        await credentials.ApplyAsync(request);

        Assert.EndsWith("signature=" + signature, request.Headers.GetValues("Authorization").Single(), StringComparison.Ordinal);
    }

    // RFC 7515, A.1: the header and the payload have line breaks, which the token keeps.
    [Fact]
    public void A_token_is_signed_as_in_its_rfc() => Assert.Equal(
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        JsonWebToken.Create(
            "HS256",
            "{\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}",
            "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}",
            Signing.FromBase64("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"),
            ""));

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
        foreach (var pem in new[] { key.ExportPkcs8PrivateKeyPem(), key.ExportRSAPrivateKeyPem(), key.ExportPkcs8PrivateKeyPem().Replace("\n", "\\n", StringComparison.Ordinal) })
        {
            var (text, signature) = Split(await HeaderAsync(JwtCredentials.WithPrivateKey(algorithm, pem, """{ "sub": "1" }"""), "GET", "https://h/"));
            Assert.True(key.VerifyData(text, signature, Hash(algorithm), algorithm[0] == 'R' ? RSASignaturePadding.Pkcs1 : RSASignaturePadding.Pss));
        }
    }

    [Theory]
    [InlineData("ES256")]
    [InlineData("ES384")]
    [InlineData("ES512")]
    public async Task A_token_of_an_elliptic_curve_is_valid(string algorithm)
    {
        using var key = ECDsa.Create(algorithm switch { "ES256" => ECCurve.NamedCurves.nistP256, "ES384" => ECCurve.NamedCurves.nistP384, _ => ECCurve.NamedCurves.nistP521 });

        var (text, signature) = Split(await HeaderAsync(JwtCredentials.WithPrivateKey(algorithm, key.ExportPkcs8PrivateKeyPem(), "{}"), "GET", "https://h/"));

        Assert.True(key.VerifyData(text, signature, Hash(algorithm)));
    }

    [Fact]
    public async Task A_token_may_go_into_the_query()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://h/x?jwt=old&a=1");

        var credentials = JwtCredentials.WithSecret("HS256", "s"u8.ToArray(), "{}");
        credentials.QueryParameter = "jwt";
        await credentials.ApplyAsync(request);

        Assert.StartsWith("https://h/x?a=1&jwt=eyJhbGciOiJIUzI1NiJ9.e30.", request.RequestUri!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asap_states_who_calls_whom_and_when()
    {
        using var key = RSA.Create(2048);
        var credentials = new AsapCredentials("team/key", "team/caller", "callee", key.ExportPkcs8PrivateKeyPem())
        {
            Claims = """{ "x": 1, "aud": ["a", "b"] }""", Clock = () => DateTimeOffset.FromUnixTimeSeconds(1000), Nonce = () => "id",
        };

        var token = (await HeaderAsync(credentials, "GET", "https://h/"))["Bearer ".Length..].Split('.');

        Assert.Equal("""{"alg":"RS256","kid":"team/key"}""", Encoding.UTF8.GetString(Signing.FromBase64(token[0])));
        Assert.Equal("""{"x":1,"aud":["a","b"],"iat":1000,"iss":"team/caller","sub":"team/caller","jti":"id","exp":4600}""", Encoding.UTF8.GetString(Signing.FromBase64(token[1])));
    }

    // RFC 7616, 3.9.1.
    [Theory]
    [InlineData("MD5", "8ca523f5e9506fed4657c9700eebdbec")]
    [InlineData("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1")]
    public void Digest_answers_as_in_its_rfc(string algorithm, string response)
    {
        var challenge = DigestChallenge.Parse(
            "realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=" + algorithm + ", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"")!;

        var header = new DigestCredentials("Mufasa", "Circle of Life").Header(
            challenge, "GET", "/dir/index.html", "00000001", "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", [], isPostmans: false);

        Assert.Equal(
            "Digest username=\"Mufasa\", realm=\"http-auth@example.org\", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", uri=\"/dir/index.html\", algorithm=" + algorithm +
            ", qop=auth, nc=00000001, cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", response=\"" + response + "\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"",
            header);
    }

    // RFC 7636, appendix B.
    [Fact]
    public void A_proof_key_has_the_challenge_of_its_rfc() =>
        Assert.Equal("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", OAuth2TokenRequest.Challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));

    private static AwsCredentials Aws() => new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "service") { Clock = () => new DateTimeOffset(2015, 8, 30, 12, 36, 0, TimeSpan.Zero) };

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

    private static HashAlgorithmName Hash(string algorithm) => new("SHA" + int.Parse(algorithm.AsSpan(2), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
}
