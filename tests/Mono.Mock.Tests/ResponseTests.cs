using System.Net;
using System.Text;

namespace Mono.Mock.Tests;

/// <summary>Tests of the responses that examples give.</summary>
public sealed class ResponseTests
{
    [Fact]
    public async Task Status_headers_and_body_are_the_examples()
    {
        using var mock = Mocks.Responses("""
            [{"name": "n", "code": 201, "status": "Made", "header": [
              {"key": "Content-Type", "value": "application/json; charset=utf-8"},
              {"key": "Location", "value": "http://h/{{id}}"}, {"key": "Last-Modified", "value": "yesterday"},
              {"key": "Content-Length", "value": "1"}, {"key": "Content-Encoding", "value": "gzip"},
              {"key": "Transfer-Encoding", "value": "chunked"},
              {"key": "Set-Cookie", "value": "a=b"}, {"key": "Set-Cookie", "value": "c=d"},
              {"key": "X-Off", "value": "x", "disabled": true},
              {"key": "bad name", "value": "x"}, {"key": "", "value": "x"}, {"key": "X-Lines", "value": "a\r\nb"}],
              "body": "{\"id\": {{id}}, \"é\": \"{{unknown}}\"}"}]
            """, """[{"key": "id", "value": "42"}]""");
        using var client = mock.CreateClient();
        using var response = await client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("Made", response.ReasonPhrase);
        Assert.Equal("{\"id\": 42, \"é\": \"{{unknown}}\"}", await response.Content.ReadAsStringAsync());
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("yesterday", Assert.Single(response.Content.Headers.NonValidated["Last-Modified"]));
        Assert.Equal("http://h/42", response.Headers.Location!.ToString());
        Assert.Equal(["a=b", "c=d"], response.Headers.GetValues("Set-Cookie"));
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Null(response.Headers.TransferEncodingChunked);
        Assert.False(response.Headers.Contains("X-Off"));
        Assert.Equal("http://localhost/", response.RequestMessage!.RequestUri!.ToString());
    }

    [Theory]
    [InlineData("\"code\": 204, \"body\": null", 204, "", null)]
    [InlineData("\"body\": \"x\"", 200, "x", null)]
    [InlineData("\"code\": 5000, \"body\": \"x\", \"_postman_previewlanguage\": \"json\"", 200, "x", "application/json")]
    [InlineData("\"body\": \"x\", \"_postman_previewlanguage\": \"Text\"", 200, "x", "text/plain")]
    [InlineData("\"body\": \"x\", \"header\": \"Content-Type: text/csv\", \"_postman_previewlanguage\": \"html\"", 200, "x", "text/csv")]
    [InlineData("\"body\": \"\", \"_postman_previewlanguage\": \"json\"", 200, "", null)]
    [InlineData("\"status\": \"a\\nb\", \"header\": [\"Content-Type: no media type\"], \"body\": \"x\"", 200, "x", "no media type")]
    public async Task Missing_members_have_defaults(string members, int code, string body, string? contentType)
    {
        using var mock = Mocks.Responses("[{" + members + "}]");
        using var client = mock.CreateClient();
        using var response = await client.GetAsync(new Uri("http://h/"));

        Assert.Equal(code, (int)response.StatusCode);
        Assert.Equal(body, Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()));
        Assert.Equal(
            contentType, response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var values) ? values.ToString() : null);
    }

    [Theory]
    [InlineData("text/plain", new byte[] { 0xC3, 0xA9 })]
    [InlineData("text/plain; charset=ISO-8859-1", new byte[] { 0xE9 })]
    [InlineData("text/plain; charset=unheard-of", new byte[] { 0xC3, 0xA9 })]
    public async Task Bodies_are_in_the_charset_of_their_content_type(string contentType, byte[] expected)
    {
        using var mock = Mocks.Responses("[{\"header\": [\"Content-Type: " + contentType + "\"], \"body\": \"é\"}]");
        using var client = mock.CreateClient();

        Assert.Equal(expected, await client.GetByteArrayAsync(new Uri("http://h/")));
    }

    [Fact]
    public void Requests_may_be_sent_synchronously()
    {
        using var mock = Mocks.Responses("[{\"name\": \"n\", \"body\": \"x\"}]");
        using var client = mock.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Content = new StringContent("sent") };
        using var response = client.Send(request);

        Assert.Equal("n", Assert.Single(mock.Requests).ExampleName);
        Assert.Equal("sent", mock.Requests[0].Text);
    }

    [Fact]
    public async Task Cancelled_requests_get_no_response()
    {
        using var mock = Mocks.Responses("[{}]");
        using var client = mock.CreateClient();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.GetAsync(new Uri("http://h/"), new CancellationToken(canceled: true)));
        Assert.Empty(mock.Requests);
    }

    [Fact]
    public async Task Many_threads_may_send_at_once()
    {
        using var mock = Mocks.Of("GET http://h/a/:id -> 200 a", "GET http://h/b/:id -> 201 b");
        using var client = mock.CreateClient();

        await Parallel.ForEachAsync(Enumerable.Range(0, 1_000), async (i, token) =>
        {
            using var response = await client.GetAsync(new Uri($"http://h/{(i % 2 == 0 ? "a" : "b")}/{i}"), token);
            Assert.Equal(i % 2 == 0 ? HttpStatusCode.OK : HttpStatusCode.Created, response.StatusCode);
        });

        Assert.Equal(1_000, mock.Requests.Select(request => request.Url).Distinct().Count());
        Assert.All(
            mock.Requests, request => Assert.StartsWith($"/{request.ExampleName}/", request.Url.AbsolutePath, StringComparison.Ordinal));
        mock.ClearRequests();
        Assert.Empty(mock.Requests);
    }

    [Fact]
    public async Task A_client_that_is_disposed_leaves_the_mock()
    {
        using var mock = Mocks.Responses("[{\"name\": \"n\"}]");
        mock.CreateClient().Dispose();

        Assert.Equal("n", await mock.AskAsync("GET http://h/"));
    }

    [Fact]
    public void A_file_that_is_not_a_collection_is_reported_with_line_and_column()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        File.WriteAllText(path, "{\n  \"info\": }");
        try
        {
            var error = Assert.Throws<InvalidDataException>(() => new CollectionMock(path));
            Assert.StartsWith(
                $"{path}(2,11): The file is not valid JSON. A value is expected, not \"}}\".", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }

        Assert.StartsWith(
            "collection(1,1): This is a Postman environment",
            Assert.Throws<InvalidDataException>(() => CollectionMock.Parse("{\"values\": []}")).Message,
            StringComparison.Ordinal);
        Assert.Throws<FileNotFoundException>(() => new CollectionMock(path));
    }

    [Fact]
    public async Task The_collection_of_this_repository_can_be_mocked()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Mono.Generator.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        using var mock = new CollectionMock(Path.Combine(folder, "collections", "support-api.postman_collection.json"));
        Assert.Equal(200, await StatusAsync());
        Assert.Equal(201, await StatusAsync("201"));

        async Task<int> StatusAsync(string? code = null)
        {
            using var client = mock.CreateClient();
            using var request = new HttpRequestMessage(HttpMethod.Post, "https://example.zendesk.com/api/v2/users/create_or_update");
            if (code is not null)
            {
                request.Headers.Add("x-mock-response-code", code);
            }

            using var response = await client.SendAsync(request);
            Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
            Assert.Contains("\"user\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            return (int)response.StatusCode;
        }
    }
}
