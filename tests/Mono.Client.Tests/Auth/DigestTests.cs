using System.Net;
using System.Text;
using Xunit;

namespace Mono.Client.Tests.Auth;

/// <summary>Tests of Digest with a server that sends challenges.</summary>
public sealed class DigestTests
{
    // The examples of FIPS 180-4, and one at each edge of the padding.
    [Theory]
    [InlineData("", "c672b8d1ef56ed28ab87c3622c5114069bdd3ad7b8f9737498d0c01ecef0967a")]
    [InlineData("abc", "53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23")]
    [InlineData(
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "3928e184fb8690f840da3988121d31be65cb9d3ef83ee6146feac861e19b563a")]
    public void Sha_512_256_agrees_with_its_standard(string text, string hash) =>
        Assert.Equal(hash, Signing.Hex(Sha512256.Hash(Encoding.ASCII.GetBytes(text))));

    // RFC 7616, 3.9.2, with the values of its erratum 4897: the RFC's own values belong to another hash.
    [Fact]
    public void A_hashed_user_agrees_with_the_rfc()
    {
        var challenge = DigestChallenge.Parse(
            "realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256, nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\", "
                + "opaque=\"HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS\", charset=UTF-8, userhash=true")!;

        Assert.Equal(
            "Digest username=\"793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b\", realm=\"api@example.org\", "
                + "nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\", uri=\"/doe.json\", " +
            "algorithm=SHA-512-256, qop=auth, nc=00000001, cnonce=\"NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v\", "
                + "response=\"3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5\", " +
            "opaque=\"HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS\", userhash=true",
            new DigestCredentials("Jäsøn Doe", "Secret, or not?").Header(
                challenge, "GET", "/doe.json", "00000001", "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v", [], isPostmans: false));
    }

    [Fact]
    public void A_user_beyond_latin_1_is_encoded()
    {
        var challenge = DigestChallenge.Parse("realm=\"r\", nonce=\"n\"")!;

        Assert.StartsWith(
            "Digest username*=UTF-8''%E2%98%83%20x, realm=\"r\"",
            new DigestCredentials("☃ x", "p").Header(challenge, "GET", "/", "", "c", [], isPostmans: false),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_in_a_challenge_are_sent_back_unchanged()
    {
        var challenge = DigestChallenge.Parse("realm=\"a \\\"b\\\" \\\\\", nonce=\"n\\\"\", opaque=\"o\\\"\"")!;

        Assert.Equal("a \"b\" \\", challenge.Realm);
        var header = new DigestCredentials("u\"", "p").Header(challenge, "GET", "/", "", "c", [], isPostmans: false);
        Assert.StartsWith(
            "Digest username=\"u\\\"\", realm=\"a \\\"b\\\" \\\\\", nonce=\"n\\\"\", uri=\"/\"", header, StringComparison.Ordinal);
        Assert.EndsWith(", opaque=\"o\\\"\"", header, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonce=\"n\", algorithm=SHA-1")]
    [InlineData("nonce=\"n\", qop=\"auth-conf\"")]
    [InlineData("realm=\"r\"")]
    public void A_challenge_with_unsupported_values_is_ignored(string challenge) => Assert.Null(DigestChallenge.Parse(challenge));

    [Fact]
    public async Task The_best_algorithm_is_used()
    {
        var server = new AuthServer(r =>
        {
            var response = new HttpResponseMessage(r.Authorization is null ? HttpStatusCode.Unauthorized : HttpStatusCode.OK);
            foreach (var algorithm in new[] { "MD5", "SHA-512-256", "SHA-1024", "SHA-256" })
            {
                response.Headers.Add("WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\", qop=\"auth\", algorithm=" + algorithm);
            }

            return response;
        });

        await CallAsync(server, new DigestCredentials("joe", "secret"), 1);

        Assert.Contains("algorithm=SHA-512-256,", server.Requests[1].Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_nonce_is_replaced_and_counted_anew()
    {
        var nonce = 0;
        var server = new AuthServer(r => r.Authorization?.Contains("nonce=\"n" + nonce + "\"", StringComparison.Ordinal) == true
            ? AuthServer.Ok()
            : AuthServer.Challenge(
                "Digest realm=\"r\", nonce=\"n" + nonce + "\", qop=\"auth\"" + (r.Authorization is null ? "" : ", stale=true")));
        var credentials = new DigestCredentials("joe", "secret");

        await CallAsync(server, credentials, 2);
        nonce++;
        await CallAsync(server, credentials, 2);

        Assert.Equal(
            [null, "n0 1", "n0 2", "n0 3", "n1 1", "n1 2"],
            server.Requests.Select(
                r => r.Authorization is { } a ? a.Split(" nonce=\"")[1].Split('"')[0] + " " + a.Split("nc=0000000")[1][0] : null));
    }

    // Both requests are sent without credentials first, and both get the server's single nonce.
    [Fact]
    public async Task Calls_that_are_challenged_at_the_same_time_all_succeed()
    {
        var waiting = new List<TaskCompletionSource>();
        using var http = new HttpClient(new Gate(waiting));
        using var api = new ApiClient(new AuthOptions { Mine = new DigestCredentials("joe", "secret") }, http);
        var endpoint = new Endpoint("x", "GET", "https://h/x") { Auth = AuthScheme.Digest("Credentials") };

        var calls = Enumerable.Range(0, 3).Select(_ => api.SendAsync(api.CreateRequest(endpoint), CancellationToken.None)).ToList();
        Assert.Equal(3, waiting.Count);
        waiting.ForEach(w => w.SetResult());

        await Task.WhenAll(calls);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task A_wrong_password_is_tried_once(HttpStatusCode status)
    {
        var server = new AuthServer(_ => AuthServer.Challenge("Digest realm=\"r\", nonce=\"n\", qop=\"auth\"", status));
        var credentials = new DigestCredentials("joe", "secret");

        Assert.Equal(status, (await Assert.ThrowsAsync<ApiException>(() => CallAsync(server, credentials, 1))).StatusCode);
        Assert.Equal(2, server.Requests.Count);

        await Assert.ThrowsAsync<ApiException>(() => CallAsync(server, credentials, 1));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_body_is_signed_if_the_server_wants_it()
    {
        var server = new AuthServer(
            r => r.Authorization is null ? AuthServer.Challenge("Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\"") : AuthServer.Ok());
        using var http = new HttpClient(
            new CredentialsHandler(new DigestCredentials("u", "p") { Nonce = () => "c" }) { InnerHandler = server });

        using var response = await http.PostAsync(new Uri("https://h/x"), new StringContent("body"));

        string Hash(string text) => DigestChallenge.Hash("MD5", Encoding.UTF8.GetBytes(text));
        var digest = Hash(Hash("u:r:p") + ":n:00000001:c:auth-int:" + Hash("POST:/x:" + Hash("body")));
        Assert.Contains(
            "qop=auth-int, nc=00000001, cnonce=\"c\", response=\"" + digest + "\"",
            server.Requests[1].Authorization,
            StringComparison.Ordinal);
    }

    private static async Task CallAsync(AuthServer server, DigestCredentials credentials, int times)
    {
        using var api = new ApiClient(new AuthOptions { Mine = credentials }, new HttpClient(server, disposeHandler: false));
        for (var i = 0; i < times; i++)
        {
            await api.SendAsync(
                api.CreateRequest(new Endpoint("x", "GET", "https://h/x") { Auth = AuthScheme.Digest("Credentials") }),
                CancellationToken.None);
        }
    }

    // Delays the challenges until all requests have arrived.
    private sealed class Gate(List<TaskCompletionSource> waiting) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.Contains("Authorization"))
            {
                return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request };
            }

            var source = new TaskCompletionSource();
            waiting.Add(source);
            await source.Task;
            var response = AuthServer.Challenge("Digest realm=\"r\", nonce=\"n\", qop=\"auth\"");
            response.RequestMessage = request;
            return response;
        }
    }
}
