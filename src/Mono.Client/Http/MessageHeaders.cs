namespace Mono.Client;

/// <summary>Adds checked headers to a request, and joins .NET's two collections of them.</summary>
internal readonly struct MessageHeaders(HttpRequestMessage message, string requestName)
{
    /// <summary>Adds headers by Postman's rules.</summary>
    /// <remarks>
    /// A name of one spelling is sent as often as it is listed. Of names that differ in case only, the last is sent at the place of the
    /// first. Cookies are joined into one header.
    /// Headers without a name are not sent.
    /// </remarks>
    internal void AddAll(List<KeyValuePair<string, string>> headers)
    {
        for (var i = 0; i < headers.Count; i++)
        {
            var (name, value) = (headers[i].Key, headers[i].Value);
            if (name.Length == 0 || IsReplaced(headers, i))
            {
                continue;
            }

            if (string.Equals(name, "Cookie", StringComparison.OrdinalIgnoreCase))
            {
                value = Cookies(headers, i, value);
                if (value is null)
                {
                    continue;
                }
            }

            Add(name, value);
        }
    }

    internal bool Has(string name) =>
        IsContentHeader(name) ? message.Content is not null && Contains(message.Content.Headers, name) : Contains(message.Headers, name);

    internal void AddIfMissing(string name, string value)
    {
        if (!Has(name))
        {
            Add(name, value);
        }
    }

    /// <summary>Adds a body's Content-Type. A written one wins unless the body is a form, whose type has to match.</summary>
    internal void AddContentType(RequestContent content)
    {
        if (!Has("Content-Type"))
        {
            Add("Content-Type", content.ContentType!);
        }
        else if (content.IsForm && !content.Keeps(string.Join(",", Values("Content-Type"))))
        {
            message.Content!.Headers.Remove("Content-Type");
            Add("Content-Type", content.ContentType!);
        }
    }

    /// <summary>Adds a header.</summary>
    /// <exception cref="ArgumentException">The value holds a line break or a character beyond Latin-1.</exception>
    /// <exception cref="ApiConfigurationException">The name is not a token.</exception>
    internal void Add(string name, string value)
    {
        foreach (var c in OddPart(value))
        {
            if (c is '\r' or '\n' or '\0' or > '\u00ff')
            {
                throw new ArgumentException(
                    "The header \"" + name + "\" of the request \"" + requestName + "\" holds "
                        + (c > '\u00ff' ? "a character outside Latin-1" : "a line break") + ", which no header may: encode the value.");
            }
        }

        if (string.Equals(name, "Content-Length", StringComparison.OrdinalIgnoreCase)
            || string.Equals(name, "Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
        {
            // The body's own length is sent, because another one would break the connection.
            return;
        }

        if (message.Headers.TryAddWithoutValidation(name, value))
        {
            return;
        }

        // A header about the body. The collection may send it without a body.
        message.Content ??= new ByteArrayContent([]);
        if (!message.Content.Headers.TryAddWithoutValidation(name, value))
        {
            throw new ApiConfigurationException(
                "The request \"" + requestName + "\" has a header named \"" + name
                    + "\", which is no valid name: change it in the collection.");
        }
    }

    // A later header with the same name in another case takes this one's place.
    private static bool IsReplaced(List<KeyValuePair<string, string>> headers, int index)
    {
        for (var i = index + 1; i < headers.Count; i++)
        {
            if (string.Equals(headers[i].Key, headers[index].Key, StringComparison.OrdinalIgnoreCase)
                && headers[i].Key != headers[index].Key)
            {
                return true;
            }
        }

        return false;
    }

    private static string? Cookies(List<KeyValuePair<string, string>> headers, int index, string value)
    {
        for (var i = 0; i < headers.Count; i++)
        {
            if (headers[i].Key == headers[index].Key && i != index)
            {
                if (i < index)
                {
                    return null;
                }

                value += "; " + headers[i].Value;
            }
        }

        return value;
    }

    /// <summary>Returns the rest of a value from its first character beyond printable ASCII; usually empty.</summary>
    internal static ReadOnlySpan<char> OddPart(string value)
    {
#if NET8_0_OR_GREATER
        var odd = value.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        return odd < 0 ? default : value.AsSpan(odd);
#else
        return value.AsSpan();
#endif
    }

    private string[] Values(string name) =>
        message.Content is not null && message.Content.Headers.TryGetValues(name, out var values) ? [.. values] : [];

    private static bool IsContentHeader(string name) => name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);

#if NET8_0_OR_GREATER
    private static bool Contains(System.Net.Http.Headers.HttpHeaders headers, string name) => headers.NonValidated.Contains(name);
#else
    private static bool Contains(System.Net.Http.Headers.HttpHeaders headers, string name) => headers.Contains(name);
#endif
}
