using System.Collections;
using System.ComponentModel;
using Mono.Shared;

namespace Mono.Client;

/// <summary>The constant part of a request of the collection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Endpoint
{
    private UrlPiece[]? _pieces;

    /// <summary>Creates an endpoint.</summary>
    /// <param name="name">Its name in the collection.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="url">The URL before the query, with variables.</param>
    public Endpoint(string name, string method, string url)
    {
        Name = name;
        Method = new HttpMethod(method);
        Url = url;
    }

    internal string Name { get; }

    internal HttpMethod Method { get; }

    internal string Url { get; }

    /// <summary>Headers that are always sent.</summary>
    public HeaderList Headers { get; } = [];

    /// <summary>The query's parameters.</summary>
    public QueryList Query { get; } = [];

    /// <summary>Types of error bodies by status.</summary>
    public ErrorList Errors { get; } = [];

    /// <summary>The auth; null for none.</summary>
    public AuthScheme? Auth { get; set; }

    /// <summary>Whether methods such as GET send their body.</summary>
    public bool DisableBodyPruning { get; set; }

    /// <summary>Whether the URL is sent without encoding it.</summary>
    public bool DisableUrlEncoding { get; set; }

    /// <summary>Whether redirects are followed.</summary>
    public bool FollowRedirects { get; set; } = true;

    /// <summary>Whether cookies are neither kept nor sent.</summary>
    public bool DisableCookies { get; set; }

    /// <summary>Names of default headers that are not added, in lower case and separated by commas.</summary>
    public string? DisabledSystemHeaders { get; set; }

    /// <summary>The pieces of the URL.</summary>
    internal UrlPiece[] Pieces => _pieces ??= UrlPiece.Split(Url);

    internal bool IsSystemHeaderDisabled(string name) =>
        DisabledSystemHeaders is not null && Array.IndexOf(DisabledSystemHeaders.Split(','), name) >= 0;
}

/// <summary>Headers in order.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HeaderList : IEnumerable
{
    internal List<KeyValuePair<string, string>> Items { get; } = [];

    /// <summary>Whether any header contains variables.</summary>
    internal bool HasVariables { get; private set; }

    /// <summary>Adds a header.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value with variables.</param>
    public void Add(string name, string value)
    {
        HasVariables |= VariableToken.NextOpening(name, 0) >= 0 || VariableToken.NextOpening(value, 0) >= 0;
        Items.Add(new KeyValuePair<string, string>(name, value));
    }

    /// <inheritdoc/>
    public IEnumerator GetEnumerator() => Items.GetEnumerator();
}

/// <summary>A parameter of a query.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class QueryParameter
{
    private QueryParameter(string key, string? value, bool isFromArgument, bool isOptional)
    {
        Key = key;
        Value = value;
        IsFromArgument = isFromArgument;
        IsOptional = isOptional;
    }

    internal string Key { get; }

    internal string? Value { get; }

    internal bool IsFromArgument { get; }

    internal bool IsOptional { get; }

    internal static QueryParameter Enabled(string key, string? value) => new(key, value, false, false);

    /// <summary>A parameter that is sent only with a value from the caller.</summary>
    public static QueryParameter FromArgument(string key) => new(key, null, true, false);

    /// <summary>A parameter that is left out while a variable in it has no value.</summary>
    public static QueryParameter Optional(string key, string? value = null) => new(key, value, false, true);
}

/// <summary>A query's parameters in order.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class QueryList : IEnumerable
{
    internal List<QueryParameter> Items { get; } = [];

    /// <summary>Adds a parameter that is printed without <c>=</c>.</summary>
    public void Add(string key) => Items.Add(QueryParameter.Enabled(key, null));

    /// <summary>Adds a parameter.</summary>
    public void Add(string key, string value) => Items.Add(QueryParameter.Enabled(key, value));

    /// <summary>Adds a parameter.</summary>
    public void Add(QueryParameter parameter) => Items.Add(parameter);

    /// <inheritdoc/>
    public IEnumerator GetEnumerator() => Items.GetEnumerator();
}

/// <summary>The types of errors by status.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ErrorList : IEnumerable
{
    private readonly Dictionary<int, ErrorBody> _types = [];

    /// <summary>Adds the type of error bodies of a status; 0 for all other statuses.</summary>
    public void Add<T>(int status, JsonType<T> type) => _types[status] = new ErrorBody<T>(type);

    internal ErrorBody? Find(int status) => _types.TryGetValue(status, out var type) || _types.TryGetValue(0, out type) ? type : null;

    /// <inheritdoc/>
    public IEnumerator GetEnumerator() => _types.Keys.GetEnumerator();
}

/// <summary>Creates the typed exception of a response.</summary>
internal abstract class ErrorBody
{
    internal abstract ApiException Create(FailedCall call, ReadOnlySpan<byte> body, bool strict);
}

internal sealed class ErrorBody<T>(JsonType<T> type) : ErrorBody
{
    internal override ApiException Create(FailedCall call, ReadOnlySpan<byte> body, bool strict)
    {
        try
        {
            return new ApiException<T>(call, type.ReadBody(body, null, strict));
        }
        catch (ApiJsonException)
        {
            // For instance the error page of a proxy: the exception has its status and the body as text.
            return new ApiException(call);
        }
    }
}
