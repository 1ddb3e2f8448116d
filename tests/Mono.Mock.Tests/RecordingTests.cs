using System.Net.Http.Headers;
using System.Text;

namespace Mono.Mock.Tests;

/// <summary>Tests of recorded requests and of their text form.</summary>
public sealed class RecordingTests
{
    [Fact]
    public async Task Everything_that_was_sent_is_kept()
    {
        using var mock = Mocks.Of("POST http://h/a -> 201 made");
        using var client = mock.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://h/a?b=c")
        {
            Content = new StringContent("é", Encoding.Latin1, "text/plain"),
        };
        request.Headers.Add("X-B", ["1", "2"]);
        request.Headers.Add("X-A", "3");
        (await client.SendAsync(request)).Dispose();
        var recorded = Assert.Single(mock.Requests);

        Assert.Equal("POST", recorded.Method);
        Assert.Equal("http://h/a?b=c", recorded.Url.ToString());
        Assert.Equal(
            ["X-B=1", "X-B=2", "X-A=3", "Content-Type=text/plain; charset=iso-8859-1"],
            recorded.Headers
                .Select(header => $"{header.Key}={header.Value}")
                .Where(header => !header.StartsWith("Content-Length", StringComparison.Ordinal)));
        Assert.Equal([0xE9], recorded.Body.ToArray());
        Assert.Equal("é", recorded.Text);
        Assert.Equal("request POST http://h/a", recorded.RequestName);
        Assert.Equal("made", recorded.ExampleName);
        Assert.Equal(201, (int)recorded.StatusCode);
        Assert.Equal("1, 2", recorded.Header("x-b"));
        Assert.Null(recorded.Header("x-c"));
    }

    [Fact]
    public async Task The_list_is_a_copy()
    {
        using var mock = Mocks.Of("GET http://h/a");
        var before = mock.Requests;
        await mock.AskAsync("GET http://h/a");

        Assert.Empty(before);
        Assert.Single(mock.Requests);
    }

    [Fact]
    public async Task It_is_shown_as_HTTP_without_secrets()
    {
        using var mock = Mocks.Of("GET http://h/a");
        using var client = mock.CreateClient();
        using var request = new HttpRequestMessage(
            HttpMethod.Put,
            "http://user:word@h:81/a/b?page=1&api_key=s3cret&Access_Token=s3cret&key=s3cret&flag&u=0b1f1d2e-8a66-4d0c-9b1a-6f2b0f6f8f11"
                + "&t=s3cret0123456789abcdef0123456789abcdef")
        {
            Content = new StringContent(
                "{\"user\": {\"name\": \"Zoë\", \"password\": \"s3cret\", \"keys\": [{\"api-key\": 5}]}}",
                Encoding.UTF8,
                "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", "s3cret");
        foreach (var name in new[] { "Cookie", "X-Api-Key", "Ocp-Apim-Subscription-Key", "X-Auth-Token", "Proxy-Authorization" })
        {
            request.Headers.TryAddWithoutValidation(name, "s3cret");
        }

        request.Headers.TryAddWithoutValidation("X-Other", "eyJs3cret");
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        (await client.SendAsync(request)).Dispose();

        var text = string.Join(
            "\n",
            Assert.Single(mock.Requests)
                .ToString()
                .Split('\n')
                .Where(line => !line.StartsWith("Content-Length", StringComparison.Ordinal)));
        Assert.Equal(
            """
            PUT /a/b?page=1&api_key=***&Access_Token=***&key=***&flag&u=0b1f1d2e-8a66-4d0c-9b1a-6f2b0f6f8f11&t=*** HTTP/1.1
            Host: h:81
            Authorization: Basic ***
            Cookie: ***
            X-Api-Key: ***
            Ocp-Apim-Subscription-Key: ***
            X-Auth-Token: ***
            Proxy-Authorization: ***
            X-Other: ***
            Accept: application/json
            Content-Type: application/json; charset=utf-8

            {"user":{"name":"Zoë","password":"***","keys":[{"api-key":"***"}]}}

            """,
            text);
    }

    [Theory]
    [InlineData(
        "application/x-www-form-urlencoded", "grant_type=x&client_secret=s3cret&code=s3cret", "grant_type=x&client_secret=***&code=***")]
    [InlineData("application/json", "{ \"key\":  1 }", "{ \"key\":  1 }")]
    [InlineData("application/json", "{ \"secret\": ", "***")]
    [InlineData("application/json", "{ \"other\": ", "{ \"other\": ")]
    [InlineData("application/json", "{\"secret\": 1, \"secret\": 2}", "***")]
    [InlineData("application/json", "null", "null")]
    [InlineData("text/plain", "two\nlines", "two\nlines")]
    [InlineData("text/plain", "\0\u0001", "(2 bytes)")]
    public async Task Bodies_are_shown_if_they_are_text(string contentType, string body, string expected)
    {
        using var mock = Mocks.Of("GET http://h/a");
        using var client = mock.CreateClient();
        using var content = new StringContent(body, Encoding.UTF8, contentType);
        (await client.PostAsync(new Uri("http://h/a"), content)).Dispose();

        Assert.EndsWith($"\n\n{expected}\n", mock.Requests[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_a_body_has_none()
    {
        using var mock = Mocks.Of("GET http://h/a");
        await mock.AskAsync("GET http://h/a");

        Assert.Equal("GET /a HTTP/1.1\nHost: h\n", mock.Requests[0].ToString());
        Assert.True(mock.Requests[0].Body.IsEmpty);
        Assert.Equal("", mock.Requests[0].Text);
    }
}
