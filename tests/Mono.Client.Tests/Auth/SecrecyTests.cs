using System.Net;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace Mono.Client.Tests.Auth;

/// <summary>Rejects or misuses each type of credentials once, and looks for secrets in the errors.</summary>
public sealed class SecrecyTests
{
    private const string Secret = "hunter2-topsecret";

    private static readonly string s_key = CreateKey();

    public static TheoryData<string, HttpStatusCode> All
    {
        get
        {
            var data = new TheoryData<string, HttpStatusCode>();
            foreach (var type in Types.Keys)
            {
                data.Add(type, HttpStatusCode.Unauthorized);
                data.Add(type, HttpStatusCode.Forbidden);
            }

            return data;
        }
    }

    private static Dictionary<string, Func<Credentials>> Types { get; } = new(StringComparer.Ordinal)
    {
        ["basic"] = () => new BasicCredentials("joe", Secret),
        ["bearer"] = () => new BearerCredentials(Secret),
        ["apikey in the header"] = () => new ApiKeyCredentials("X-Key", Secret),
        ["apikey in the query"] = () => new ApiKeyCredentials("k", Secret, CredentialPlacement.Query),
        ["header"] = () => new HeaderCredentials("Authorization", Secret),
        ["oauth1"] = () => new OAuth1Credentials("ck", Secret, "t", Secret) { SignatureMethod = "PLAINTEXT" },
        ["oauth1 in the query"] = () =>
            new OAuth1Credentials("ck", Secret, Secret, Secret) { SignatureMethod = "PLAINTEXT", Placement = CredentialPlacement.Query },
        ["oauth1 with a key"] = () => new OAuth1Credentials("ck", s_key, Secret) { SignatureMethod = "RSA-SHA256" },
        ["oauth2"] = () => new OAuth2Credentials(Secret),
        ["oauth2 in the query"] = () => new OAuth2Credentials(Secret) { Placement = CredentialPlacement.Query },
        ["oauth2 fetched"] = () =>
            OAuth2Credentials.ForPassword(
                new OAuth2Settings { TokenUrl = new Uri("https://id/token"), ClientId = "id", ClientSecret = Secret }, "joe", Secret),
        ["aws"] = () => new AwsCredentials("id", Secret, sessionToken: Secret),
        ["aws in the query"] = () => new AwsCredentials(Secret, Secret, sessionToken: Secret) { Placement = CredentialPlacement.Query },
        ["hawk"] = () => new HawkCredentials("id", Secret),
        ["edgegrid"] = () => new EdgeGridCredentials(Secret, Secret, Secret),
        ["jwt"] = () => JwtCredentials.WithSecret("HS256", Encoding.UTF8.GetBytes(Secret), "{\"sub\":\"" + Secret + "\"}"),
        ["jwt in the query"] = () => WithQuery(JwtCredentials.WithPrivateKey("RS256", s_key, "{\"sub\":\"" + Secret + "\"}")),
        ["asap"] = () => new AsapCredentials("kid", "iss", "aud", s_key) { Claims = "{\"x\":\"" + Secret + "\"}" },
        ["digest"] = () => new DigestCredentials("joe", Secret),
        ["ntlm"] = () => new NtlmCredentials("joe", Secret),
        ["custom"] = () => new CustomCredentials((request, _) =>
        {
            request.Headers.TryAddWithoutValidation("X-Mine", Secret);
            return default;
        }),
        ["rotating"] = () => new CredentialsProvider(_ => new ValueTask<Credentials>(new BearerCredentials(Secret))),
    };

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_refusal_contains_no_secret(string type, HttpStatusCode status)
    {
        var server = new AuthServer(r =>
            r.Url == "https://id/token"
                ? AuthServer.Json("{\"access_token\":\"" + Secret + "\"}")
                : AuthServer.Challenge("Digest realm=\"r\", nonce=\"n\", qop=\"auth\"", status));
        var credentials = Types[type]();
        using var api = new ApiClient(new AuthOptions { Mine = credentials }, new HttpClient(server));

        var exception = await Assert.ThrowsAsync<ApiException>(() =>
            api.SendAsync(
                api.CreateRequest(new Endpoint("Get it", "GET", "https://h/x") { Auth = AuthScheme.Bearer("Credentials") }),
                CancellationToken.None));

        Assert.Equal(status, exception.StatusCode);
        Assert.Contains(
            ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture), exception.Message, StringComparison.Ordinal);
        SecretAssert.TellsNothing(exception, Secret, "eyJ");
        Assert.Equal(credentials.GetType().Name, credentials.ToString());
        (credentials as IDisposable)?.Dispose();
    }

    // For instance a secret that was read from a file together with its line break.
    [Theory]
    [InlineData("\n", "a line break")]
    [InlineData("\r\nX-Injected: 1", "a line break")]
    [InlineData("☃", "outside Latin-1")]
    public async Task A_value_unfit_for_a_header_is_reported_without_it(string end, string problem)
    {
        Credentials[] all =
        [
            new BearerCredentials(Secret + end), new OAuth2Credentials(Secret + end), new HeaderCredentials("X", Secret + end),
            new ApiKeyCredentials("X-Key", Secret + end), new HawkCredentials(Secret + end, "k"),
            new EdgeGridCredentials(Secret + end, "c", "s"),
        ];
        foreach (var credentials in all)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://h/x");

            var exception = await Assert.ThrowsAsync<ApiConfigurationException>(async () => await credentials.ApplyAsync(request));

            Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
            SecretAssert.TellsNothing(exception, Secret);
            Assert.Empty(request.Headers);
        }
    }

    [Theory]
    [InlineData(Secret)]
    [InlineData("-----BEGIN PRIVATE KEY-----" + Secret + "-----END PRIVATE KEY-----")]
    [InlineData("-----BEGIN PRIVATE KEY-----aHVudGVyMi10b3BzZWNyZXQ=-----END PRIVATE KEY-----")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----aHVudGVyMi10b3BzZWNyZXQ=-----END RSA PRIVATE KEY-----")]
    public async Task An_invalid_key_is_reported_without_it(string key)
    {
        Credentials[] all =
        [
            JwtCredentials.WithPrivateKey("RS256", key, "{}"), JwtCredentials.WithPrivateKey("ES256", key, "{}"),
            new OAuth1Credentials("ck", key) { SignatureMethod = "RSA-SHA1" }, new AsapCredentials("k", "i", "a", key),
        ];
        foreach (var credentials in all)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://h/x");

            var exception = await Assert.ThrowsAsync<ApiConfigurationException>(async () => await credentials.ApplyAsync(request));

            SecretAssert.TellsNothing(exception, Secret, "aHVudGVyMi10b3BzZWNyZXQ");
        }
    }

    [Fact]
    public void Invalid_arguments_are_reported_at_once()
    {
        Assert.Throws<ArgumentException>(() => new HawkCredentials("id", Secret, "sha512"));
        Assert.Throws<ArgumentException>(() => JwtCredentials.WithSecret("RS256", [1], "{}"));
        Assert.Throws<ArgumentException>(() => JwtCredentials.WithPrivateKey("HS256", s_key, "{}"));
        Assert.Throws<ArgumentException>(() => OAuth2Credentials.ForClient(new OAuth2Settings()));
        Assert.Throws<ArgumentException>(
            () => OAuth2Credentials.ForUser(new OAuth2Settings { TokenUrl = new Uri("https://id/") }, (u, _) => Task.FromResult(u)));
        var exception = Assert.Throws<ArgumentException>(() => JwtCredentials.WithSecret("HS256", [1], "{ " + Secret));
        Assert.Contains("JSON object", exception.Message, StringComparison.Ordinal);
        SecretAssert.TellsNothing(exception, Secret);
    }

    [Fact]
    public async Task Invalid_values_in_a_collection_are_reported_with_the_option_to_set()
    {
        using var api = new ApiClient(new AuthOptions(), new HttpClient(new AuthServer(_ => AuthServer.Ok())));
        var endpoint = new Endpoint("x", "GET", "https://h/x")
        {
            Auth = AuthScheme.Hawk("Credentials", "authId", "id", "authKey", Secret, "algorithm", "sha512"),
        };

        var exception = await Assert.ThrowsAsync<ApiConfigurationException>(
            () => api.SendAsync(api.CreateRequest(endpoint), CancellationToken.None));

        Assert.Contains("AuthOptions.Credentials", exception.Message, StringComparison.Ordinal);
        SecretAssert.TellsNothing(exception, Secret);
    }

    private static JwtCredentials WithQuery(JwtCredentials credentials)
    {
        credentials.Placement = CredentialPlacement.Query;
        credentials.QueryParameter = "mine";
        return credentials;
    }

    private static string CreateKey()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportPkcs8PrivateKeyPem();
    }
}
