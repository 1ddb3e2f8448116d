using System.Net;
using System.Text;
using Xunit;

namespace Mono.Client.Tests.Auth;

/// <summary>Tests of credentials in a client: challenges, fetched tokens, and secrecy.</summary>
public sealed class AuthSchemeTests
{
    private const string Secret = "hunter2-topsecret";

    // Every type with wrong secrets: the server rejects them, and the message does not contain them.
    [Theory]
    [InlineData("basic")]
    [InlineData("bearer")]
    [InlineData("apikey")]
    [InlineData("oauth1")]
    [InlineData("oauth2")]
    [InlineData("awsv4")]
    [InlineData("hawk")]
    [InlineData("edgegrid")]
    [InlineData("jwt")]
    [InlineData("digest")]
    [InlineData("ntlm")]
    public async Task Wrong_secrets_are_an_error_without_secrets(string type)
    {
        AuthScheme scheme = type switch
        {
            "basic" => AuthScheme.Basic("Credentials", "username", "joe", "password", Secret),
            "bearer" => AuthScheme.Bearer("Credentials", "token", Secret),
            "apikey" => AuthScheme.ApiKey("Credentials", "key", "k", "value", Secret, "in", "query"),
            "oauth1" => AuthScheme.OAuth1("Credentials", "consumerKey", "ck", "consumerSecret", Secret, "signatureMethod", "PLAINTEXT"),
            "oauth2" => AuthScheme.OAuth2("Credentials", "accessToken", Secret, "addTokenTo", "queryParams"),
            "awsv4" =>
                AuthScheme.Aws("Credentials", "accessKey", "id", "secretKey", Secret, "sessionToken", Secret, "addAuthDataToQuery", "true"),
            "hawk" => AuthScheme.Hawk("Credentials", "authId", "id", "authKey", Secret),
            "edgegrid" => AuthScheme.EdgeGrid("Credentials", "accessToken", Secret, "clientToken", Secret, "clientSecret", Secret),
            "jwt" => AuthScheme.Jwt("Credentials", "algorithm", "HS256", "secret", Secret, "payload", "{}", "addTokenTo", "queryParam"),
            "digest" => AuthScheme.Digest("Credentials", "username", "joe", "password", Secret),
            _ => AuthScheme.Ntlm("Credentials", "username", "joe", "password", Secret),
        };
        var server = new Server(_ =>
            new HttpResponseMessage(HttpStatusCode.Unauthorized)
            {
                Headers = { { "WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"" } },
            });
        var options = new Options();
        using var api = new ApiClient(options, new HttpClient(server));

        var exception = await Assert.ThrowsAsync<ApiException>(
            () => api.SendAsync(api.CreateRequest(new Endpoint("Get it", "GET", "https://h/x") { Auth = scheme }), CancellationToken.None));

        Assert.Contains("401", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", exception.ToString(), StringComparison.Ordinal);
        Assert.InRange(server.Requests.Count, 1, 2);
    }

    [Fact]
    public void Credentials_do_not_show()
    {
        Credentials[] all =
        [
            new OAuth1Credentials(Secret, Secret, Secret, Secret), new OAuth2Credentials(Secret), new AwsCredentials(Secret, Secret),
            new HawkCredentials(Secret, Secret),
            new EdgeGridCredentials(Secret, Secret, Secret), JwtCredentials.WithSecret("HS256", Encoding.UTF8.GetBytes(Secret), "{}"),
            new AsapCredentials("k", "i", "a", Secret), new DigestCredentials("joe", Secret),
            new NtlmCredentials("joe", Secret), new CredentialsProvider(_ => new ValueTask<Credentials>(new BearerCredentials(Secret))),
        ];

        Assert.All(all, c => Assert.DoesNotContain(Secret, c.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unreadable_key_is_reported_and_not_shown()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://h/");

        var exception = await Assert.ThrowsAsync<ApiConfigurationException>(
            async () => await JwtCredentials.WithPrivateKey("RS256", Secret, "{}").ApplyAsync(request));

        Assert.Contains("not PEM text", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ no json", "")]
    [InlineData("[]", "")]
    [InlineData("{}", "{ no json")]
    public async Task A_stated_token_without_an_object_as_payload_is_not_sent(string payload, string header)
    {
        var server = new Server(_ => new HttpResponseMessage(HttpStatusCode.OK));
        using var api = new ApiClient(new Options(), new HttpClient(server));
        var scheme = AuthScheme.Jwt("Credentials", "algorithm", "HS256", "secret", Secret, "payload", payload, "header", header);

        await api.SendAsync(api.CreateRequest(new Endpoint("x", "GET", "https://h/x") { Auth = scheme }), CancellationToken.None);

        Assert.Null(Assert.Single(server.Requests).Authorization);
    }

    [Fact]
    public async Task A_challenge_leads_to_one_retry_and_its_nonce_is_reused()
    {
        var server = new Server(r => r.Authorization is null
            ? new HttpResponseMessage(HttpStatusCode.Unauthorized)
            {
                Headers = { { "WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\", qop=\"auth,auth-int\", algorithm=SHA-256" } },
            }
            : new HttpResponseMessage(HttpStatusCode.OK));
        using var api = new ApiClient(
            new Options { Mine = new DigestCredentials("joe", Secret) { Nonce = () => "c" } }, new HttpClient(server));
        var endpoint = new Endpoint("x", "POST", "https://h/x?a=1") { Auth = AuthScheme.Digest("Credentials") };
        for (var i = 0; i < 2; i++)
        {
            var request = api.CreateRequest(endpoint);
            request.SetText("body", "text/plain");
            await api.SendAsync(request, CancellationToken.None);
        }

        Assert.Equal(3, server.Requests.Count);
        Assert.Null(server.Requests[0].Authorization);
        Assert.Contains(
            "uri=\"/x?a=1\", algorithm=SHA-256, qop=auth, nc=00000001, cnonce=\"c\"",
            server.Requests[1].Authorization,
            StringComparison.Ordinal);
        Assert.Contains("nc=00000002", server.Requests[2].Authorization, StringComparison.Ordinal);
        Assert.All(server.Requests, r => Assert.Equal("body", r.Body));
    }

    [Fact]
    public async Task A_handler_responds_to_a_challenge_without_a_generated_client()
    {
        var server = new Server(r => r.Authorization is null
            ? new HttpResponseMessage(HttpStatusCode.Unauthorized)
            {
                Headers = { { "WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\"" } },
            }
            : new HttpResponseMessage(HttpStatusCode.OK));
        using var http = new HttpClient(new CredentialsHandler(new DigestCredentials("joe", Secret)) { InnerHandler = server });

        using var response = await http.PostAsync(new Uri("https://h/x"), new StringContent("body"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["body", "body"], server.Requests.Select(r => r.Body));
    }

    [Fact]
    public async Task A_token_is_fetched_once_for_calls_at_the_same_time_and_again_when_it_ends()
    {
        var now = DateTimeOffset.UnixEpoch;
        var tokens = 0;
        var server = new Server(r => r.Url.StartsWith("https://id/", StringComparison.Ordinal)
            ? Json("{\"access_token\":\"t" + ++tokens + "\",\"expires_in\":3600,\"refresh_token\":\"r\"}")
            : new HttpResponseMessage(HttpStatusCode.OK));
        using var credentials = OAuth2Credentials.ForClient(new OAuth2Settings
        {
            TokenUrl = new Uri("https://id/token"),
            ClientId = "i d",
            ClientSecret = Secret,
            Scope = "read write",
            Audience = "api",
        });
        credentials.TimeProvider = new TestTime(() => now);
        using var api = new ApiClient(new Options { Mine = credentials }, new HttpClient(server));
        var endpoint = new Endpoint("x", "GET", "https://h/x") { Auth = AuthScheme.OAuth2("Credentials") };

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => api.SendAsync(api.CreateRequest(endpoint), CancellationToken.None)));
        var request = Assert.Single(server.Requests, r => r.Url == "https://id/token");
        Assert.Equal("grant_type=client_credentials&scope=read%20write&audience=api", request.Body);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("i%20d:" + Secret)), request.Authorization);
        Assert.All(server.Requests.Where(r => r.Url == "https://h/x"), r => Assert.Equal("Bearer t1", r.Authorization));

        now = now.AddSeconds(3590);
        await api.SendAsync(api.CreateRequest(endpoint), CancellationToken.None);
        Assert.Equal("Bearer t2", server.Requests[^1].Authorization);
        Assert.StartsWith("grant_type=refresh_token&refresh_token=r", server.Requests[^2].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_token_request_is_reported_with_its_reason()
    {
        var server = new Server(
            _ => Json("""{"error":"invalid_client","error_description":"unknown client"}""", HttpStatusCode.Unauthorized));
        using var credentials = OAuth2Credentials.ForPassword(
            new OAuth2Settings { TokenUrl = new Uri("https://id.example.com/token"), ClientId = "id", ClientSecret = Secret }, "joe",
            Secret);
        using var api = new ApiClient(new Options { Mine = credentials }, new HttpClient(server));

        var exception = await Assert.ThrowsAsync<OAuth2Exception>(() =>
            api.SendAsync(
                api.CreateRequest(new Endpoint("x", "GET", "https://h/x") { Auth = AuthScheme.OAuth2("Credentials") }),
                CancellationToken.None));

        Assert.Equal("invalid_client", exception.Error);
        Assert.Contains("id.example.com gives no token (401): invalid_client, unknown client", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ok", null)]
    [InlineData("other state", "another state")]
    [InlineData("denied", "access_denied")]
    public async Task A_user_authorizes_with_a_proof_key(string redirect, string? problem)
    {
        var server = new Server(
            r => r.Url == "https://id/token" ? Json("""{"access_token":"t"}""") : new HttpResponseMessage(HttpStatusCode.OK));
        string? challenge = null;
        using var credentials = OAuth2Credentials.ForUser(
            new OAuth2Settings
            {
                TokenUrl = new Uri("https://id/token"),
                AuthorizationUrl = new Uri("https://id/authorize"),
                ClientId = "id",
                RedirectUri = new Uri("http://localhost/back"),
            },
            (page, _) =>
            {
                var query = Signing.ParseForm(page.Query[1..]).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
                challenge = query["code_challenge"];
                return Task.FromResult(new Uri("http://localhost/back?" + redirect switch
                {
                    "ok" => "code=c&state=" + query["state"],
                    "denied" => "error=access_denied&state=" + query["state"],
                    _ => "code=c&state=x",
                }));
            });
        using var api = new ApiClient(new Options { Mine = credentials }, new HttpClient(server));
        var call = api.SendAsync(
            api.CreateRequest(new Endpoint("x", "GET", "https://h/x") { Auth = AuthScheme.OAuth2("Credentials") }), CancellationToken.None);

        if (problem is not null)
        {
            Assert.Contains(problem, (await Assert.ThrowsAsync<OAuth2Exception>(() => call)).Message, StringComparison.Ordinal);
            return;
        }

        await call;
        var form = Signing.ParseForm(server.Requests[0].Body).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        Assert.Equal("authorization_code", form["grant_type"]);
        Assert.Equal("c", form["code"]);
        Assert.Equal("id", form["client_id"]);
        Assert.Equal(challenge, OAuth2TokenRequest.Challenge(form["code_verifier"]));
        Assert.Equal("Bearer t", server.Requests[1].Authorization);
    }

    [Fact]
    public async Task The_collections_own_settings_fetch_a_token()
    {
        var server = new Server(r =>
            r.Url == "https://id/token" ? Json("""{"access_token":"t","expires_in":"60"}""") : new HttpResponseMessage(HttpStatusCode.OK));
        using var api = new ApiClient(new Options { Variables = { ["secret"] = Secret } }, new HttpClient(server));
        var scheme = AuthScheme.OAuth2(
            "Credentials", "accessToken", "", "grant_type", "client_credentials", "accessTokenUrl", "https://id/token", "clientId", "id",
            "clientSecret", "{{secret}}", "client_authentication", "body", "headerPrefix", "Token");

        await api.SendAsync(api.CreateRequest(new Endpoint("x", "GET", "https://h/x") { Auth = scheme }), CancellationToken.None);
        await api.SendAsync(api.CreateRequest(new Endpoint("x", "GET", "https://h/x") { Auth = scheme }), CancellationToken.None);

        Assert.Equal("grant_type=client_credentials&client_id=id&client_secret=" + Secret, server.Requests[0].Body);
        Assert.Equal(["https://id/token", "https://h/x", "https://h/x"], server.Requests.Select(r => r.Url));
        Assert.Equal("Token t", server.Requests[1].Authorization);
    }

    [Fact]
    public async Task Credentials_rotate()
    {
        var calls = 0;
        var server = new Server(_ => new HttpResponseMessage(HttpStatusCode.OK));
        using var api = new ApiClient(
            new Options { Mine = new CredentialsProvider(_ => new ValueTask<Credentials>(new OAuth2Credentials("t" + ++calls))) },
            new HttpClient(server));
        var endpoint = new Endpoint("x", "GET", "https://h/x") { Auth = AuthScheme.Bearer("Credentials", "token", "") };

        await api.SendAsync(api.CreateRequest(endpoint), CancellationToken.None);
        await api.SendAsync(api.CreateRequest(endpoint), CancellationToken.None);

        Assert.Equal(["Bearer t1", "Bearer t2"], server.Requests.Select(r => r.Authorization));
    }

    [Fact]
    public async Task Custom_auth_receives_the_request()
    {
        var server = new Server(_ => new HttpResponseMessage(HttpStatusCode.OK));
        using var api = new ApiClient(
            new Options
            {
                Mine = new CustomCredentials((request, _) =>
                {
                    request.Headers.TryAddWithoutValidation("Authorization", "Mine " + request.RequestUri!.OriginalString);
                    return default;
                }),
            },
            new HttpClient(server));

        await api.SendAsync(
            api.CreateRequest(new Endpoint("x", "GET", "https://h/x") { Auth = AuthScheme.Bearer("Credentials", "token", "") }),
            CancellationToken.None);

        Assert.Equal("Mine https://h/x", server.Requests[0].Authorization);
    }

    [Theory]
    [InlineData("DOM\\joe", "", "joe", "DOM")]
    [InlineData("joe@dom", "", "joe@dom", "")]
    [InlineData("joe", "DOM", "joe", "DOM")]
    public void Ntlm_is_left_to_the_handler(string user, string domain, string name, string where)
    {
        var credentials = new NtlmCredentials(user, Secret, domain);

        HandlerCredentials.Current = credentials.ForHandler;
        var given = HandlerCredentials.Instance.GetCredential(new Uri("https://h/"), "NTLM")!;
        Assert.Equal((name, where, Secret), (given.UserName, given.Domain, given.Password));
        Assert.Null(HandlerCredentials.Instance.GetCredential(new Uri("https://h/"), "Basic"));
        Assert.Null(credentials.ForHost(new Uri("https://h/")).GetCredential(new Uri("https://other/"), "NTLM"));
        HandlerCredentials.Current = null;
    }

    private static HttpResponseMessage Json(string text, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(text, Encoding.UTF8, "application/json") };

    private sealed record Received(string Url, string? Authorization, string Body);

    private sealed class Server(Func<Received, HttpResponseMessage> respond) : HttpMessageHandler
    {
        internal List<Received> Requests { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var received = new Received(
                request.RequestUri!.OriginalString,
                request.Headers.TryGetValues("Authorization", out var values) ? values.Single() : null,
                request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
            lock (Requests)
            {
                Requests.Add(received);
                var message = respond(received);
                message.RequestMessage = request;
                return message;
            }
        }
    }

    private sealed class Options : ApiClientOptions
    {
        internal Credentials? Mine { get; set; }

        protected override Credentials? GetCredentials(string name) => Mine;
    }
}
