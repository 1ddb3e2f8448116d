namespace Mono.Client;

/// <summary>A key in a header or in the query.</summary>
public sealed class ApiKeyCredentials : Credentials
{
    private readonly string? _key;
    private readonly bool? _inQuery;
    private readonly Func<CancellationToken, ValueTask<string>> _get;

    /// <summary>A fixed key, sent where the collection says.</summary>
    /// <param name="value">The key's value.</param>
    public ApiKeyCredentials(string value)
        : this(_ => new ValueTask<string>(value))
    {
    }

    /// <summary>A key that is asked for at each call, sent where the collection says.</summary>
    /// <param name="get">Gives the key's value.</param>
    public ApiKeyCredentials(Func<CancellationToken, ValueTask<string>> get) => _get = get ?? throw new ArgumentNullException(nameof(get));

    /// <summary>A fixed key in a place of its own.</summary>
    /// <param name="key">The header's or parameter's name.</param>
    /// <param name="value">The key's value.</param>
    /// <param name="inQuery">Whether it goes into the query.</param>
    public ApiKeyCredentials(string key, string value, bool inQuery = false)
        : this(key, _ => new ValueTask<string>(value), inQuery)
    {
    }

    internal ApiKeyCredentials(string key, Func<CancellationToken, ValueTask<string>> get, bool inQuery)
        : this(get)
    {
        _key = key ?? throw new ArgumentNullException(nameof(key));
        _inQuery = inQuery;
    }

    internal override async ValueTask ApplyAsync(SigningContext target, CancellationToken cancellationToken)
    {
        var key = _key ?? target.ApiKeyName ?? "";
        var value = await _get(cancellationToken).ConfigureAwait(false) ?? "";
        if (key.Length == 0 && value.Length == 0)
        {
            return;
        }

        if (_inQuery ?? target.ApiKeyInQuery)
        {
            target.ReplaceQuery(key, value);
        }
        else
        {
            target.ReplaceSimilarHeader(key, value);
        }
    }
}
