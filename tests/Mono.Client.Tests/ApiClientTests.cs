using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Mono.Client.Tests;

/// <summary>Whole calls with a handler that keeps the request, and some over a real connection.</summary>
public sealed class ApiClientTests
{
    private static readonly Endpoint s_get = new("Get it", "GET", "{{baseUrl}}/users/:id/x")
    {
        Headers = { { "X-A", "{{a}}" }, { "X-A", "2" } },
        Query = { { "page", "1" }, { "flag" }, QueryParameter.FromArgument("off"), QueryParameter.Optional("limit", "{{limit}}") },
        Errors = { { 404, JsonTypes.Map(JsonTypes.String) } },
    };

    [Fact]
    public async Task A_request_is_the_endpoint_filled_in()
    {
        var stub = new Stub();
        using var api = Client(stub);
        var request = api.CreateRequest(s_get);
        request.SetPath("id", "a/b");

        await api.SendAsync(request, CancellationToken.None);

        Assert.Equal("https://h/base/users/a%2Fb/x?page=1&flag", stub.Request!.RequestUri!.OriginalString);
        Assert.Equal(["value", "2"], stub.Request.Headers.GetValues("X-A"));
        Assert.Equal("*/*", stub.Request.Headers.GetValues("Accept").Single());
        Assert.Equal(
            "Mono.Generator/" + typeof(ApiClient).Assembly.GetName().Version!.ToString(3),
            stub.Request.Headers.GetValues("User-Agent").Single());
    }

    [Fact]
    public async Task Parameters_override_and_switch_on()
    {
        var stub = new Stub();
        using var api = Client(stub);
        var request = api.CreateRequest(s_get);
        request.SetPath("id", 7);
        request.SetQuery("page", 2);
        request.SetQuery("off", true);
        request.SetQuery("limit", "{{a}}&x");
        request.SetHeader("x-a", "mine");

        await api.SendAsync(request, CancellationToken.None);

        Assert.Equal("https://h/base/users/7/x?page=2&flag&off=true&limit={{a}}%26x", stub.Request!.RequestUri!.OriginalString);
        Assert.Contains("mine", stub.Request.Headers.GetValues("X-A"));
    }

    [Fact]
    public async Task Parameters_are_sent_as_their_JSON_text()
    {
        var stub = new Stub();
        using var api = Client(stub);
        var request = api.CreateRequest(new Endpoint("x", "GET", "https://h/:id")
        {
            Query = { QueryParameter.FromArgument("id"), QueryParameter.FromArgument("day"), QueryParameter.FromArgument("at") },
        });
        var id = new Guid("8D3A7C1E-3A1F-4C55-9F0E-0D9C6F6F2F10");
        request.SetPath("id", id);
        request.SetHeader("x-id", id);
        request.SetQuery("id", (Guid?)null);
        request.SetQuery("day", new DateOnly(2026, 1, 2));
        request.SetQuery("at", new TimeOnly(3, 4, 5, 60));

        await api.SendAsync(request, CancellationToken.None);

        Assert.Equal(
            "https://h/8d3a7c1e-3a1f-4c55-9f0e-0d9c6f6f2f10?day=2026-01-02&at=03:04:05.06", stub.Request!.RequestUri!.OriginalString);
        Assert.Equal(["8d3a7c1e-3a1f-4c55-9f0e-0d9c6f6f2f10"], stub.Request.Headers.GetValues("X-Id"));
    }

    [Fact]
    public async Task A_repeated_parameter_takes_several_values()
    {
        var stub = new Stub();
        using var api = Client(stub);
        var request = api.CreateRequest(new Endpoint("x", "GET", "https://h/x") { Query = { { "t", "a" }, { "t", "b" }, { "u", "c" } } });
        request.SetQuery("t", ["1", "2", "3"]);

        await api.SendAsync(request, CancellationToken.None);

        Assert.Equal("https://h/x?t=1&t=2&t=3&u=c", stub.Request!.RequestUri!.OriginalString);
    }

    [Fact]
    public void An_empty_path_value_is_refused()
    {
        using var api = Client(new Stub());

        var exception = Assert.Throws<ArgumentException>(() => api.CreateRequest(s_get).SetPath("id", ""));

        Assert.Contains(":id", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_variable_is_reported_with_its_name_place_and_remedy()
    {
        using var api = new ApiClient(new Options(), new HttpClient(new Stub()));
        var request = api.CreateRequest(s_get);
        request.SetPath("id", "1");

        var exception = await Assert.ThrowsAsync<ApiConfigurationException>(() => api.SendAsync(request, CancellationToken.None));

        Assert.Contains("\"Get it\"", exception.Message, StringComparison.Ordinal);
        Assert.Contains("{{a}}", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Options.Variables", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variables_may_hold_variables_and_names_may_be_built()
    {
        var stub = new Stub();
        var options = new Options { Variables = { ["a"] = "{{b}}!", ["b"] = "x", ["n"] = "b", ["loop"] = "{{loop}}" } };
        using var api = new ApiClient(options, new HttpClient(stub));

        await api.SendAsync(
            api.CreateRequest(new Endpoint("x", "GET", "https://h/{{a}}/{{{{n}}}}/{{}}/{{$guid}}")), CancellationToken.None);

        Assert.Matches("^https://h/x!/x/%7B%7B%7D%7D/[0-9a-f-]{36}$", stub.Request!.RequestUri!.OriginalString);
        await api.SendAsync(api.CreateRequest(new Endpoint("x", "GET", "https://h/{{loop}}")), CancellationToken.None);
    }

    [Fact]
    public async Task A_header_cannot_take_a_line_break()
    {
        using var api = Client(new Stub());
        var request = api.CreateRequest(s_get);
        request.SetPath("id", "1");
        request.SetHeader("X-B", "a\r\nX-Evil: 1");

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => api.SendAsync(request, CancellationToken.None));
        Assert.Contains("X-B", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_has_all_details_except_secrets()
    {
        var stub = new Stub { Status = HttpStatusCode.NotFound, Body = """{"reason":"gone"}""" };
        using var api = Client(stub);
        var request = api.CreateRequest(new Endpoint("Find", "GET", "https://joe:hunter2@h/x")
        {
            Query = { { "api_token", "s3cret" }, { "q", "1" } },
            Auth = AuthScheme.ApiKey("Credentials", "key", "k", "value", "topsecret", "in", "query"),
            Errors = { { 404, JsonTypes.Map(JsonTypes.String) } },
        });

        var exception = await Assert.ThrowsAsync<ApiException<Dictionary<string, string>>>(
            () => api.SendAsync(request, CancellationToken.None));

        Assert.Equal("gone", exception.Error["reason"]);
        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
        Assert.Equal("https://h/x?api_token=***&q=1&k=***", exception.Url);
        Assert.Equal("Find", exception.RequestName);
        Assert.Equal("""{"reason":"gone"}""", exception.Body);
        Assert.StartsWith(
            "GET https://h/x?api_token=***&q=1&k=***: 404 Not Found (request \"Find\").", exception.Message, StringComparison.Ordinal);
        Assert.Contains("topsecret", stub.Request!.RequestUri!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_another_kind_is_untyped_and_its_body_is_capped()
    {
        var stub = new Stub { Status = HttpStatusCode.NotFound, Body = "<html>" + new string('x', 5000) };
        using var api = Client(stub, o => o.MaxErrorBodyLength = 100);
        var request = api.CreateRequest(s_get);
        request.SetPath("id", "1");

        var exception = await Assert.ThrowsAsync<ApiException>(() => api.SendAsync(request, CancellationToken.None));

        Assert.Equal(100, exception.Body.Length);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(204)]
    [InlineData(299)]
    public async Task Every_2xx_is_a_success_and_empty_content_is_not_an_error(int status)
    {
        using var api = Client(new Stub { Status = (HttpStatusCode)status, Body = "" });
        var response = await api.SendWithResponseAsync(
            api.CreateRequest(new Endpoint("x", "GET", "https://h/x")), JsonTypes.Model<User>(), CancellationToken.None);

        Assert.False(response.HasBody);
        Assert.Null(response.Body.Id);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_response_can_be_read_as_another_type()
    {
        using var api = Client(new Stub { Body = """{"id":5,"other":"x"}""" });

        var response = await api.SendWithResponseAsync(
            api.CreateRequest(new Endpoint("x", "GET", "https://h/x")), JsonTypes.Model<User>(), CancellationToken.None);

        Assert.Equal(5, response.Body.Id);
        Assert.Equal("x", response.ReadAsJson().GetProperty("other").GetString());
    }

    [Fact]
    public async Task Cancellation_ends_a_call_and_a_timeout_names_itself()
    {
        using var api = Client(new Stub { Delay = true }, o => o.Timeout = TimeSpan.FromMilliseconds(20));
        var request = api.CreateRequest(new Endpoint("Slow", "GET", "https://h/x"));

        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() => api.SendAsync(request, CancellationToken.None));
        Assert.Contains("\"Slow\"", exception.Message, StringComparison.Ordinal);

        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.SendAsync(request, source.Token));
    }

    [Theory]
    [InlineData("GET", false, false)]
    [InlineData("GET", true, true)]
    [InlineData("DELETE", false, true)]
    public async Task Some_methods_send_no_body_unless_required(string method, bool keep, bool sent)
    {
        var stub = new Stub();
        using var api = Client(stub);
        var request = api.CreateRequest(new Endpoint("x", method, "https://h/x") { DisableBodyPruning = keep });
        request.SetJson(new User { Id = 1 }, JsonTypes.Model<User>());

        await api.SendAsync(request, CancellationToken.None);

        Assert.Equal(sent ? """{"id":1}""" : null, stub.SentBody);
    }

    [Fact]
    public async Task The_bytes_on_a_connection_are_those_of_postman()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serve = ServeOnceAsync(listener);
        using var api = new ApiClient(new Options(), null);
        var request = api.CreateRequest(new Endpoint("x", "POST", $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/a/../"
            + $"b%2f%zz{{x}}?q={{y}}|")
        {
            Headers = { { "X-Latin", "é" }, { "Content-Type", "application/vnd.api+json" } },
        });
        request.SetText("{ }", null);

        await api.SendAsync(request, CancellationToken.None);

        var sent = await serve;
        Assert.StartsWith("POST /a/../b%2f%zz%7Bx%7D?q={y}| HTTP/1.1\r\n", sent, StringComparison.Ordinal);
        Assert.Contains("X-Latin: \u00e9\r\n", sent, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/vnd.api+json\r\n", sent, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n{ }", sent, StringComparison.Ordinal);
    }

    private static ApiClient Client(Stub stub, Action<Options>? configure = null)
    {
        var options = new Options { Variables = { ["baseUrl"] = "https://h/base", ["a"] = "value" } };
        configure?.Invoke(options);
        return new ApiClient(options, new HttpClient(stub));
    }

    private static async Task<string> ServeOnceAsync(TcpListener listener)
    {
        using var connection = await listener.AcceptTcpClientAsync();
        var stream = connection.GetStream();
        var text = "";
        var buffer = new byte[4096];
        while (!text.Contains("{ }", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer);
            if (read == 0)
            {
                break;
            }

            text += Encoding.Latin1.GetString(buffer, 0, read);
        }

        await stream.WriteAsync("HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray());
        return text;
    }

    private sealed class Options : ApiClientOptions
    {
    }
}
