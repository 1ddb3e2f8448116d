using System.Net;
using System.Net.Http.Headers;

namespace Mono.Benchmarks.Native;

/// <summary>Sends one fixed response from memory.</summary>
internal sealed class FixedResponseHandler : HttpMessageHandler
{
    /// <summary>Creates a real handler if the program has an argument, so that the transport is compiled in as in a real program.</summary>
    internal static HttpMessageHandler Create(string[] arguments) => arguments.Length > 0
        ? new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }
        : new FixedResponseHandler();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new ByteArrayContent("""{"user":{"id":35436,"email":"roger@example.org","name":"Roger Wilco"}}"""u8.ToArray())
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            },
        };
    }
}
