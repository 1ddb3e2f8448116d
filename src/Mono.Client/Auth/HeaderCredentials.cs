namespace Mono.Client;

/// <summary>A header with any name, for auth types that the client does not support.</summary>
public sealed class HeaderCredentials : Credentials
{
    private readonly string _name;
    private readonly Func<CancellationToken, ValueTask<string>> _get;

    /// <summary>Creates credentials with a fixed header.</summary>
    /// <param name="name">The header's name, usually <c>Authorization</c>.</param>
    /// <param name="value">Its whole value.</param>
    public HeaderCredentials(string name, string value)
        : this(name, _ => new ValueTask<string>(value)) =>
        FixedHeader = new KeyValuePair<string, string>(name, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>Creates credentials with a header whose value a delegate returns at each call.</summary>
    /// <param name="name">The header's name, usually <c>Authorization</c>.</param>
    /// <param name="get">Returns its whole value.</param>
    public HeaderCredentials(string name, Func<CancellationToken, ValueTask<string>> get)
    {
        _name = name ?? throw new ArgumentNullException(nameof(name));
        _get = get ?? throw new ArgumentNullException(nameof(get));
    }

    internal override KeyValuePair<string, string>? FixedHeader { get; }

    internal override async ValueTask ApplyAsync(SigningContext target, CancellationToken cancellationToken) =>
        target.ReplaceHeader(_name, await _get(cancellationToken).ConfigureAwait(false));
}
