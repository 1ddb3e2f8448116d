using System.Net;

namespace Mono.Client;

/// <summary>Adds credentials to every request of an HttpClient, and responds to a challenge once.</summary>
/// <example><code>
/// var http = new HttpClient(new CredentialsHandler(new DigestCredentials("joe", password)) { InnerHandler = new SocketsHttpHandler() });
/// </code></example>
public sealed class CredentialsHandler : DelegatingHandler
{
    private readonly Credentials _credentials;

    /// <summary>Creates a handler.</summary>
    /// <param name="credentials">The credentials.</param>
    public CredentialsHandler(Credentials credentials) =>
        _credentials = credentials ?? throw new ArgumentNullException(nameof(credentials));

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var credentials = await _credentials.CurrentAsync(cancellationToken).ConfigureAwait(false);
        if (request.Content is not null)
        {
            // A request that may be sent twice is buffered.
            await request.Content.LoadIntoBufferAsync().ConfigureAwait(false);
        }

        await credentials.ApplyAsync(request, cancellationToken).ConfigureAwait(false);
        var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden && credentials.AcceptChallenge(answer))
        {
            answer.Dispose();
            await credentials.ApplyAsync(request, cancellationToken).ConfigureAwait(false);
            answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        return answer;
    }
}
