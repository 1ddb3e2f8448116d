using Xunit;

namespace Mono.Client.Tests.Auth;

/// <summary>Compares requests with those of Postman's runtime (7.39.1) for the same parameters, time and nonce.</summary>
public sealed class PostmanTests
{
    private const string Target = "https://api.example.com";

    [Theory]
    [InlineData("/auth?oauth_token=old&x=1&oauth_signature=z", "GET", "/auth?x=1", "0UXFw4EOhq4fWEFkxA%2BKn2J16%2BU%3D")]
    [InlineData("/auth?a&b=", "GET", "/auth?a&b=", "ThamFoZ9x12z23rxy1nQ7gkTyoc%3D")]
    public async Task OAuth1_replaces_earlier_signatures_and_keeps_bare_names(
        string url, string method, string target, string signature)
    {
        var request = await SendAsync(OAuth1(), method, url);

        Assert.Equal(Target + target, request.Url);
        Assert.EndsWith("oauth_version=\"1.0\",oauth_signature=\"" + signature + "\"", request.Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OAuth1_leaves_a_query_that_is_not_encoded_as_it_is() => Assert.Equal(
        Target
            + "/auth?a+b=c+d&oauth_consumer_key=ck&oauth_token=t&oauth_signature_method=HMAC-SHA1&oauth_timestamp=1704164645"
            + "&oauth_nonce=abc&oauth_version=1.0&oauth_signature=Rfb7ydKU/1a1VyOHlUATHCKyy1k=",
        (await SendAsync(OAuth1("addParamsToHeader", "false"), "GET", "/auth?a+b=c+d", configure: e => e.DisableUrlEncoding = true)).Url);

    [Fact]
    public async Task OAuth1_replaces_parameters_in_a_form() => Assert.Equal(
        "a=1&oauth_consumer_key=ck&oauth_token=t&oauth_signature_method=HMAC-SHA1&oauth_timestamp=1704164645&oauth_nonce=abc"
            + "&oauth_version=1.0&oauth_signature=qdza%2BwPRq1EeVAQF2RBn12Z0zmw%3D",
        (await SendAsync(OAuth1("addParamsToHeader", "false"), "POST", "/auth", r =>
        {
            var fields = new FormFields();
            fields.Add("oauth_token", "old");
            fields.Add("a", "1");
            fields.Add("oauth_signature", "x");
            r.SetForm(fields);
        })).Body);

    [Fact]
    public async Task OAuth1_sends_empty_parameters_where_they_are_signed() => Assert.Equal(
        Target
            + "/auth?oauth_consumer_key=ck&oauth_token=&oauth_signature_method=HMAC-SHA1&oauth_timestamp=1704164645&oauth_nonce=abc"
            + "&oauth_version=&oauth_signature=PCrIK%2FwmpCxMaDPWHBLF9%2B0pOd8%3D",
        (await SendAsync(
            OAuth1("addParamsToHeader", "false", "addEmptyParamsToSign", "true", "token", "", "tokenSecret", "", "version", ""),
            "GET",
            "/auth")).Url);

    [Theory]
    [InlineData(
        "HMAC-SHA256",
        ",oauth_body_hash=\"sd5huBCPFdmRPg%2Bi5jce1zf74r6E5jqJyorno3AyI3E%3D\","
            + "oauth_signature=\"MzKsF3w5kT5MYAhFDdr%2BEWnU8X1FdWq%2FHQU4wkiW%2F5w%3D\"")]
    [InlineData("PLAINTEXT", ",oauth_version=\"1.0\",oauth_signature=\"cs%26ts\"")]
    public async Task OAuth1_hashes_bodies_unless_nothing_is_signed(string method, string end) =>
        Assert.EndsWith(
            end,
            (await SendAsync(
                OAuth1("signatureMethod", method, "includeBodyHash", "true"),
                "POST",
                "/auth",
                r => r.SetText("Grüße\n", "text/plain"))).Authorization,
            StringComparison.Ordinal);

    [Fact]
    public async Task OAuth1_takes_blank_for_empty_and_trims_in_the_header()
    {
        Assert.Equal(
            "OAuth realm=\"%20r%20\",oauth_consumer_key=\"ck\",oauth_token=\"t\",oauth_signature_method=\"HMAC-SHA1\","
                + "oauth_timestamp=\"1704164645\",oauth_nonce=\"abc\",oauth_version=\"1.0\",oauth_callback=\"c\","
                + "oauth_signature=\"vJLbg5kB704jCZ5%2BQeo9X57yfR4%3D\"",
            (await SendAsync(
                OAuth1("realm", " r ", "callback", " c ", "token", " t ", "consumerKey", " ck "), "GET", "/auth")).Authorization);
        Assert.Equal(
            "OAuth oauth_consumer_key=\"ck\",oauth_signature_method=\"HMAC-SHA1\",oauth_timestamp=\"1704164645\",oauth_nonce=\"abc\","
                + "oauth_version=\"1.0\",oauth_signature=\"ER9V8MxQv8lKyA3xZVxNpH%2BnigQ%3D\"",
            (await SendAsync(OAuth1("realm", "  ", "callback", " ", "token", " "), "GET", "/auth")).Authorization);
    }

    [Fact]
    public async Task OAuth1_without_a_method_signs_by_the_usual_one_and_does_not_name_it() => Assert.Equal(
        "OAuth oauth_consumer_key=\"ck\",oauth_token=\"t\",oauth_timestamp=\"1704164645\",oauth_nonce=\"abc\",oauth_version=\"1.0\","
            + "oauth_signature=\"ssWrwrrpoEoXkOuPLm%2FdTyLK0EU%3D\"",
        (await SendAsync(OAuth1("signatureMethod", ""), "GET", "/auth")).Authorization);

    [Theory]
    [InlineData("execute-api", "/auth?a+b=c+d", "/auth?a+b=c+d", "", "dbe694a0c2a06017eaa0dee31b598d3cfe4365d0638e0ad2770cdd7e8da96902")]
    [InlineData(
        "s3",
        "/auth?a=2&a=1&A=2",
        "/auth?a=2&a=1&A=2",
        "X-Amz-Expires=86400&",
        "3297ea9a29325e978e1e0b8cf1322292eae05383d146144ba82274bb8d741260")]
    public async Task Aws_adds_to_a_query_and_leaves_it_as_it_is(
        string service, string url, string target, string expires, string signature) => Assert.Equal(
        Target + target + "&" + expires
            + "X-Amz-Date=20240102T030405Z&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20240102%2Feu-west-1%2F"
            + service +
            "%2Faws4_request&X-Amz-SignedHeaders=host&X-Amz-Signature=" + signature,
        (await SendAsync(Aws(service, "addAuthDataToQuery", "true"), "GET", url)).Url);

    [Theory]
    [InlineData("execute-api", "/auth/a[b]/c|d", "4a2678a3cc6ad4f9e5202b0ec2a1e8dcde00a406f554d4d7350e49bfef188fc8")]
    [InlineData("s3", "/auth/a^b/%41%2f", "c281f5d6d6b347beed2581749a078b6e8ae8bf0d8d82568b095fb9439a4f5884")]
    [InlineData("s3", "/auth?a=2&a=1&A=2", "1750995b2ec660aab7f885b91ec504a0187310f1416a24cf2ef7e0afa45336f3")]
    public async Task Aws_signs_unusual_urls_as_its_own_library(string service, string url, string signature)
    {
        var request = await SendAsync(Aws(service), "GET", url);

        Assert.Equal(Target + url, request.Url);
        Assert.EndsWith("Signature=" + signature, request.Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aws_removes_earlier_signatures()
    {
        var request = await SendAsync(Aws("execute-api", "addAuthDataToQuery", "true"), "GET", "/auth?y=1&X-Amz-Signature=old"
            + "&X-Amz-Date=old", configure: e =>
        {
            e.Headers.Add("X-Amz-Date", "old");
            e.Headers.Add("Authorization", "old");
        });

        Assert.StartsWith(Target + "/auth?y=1&X-Amz-Date=20240102T030405Z&", request.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("old", request.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Amz-Date", request.Headers.Keys);
        Assert.Null(request.Authorization);
    }

    [Fact]
    public async Task Aws_uses_a_date_header_that_is_set()
    {
        var request = await SendAsync(
            Aws("execute-api"), "GET", "/auth", configure: e => e.Headers.Add("Date", "Mon, 01 Jan 2024 00:00:00 GMT"));

        Assert.Equal("20240101T000000Z", request.Headers["X-Amz-Date"]);
        Assert.EndsWith(
            "SignedHeaders=date;host;x-amz-date, Signature=fb1694c6fefe2912891edf540b2260ebb80a764a861ebbe100fa9d8367dc7450",
            request.Authorization,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hawk_hashes_no_missing_body() => Assert.Equal(
        "Hawk id=\"id\", ts=\"1704164645\", nonce=\"abc\", mac=\"9ETCL5NDBxEmcutR81zDKNsvxuqNAez6EI5UiUu8K0w=\"",
        (await SendAsync(
            Hawk("1704164645", "includePayloadHash", "true"),
            "POST",
            "/auth",
            configure: e => e.Headers.Add("content-type", "Text/Plain; charset=x"))).Authorization);

    [Fact]
    public async Task Hawk_sends_a_time_as_it_is_stated() =>
        Assert.Equal(
            "Hawk id=\"id\", ts=\"12.5\", nonce=\"abc\", mac=\"0scAwSo3cCfmLQxAhlYuAVE7xn5aBEV2T+8iwfhmiT4=\"",
            (await SendAsync(Hawk("12.5"), "GET", "/auth")).Authorization);

    [Theory]
    [InlineData("maxBodySize", "2.5", "bE3xoOX/RfToDcYD3+zY0GwjxKYaMUjq/z/7ZgRvPZg=", "POST")]
    [InlineData("maxBodySize", "0", "Cbq0PQJPLkmAl3DO2z40Ymbq189YTGxDXuM3N8hSOac=", "POST")]
    [InlineData("baseURL", "https://u:p@h.example/", "ptG9uzOotHD6hp/BYOnR5psxlSVT80MSxeNunkXAOgE=", "GET")]
    public async Task EdgeGrid_reads_its_parameters_as_postman_does(string name, string value, string signature, string method)
    {
        var scheme = AuthScheme.EdgeGrid(
            "Credentials", "accessToken", "at", "clientToken", "ct", "clientSecret", "cs", "nonce", "abc", "timestamp",
            "20240102T03:04:05+0000", name, value);

        Assert.EndsWith(
            "signature=" + signature,
            (await SendAsync(scheme, method, "/auth", r => r.SetText("0123456789", "text/plain"))).Authorization,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "SHA-512-256",
        "auth",
        "algorithm=\"SHA-512-256\", qop=auth, nc=00000001, cnonce=\"cn\","
            + " response=\"fcc59263531be1a19c4330d5fb41f845cb78c30883f3894224db516b455f07a9\", opaque=\"op\"")]
    [InlineData(
        "SHA-512-256-sess",
        "auth-int",
        "algorithm=\"SHA-512-256-sess\", qop=auth-int, nc=00000001, cnonce=\"cn\", "
            + "response=\"cce918c4422d7d9a068d9468d0f0eee9cc54d59795f6855015ae4e75221fcea8\", opaque=\"op\"")]
    [InlineData(
        "MD5-sess", "", "algorithm=\"MD5-sess\", nc=00000001, cnonce=\"cn\", response=\"d061c07cef859bc4c1178149b2e12c8e\", opaque=\"op\"")]
    [InlineData("md5", "auth", null)]
    public async Task Digest_uses_the_challenge_stated_in_a_collection(string algorithm, string quality, string? end)
    {
        var scheme = AuthScheme.Digest(
            "Credentials", "username", "u", "password", "p", "realm", "r", "nonce", "n", "algorithm", algorithm, "qop", quality,
            "clientNonce", "cn", "nonceCount", "00000001", "opaque", "op");

        Assert.Equal(
            end is null ? null : "Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"/auth?x=1\", " + end,
            (await SendAsync(scheme, "POST", "/auth?x=1", r => r.SetText("x", "text/plain"))).Authorization);
    }

    [Theory]
    [InlineData(
        "payload",
        """{"z":1,"2":1,"1":2,"a":3}""",
        "eyJhbGciOiJIUzI1NiJ9.eyIxIjoyLCIyIjoxLCJ6IjoxLCJhIjozfQ.-reYgNEmh_mBxzywWADwRa083u5HZO1mSsEXFo9MmrU")]
    [InlineData("header", "null", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.M11_c_Mkz5wKz70TPIkcPwzBTd5M-3ZW69WFmxuEnHk")]
    [InlineData("addTokenTo", "other", null)]
    [InlineData("algorithm", "", null)]
    public async Task A_json_web_token_is_the_same_as_postmans(string name, string value, string? token)
    {
        var parameters = Parameters(["algorithm", "HS256", "secret", "secret", "payload", """{"sub":"1"}"""], [name, value]);

        Assert.Equal(
            token is null ? null : "Bearer " + token,
            (await SendAsync(AuthScheme.Jwt("Credentials", parameters), "GET", "/auth")).Authorization);
    }

    [Theory]
    [InlineData("YQ==YQ==", "PclnAdDUZU2DjAz179_0G7rXQDncl560M0s_GIKSGaY")]
    [InlineData("!!!", "1LG93aVmWxTjIYbOpq82090Usv2JN5h-dgYvMjQgP7w")]
    public async Task A_secret_in_base64_is_read_as_javascript_reads_it(string secret, string signature) => Assert.EndsWith(
        "." + signature,
        (await SendAsync(
            AuthScheme.Jwt(
                "Credentials", "algorithm", "HS256", "secret", secret, "isSecretBase64Encoded", "true", "payload", """{"sub":"1"}"""),
            "GET",
            "/auth")).Authorization,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("queryParams", "/auth?x=1&access_token=tok", null)]
    [InlineData("header", "/auth?x=1", "Bearer tok")]
    [InlineData("elsewhere", "/auth?x=1", null)]
    public async Task OAuth2_takes_the_place_of_any_other_token(string place, string target, string? header)
    {
        var request = await SendAsync(
            AuthScheme.OAuth2("Credentials", "accessToken", "tok", "addTokenTo", place), "GET", "/auth?access_token=old&x=1&access_token=2",
            configure: e => e.Headers.Add("authorization", "mine"));

        Assert.Equal((Target + target, header), (request.Url, request.Authorization));
    }

    [Fact]
    public async Task Ntlm_without_a_user_removes_a_header_and_shows_nobody()
    {
        Assert.Null(
            (await SendAsync(
                AuthScheme.Ntlm("Credentials", "username", "", "password", ""),
                "GET",
                "/auth",
                configure: e => e.Headers.Add("Authorization", "mine"))).Authorization);
        Assert.Null(new NtlmCredentials("", "").ForHandler);
    }

    private static AuthScheme OAuth1(params string[] other) => AuthScheme.OAuth1(
        "Credentials",
        Parameters(
            [
                "consumerKey", "ck", "consumerSecret", "cs", "token", "t", "tokenSecret", "ts", "signatureMethod", "HMAC-SHA1", "timestamp",
                "1704164645", "nonce", "abc", "version", "1.0", "addParamsToHeader", "true",
            ],
            other));

    private static AuthScheme Aws(string service, params string[] other) =>
        AuthScheme.Aws(
            "Credentials",
            Parameters(
                [
                    "accessKey", "AKIDEXAMPLE", "secretKey", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "region", "eu-west-1", "service",
                    service,
                ],
                other));

    private static AuthScheme Hawk(string time, params string[] other) =>
        AuthScheme.Hawk(
            "Credentials", Parameters(["authId", "id", "authKey", "key", "algorithm", "sha256", "nonce", "abc", "timestamp", time], other));

    private static string[] Parameters(string[] usual, string[] other)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in usual.Chunk(2).Concat(other.Chunk(2)))
        {
            all[pair[0]] = pair[1];
        }

        return [.. all.SelectMany(p => new[] { p.Key, p.Value })];
    }

    private static async Task<SeenRequest> SendAsync(
        AuthScheme scheme, string method, string url, Action<ApiRequest>? set = null, Action<Endpoint>? configure = null)
    {
        var server = new AuthServer(_ => AuthServer.Ok());
        using var api = new ApiClient(
            new AuthOptions { TimeProvider = new TestTime(() => new DateTimeOffset(2024, 1, 2, 3, 4, 5, 678, TimeSpan.Zero)) },
            new HttpClient(server));
        var endpoint = new Endpoint("x", method, Target + url) { Auth = scheme };
        configure?.Invoke(endpoint);
        var request = api.CreateRequest(endpoint);
        set?.Invoke(request);
        await api.SendAsync(request, CancellationToken.None);
        return Assert.Single(server.Requests);
    }
}
