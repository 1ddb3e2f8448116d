using System.Text;

namespace Mono.Client;

/// <summary>What a client shows to be let in. It never shows in <see cref="object.ToString"/>, exceptions or logs.</summary>
public abstract class Credentials
{
    private protected Credentials()
    {
    }

    /// <summary>The kind of credentials, without their values.</summary>
    /// <returns>The type's name.</returns>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Adds the credentials to a request that is otherwise complete.</summary>
    internal abstract ValueTask ApplyAsync(AuthTarget target, CancellationToken cancellationToken);
}

/// <summary>User and password (RFC 7617).</summary>
public sealed class BasicCredentials : Credentials
{
    private readonly Func<CancellationToken, ValueTask<(string UserName, string Password)>> _get;

    /// <summary>Fixed credentials.</summary>
    /// <param name="userName">The user.</param>
    /// <param name="password">The password.</param>
    public BasicCredentials(string userName, string password)
        : this(_ => new ValueTask<(string, string)>((userName, password)))
    {
    }

    /// <summary>Credentials that are asked for at each call, for rotation.</summary>
    /// <param name="get">Gives user and password.</param>
    public BasicCredentials(Func<CancellationToken, ValueTask<(string UserName, string Password)>> get) => _get = get ?? throw new ArgumentNullException(nameof(get));

    internal override async ValueTask ApplyAsync(AuthTarget target, CancellationToken cancellationToken)
    {
        var (userName, password) = await _get(cancellationToken).ConfigureAwait(false);
        target.ReplaceHeader("Authorization", Value(userName, password));
    }

    internal static string Value(string userName, string password) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(userName + ":" + password));
}

/// <summary>A bearer token (RFC 6750).</summary>
public sealed class BearerCredentials : Credentials
{
    private readonly Func<CancellationToken, ValueTask<string>> _get;

    /// <summary>A fixed token.</summary>
    /// <param name="token">The token without <c>Bearer</c>; empty sends no header, as in Postman.</param>
    public BearerCredentials(string token)
        : this(_ => new ValueTask<string>(token))
    {
    }

    /// <summary>A token that is asked for at each call, for rotation.</summary>
    /// <param name="get">Gives the token.</param>
    public BearerCredentials(Func<CancellationToken, ValueTask<string>> get) => _get = get ?? throw new ArgumentNullException(nameof(get));

    internal override async ValueTask ApplyAsync(AuthTarget target, CancellationToken cancellationToken)
    {
        var token = await _get(cancellationToken).ConfigureAwait(false);
        if (!string.IsNullOrEmpty(token))
        {
            target.ReplaceHeader("Authorization", "Bearer " + token);
        }
    }
}

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

    internal override async ValueTask ApplyAsync(AuthTarget target, CancellationToken cancellationToken)
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

/// <summary>A header of your own, for auth types that the client does not know.</summary>
public sealed class HeaderCredentials : Credentials
{
    private readonly string _name;
    private readonly Func<CancellationToken, ValueTask<string>> _get;

    /// <summary>A fixed header.</summary>
    /// <param name="name">The header's name, usually <c>Authorization</c>.</param>
    /// <param name="value">Its whole value.</param>
    public HeaderCredentials(string name, string value)
        : this(name, _ => new ValueTask<string>(value))
    {
    }

    /// <summary>A header whose value is asked for at each call.</summary>
    /// <param name="name">The header's name, usually <c>Authorization</c>.</param>
    /// <param name="get">Gives its whole value.</param>
    public HeaderCredentials(string name, Func<CancellationToken, ValueTask<string>> get)
    {
        _name = name ?? throw new ArgumentNullException(nameof(name));
        _get = get ?? throw new ArgumentNullException(nameof(get));
    }

    internal override async ValueTask ApplyAsync(AuthTarget target, CancellationToken cancellationToken) =>
        target.ReplaceHeader(_name, await _get(cancellationToken).ConfigureAwait(false));
}
