namespace Mono.Client;

/// <summary>A bearer token (RFC 6750).</summary>
public sealed class BearerCredentials : Credentials
{
    private readonly Func<CancellationToken, ValueTask<string>> _get;

    /// <summary>A fixed token.</summary>
    /// <param name="token">The token without <c>Bearer</c>; empty sends no header, as in Postman.</param>
    public BearerCredentials(string token)
        : this(_ => new ValueTask<string>(token)) =>
        FixedHeader = (token ?? throw new ArgumentNullException(nameof(token))).Length == 0
            ? null
            : new KeyValuePair<string, string>("Authorization", "Bearer " + token);

    /// <summary>Creates credentials with a token that a delegate returns at each call, for rotation.</summary>
    /// <param name="get">Returns the token.</param>
    public BearerCredentials(Func<CancellationToken, ValueTask<string>> get) => _get = get ?? throw new ArgumentNullException(nameof(get));

    internal override KeyValuePair<string, string>? FixedHeader { get; }

    internal override async ValueTask ApplyAsync(SigningContext target, CancellationToken cancellationToken)
    {
        var token = await _get(cancellationToken).ConfigureAwait(false);
        if (!string.IsNullOrEmpty(token))
        {
            target.ReplaceHeader("Authorization", "Bearer " + token);
        }
    }
}
