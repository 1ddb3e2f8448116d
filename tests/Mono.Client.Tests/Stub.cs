using System.Net;
using System.Text;

namespace Mono.Client.Tests;

/// <summary>Keeps the request, and returns a given response.</summary>
internal sealed class Stub : HttpMessageHandler
{
    internal HttpRequestMessage? Request { get; private set; }

    internal string? SentBody { get; private set; }

    internal string? SentType { get; private set; }

    internal HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    internal string Body { get; init; } = "{}";

    internal bool Delay { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Delay)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        Request = request;
        SentBody = request.Content is null
            ? null
            : Encoding.Latin1.GetString(await request.Content.ReadAsByteArrayAsync(cancellationToken));
        SentType = request.Content?.Headers.TryGetValues("Content-Type", out var types) == true ? types.Single() : null;
        return new HttpResponseMessage(Status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body)), RequestMessage = request };
    }
}
