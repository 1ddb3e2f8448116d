using System.Net;
using System.Net.Http.Headers;

namespace Mono.Benchmarks.Calls;

/// <summary>A server in the same process: reads the request's body, and responds with prepared bytes.</summary>
internal sealed class MemoryHandler : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } body)
        {
            await body.CopyToAsync(Stream.Null, cancellationToken);
        }

        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(
                request.RequestUri!.AbsolutePath.EndsWith("/users", StringComparison.Ordinal)
                    ? CallDocuments.Users
                    : CallDocuments.OneUser)
            { Headers = { ContentType = s_json } },
        };
    }
}
