using System.Net;
using System.Text;
using Xunit;

namespace Mono.Client.Tests;

/// <summary>Tests of sending requests and reading responses with unusual handlers.</summary>
public sealed class ExchangeTests
{
    private static readonly Endpoint s_post = new("Post it", "POST", "{{baseUrl}}/a/{{x/y}}/b") { Query = { { "q", "{{q}}" } } };

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, null)]
    [InlineData(4095, null)]
    [InlineData(4096, null)]
    [InlineData(100_000, null)]
    [InlineData(1000, 1000L)]
    [InlineData(1023, 1023L)]
    [InlineData(1024, 1024L)]
    [InlineData(100_000, 3L)]
    [InlineData(100_000, 0L)]
    [InlineData(3, 100_000L)]
    [InlineData(3, long.MaxValue)]
    public async Task A_response_is_read_to_its_end_whatever_its_stated_length(int length, long? announced)
    {
        var text = new string('x', length);
        foreach (var piece in (int[])[1, 7, 100_000])
        {
            using var api = Client(
                new Handler(_ =>
                    new StreamContent(new Pieces(Encoding.ASCII.GetBytes(text), length > 10_000 ? Math.Max(piece, 500) : piece))
                    {
                        Headers = { ContentLength = announced },
                    }));

            Assert.Equal(text, await api.SendAsync(api.CreateRequest(Get("https://h/")), BodyTypes.Text, CancellationToken.None));
        }
    }

    [Fact]
    public async Task A_response_without_content_is_an_empty_value()
    {
        using var api = Client(new Handler(_ => null));

        Assert.Empty(await api.SendAsync(api.CreateRequest(Get("https://h/")), BodyTypes.Text, CancellationToken.None));
        Assert.Null((await api.SendAsync<User>(api.CreateRequest(Get("https://h/")), CancellationToken.None)).Id);
        Assert.False((await api.SendWithResponseAsync<User>(api.CreateRequest(Get("https://h/")), CancellationToken.None)).HasBody);
    }

    [Fact]
    public async Task Text_is_read_in_the_charset_of_its_type_in_every_way()
    {
        using var api = Client(
            new Handler(_ => new ByteArrayContent([0xE9]) { Headers = { { "Content-Type", "text/plain; charset=iso-8859-1" } } }));

        Assert.Equal("é", await api.SendAsync(api.CreateRequest(Get("https://h/")), BodyTypes.Text, CancellationToken.None));
        var response = await api.SendWithResponseAsync(api.CreateRequest(Get("https://h/")), BodyTypes.Content, CancellationToken.None);
        Assert.Equal("é", response.Body.ToString());
        Assert.Equal("é", response.ReadAsText());
        Assert.Equal("iso-8859-1", response.ContentHeaders!.ContentType!.CharSet);
    }

    [Fact]
    public async Task A_stream_that_breaks_ends_the_call_with_its_error()
    {
        using var api = Client(new Handler(_ => new StreamContent(new Pieces([1, 2, 3], 1, breaks: true))));

        var exception = await Assert.ThrowsAsync<ApiTransportException>(
            () => api.SendAsync(api.CreateRequest(Get("https://h/")), BodyTypes.Text, CancellationToken.None));

        Assert.IsType<IOException>(Assert.IsType<HttpRequestException>(exception.InnerException).InnerException);
        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
    }

    [Fact]
    public async Task A_body_is_sent_again_after_a_challenge()
    {
        List<string> bodies = [];
        using var api = Client(new Handler(request =>
        {
            bodies.Add(request.Content!.ReadAsStringAsync().GetAwaiter().GetResult());
            return new ByteArrayContent("""{"id":2}"""u8.ToArray());
        })
        {
            Challenge = "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"",
        });
        var request = api.CreateRequest(
            new Endpoint("x", "POST", "https://h/") { Auth = AuthScheme.Digest("Credentials", "username", "u", "password", "p") });
        request.SetJson(new User { Name = "é" });

        Assert.Equal(2, (await api.SendAsync<User>(request, CancellationToken.None)).Id);
        Assert.Equal(["""{"name":"é"}""", """{"name":"é"}"""], bodies);
    }

    [Fact]
    public async Task A_body_is_sent_again_by_a_handler_that_responds_to_a_challenge()
    {
        List<string> bodies = [];
        var inner = new Handler(request =>
        {
            bodies.Add(request.Content!.ReadAsStringAsync().GetAwaiter().GetResult());
            return new ByteArrayContent("""{"id":2}"""u8.ToArray());
        })
        {
            Challenge = "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"",
        };
        using var handler = new CredentialsHandler(new DigestCredentials("u", "p")) { InnerHandler = inner };
        using var api = Client(handler);
        var request = api.CreateRequest(new Endpoint("x", "POST", "https://h/"));
        request.SetJson(new User { Name = "é" });

        Assert.Equal(2, (await api.SendAsync<User>(request, CancellationToken.None)).Id);
        Assert.Equal(["""{"name":"é"}""", """{"name":"é"}"""], bodies);
    }

    [Fact]
    public async Task A_cancelled_call_and_a_timed_out_call_throw_their_own_errors()
    {
        using var source = new CancellationTokenSource();
        using var api = Client(new Stub { Delay = true });
        var call = api.SendAsync(api.CreateRequest(Get("https://h/")), source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => api.SendAsync<User>(api.CreateRequest(Get("https://h/")), new CancellationToken(true)));

        using var hasty = Client(new Stub { Delay = true }, options => options.Timeout = TimeSpan.FromMilliseconds(5));
        await Assert.ThrowsAsync<ApiTimeoutException>(
            () => hasty.SendAsync(hasty.CreateRequest(Get("https://h/")), CancellationToken.None));
        using var slow = Client(
            new Handler(_ => new StreamContent(new Pieces([1], 1, hangs: true))),
            options => options.Timeout = TimeSpan.FromMilliseconds(5));
        await Assert.ThrowsAsync<ApiTimeoutException>(
            () => slow.SendAsync(slow.CreateRequest(Get("https://h/")), BodyTypes.Text, CancellationToken.None));
    }

    [Fact]
    public async Task Bytes_are_unchanged_while_they_are_sent()
    {
        var content = new PooledContent();
        Encoding.ASCII.GetBytes(new string('a', 900)).CopyTo(content.Buffer.GetSpan(900));
        content.Buffer.Advance(900);
        var target = new SlowStream();
        var sending = content.CopyToAsync(target);

        content.Dispose();
        content.Dispose();
        var others = Enumerable.Range(0, 64).Select(_ => System.Buffers.ArrayPool<byte>.Shared.Rent(1024)).ToList();
        others.ForEach(o => o.AsSpan().Fill((byte)'z'));
        Assert.Equal(new string('a', 900), Encoding.ASCII.GetString(target.Pending.Span));
        target.Finish.SetResult();
        await sending;

        Assert.Equal(0, content.Buffer.Length);
        Assert.Equal(64, others.Distinct().Count());
        others.ForEach(o => System.Buffers.ArrayPool<byte>.Shared.Return(o));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => content.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task A_body_can_be_read_in_every_way_before_it_is_disposed_of()
    {
        using var content = new PooledContent();
        "abc"u8.CopyTo(content.Buffer.GetSpan(3));
        content.Buffer.Advance(3);
        using var copy = new MemoryStream();
        content.CopyTo(copy, null, CancellationToken.None);
        await content.CopyToAsync(copy);

        Assert.Equal("abcabc", Encoding.ASCII.GetString(copy.ToArray()));
        Assert.Equal(3, content.Headers.ContentLength);
        Assert.Equal("abc", await content.ReadAsStringAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => content.CopyToAsync(new MemoryStream(), new CancellationToken(true)));
    }

    [Fact]
    public async Task Each_client_calls_its_own_url_also_after_its_options_changed()
    {
        var (one, two) = (new Stub(), new Stub());
        var options = new Options { Variables = { ["baseUrl"] = "https://one", ["x/y"] = "v", ["q"] = "1" } };
        using var first = new ApiClient(options, new HttpClient(one));
        using var second = Client(
            two, o => o.Variables = new Dictionary<string, string> { ["baseUrl"] = "HTTPS://two", ["x/y"] = "ü", ["q"] = " " });
        for (var i = 0; i < 3; i++)
        {
            await first.SendAsync(first.CreateRequest(s_post), CancellationToken.None);
            await second.SendAsync(second.CreateRequest(s_post), CancellationToken.None);
            Assert.Equal("https://one/a/v/b?q=1", one.Request!.RequestUri!.OriginalString);
            Assert.Equal("https://two/a/%C3%BC/b?q=%20", two.Request!.RequestUri!.OriginalString);
        }

        await first.SendAsync(first.CreateRequest(s_post), CancellationToken.None);
        options.Variables["q"] = "2";
        await first.SendAsync(first.CreateRequest(s_post), CancellationToken.None);
        Assert.Equal("https://one/a/v/b?q=2", one.Request!.RequestUri!.OriginalString);
        var request = first.CreateRequest(s_post);
        request.SetVariable("x/y", "a/b");
        request.SetQuery("q", "&");
        await first.SendAsync(request, CancellationToken.None);
        Assert.Equal("https://one/a/a%2Fb/b?q=%26", one.Request!.RequestUri!.OriginalString);
    }

    [Fact]
    public async Task A_password_in_a_url_is_sent_each_time_and_never_in_the_url()
    {
        var stub = new Stub();
        using var api = Client(stub);
        for (var i = 0; i < 2; i++)
        {
            await api.SendAsync(api.CreateRequest(Get("https://joe:s3cret@h:443/x")), CancellationToken.None);

            Assert.Equal("Basic am9lOnMzY3JldA==", stub.Request!.Headers.GetValues("Authorization").Single());
            Assert.Equal("h:443", stub.Request.Headers.GetValues("Host").Single());
            Assert.DoesNotContain("s3cret", stub.Request.RequestUri!.OriginalString, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Long_urls_are_whole()
    {
        var stub = new Stub();
        using var api = Client(stub);
        var endpoint = new Endpoint("x", "GET", "https://h/:id/:id.json/" + new string('p', 300) + "/:other")
        {
            Query = { { "a", new string('q', 400) }, { "b" }, QueryParameter.FromArgument("c") },
        };
        var request = api.CreateRequest(endpoint);
        request.SetPath("id", new string('i', 500) + "/");
        request.SetQuery("c", ["1", new string('ü', 200)]);

        await api.SendAsync(request, CancellationToken.None);

        var id = new string('i', 500) + "%2F";
        Assert.Equal(
            "https://h/" + id + "/" + id + ".json/" + new string('p', 300) + "/:other?a=" + new string('q', 400) + "&b&c=1&c="
                + string.Concat(Enumerable.Repeat("%C3%BC", 200)),
            stub.Request!.RequestUri!.OriginalString);
    }

    [Theory]
    [InlineData("\t", true)]
    [InlineData("é", true)]
    [InlineData("a\rb", false)]
    [InlineData("a\n", false)]
    [InlineData("\0", false)]
    [InlineData("€", false)]
    [InlineData("printable, all of it~", true)]
    public async Task Headers_hold_latin_1_and_no_line_breaks(string value, bool isAllowed)
    {
        var stub = new Stub();
        using var api = Client(stub);
        var request = api.CreateRequest(Get("https://h/"));
        request.SetHeader("X-A", value);
        if (isAllowed)
        {
            await api.SendAsync(request, CancellationToken.None);
            Assert.Equal(value, stub.Request!.Headers.NonValidated["X-A"].ToString());
        }
        else
        {
            Assert.Contains(
                "X-A",
                (await Assert.ThrowsAsync<ArgumentException>(() => api.SendAsync(request, CancellationToken.None))).Message,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Writers_can_be_reused_after_an_error_and_nested()
    {
        var type = JsonTypes.List(JsonTypes.OpenEnum<Nested>());

        Assert.Throws<InvalidOperationException>(() => type.ToUtf8Bytes([new Nested("a"), new Nested("!")]));
        Assert.Equal("""["[\"x\"]","b"]""", Encoding.UTF8.GetString(type.ToUtf8Bytes([new Nested("x", true), new Nested("b")])));
        Assert.Equal("""["c"]""", Encoding.UTF8.GetString(type.ToUtf8Bytes([new Nested("c")])));
    }

    private static Endpoint Get(string url) => new("x", "GET", url);

    private static ApiClient Client(HttpMessageHandler handler, Action<Options>? change = null)
    {
        var options = new Options();
        change?.Invoke(options);
        return new ApiClient(options, new HttpClient(handler));
    }

    private sealed class Options : ApiClientOptions;

    // A value that throws, or that writes other JSON while it is written.
    private readonly record struct Nested(string Text, bool Writes = false) : IOpenEnum<Nested>
    {
        public string Value => Text == "!" ? throw new InvalidOperationException()
            : Writes ? Encoding.UTF8.GetString(JsonTypes.List(JsonTypes.String).ToUtf8Bytes([Text]))
            : Text;

        public Nested Create(string value) => new(value);
    }

    private sealed class Handler(Func<HttpRequestMessage, HttpContent?> createContent) : HttpMessageHandler
    {
        private bool _isChallenged;

        internal string? Challenge { get; init; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage { Content = createContent(request), RequestMessage = request };
            if (Challenge is not null && !_isChallenged)
            {
                _isChallenged = true;
                response.StatusCode = HttpStatusCode.Unauthorized;
                response.Headers.TryAddWithoutValidation("WWW-Authenticate", Challenge);
            }

            return Task.FromResult(response);
        }
    }

    /// <summary>Returns its bytes in pieces, each after a delay.</summary>
    private sealed class Pieces(byte[] bytes, int size, bool breaks = false, bool hangs = false) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            var read = Read(buffer.Span.Slice(0, Math.Min(size, buffer.Length)));
            if (read == 0 && hangs)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return read == 0 && breaks ? throw new IOException("The connection is lost.") : read;
        }
    }

    /// <summary>Accepts bytes, and completes the write only when told to.</summary>
    private sealed class SlowStream : MemoryStream
    {
        internal TaskCompletionSource Finish { get; } = new();

        internal ReadOnlyMemory<byte> Pending { get; private set; }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Pending = buffer;
            await Finish.Task;
        }
    }
}
