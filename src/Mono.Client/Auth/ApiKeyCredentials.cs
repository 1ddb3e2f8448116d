namespace Mono.Client;

/// <summary>A key in a header or in the query.</summary>
public sealed class ApiKeyCredentials : Credentials
{
    private readonly string? _name;
    private readonly CredentialPlacement? _placement;
    private readonly Func<CancellationToken, ValueTask<string>> _getValue;

    /// <summary>Creates credentials of a fixed key, sent where the collection says.</summary>
    /// <param name="value">The key.</param>
    public ApiKeyCredentials(string value)
        : this(_ => new ValueTask<string>(value)) => _ = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>Creates credentials of a key that is asked for at each call, sent where the collection says.</summary>
    /// <param name="getValue">Returns the key.</param>
    public ApiKeyCredentials(Func<CancellationToken, ValueTask<string>> getValue) =>
        _getValue = getValue ?? throw new ArgumentNullException(nameof(getValue));

    /// <summary>Creates credentials of a fixed key under a name of its own.</summary>
    /// <param name="name">Name of the header or parameter.</param>
    /// <param name="value">The key.</param>
    /// <param name="placement">Place of the key.</param>
    public ApiKeyCredentials(string name, string value, CredentialPlacement placement = CredentialPlacement.Header)
        : this(value)
    {
        _name = name ?? throw new ArgumentNullException(nameof(name));
        _placement = placement;
    }

    internal override async ValueTask ApplyAsync(SigningContext target, CancellationToken cancellationToken)
    {
        var name = _name ?? target.ApiKeyName ?? "";
        var value = await _getValue(cancellationToken).ConfigureAwait(false) ?? "";
        if (name.Length == 0 && value.Length == 0)
        {
            return;
        }

        if ((_placement ?? target.ApiKeyPlacement) == CredentialPlacement.Query)
        {
            target.ReplaceQuery(name, value);
        }
        else
        {
            target.ReplaceSimilarHeader(name, value);
        }
    }
}
