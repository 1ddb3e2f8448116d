namespace Mono.Client;

/// <content>Path variables, and the URL: the endpoint's with the values of the call and of the options.</content>
public sealed partial class ApiRequest
{
    /// <summary>Fills in a path variable.</summary>
    /// <exception cref="ArgumentException">The value is null or empty, which would lead to another path.</exception>
    public void SetPath(string key, string? value)
    {
        if (value is null)
        {
            throw new ArgumentNullException(key, "The request \"" + Endpoint.Name + "\" needs a value for :" + key + " in its path.");
        }

        if (string.IsNullOrEmpty(value))
        {
            throw new ArgumentException("The request \"" + Endpoint.Name + "\" needs a value for :" + key + " in its path.", key);
        }

        (_path ??= new List<KeyValuePair<string, string>>(1)).Add(new KeyValuePair<string, string>(key, value!));
    }

    /// <inheritdoc cref="SetPath(string, string?)"/>
    public void SetPath(string key, long? value) => SetPath(key, ValueText.Of(value));

    /// <inheritdoc cref="SetPath(string, string?)"/>
    public void SetPath(string key, double? value) => SetPath(key, ValueText.Of(value));

    /// <inheritdoc cref="SetPath(string, string?)"/>
    public void SetPath(string key, bool? value) => SetPath(key, ValueText.Of(value));

    /// <inheritdoc cref="SetPath(string, string?)"/>
    public void SetPath(string key, DateTimeOffset? value) => SetPath(key, ValueText.Of(value));

    /// <inheritdoc cref="SetPath(string, string?)"/>
    public void SetPath(string key, Guid? value) => SetPath(key, ValueText.Of(value));

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="SetPath(string, string?)"/>
    public void SetPath(string key, DateOnly? value) => SetPath(key, ValueText.Of(value));

    /// <inheritdoc cref="SetPath(string, string?)"/>
    public void SetPath(string key, TimeOnly? value) => SetPath(key, ValueText.Of(value));
#endif

    private RequestUrl BuildUrl()
    {
        var url = new TextBuilder(stackalloc char[256]);
        try
        {
            AppendPath(ref url);
            AppendQuery(ref url);
            if (_path is not null || _query is not null || _scope.HasLocals)
            {
                return CreateUrl(url.Written.ToString());
            }

            // The call adds nothing to the URL, so that it is usually that of the last call.
            var urls = _scope.Options.Urls;
            return urls.Find(Endpoint, url.Written) ?? urls.Add(CreateUrl(url.Written.ToString()));
        }
        finally
        {
            url.Dispose();
        }
    }

    private RequestUrl CreateUrl(string text)
    {
        var (url, user, host) = UrlText.Create(text, !Endpoint.DisableUrlEncoding);
        try
        {
            return new RequestUrl(Endpoint, text, UrlText.ToUri(url), url, user, host);
        }
        catch (UriFormatException exception)
        {
            throw new ApiConfigurationException(
                "The URL of the request \"" + Endpoint.Name + "\" is not usable (" + exception.Message + "): check the options that fill "
                    + Endpoint.Url + ".");
        }
    }

    private void AppendPath(ref TextBuilder url)
    {
        foreach (var piece in Endpoint.Pieces)
        {
            url.Append(
                piece.Kind == UrlPieceKind.Written
                    ? piece.Text
                    : PathValue(piece.Text)
                        ?? _scope.Expand(piece.Text, piece.Kind == UrlPieceKind.Beginning ? TextPlace.Plain : TextPlace.UrlPath));
        }
    }

    // A segment ":name", perhaps with a suffix from its first dot on.
    private string? PathValue(string piece)
    {
        if (_path is null || piece.Length < 2 || piece[0] != ':')
        {
            return null;
        }

        var dot = piece.IndexOf('.');
        var length = (dot < 0 ? piece.Length : dot) - 1;
        foreach (var entry in _path)
        {
            if (entry.Key.Length == length && string.CompareOrdinal(piece, 1, entry.Key, 0, length) == 0)
            {
                return dot < 0 ? UrlText.EscapeSegment(entry.Value) : UrlText.EscapeSegment(entry.Value) + piece.Substring(dot);
            }
        }

        return null;
    }

    private void AppendQuery(ref TextBuilder url)
    {
        var mark = '?';
        var items = Endpoint.Query.Items;
        for (var i = 0; i < items.Count; i++)
        {
            var parameter = items[i];
            var key = parameter.Key;
            if (Given(key) is { } given)
            {
                // The caller's values stand where the key stands first.
                if (IsBefore(items, i, key))
                {
                    continue;
                }

                if (given.Value is not null)
                {
                    Append(ref url, ref mark, key, UrlText.EscapeQueryValue(given.Value));
                }

                foreach (var value in given.Values ?? [])
                {
                    Append(ref url, ref mark, key, UrlText.EscapeQueryValue(value));
                }
            }
            else if (parameter.IsOptional)
            {
                if (parameter.Value is not null && _scope.TryExpand(parameter.Value, TextPlace.UrlQuery) is { } value)
                {
                    Append(ref url, ref mark, key, value);
                }
            }
            else if (!parameter.IsFromArgument)
            {
                Append(ref url, ref mark, key, parameter.Value is null ? null : _scope.Expand(parameter.Value, TextPlace.UrlQuery));
            }
        }
    }

    private void Append(ref TextBuilder url, ref char mark, string key, string? value)
    {
        url.Append(mark);
        url.Append(_scope.Expand(key, TextPlace.UrlQuery));
        if (value is not null)
        {
            url.Append('=');
            url.Append(value);
        }

        mark = '&';
    }

    private static bool IsBefore(IReadOnlyList<QueryParameter> items, int index, string key)
    {
        for (var i = 0; i < index; i++)
        {
            if (items[i].Key == key)
            {
                return true;
            }
        }

        return false;
    }

    private void AddQuery(GivenQuery given) => (_query ??= new List<GivenQuery>(Endpoint.Query.Items.Count)).Add(given);

    private GivenQuery? Given(string key)
    {
        if (_query is not null)
        {
            foreach (var entry in _query)
            {
                if (entry.Key == key)
                {
                    return entry;
                }
            }
        }

        return null;
    }

    /// <summary>One or several values that the caller gives to a parameter.</summary>
    private readonly struct GivenQuery(string key, string? value, string[]? values)
    {
        internal string Key => key;

        internal string? Value => value;

        internal string[]? Values => values;
    }
}
