using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Mono.Client.Tests;

/// <summary>Tests of a client with its own connections, against a server on the loopback interface.</summary>
public sealed class TransportTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _heads = [];
    private readonly int _port;

    public TransportTests()
    {
        _listener.Start();
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = ServeAsync();
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task A_redirect_is_followed_without_authorization()
    {
        using var api = new ApiClient(new Options(), null);

        await api.SendAsync(
            api.CreateRequest(new Endpoint("x", "GET", Url("redirect")) { Auth = AuthScheme.Bearer("Credentials", "token", "t") }),
            CancellationToken.None);

        Assert.Equal(2, _heads.Count);
        Assert.Contains("Authorization: Bearer t", _heads[0], StringComparison.Ordinal);
        Assert.StartsWith("GET /end ", _heads[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", _heads[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_may_forbid_redirects()
    {
        using var api = new ApiClient(new Options(), null);

        var exception = await Assert.ThrowsAsync<ApiException>(() =>
            api.SendAsync(
                api.CreateRequest(new Endpoint("x", "GET", Url("redirect")) { FollowRedirects = false }), CancellationToken.None));

        Assert.Equal(HttpStatusCode.Found, exception.StatusCode);
        Assert.Single(_heads);
    }

    [Fact]
    public async Task Cookies_are_kept_unless_a_request_forbids_it()
    {
        using var api = new ApiClient(new Options(), null);
        await api.SendAsync(api.CreateRequest(new Endpoint("x", "GET", Url("cookie"))), CancellationToken.None);
        await api.SendAsync(api.CreateRequest(new Endpoint("x", "GET", Url("end"))), CancellationToken.None);
        await api.SendAsync(api.CreateRequest(new Endpoint("x", "GET", Url("end")) { DisableCookies = true }), CancellationToken.None);

        Assert.Contains("Cookie: a=1", _heads[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Cookie", _heads[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_are_latin_1_and_the_target_is_as_it_is_written()
    {
        using var api = new ApiClient(new Options(), null);

        await api.SendAsync(
            api.CreateRequest(new Endpoint("x", "GET", Url("a/../%41%zz//b?q=[a]|b")) { Headers = { { "X-L", "é" } } }),
            CancellationToken.None);

        Assert.StartsWith("GET /a/../%41%zz//b?q=[a]|b HTTP/1.1\r\n", _heads[0], StringComparison.Ordinal);
        Assert.Contains("X-L: é\r\n", _heads[0], StringComparison.Ordinal);
    }

    private string Url(string path) => "http://127.0.0.1:" + _port.ToString(CultureInfo.InvariantCulture) + "/" + path;

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                using var stream = client.GetStream();
                var head = new StringBuilder();
                var buffer = new byte[1024];
                int read;
                while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && (read = await stream.ReadAsync(buffer)) > 0)
                {
                    head.Append(Encoding.Latin1.GetString(buffer, 0, read));
                }

                _heads.Add(head.ToString());
                var response = head.ToString().Contains("/redirect ", StringComparison.Ordinal) ? "302 Found\r\nLocation: /end\r\n"
                    : head.ToString().Contains("/cookie ", StringComparison.Ordinal) ? "204 No Content\r\nSet-Cookie: a=1; path=/\r\n"
                    : "204 No Content\r\n";
                await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 " + response + "Content-Length: 0\r\nConnection: close\r\n\r\n"));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test has ended.
        }
    }

    private sealed class Options : ApiClientOptions;
}
