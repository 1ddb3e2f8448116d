using System.Text;

namespace Mono.Client;

/// <summary>A request that lacks only its credentials: method, URL, signed headers and body.</summary>
internal sealed class SigningContext
{
    private readonly bool _encode;

    /// <summary>Creates the context of a client's request.</summary>
    /// <param name="message">The request with its body and the headers to sign.</param>
    /// <param name="url">Its URL in the form in which it is sent.</param>
    /// <param name="encode">Whether additions to the query are percent-encoded.</param>
    internal SigningContext(HttpRequestMessage message, string url, bool encode)
    {
        Message = message;
        Url = AsSent(message, url);
        _encode = encode;
    }

    /// <summary>Creates the context of a request that was not built by a client.</summary>
    /// <exception cref="InvalidOperationException">Its URI is missing or relative.</exception>
    internal SigningContext(HttpRequestMessage message)
        : this(message, AbsoluteUrl(message), encode: true)
    {
    }

    internal HttpRequestMessage Message { get; }

    internal string Method => Message.Method.Method;

    /// <summary>The URL as it is sent, percent-encoded, with its query and without a fragment.</summary>
    internal string Url { get; private set; }

    /// <summary>Whether the URL was changed, so that the message's URI is out of date.</summary>
    internal bool IsUrlChanged { get; private set; }

    /// <summary>Whether additions to the query are percent-encoded.</summary>
    internal bool Encodes => _encode;

    /// <summary>The client that sends the request, and token requests; null if it is not known.</summary>
    internal HttpClient? HttpClient { get; init; }

    /// <summary>The client's clock; null for the system's.</summary>
    internal TimeProvider? TimeProvider { get; init; }

    /// <summary>The client's source of nonces; null for random ones.</summary>
    internal Func<string>? Nonce { get; init; }

    /// <summary>Default Content-Type of the body, for instance a form's; null if there is none.</summary>
    internal string? BodyType { get; init; }

    /// <summary>The name of the collection's API key.</summary>
    internal string? ApiKeyName { get; set; }

    internal CredentialPlacement ApiKeyPlacement { get; set; }

    /// <summary>The query's parameter that holds a secret, for messages.</summary>
    internal string? SecretParameter { get; private set; }

    /// <summary>The Content-Type to send, or null. A form's type overrides the headers.</summary>
    internal string? ContentType => IsFormType(BodyType) ? BodyType : WrittenContentType ?? BodyType;

    /// <summary>Whether the body is an urlencoded form.</summary>
    internal bool IsForm => Message.Content is not null && IsFormType(ContentType);

    /// <summary>The Content-Type at the time of signing, or null.</summary>
    internal string? WrittenContentType =>
        Headers.FirstOrDefault(h => string.Equals(h.Key, "Content-Type", StringComparison.OrdinalIgnoreCase)).Value;

    internal string Scheme => Url.Substring(0, Url.IndexOf("://", StringComparison.Ordinal));

    /// <summary>Host and port of the <c>Host</c> header: a default port only where it is written.</summary>
    internal string Authority
    {
        get
        {
            if (Headers.FirstOrDefault(h => string.Equals(h.Key, "Host", StringComparison.OrdinalIgnoreCase)).Value is { } written)
            {
                return written;
            }

            var start = Url.IndexOf("://", StringComparison.Ordinal) + 3;
            var end = Url.IndexOfAny(['/', '?'], start);
            var authority = end < 0 ? Url.Substring(start) : Url.Substring(start, end - start);
            return authority.Substring(authority.LastIndexOf('@') + 1);
        }
    }

    internal (string Host, int Port) HostAndPort => (Message.RequestUri!.Host, Message.RequestUri.Port);

    /// <summary>The path with its query as it is sent.</summary>
    internal string PathAndQuery
    {
        get
        {
            var slash = Url.IndexOf('/', Url.IndexOf("://", StringComparison.Ordinal) + 3);
            return slash < 0 ? "/" : Url.Substring(slash);
        }
    }

    /// <summary>The written headers, with those of the body, and without a Content-Length that HttpClient added.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Headers
    {
        get
        {
#if NET8_0_OR_GREATER
            var request = Message.Headers.NonValidated;
            var content = Message.Content?.Headers.NonValidated;
            foreach (var header in content is null ? request : request.Concat(content))
#else
            foreach (var header in Message.Content is null ? Message.Headers : Message.Headers.Concat(Message.Content.Headers))
#endif
            {
                // HttpClient adds it once it was read.
                if (string.Equals(header.Key, "Content-Length", StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                foreach (var value in header.Value)
                {
                    yield return new KeyValuePair<string, string>(header.Key, value);
                }
            }
        }
    }

    /// <summary>The body's bytes. A stream is read into memory: a signature covers what is sent.</summary>
    internal async ValueTask<byte[]> ReadBodyAsync()
    {
        if (Message.Content is null)
        {
            return [];
        }

        await Message.Content.LoadIntoBufferAsync().ConfigureAwait(false);
        return await Message.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
    }

    /// <summary>Sends another body with the same headers.</summary>
    internal void ReplaceBody(byte[] body)
    {
        var content = new ByteArrayContent(body);
        if (Message.Content is { } old)
        {
            foreach (var header in old.Headers)
            {
                if (header.Key != "Content-Length")
                {
                    content.Headers.TryAddWithoutValidation(header.Key, header.Value);
                }
            }

            old.Dispose();
        }

        Message.Content = content;
    }

    /// <summary>Removes headers of this name, in any case, and adds one.</summary>
    internal void ReplaceHeader(string name, string value) => ReplaceHeader(Message, name, value);

    /// <summary>Removes headers of this name, in any case, and adds one.</summary>
    internal static void ReplaceHeader(HttpRequestMessage message, string name, string value)
    {
        RemoveHeader(message, name);
        AddHeader(message, name, value);
    }

    /// <summary>Removes headers of this name, in any case.</summary>
    internal void RemoveHeader(string name) => RemoveHeader(Message, name);

    private static void RemoveHeader(HttpRequestMessage message, string name)
    {
        if (name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
        {
            message.Content?.Headers.Remove(name);
        }
        else
        {
            message.Headers.Remove(name);
        }
    }

    /// <summary>Whether there is a header of this name, in any case.</summary>
    internal bool HasHeader(string name) => Headers.Any(h => string.Equals(h.Key, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Replaces headers whose names have the same words: <c>X-API-Key</c>, <c>x_api_key</c>, <c>xApiKey</c>.</summary>
    internal void ReplaceSimilarHeader(string name, string value)
    {
        var words = Words(name);
        foreach (var similar in Headers.Select(h => h.Key).Where(k => Words(k) == words).Distinct(StringComparer.Ordinal).ToList())
        {
            RemoveHeader(similar);
        }

        AddHeader(Message, name, value);
    }

    // A key may be sent under any name, even that of a body's header.
    private static void AddHeader(HttpRequestMessage message, string name, string value)
    {
        foreach (var c in MessageHeaders.OddPart(value))
        {
            if (c is '\r' or '\n' or '\0' or > '\u00ff')
            {
                // The value is a secret and must not be part of the message.
                throw new ApiConfigurationException(
                    "The credentials' header \"" + name + "\" holds " + (c > '\u00ff' ? "a character outside Latin-1" : "a line break")
                        + ", which no header may: check the secrets for what does not belong to them.");
            }
        }

        if (!message.Headers.TryAddWithoutValidation(name, value))
        {
            message.Content ??= new ByteArrayContent([]);
            message.Content.Headers.TryAddWithoutValidation(name, value);
        }
    }

    /// <summary>Removes query parameters of exactly this name and appends one.</summary>
    /// <param name="key">The name, not encoded.</param>
    /// <param name="value">The value, not encoded; null or empty sends the name alone.</param>
    internal void ReplaceQuery(string key, string? value)
    {
        RemoveQuery(key);
        AppendQuery(EncodeQuery(UrlText.PrintedKey(key)), string.IsNullOrEmpty(value) ? null : EncodeQuery(UrlText.PrintedValue(value!)));
        SecretParameter = key;
    }

    /// <summary>Appends a query parameter.</summary>
    /// <param name="key">The name, which needs no encoding.</param>
    /// <param name="value">The value, not encoded.</param>
    internal void AppendPlainQuery(string key, string value) => AppendQuery(key, EncodeQuery(UrlText.PrintedValue(value)));

    /// <summary>Appends a query parameter that is encoded already.</summary>
    internal void AppendQuery(string key, string? value) =>
        SetUrl(Url + (Url.IndexOf('?') < 0 ? "?" : "&") + key + (value is null ? "" : "=" + value));

    /// <summary>Replaces the query, if there is one.</summary>
    /// <param name="query">The query without <c>?</c>, encoded.</param>
    internal void SetQuery(string query)
    {
        var mark = Url.IndexOf('?');
        SetUrl((mark < 0 ? Url : Url.Substring(0, mark)) + (query.Length == 0 ? "" : "?" + query));
    }

    /// <summary>Updates the message's URI to <see cref="Url"/>.</summary>
    internal void Complete()
    {
        if (IsUrlChanged)
        {
            Message.RequestUri = UrlText.ToUri(Url);
        }
    }

    private void SetUrl(string url)
    {
        Url = url;
        IsUrlChanged = true;
    }

    /// <summary>Removes query parameters of exactly this name.</summary>
    /// <param name="key">The name, not encoded.</param>
    internal void RemoveQuery(string key)
    {
        var mark = Url.IndexOf('?');
        if (mark >= 0)
        {
            var encoded = EncodeQuery(UrlText.PrintedKey(key));
            var entries = Url.Substring(mark + 1).Split('&');
            var kept = entries.Where(e => KeyOf(e) != encoded).ToArray();
            if (kept.Length < entries.Length)
            {
                SetQuery(string.Join("&", kept));
            }
        }
    }

    private static bool IsFormType(string? contentType) =>
        contentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;

    // A signature covers the sent URL: before .NET 8, Uri encodes paths and queries again.
    private static string AsSent(HttpRequestMessage message, string url) =>
#if NET8_0_OR_GREATER
        url;
#else
        message.RequestUri is { IsAbsoluteUri: true } ? AbsoluteUrl(message) : url;
#endif

    private static string KeyOf(string entry)
    {
        var equals = entry.IndexOf('=');
        return equals < 0 ? entry : entry.Substring(0, equals);
    }

    private string EncodeQuery(string text) => _encode ? UrlText.EncodeQuery(text) : text;

    private static string AbsoluteUrl(HttpRequestMessage message)
    {
        if (message.RequestUri is not { IsAbsoluteUri: true } uri)
        {
            throw new InvalidOperationException("The request needs an absolute URI before its credentials are added.");
        }

        var url = uri.AbsoluteUri;
        var hash = url.IndexOf('#');
        return hash < 0 ? url : url.Substring(0, hash);
    }

    private static string Words(string name)
    {
        var words = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                words.Append(char.ToLowerInvariant(c));
            }
        }

        return words.ToString();
    }
}
