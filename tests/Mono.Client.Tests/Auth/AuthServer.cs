using System.Net;
using System.Text;

namespace Mono.Client.Tests.Auth;

/// <summary>A request as a server saw it.</summary>
internal sealed record SeenRequest(
    string Method, string Url, string? Authorization, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>A server that sends given responses and keeps the requests.</summary>
internal sealed class AuthServer(Func<SeenRequest, HttpResponseMessage> respond) : HttpMessageHandler
{
    internal List<SeenRequest> Requests { get; } = [];

    internal static HttpResponseMessage Ok() => new(HttpStatusCode.OK);

    internal static HttpResponseMessage Json(string text, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(text, Encoding.UTF8, "application/json") };

    internal static HttpResponseMessage Challenge(string challenge, HttpStatusCode status = HttpStatusCode.Unauthorized) =>
        new(status) { Headers = { { "WWW-Authenticate", challenge } } };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.NonValidated
            .Concat(request.Content?.Headers.NonValidated ?? default)
            .ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var seen = new SeenRequest(
            request.Method.Method,
            request.RequestUri!.OriginalString,
            headers.GetValueOrDefault("Authorization"),
            headers,
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        lock (Requests)
        {
            Requests.Add(seen);
            var message = respond(seen);
            message.RequestMessage = request;
            return message;
        }
    }
}

/// <summary>Options with credentials of any type.</summary>
internal sealed class AuthOptions : ApiClientOptions
{
    internal Credentials? Mine { get; set; }

    protected override Credentials? GetCredentials(string name) => Mine;
}
