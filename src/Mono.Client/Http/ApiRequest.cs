using System.ComponentModel;
using System.Globalization;
using Mono.Shared;

namespace Mono.Client;

/// <summary>One call of an endpoint: collects the arguments and builds the request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiRequest
{
    private readonly VariableScope _scope;
    private List<KeyValuePair<string, string>>? _path;
    private List<KeyValuePair<string, string>>? _headers;
    private List<GivenQuery>? _query;
    private Func<RequestContent>? _content;
    private JsonBody? _json;

    internal ApiRequest(Endpoint endpoint, ApiClientOptions options)
    {
        Endpoint = endpoint;
        _scope = new VariableScope(options, endpoint.Name);
    }

    internal Endpoint Endpoint { get; }

    internal string? SecretParameter { get; private set; }

    /// <summary>Sets a variable for this call; null leaves it to the options.</summary>
    public void SetVariable(string name, string? value)
    {
        if (value is not null)
        {
            _scope.SetLocal(name, value);
        }
    }

    /// <summary>Sets a query parameter; null leaves it to the collection.</summary>
    public void SetQuery(string key, string? value)
    {
        if (value is not null)
        {
            AddQuery(new GivenQuery(key, value, null));
        }
    }

    /// <inheritdoc cref="SetQuery(string, string?)"/>
    public void SetQuery(string key, long? value) => SetQuery(key, ValueText.Of(value));

    /// <inheritdoc cref="SetQuery(string, string?)"/>
    public void SetQuery(string key, double? value) => SetQuery(key, ValueText.Of(value));

    /// <inheritdoc cref="SetQuery(string, string?)"/>
    public void SetQuery(string key, bool? value) => SetQuery(key, ValueText.Of(value));

    /// <inheritdoc cref="SetQuery(string, string?)"/>
    public void SetQuery(string key, DateTimeOffset? value) => SetQuery(key, ValueText.Of(value));

    /// <inheritdoc cref="SetQuery(string, string?)"/>
    public void SetQuery(string key, Guid? value) => SetQuery(key, ValueText.Of(value));

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="SetQuery(string, string?)"/>
    public void SetQuery(string key, DateOnly? value) => SetQuery(key, ValueText.Of(value));

    /// <inheritdoc cref="SetQuery(string, string?)"/>
    public void SetQuery(string key, TimeOnly? value) => SetQuery(key, ValueText.Of(value));
#endif

    /// <summary>Sets the values of a repeated query parameter; null leaves them to the collection.</summary>
    public void SetQuery(string key, IEnumerable<string>? values)
    {
        if (values is not null)
        {
            AddQuery(new GivenQuery(key, null, [.. values]));
        }
    }

    /// <summary>Sets a header; null leaves it to the collection.</summary>
    public void SetHeader(string name, string? value)
    {
        if (value is not null)
        {
            (_headers ??= []).Add(new KeyValuePair<string, string>(name, value));
        }
    }

    /// <inheritdoc cref="SetHeader(string, string?)"/>
    public void SetHeader(string name, long? value) => SetHeader(name, ValueText.Of(value));

    /// <inheritdoc cref="SetHeader(string, string?)"/>
    public void SetHeader(string name, double? value) => SetHeader(name, ValueText.Of(value));

    /// <inheritdoc cref="SetHeader(string, string?)"/>
    public void SetHeader(string name, bool? value) => SetHeader(name, ValueText.Of(value));

    /// <inheritdoc cref="SetHeader(string, string?)"/>
    public void SetHeader(string name, DateTimeOffset? value) => SetHeader(name, ValueText.Of(value));

    /// <inheritdoc cref="SetHeader(string, string?)"/>
    public void SetHeader(string name, Guid? value) => SetHeader(name, ValueText.Of(value));

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="SetHeader(string, string?)"/>
    public void SetHeader(string name, DateOnly? value) => SetHeader(name, ValueText.Of(value));

    /// <inheritdoc cref="SetHeader(string, string?)"/>
    public void SetHeader(string name, TimeOnly? value) => SetHeader(name, ValueText.Of(value));
#endif

    /// <summary>Fills in a template of the collection; null while a variable in it has no value.</summary>
    public string? Resolve(string template) => _scope.TryExpand(template);

    /// <summary>Sends a value as JSON.</summary>
    public void SetJson<T>(T body)
        where T : ApiModel, new() => SetJson(body, ModelType<T>.Instance);

    /// <summary>Sends a value as JSON.</summary>
    public void SetJson<T>(T body, JsonType<T> type)
    {
        if (body is null)
        {
            throw new ArgumentNullException(nameof(body));
        }

        _json = new JsonBody<T>(body, type);
    }

    /// <summary>Sends a text in UTF-8.</summary>
    public void SetText(string body, string? contentType)
    {
        if (body is null)
        {
            throw new ArgumentNullException(nameof(body));
        }

        _content = () => RequestContent.Text(body, contentType);
    }

    /// <summary>Fills in a template of the collection.</summary>
    /// <exception cref="ApiConfigurationException">A variable in it has no value.</exception>
    public string Expand(string template) => _scope.Expand(template);

    /// <summary>Sends fields as <c>application/x-www-form-urlencoded</c>; without any, no body.</summary>
    public void SetForm(FormFields fields)
    {
        if (fields is null)
        {
            throw new ArgumentNullException(nameof(fields));
        }

        if (fields.Items.Count > 0)
        {
            _content = () => RequestContent.Form(fields);
        }
    }

    /// <summary>Sends parts as <c>multipart/form-data</c>; without any, no body.</summary>
    public void SetMultipart(MultipartFields fields)
    {
        if (fields is null)
        {
            throw new ArgumentNullException(nameof(fields));
        }

        if (fields.Items.Count > 0)
        {
            _content = () => RequestContent.Multipart(fields);
        }
    }

    /// <summary>Sends a file's bytes; null sends no body.</summary>
    public void SetFile(FilePart? body)
    {
        if (body is not null)
        {
            _content = () => RequestContent.File(body);
        }
    }

    /// <summary>Sends a GraphQL query with the variables of the collection.</summary>
    /// <param name="query">The query; null leaves it out.</param>
    /// <param name="operationName">The operation's name, or null.</param>
    /// <param name="variables">JSON that is sent unchanged; null leaves it out.</param>
    public void SetGraphQL(string? query, string? operationName, string? variables) =>
        _content = () =>
            RequestContent.GraphQL(
                query is null ? null : _scope.Expand(query),
                operationName,
                variables is null ? null : Utf8.GetBytes(_scope.Expand(variables)));

    /// <summary>Sends a GraphQL query with its variables.</summary>
    public void SetGraphQL<T>(string? query, string? operationName, T variables, JsonType<T> type) =>
        _content = () => RequestContent.GraphQL(query is null ? null : _scope.Expand(query), operationName, type.ToUtf8Bytes(variables));

    /// <summary>The credentials of the request that was built last, or null.</summary>
    internal Credentials? Credentials { get; private set; }

    /// <summary>Builds the request to send.</summary>
    /// <param name="http">The client that sends it, and requests for tokens.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ApiConfigurationException">A variable or credentials are missing, or the URL is unusable.</exception>
    internal ValueTask<HttpRequestMessage> BuildAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var written = _headers is null && !Endpoint.Headers.HasVariables ? Endpoint.Headers.Items : BuildHeaders();
        var url = BuildUrl();
        var content = SendsBody ? _json?.Create() ?? _content?.Invoke() : null;
        var message = new HttpRequestMessage(Endpoint.Method, url.Uri) { Content = content?.Content };
        var headers = new MessageHeaders(message, Endpoint.Name);
        headers.AddAll(written);
        if (url.Host is not null && !headers.Has("Host"))
        {
            headers.Add("Host", url.Host);
        }

        // The order is Postman's: a signature covers the headers that are present when the request is signed.
        if (content is { IsJson: true } && AddsType(content))
        {
            headers.AddContentType(content);
        }

        if (Endpoint.Auth is { } auth)
        {
            var authorizing = AuthorizeAsync(auth, message, http, url.Url, content, cancellationToken);
            if (!authorizing.IsCompletedSuccessfully)
            {
                return CompleteAsync(authorizing, message, url, content);
            }
        }

        Complete(message, url, content);
        return new ValueTask<HttpRequestMessage>(message);
    }

    private async ValueTask<HttpRequestMessage> CompleteAsync(
        ValueTask authorizing, HttpRequestMessage message, RequestUrl url, RequestContent? content)
    {
        await authorizing.ConfigureAwait(false);
        Complete(message, url, content);
        return message;
    }

    // Headers that are added after signing.
    private void Complete(HttpRequestMessage message, RequestUrl url, RequestContent? content)
    {
        var headers = new MessageHeaders(message, Endpoint.Name);
        if (url.UserInfo is not null && !headers.Has("Authorization"))
        {
            headers.Add("Authorization", BasicCredentials.Value(url.UserInfo));
        }

        if (content is { IsJson: false } && AddsType(content))
        {
            headers.AddContentType(content);
        }

        if (!Endpoint.IsSystemHeaderDisabled("user-agent"))
        {
            headers.AddIfMissing("User-Agent", _scope.Options.UserAgent ?? ApiClient.DefaultUserAgent);
        }

        if (!Endpoint.IsSystemHeaderDisabled("accept"))
        {
            headers.AddIfMissing("Accept", "*/*");
        }
    }

    private bool AddsType(RequestContent content) => content.ContentType is not null && !Endpoint.IsSystemHeaderDisabled("content-type");

    private ValueTask AuthorizeAsync(
        AuthScheme auth,
        HttpRequestMessage message,
        HttpClient http,
        string url,
        RequestContent? content,
        CancellationToken cancellationToken)
    {
        if (auth.Resolve(_scope) is not { } credentials)
        {
            return default;
        }

        if ((Credentials ?? credentials).FixedHeader is not { } header)
        {
            return AuthorizeAsync(credentials, auth, message, http, url, content, cancellationToken);
        }

        Credentials ??= credentials;
        SigningContext.ReplaceHeader(message, header.Key, header.Value);
        return default;
    }

    private async ValueTask AuthorizeAsync(
        Credentials credentials, AuthScheme auth, HttpRequestMessage message, HttpClient http, string url, RequestContent? content,
        CancellationToken cancellationToken)
    {
        // A request that is repeated after a challenge uses the challenged credentials.
        Credentials ??= await credentials.CurrentAsync(cancellationToken).ConfigureAwait(false);

        var target = new SigningContext(message, url, !Endpoint.DisableUrlEncoding)
        {
            HttpClient = http,
            TimeProvider = _scope.Options.TimeProvider,
            Nonce = _scope.Options.Nonce,
            BodyType = content?.ContentType,
        };
        auth.Describe(target, _scope);
        await Credentials.ApplyAsync(target, cancellationToken).ConfigureAwait(false);
        SecretParameter = target.SecretParameter;
        target.Complete();
    }

    private bool SendsBody => Endpoint.DisableBodyPruning || !BodylessMethods.Contains(Endpoint.Method.Method);

    private List<KeyValuePair<string, string>> BuildHeaders()
    {
        var headers = new List<KeyValuePair<string, string>>(Endpoint.Headers.Items.Count + (_headers?.Count ?? 0));
        foreach (var header in Endpoint.Headers.Items)
        {
            headers.Add(new KeyValuePair<string, string>(_scope.Expand(header.Key), _scope.Expand(header.Value)));
        }

        if (_headers is not null)
        {
            foreach (var header in _headers)
            {
                var first = headers.FindIndex(h => string.Equals(h.Key, header.Key, StringComparison.OrdinalIgnoreCase));
                if (first < 0)
                {
                    headers.Add(header);
                    continue;
                }

                headers[first] = header;
                for (var i = headers.Count - 1; i > first; i--)
                {
                    if (string.Equals(headers[i].Key, header.Key, StringComparison.OrdinalIgnoreCase))
                    {
                        headers.RemoveAt(i);
                    }
                }
            }
        }

        return headers;
    }
}

/// <summary>Formats values independently of the culture.</summary>
internal static class ValueText
{
    internal static string? Of(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    internal static string? Of(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    internal static string? Of(bool? value) => value is { } flag ? flag ? "true" : "false" : null;

    internal static string? Of(DateTimeOffset? value) => value is { } date ? JsonDates.Format(date) : null;

    internal static string? Of(Guid? value) => value?.ToString();

#if NET8_0_OR_GREATER
    internal static string? Of(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string? Of(TimeOnly? value) => value is { } time ? JsonTypes.FormatTime(time) : null;
#endif
}
