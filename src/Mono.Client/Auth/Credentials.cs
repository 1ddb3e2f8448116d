using System.Net;

namespace Mono.Client;

/// <summary>
/// What a client shows to be let in. Set one on a client's options, or use it without a generated client: <see cref="ApplyAsync(HttpRequestMessage, CancellationToken)"/>
/// adds it to any request. Its values never show in <see cref="object.ToString"/>, exceptions or logs.
/// </summary>
public abstract class Credentials
{
    private protected Credentials()
    {
    }

    /// <summary>The clock that signatures and expiry go by; null for the client's, or the system's.</summary>
    public Func<DateTimeOffset>? Clock { get; set; }

    /// <summary>Gives the nonces of signatures; null for the client's, or random ones.</summary>
    public Func<string>? Nonce { get; set; }

    /// <summary>The kind of credentials, without their values.</summary>
    /// <returns>The type's name.</returns>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Adds the credentials to a request that is otherwise complete: a signature covers its method, URL, headers and body as they are now.</summary>
    /// <param name="request">The request; its URI must be absolute.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="InvalidOperationException">The request's URI is missing or relative.</exception>
    public async ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken = default)
    {
        var target = new SigningContext(request ?? throw new ArgumentNullException(nameof(request)));
        await ApplyAsync(target, cancellationToken).ConfigureAwait(false);
        target.Complete();
    }

    /// <summary>Adds the credentials to a request that is otherwise complete.</summary>
    internal abstract ValueTask ApplyAsync(SigningContext target, CancellationToken cancellationToken);

    /// <summary>The header that these credentials always are; null if they are anything else, or may change.</summary>
    internal virtual KeyValuePair<string, string>? FixedHeader => null;

    /// <summary>The credentials of this call: these, or those that are asked for.</summary>
    internal virtual ValueTask<Credentials> CurrentAsync(CancellationToken cancellationToken) => new(this);

    /// <summary>Looks at an answer that asks for credentials (401, 403).</summary>
    /// <returns>Whether the request is to be sent again: the credentials have learnt what they need.</returns>
    internal virtual bool AcceptChallenge(HttpResponseMessage response) => false;

    /// <summary>What the handler of the connection is given, for schemes that authenticate connections; null for none.</summary>
    internal virtual NetworkCredential? ForHandler => null;

    /// <summary>The time that a signature goes by.</summary>
    private protected DateTimeOffset Now(SigningContext target) => (Clock ?? target.Clock)?.Invoke() ?? DateTimeOffset.UtcNow;

    /// <summary>The nonce that was given; null if none was and the scheme makes its own.</summary>
    private protected string? GivenNonce(SigningContext target) => (Nonce ?? target.Nonce)?.Invoke() is { Length: > 0 } nonce ? nonce : null;
}
