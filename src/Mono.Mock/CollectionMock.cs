using System.Net;
using System.Text;
using Mono.Postman;

namespace Mono.Mock;

/// <summary>
/// Responds to HTTP requests with the examples that are saved in a Postman collection, and records the requests.
/// It is an <see cref="HttpMessageHandler"/>: nothing goes over a network.
/// </summary>
/// <remarks>
/// <para>
/// The rules are those of Postman's mock servers (learning.postman.com, "Understanding mock server matching algorithm"):
/// same method, then the best path, then the query; the request headers <c>x-mock-response-code</c>,
/// <c>x-mock-response-name</c>, <c>x-mock-response-id</c>, <c>x-mock-match-request-headers</c> and
/// <c>x-mock-match-request-body</c> choose among the examples. Of equally good examples a 200 comes first, then another
/// success, then the collection's order. Host, port and protocol do not matter, and neither does a path prefix before the
/// example's path.
/// </para>
/// <para>
/// Variables with a value in the collection are filled in; other variables, and <c>:name</c> in a path, match any one
/// segment. A misspelt path does not match, unlike at Postman's servers, which also accept paths that are merely similar.
/// </para>
/// <para>A mock may be used by any number of threads and clients at the same time.</para>
/// </remarks>
public sealed class CollectionMock : HttpMessageHandler
{
    private readonly ExampleMatcher _matcher;
    private readonly List<RecordedRequest> _requests = [];

    /// <summary>Creates a mock from a collection file.</summary>
    /// <param name="path">The file: a collection of format 1.0.0, 2.0.0 or 2.1.0.</param>
    /// <param name="variables">Values of variables, as in an environment; they override the collection's own. Null means none.</param>
    /// <exception cref="InvalidDataException">The file is not a collection; the message has file, line, column and a remedy.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public CollectionMock(string path, IReadOnlyDictionary<string, string>? variables = null)
        : this(Read(File.ReadAllText(path), path), variables)
    {
    }

    private CollectionMock(PostmanCollection collection, IReadOnlyDictionary<string, string>? variables) =>
        _matcher = new ExampleMatcher(SavedExample.All(collection, new VariableValues(collection, variables)));

    /// <summary>Creates a mock from the JSON of a collection.</summary>
    /// <param name="json">The collection's text.</param>
    /// <param name="variables">Values of variables, as in an environment; they override the collection's own. Null means none.</param>
    /// <returns>The mock.</returns>
    /// <exception cref="InvalidDataException">The text is not a collection; the message has line, column and a remedy.</exception>
    public static CollectionMock Parse(string json, IReadOnlyDictionary<string, string>? variables = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new CollectionMock(Read(json, "collection"), variables);
    }

    /// <summary>
    /// Whether placeholders in examples, such as <c>"&lt;boolean&gt;"</c>, are replaced by concrete values (<c>true</c>, <c>42</c>).
    /// Otherwise a response is the example as it was saved, as at Postman's servers.
    /// </summary>
    public bool FillPlaceholders { get; set; }

    /// <summary>The requests received so far, in the order of arrival: a copy that does not change.</summary>
    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Clears the recorded requests.</summary>
    public void ClearRequests()
    {
        lock (_requests)
        {
            _requests.Clear();
        }
    }

    /// <summary>Creates a client that sends to this mock. Its base address is <c>http://localhost/</c>.</summary>
    /// <returns>The client; the caller disposes it, which leaves the mock usable.</returns>
    public HttpClient CreateClient() => new(this, disposeHandler: false) { BaseAddress = new Uri("http://localhost/") };

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var content = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return Respond(request, content);
    }

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        using var buffer = new MemoryStream();
        request.Content?.CopyTo(buffer, null, cancellationToken);
        return Respond(request, buffer.ToArray());
    }

    private HttpResponseMessage Respond(HttpRequestMessage request, byte[] content)
    {
        var received = new ReceivedRequest(request, content);
        var example = _matcher.Find(received);
        var response = example is null ? NotFound() : example.CreateResponse(FillPlaceholders);
        response.RequestMessage = request;
        lock (_requests)
        {
            _requests.Add(new RecordedRequest(received, example, response.StatusCode));
        }

        return response;
    }

    private static HttpResponseMessage NotFound() => new(HttpStatusCode.NotFound)
    {
        Content = new StringContent(
            """{"error":{"name":"mockRequestNotFoundError","message":"Double check your method and the request path and try """
                + """again.","header":"No matching requests"}}""",
            Encoding.UTF8,
            "application/json"),
    };

    private static PostmanCollection Read(string json, string path)
    {
        var result = PostmanReader.Read(json);
        if (result.Collection is { } collection)
        {
            return collection;
        }

        var problem = result.Problems[0];
        throw new InvalidDataException($"{path}({problem.Position.Line},{problem.Position.Column}): {problem.Message}");
    }
}
