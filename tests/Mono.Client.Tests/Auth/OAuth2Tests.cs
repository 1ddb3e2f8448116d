using System.Net;
using Xunit;

namespace Mono.Client.Tests.Auth;

/// <summary>Tests of fetched tokens: their lifetime, their renewal, and the errors when there is none.</summary>
public sealed class OAuth2Tests
{
    private const string Secret = "hunter2-topsecret";

    [Fact]
    public async Task A_refresh_token_stays_where_the_server_sends_no_new_one()
    {
        var now = DateTimeOffset.UnixEpoch;
        var server = new AuthServer(r => IsToken(r)
            ? AuthServer.Json(
                r.Body.Contains("refresh_token=r2", StringComparison.Ordinal) ? """{"access_token":"c","expires_in":100}"""
                    : r.Body.Contains(
                        "refresh_token=r1", StringComparison.Ordinal) ? """{"access_token":"b","expires_in":100,"refresh_token":"r2"}"""
                    : """{"access_token":"a","expires_in":100,"refresh_token":"r1"}""")
            : AuthServer.Ok());
        using var credentials = OAuth2Credentials.ForClient(Settings());
        credentials.TimeProvider = new TestTime(() => now);

        for (var i = 0; i < 4; i++)
        {
            await CallAsync(server, credentials);
            now = now.AddSeconds(200);
        }

        Assert.Equal(["client_credentials", "refresh r1", "refresh r2", "refresh r2"], server.Requests.Where(IsToken).Select(Grant));
        Assert.Equal(
            ["Bearer a", "Bearer b", "Bearer c", "Bearer c"], server.Requests.Where(r => !IsToken(r)).Select(r => r.Authorization));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "client_credentials,refresh r1,client_credentials")]
    [InlineData(HttpStatusCode.Unauthorized, "client_credentials,refresh r1,client_credentials")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "client_credentials,refresh r1")]
    public async Task A_refused_refresh_token_is_not_a_failure_but_a_server_error_is(HttpStatusCode status, string grants)
    {
        var now = DateTimeOffset.UnixEpoch;
        var server = new AuthServer(r =>
            !IsToken(r) ? AuthServer.Ok()
                : r.Body.Contains("refresh_token=", StringComparison.Ordinal) ? AuthServer.Json("{}", status)
                : AuthServer.Json("""{"access_token":"a","expires_in":100,"refresh_token":"r1"}"""));
        using var credentials = OAuth2Credentials.ForClient(Settings());
        credentials.TimeProvider = new TestTime(() => now);
        await CallAsync(server, credentials);
        now = now.AddSeconds(200);

        if (status == HttpStatusCode.ServiceUnavailable)
        {
            Assert.Equal(status, (await Assert.ThrowsAsync<OAuth2Exception>(() => CallAsync(server, credentials))).StatusCode);
        }
        else
        {
            await CallAsync(server, credentials);
        }

        Assert.Equal(grants, string.Join(",", server.Requests.Where(IsToken).Select(Grant)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_kept_token_that_is_refused_is_fetched_anew_once(bool inQuery)
    {
        var valid = "t1";
        var tokens = 0;
        var server = new AuthServer(r =>
            IsToken(r) ? AuthServer.Json("{\"access_token\":\"t" + ++tokens + "\",\"expires_in\":3600}")
            : (r.Authorization ?? r.Url).EndsWith(valid, StringComparison.Ordinal)
                ? AuthServer.Ok()
                : new HttpResponseMessage(HttpStatusCode.Unauthorized));
        using var credentials = OAuth2Credentials.ForClient(Settings());
        credentials.Placement = inQuery ? CredentialPlacement.Query : CredentialPlacement.Header;

        await CallAsync(server, credentials);
        await CallAsync(server, credentials);
        valid = "t2";
        await CallAsync(server, credentials);

        Assert.Equal(
            ["token", "t1", "t1", "t1", "token", "t2"],
            server.Requests.Select(r => IsToken(r) ? "token" : (r.Authorization ?? r.Url)[^2..]));
    }

    [Fact]
    public async Task A_new_token_that_is_refused_gives_the_response()
    {
        var server = new AuthServer(
            r => IsToken(r) ? AuthServer.Json("""{"access_token":"t"}""") : new HttpResponseMessage(HttpStatusCode.Unauthorized));
        using var credentials = OAuth2Credentials.ForClient(Settings());

        await Assert.ThrowsAsync<ApiException>(() => CallAsync(server, credentials));

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_short_lived_token_is_used_for_most_of_its_time()
    {
        var now = DateTimeOffset.UnixEpoch;
        var server = new AuthServer(r => IsToken(r) ? AuthServer.Json("""{"access_token":"t","expires_in":20}""") : AuthServer.Ok());
        using var credentials = OAuth2Credentials.ForClient(Settings());
        credentials.TimeProvider = new TestTime(() => now);

        foreach (var seconds in new[] { 0, 17, 2 })
        {
            now = now.AddSeconds(seconds);
            await CallAsync(server, credentials);
        }

        Assert.Equal(2, server.Requests.Count(IsToken));
    }

    [Theory]
    [InlineData(
        "{\"error\":\"invalid_grant\",\"error_description\":\"wrong: " + Secret + "\"}",
        HttpStatusCode.BadRequest,
        "invalid_grant",
        "wrong: ***")]
    [InlineData("{\"token_type\":\"Bearer\"}", HttpStatusCode.OK, null, null)]
    [InlineData("<html>" + Secret, HttpStatusCode.BadGateway, null, null)]
    [InlineData("", HttpStatusCode.InternalServerError, null, null)]
    [InlineData("[]", HttpStatusCode.OK, null, null)]
    public async Task A_response_without_a_token_is_reported_without_secrets(
        string body, HttpStatusCode status, string? error, string? description)
    {
        var server = new AuthServer(_ => AuthServer.Json(body, status));
        using var credentials = OAuth2Credentials.ForPassword(Settings(), "joe", Secret);

        var exception = await Assert.ThrowsAsync<OAuth2Exception>(() => CallAsync(server, credentials));

        Assert.Equal((status, error, description), (exception.StatusCode, exception.Error, exception.ErrorDescription));
        Assert.Contains(
            ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture), exception.Message, StringComparison.Ordinal);
        SecretAssert.TellsNothing(exception, Secret);
    }

    [Theory]
    [InlineData("token")]
    [InlineData("ftp://id/token")]
    [InlineData("{{url}}")]
    public async Task An_invalid_token_url_is_reported(string url)
    {
        using var credentials = OAuth2Credentials.ForClient(
            new OAuth2Settings { TokenUrl = new Uri(url, UriKind.RelativeOrAbsolute), ClientId = "id", ClientSecret = Secret });

        var exception = await Assert.ThrowsAsync<OAuth2Exception>(() => CallAsync(new AuthServer(_ => AuthServer.Ok()), credentials));

        Assert.Contains("TokenUrl", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_may_be_requested_without_a_proof_key_and_with_a_given_state()
    {
        Uri? page = null;
        var server = new AuthServer(_ => AuthServer.Json("""{"access_token":"t"}"""));
        var settings = Settings();
        settings.AuthorizationUrl = new Uri("https://id/authorize?prompt=login");
        settings.RedirectUri = new Uri("http://localhost/back");
        settings.Scope = "read write";
        settings.Audience = "api";
        settings.Resource = "https://api/";
        settings.State = "mine";
        settings.UseProofKey = false;
        using var credentials = OAuth2Credentials.ForUser(settings, (uri, _) =>
        {
            page = uri;
            return Task.FromResult(new Uri("http://localhost/back?code=c%2B1&state=mine"));
        });

        await CallAsync(server, credentials);

        Assert.Equal(
            "https://id/authorize?prompt=login&response_type=code&client_id=id&redirect_uri=http%3A%2F%2Flocalhost%2Fback"
                + "&scope=read%20write&audience=api&resource=https%3A%2F%2Fapi%2F&state=mine",
            page!.OriginalString);
        Assert.Equal(
            "grant_type=authorization_code&code=c%2B1&redirect_uri=http%3A%2F%2Flocalhost%2Fback&scope=read%20write&audience=api"
                + "&resource=https%3A%2F%2Fapi%2F",
            server.Requests[0].Body);
    }

    [Fact]
    public async Task A_cancelled_call_does_not_cancel_the_shared_token_request()
    {
        var fetch = new TaskCompletionSource<Uri>();
        var started = 0;
        var settings = Settings();
        settings.AuthorizationUrl = new Uri("https://id/authorize");
        settings.State = "s";
        var server = new AuthServer(r => IsToken(r) ? AuthServer.Json("""{"access_token":"t"}""") : AuthServer.Ok());
        using var credentials = OAuth2Credentials.ForUser(settings, (_, token) =>
        {
            started++;
            return started == 1 ? fetch.Task.WaitAsync(token) : Task.FromResult(new Uri("http://localhost/?code=c&state=s"));
        });
        using var source = new CancellationTokenSource();

        var first = CallAsync(server, credentials, source.Token);
        var second = CallAsync(server, credentials);
        Assert.Equal(1, started);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await second;
        Assert.Equal(2, started);
        Assert.Equal("Bearer t", server.Requests[^1].Authorization);
    }

    [Fact]
    public async Task A_token_can_be_fetched_by_a_separate_http_client()
    {
        var tokens = new AuthServer(_ => AuthServer.Json("""{"access_token":"t"}"""));
        var server = new AuthServer(_ => AuthServer.Ok());
        var settings = Settings();
        settings.HttpClient = new HttpClient(tokens);
        settings.ClientAuthentication = OAuth2ClientAuthentication.Body;
        using var credentials = OAuth2Credentials.ForRefreshToken(settings, "r");
        using var http = new HttpClient(new CredentialsHandler(credentials) { InnerHandler = server });

        using var response = await http.GetAsync(new Uri("https://h/x"));

        Assert.Equal("grant_type=refresh_token&refresh_token=r&client_id=id&client_secret=" + Secret, Assert.Single(tokens.Requests).Body);
        Assert.Null(tokens.Requests[0].Authorization);
        Assert.Equal("Bearer t", Assert.Single(server.Requests).Authorization);
    }

    private static OAuth2Settings Settings() => new() { TokenUrl = new Uri("https://id/token"), ClientId = "id", ClientSecret = Secret };

    private static bool IsToken(SeenRequest request) => request.Url.StartsWith("https://id/", StringComparison.Ordinal);

    private static string Grant(SeenRequest request)
    {
        var form = Signing.ParseForm(request.Body).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        return form["grant_type"] == "refresh_token" ? "refresh " + form["refresh_token"] : form["grant_type"];
    }

    private static async Task CallAsync(AuthServer server, Credentials credentials, CancellationToken cancellationToken = default)
    {
        using var api = new ApiClient(new AuthOptions { Mine = credentials }, new HttpClient(server, disposeHandler: false));
        await api.SendAsync(
            api.CreateRequest(new Endpoint("x", "GET", "https://h/x") { Auth = AuthScheme.OAuth2("Credentials") }), cancellationToken);
    }
}
