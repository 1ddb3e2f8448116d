namespace Mono.Client;

/// <summary>Credentials of any kind that a delegate returns at each call, for rotation.</summary>
/// <example><code>
/// options.Credentials = new CredentialsProvider(async token =>
///     new AwsCredentials(await vault.GetAsync("id", token), await vault.GetAsync("key", token), "execute-api", "eu-west-1"));
/// </code></example>
public sealed class CredentialsProvider : Credentials
{
    private readonly Func<CancellationToken, ValueTask<Credentials>> _get;

    /// <summary>Creates credentials that a delegate returns at each call.</summary>
    /// <param name="get">
    /// Returns the credentials of the call. Returning the same object while its secrets are the same keeps tokens and challenges.
    /// </param>
    public CredentialsProvider(Func<CancellationToken, ValueTask<Credentials>> get) =>
        _get = get ?? throw new ArgumentNullException(nameof(get));

    internal override async ValueTask<Credentials> CurrentAsync(CancellationToken cancellationToken) =>
        await (await _get(cancellationToken).ConfigureAwait(false)).CurrentAsync(cancellationToken).ConfigureAwait(false);

    internal override async ValueTask ApplyAsync(SigningContext target, CancellationToken cancellationToken) =>
        await (await CurrentAsync(cancellationToken).ConfigureAwait(false)).ApplyAsync(target, cancellationToken).ConfigureAwait(false);
}
