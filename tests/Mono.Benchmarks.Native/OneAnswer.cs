using System.Net;
using System.Net.Http.Headers;

namespace Mono.Benchmarks.Native;

/// <summary>Answers in memory, unless the program is given an argument: so the transport is compiled in, as in a real program.</summary>
internal sealed class OneAnswer : HttpMessageHandler
{
    internal static HttpMessageHandler Handler(string[] arguments) =>
        arguments.Length > 0 ? new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All } : new OneAnswer();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new ByteArrayContent("""{"user":{"id":35436,"email":"roger@example.org","name":"Roger Wilco"}}"""u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
    }
}
