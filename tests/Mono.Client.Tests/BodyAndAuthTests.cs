using Xunit;

namespace Mono.Client.Tests;

public sealed class BodyAndAuthTests
{
    [Fact]
    public async Task A_form_groups_equal_names_and_leaves_out_nulls()
    {
        var stub = await SendAsync(r =>
        {
            var fields = new FormFields();
            fields.Add("a", "1 2");
            fields.Add("b", 3L);
            fields.Add("a", "é&");
            fields.Add("c", (string?)null);
            fields.Add("d", true);
            r.SetForm(fields);
        });

        Assert.Equal("a=1%202&a=%C3%A9%26&b=3&d=true", stub.SentBody);
        Assert.Equal("application/x-www-form-urlencoded", stub.SentType);
    }

    [Fact]
    public async Task Parts_are_written_as_postman_writes_them()
    {
        var stub = await SendAsync(r =>
        {
            var fields = new MultipartFields();
            fields.Add("t", "text");
            fields.Add("j", "{}", "application/json");
            fields.Add("f", new FilePart(new MemoryStream([1, 2]), "a\"b.bin"));
            r.SetMultipart(fields);
        });

        var boundary = stub.SentType!.Replace("multipart/form-data; boundary=", "", StringComparison.Ordinal);
        Assert.Matches("^-{26}[0-9]{24}$", boundary);
        Assert.Equal(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\ntext\r\n" +
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"j\"\r\nContent-Type: application/json\r\n\r\n{{}}\r\n" +
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a%22b.bin\"\r\nContent-Type: "
                + "application/octet-stream\r\n\r\n\u0001\u0002\r\n" +
            $"--{boundary}--\r\n",
            stub.SentBody);
    }

    [Fact]
    public async Task Json_has_no_charset_and_a_written_type_wins()
    {
        Assert.Equal("application/json", (await SendAsync(r => r.SetJson(new User(), JsonTypes.Model<User>()))).SentType);
        Assert.Equal(
            "application/x",
            (await SendAsync(
                r => r.SetJson(new User(), JsonTypes.Model<User>()), e => e.Headers.Add("content-type", "application/x"))).SentType);
    }

    [Fact]
    public async Task A_query_language_request_is_json()
    {
        var stub = await SendAsync(r => r.SetGraphQL("query { a }", "Op", new User { Id = 1 }, JsonTypes.Model<User>()));

        Assert.Equal("""{"query":"query { a }","operationName":"Op","variables":{"id":1}}""", stub.SentBody);
    }

    [Fact]
    public async Task A_file_is_sent_as_it_is()
    {
        var stub = await SendAsync(r => r.SetFile(new FilePart([65, 66], "x.png", "image/png")));

        Assert.Equal("AB", stub.SentBody);
        Assert.Equal("image/png", stub.SentType);
    }

    [Theory]
    [InlineData("joe", "pass", "Basic am9lOnBhc3M=")]
    [InlineData("", "", "Basic Og==")]
    [InlineData("é", "☃", "Basic w6k64piD")]
    public async Task Basic_auth_replaces_a_written_header(string user, string password, string header)
    {
        var stub = await SendAsync(_ => { }, e =>
        {
            e.Headers.Add("authorization", "mine");
            e.Auth = AuthScheme.Basic("Credentials", "username", user, "password", password);
        });

        Assert.Equal(header, stub.Request!.Headers.GetValues("Authorization").Single());
    }

    [Fact]
    public async Task A_bearer_without_token_leaves_a_written_header()
    {
        var stub = await SendAsync(_ => { }, e =>
        {
            e.Headers.Add("Authorization", "mine");
            e.Auth = AuthScheme.Bearer("Credentials", "token", "");
        });

        Assert.Equal("mine", stub.Request!.Headers.GetValues("Authorization").Single());
    }

    [Fact]
    public async Task A_key_replaces_headers_of_equal_names_or_the_parameter_of_its_name()
    {
        var header = await SendAsync(_ => { }, e =>
        {
            e.Headers.Add("x_api_key", "old");
            e.Auth = AuthScheme.ApiKey("Credentials", "key", "X-API-Key", "value", "v", "in", "header");
        });
        Assert.False(header.Request!.Headers.Contains("x_api_key"));
        Assert.Equal("v", header.Request.Headers.GetValues("X-API-Key").Single());

        var query = await SendAsync(_ => { }, e =>
        {
            e.Query.Add("k", "old");
            e.Query.Add("q", "1");
            e.Auth = AuthScheme.ApiKey("Credentials", "key", "k", "value", "a=b&c", "in", "query");
        });
        Assert.Equal("https://h/x?q=1&k=a=b%26c", query.Request!.RequestUri!.OriginalString);
    }

    [Fact]
    public async Task Options_take_the_place_of_the_collections_auth_and_are_asked_at_each_call()
    {
        var calls = 0;
        var options = new Options { Mine = new BearerCredentials(_ => new ValueTask<string>("t" + ++calls)) };
        var stub = new Stub();
        using var api = new ApiClient(options, new HttpClient(stub));
        var endpoint = new Endpoint("x", "GET", "https://h/x") { Auth = AuthScheme.Bearer("Credentials", "token", "{{unset}}") };

        await api.SendAsync(api.CreateRequest(endpoint), CancellationToken.None);
        Assert.Equal("Bearer t1", stub.Request!.Headers.GetValues("Authorization").Single());
        await api.SendAsync(api.CreateRequest(endpoint), CancellationToken.None);
        Assert.Equal("Bearer t2", stub.Request!.Headers.GetValues("Authorization").Single());

        options.Mine = null;
        var exception = await Assert.ThrowsAsync<ApiConfigurationException>(
            () => api.SendAsync(api.CreateRequest(endpoint), CancellationToken.None));
        Assert.Contains("Options.Credentials", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unsupported_auth_sends_the_headers_set_by_the_caller()
    {
        var stub = new Stub();
        using var api = new ApiClient(new Options { Mine = new HeaderCredentials("Authorization", "Hawk id=1") }, new HttpClient(stub));

        await api.SendAsync(
            api.CreateRequest(new Endpoint("x", "GET", "https://h/x") { Auth = AuthScheme.Unsupported("Credentials", "hawk") }),
            CancellationToken.None);

        Assert.Equal("Hawk id=1", stub.Request!.Headers.GetValues("Authorization").Single());
    }

    [Fact]
    public void Credentials_do_not_show()
    {
        Credentials[] all =
        [
            new BasicCredentials("joe", "hunter2"), new BearerCredentials("hunter2"), new ApiKeyCredentials("hunter2"),
            new HeaderCredentials("Authorization", "hunter2"),
        ];

        Assert.All(all, c => Assert.DoesNotContain("hunter2", c.ToString(), StringComparison.Ordinal));
    }

    private static async Task<Stub> SendAsync(Action<ApiRequest> set, Action<Endpoint>? configure = null)
    {
        var stub = new Stub();
        using var api = new ApiClient(new Options(), new HttpClient(stub));
        var endpoint = new Endpoint("x", "POST", "https://h/x");
        configure?.Invoke(endpoint);
        var request = api.CreateRequest(endpoint);
        set(request);
        await api.SendAsync(request, CancellationToken.None);
        return stub;
    }

    private sealed class Options : ApiClientOptions
    {
        internal Credentials? Mine { get; set; }

        protected override Credentials? GetCredentials(string name) => name == "Credentials" ? Mine : null;
    }
}
