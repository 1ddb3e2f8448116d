using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mono.Client.Tests.Auth;
using Xunit;

namespace Mono.Client.Tests;

/// <summary>Every cause of a failed call is an exception of one root that tells the call.</summary>
public sealed class ExceptionTests
{
    private const string Secret = "hunter2-topsecret";

    private static readonly OAuth2Settings s_settings = new()
    {
        TokenUrl = new Uri("https://id/token"),
        ClientId = "id",
        ClientSecret = Secret,
    };

    /// <summary>A cause: what the server does, the endpoint, the options, and the expected exception.</summary>
    private static Dictionary<string, Cause> Causes { get; } = new(StringComparer.Ordinal)
    {
        ["status with a typed error"] = new(typeof(ApiException<Dictionary<string, string>>))
        {
            Respond = _ => Response(HttpStatusCode.NotFound, """{"reason":"gone"}"""),
            Endpoint = () => new Endpoint("Call", "GET", Url) { Errors = { { 404, JsonTypes.Map(JsonTypes.String) } } },
            Status = HttpStatusCode.NotFound,
        },
        ["status without a type"] = new(typeof(ApiException))
        {
            Respond = _ => Response(HttpStatusCode.BadGateway, "<html>"),
            Status = HttpStatusCode.BadGateway,
        },
        ["body that is not JSON"] = new(typeof(ApiJsonException))
        {
            Respond = _ => Response(HttpStatusCode.OK, "<html>"),
            Status = HttpStatusCode.OK,
        },
        ["body that ends too early"] = new(typeof(ApiJsonException))
        {
            Respond = _ => Response(HttpStatusCode.OK, "{\"id\":"),
            Status = HttpStatusCode.OK,
        },
        ["body of another shape under StrictJson"] = new(typeof(ApiJsonException))
        {
            Respond = _ => Response(HttpStatusCode.OK, """{"id":{}}"""),
            Configure = options => options.StrictJson = true,
            Status = HttpStatusCode.OK,
        },
        ["missing variable"] = new(typeof(ApiConfigurationException))
        {
            Endpoint = () => new Endpoint("Call", "GET", "https://h/x") { Headers = { { "X-A", "{{missing}}" } } },
            IsBuilt = false,
        },
        ["unusable URL"] = new(typeof(ApiConfigurationException))
        {
            Endpoint = () => new Endpoint("Call", "GET", "https://:0:0/"),
            IsBuilt = false,
        },
        ["scheme that is not HTTP"] = new(typeof(ApiConfigurationException))
        {
            Endpoint = () => new Endpoint("Call", "GET", "ftp://h/x?access_token=" + Secret),
            IsReal = true,
        },
        ["unusable private key"] = new(typeof(ApiConfigurationException), typeof(CryptographicException))
        {
            Configure = options => options.Mine = JwtCredentials.WithPrivateKey("RS256", Secret, "{}"),
            IsBuilt = false,
        },
        ["error of the token endpoint"] = new(typeof(OAuth2Exception))
        {
            Respond = _ => Response(HttpStatusCode.Unauthorized, """{"error":"invalid_client"}"""),
            Configure = options => options.Mine = OAuth2Credentials.ForClient(s_settings),
            Status = HttpStatusCode.Unauthorized,
            IsBuilt = false,
            HasHeaders = false,
        },
        ["token that is not JSON"] = new(typeof(OAuth2Exception), typeof(JsonException))
        {
            Respond = _ => Response(HttpStatusCode.OK, "<html>"),
            Configure = options => options.Mine = OAuth2Credentials.ForClient(s_settings),
            Status = HttpStatusCode.OK,
            IsBuilt = false,
            HasHeaders = false,
        },
        ["token endpoint out of reach"] = new(typeof(OAuth2Exception), typeof(HttpRequestException))
        {
            Respond = _ => throw new HttpRequestException("No route"),
            Configure = options => options.Mine = OAuth2Credentials.ForClient(s_settings),
            IsBuilt = false,
        },
        ["time-out of the options"] = new(typeof(ApiTimeoutException), typeof(TimeoutException))
        {
            Hangs = true,
            Configure = options => options.Timeout = TimeSpan.FromMilliseconds(20),
        },
        ["time-out of the HttpClient"] = new(typeof(ApiTimeoutException), typeof(TimeoutException))
        {
            Hangs = true,
            HttpTimeout = TimeSpan.FromMilliseconds(20),
        },
        ["refused connection"] = new(typeof(ApiTransportException), typeof(HttpRequestException))
        {
            Endpoint = () => new Endpoint("Call", "GET", "http://127.0.0.1:1/x?access_token=" + Secret),
            IsReal = true,
        },
        ["body that breaks off"] = new(typeof(ApiTransportException), typeof(HttpRequestException))
        {
            Bytes = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nX-B: 1\r\n\r\n{\"id\":"u8.ToArray(),
            IsReal = true,
            Status = HttpStatusCode.OK,
        },
        ["gzip that is not gzip"] = new(typeof(ApiTransportException), typeof(HttpRequestException))
        {
            Bytes = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 6\r\n\r\nabcdef"u8.ToArray(),
            IsReal = true,
            Status = HttpStatusCode.OK,
        },
        ["brotli that is not brotli"] = new(typeof(ApiTransportException), typeof(HttpRequestException))
        {
            Bytes = "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 6\r\n\r\nabcdef"u8.ToArray(),
            IsReal = true,
            Status = HttpStatusCode.OK,
        },
        ["response that is not HTTP"] = new(typeof(ApiTransportException), typeof(HttpRequestException))
        {
            Bytes = "SSH-2.0\r\n\r\n"u8.ToArray(),
            IsReal = true,
        },
    };

    public static TheoryData<string> Names => [.. Causes.Keys];

    private static string Url => "https://joe:" + Secret + "@h/x?access_token=" + Secret;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_cause_is_told_with_its_call_and_without_secrets(string name)
    {
        var cause = Causes[name];
        var options = new AuthOptions();
        cause.Configure(options);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        var endpoint = cause.Endpoint();
        if (cause.Bytes is not null)
        {
            listener.Start();
            _ = ServeAsync(listener, cause.Bytes);
            endpoint = new Endpoint(
                "Call", "GET", $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/x?access_token=" + Secret);
        }

        endpoint.Auth = AuthScheme.Bearer("Mine", "token", "t");
        using var http = cause.IsReal ? null : new HttpClient(new CauseHandler(cause)) { Timeout = cause.HttpTimeout };
        using var api = new ApiClient(options, http);

        var exception = await Assert.ThrowsAnyAsync<ApiCallException>(
            () => api.SendAsync(api.CreateRequest(endpoint), JsonTypes.Model<User>(), CancellationToken.None));
        var again = await Assert.ThrowsAnyAsync<ApiCallException>(
            () => api.SendWithResponseAsync(api.CreateRequest(endpoint), JsonTypes.Model<User>(), CancellationToken.None));

        Assert.IsType(cause.Type, exception);
        Assert.IsType(cause.Type, again);
        Assert.Equal(("Call", "GET", cause.Status), (exception.RequestName, exception.Method, exception.StatusCode));
        Assert.Equal(cause.Status is not null && cause.HasHeaders, exception.Headers is not null);
        Assert.Equal(cause.IsBuilt, exception.Url is not null);
        Assert.True(exception.Url?.EndsWith("/x?access_token=***", StringComparison.Ordinal) ?? true, exception.Url);
        Assert.True(cause.Inner is null || cause.Inner.IsInstanceOfType(exception.InnerException), exception.InnerException?.ToString());
        SecretAssert.TellsNothing(exception, Secret);
    }

    [Fact]
    public async Task Cancellation_and_exceptions_of_the_user_pass_through()
    {
        using var source = new CancellationTokenSource();
        using var slow = new ApiClient(
            new AuthOptions { Timeout = TimeSpan.FromMinutes(1) },
            new HttpClient(new CauseHandler(new Cause(typeof(object)) { Hangs = true })));
        var call = slow.SendAsync(slow.CreateRequest(new Endpoint("x", "GET", "https://h/")), source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        using var own = new ApiClient(
            new AuthOptions { Mine = new BearerCredentials(_ => throw new UnauthorizedAccessException()) },
            new HttpClient(new CauseHandler(new Cause(typeof(object)))));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () =>
                own.SendAsync(
                    own.CreateRequest(new Endpoint("x", "GET", "https://h/") { Auth = AuthScheme.Bearer("Mine") }),
                    CancellationToken.None));
    }

    [Fact]
    public void Null_is_refused_by_the_method_that_is_called()
    {
        ValueTask Apply() => new BearerCredentials("t").ApplyAsync(null!);
        Assert.Throws<ArgumentNullException>((Action)(() => _ = Apply().AsTask()));
        Assert.Throws<ArgumentNullException>(() => new BearerCredentials((string)null!));
        Assert.Throws<ArgumentNullException>(() => new BasicCredentials("joe", null!));
        Assert.Throws<ArgumentNullException>(() => new ApiKeyCredentials("X", null!));
        Assert.Throws<ArgumentNullException>(() => new HeaderCredentials("X", (string)null!));
        Assert.Throws<ArgumentNullException>(() => new OAuth2Credentials((string)null!));
        Assert.Throws<ArgumentNullException>(() => OAuth2Credentials.ForPassword(s_settings, "joe", null!));
        Assert.Throws<ArgumentNullException>(() => OAuth2Credentials.ForUser(s_settings, null!));
        Assert.Throws<ArgumentNullException>(() => new ApiEnvironment("x", "name", null!));
        Assert.Throws<ArgumentNullException>(() => new ApiException(HttpStatusCode.NotFound, null!));
        Assert.Throws<ArgumentNullException>(() => new ApiResponse<string>(null!, "x"));
        using var api = new ApiClient(new AuthOptions(), null);
        var request = api.CreateRequest(new Endpoint("x", "POST", "https://h/:id"));
        Assert.Equal("body", Assert.Throws<ArgumentNullException>(() => request.SetJson<User>(null!)).ParamName);
        Assert.Throws<ArgumentNullException>(() => request.SetPath("id", (string?)null));
    }

    private static HttpResponseMessage Response(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body) };

    private static async Task ServeAsync(TcpListener listener, byte[] response)
    {
        for (var i = 0; i < 2; i++)
        {
            using var connection = await listener.AcceptTcpClientAsync();
            var stream = connection.GetStream();
            var head = "";
            var buffer = new byte[4096];
            int read;
            while (!head.Contains("\r\n\r\n", StringComparison.Ordinal) && (read = await stream.ReadAsync(buffer)) > 0)
            {
                head += Encoding.Latin1.GetString(buffer, 0, read);
            }

            await stream.WriteAsync(response);
        }
    }

    private sealed class Cause(Type type, Type? inner = null)
    {
        internal Type Type => type;

        internal Type? Inner => inner;

        internal Func<HttpRequestMessage, HttpResponseMessage> Respond { get; init; } = _ => Response(HttpStatusCode.OK, "{}");

        internal Func<Endpoint> Endpoint { get; init; } = () => new Endpoint("Call", "GET", Url);

        internal Action<AuthOptions> Configure { get; init; } = _ => { };

        internal HttpStatusCode? Status { get; init; }

        /// <summary>Whether the failure comes after the request was built, so that its URL is known.</summary>
        internal bool IsBuilt { get; init; } = true;

        internal bool HasHeaders { get; init; } = true;

        internal bool Hangs { get; init; }

        internal TimeSpan HttpTimeout { get; init; } = TimeSpan.FromSeconds(100);

        /// <summary>Whether the client has connections of its own.</summary>
        internal bool IsReal { get; init; }

        /// <summary>What a server on the loopback interface sends.</summary>
        internal byte[]? Bytes { get; init; }
    }

    private sealed class CauseHandler(Cause cause) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (cause.Hangs)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return cause.Respond(request);
        }
    }
}
