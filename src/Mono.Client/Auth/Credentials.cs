using System.Net;

namespace Mono.Client;

/// <summary>Authenticates requests.</summary>
/// <remarks>
/// <para>
/// Set credentials on a client's options, or use them without a generated client:
/// <see cref="ApplyAsync(HttpRequestMessage, CancellationToken)"/> adds them to any request. Their values never show in
/// <see cref="object.ToString"/>, exceptions or logs.
/// </para>
/// <para>Thread-safe for any number of calls and clients, once its properties are set; set them before the first call.</para>
/// </remarks>
public abstract class Credentials
{
    private protected Credentials()
    {
    }

    /// <summary>Clock of signatures and token lifetimes; null for the client's, or the system's.</summary>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>Gives the nonces of signatures; null for the client's, or random ones.</summary>
    public Func<string>? Nonce { get; set; }

    /// <summary>The kind of credentials, without their values.</summary>
    /// <returns>The type's name.</returns>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Adds the credentials to a request that is otherwise complete.</summary>
    /// <remarks>A signature covers the method, URL, headers and body at the time of this call.</remarks>
    /// <param name="request">The request; its URI must be absolute.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="InvalidOperationException">The request's URI is missing or relative.</exception>
    /// <exception cref="ApiCallException">The credentials are unusable, or no token was given for them.</exception>
    public ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken = default) =>
        CompleteAsync(new SigningContext(request ?? throw new ArgumentNullException(nameof(request))), cancellationToken);

    private async ValueTask CompleteAsync(SigningContext target, CancellationToken cancellationToken)
    {
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
    /// <returns>Whether the credentials accepted the challenge, so that the request is sent again.</returns>
    internal virtual bool AcceptChallenge(HttpResponseMessage response) => false;

    /// <summary>Credentials for the handler of the connection, for schemes that authenticate connections; null for none.</summary>
    internal virtual NetworkCredential? ForHandler => null;

    /// <summary>Returns the time of a signature.</summary>
    private protected DateTimeOffset Now(SigningContext target) =>
        (TimeProvider ?? target.TimeProvider)?.GetUtcNow() ?? DateTimeOffset.UtcNow;

    /// <summary>Returns the given nonce; null if the scheme creates its own.</summary>
    private protected string? GivenNonce(SigningContext target) =>
        (Nonce ?? target.Nonce)?.Invoke() is { Length: > 0 } nonce ? nonce : null;
}
