using System.Net.Http.Headers;

namespace Mono.Mock;

/// <summary>A request as the mock received it, split into its parts.</summary>
internal sealed class ReceivedRequest
{
    public ReceivedRequest(HttpRequestMessage request, byte[] content)
    {
        Url = request.RequestUri is { IsAbsoluteUri: true } url
            ? url
            : throw new InvalidOperationException(
                "The request needs an absolute URL: give the HttpClient a BaseAddress, or the client a base URL.");
        Method = request.Method.Method.ToUpperInvariant();
        Content = content;
        Headers = [.. Flatten(request.Headers), .. request.Content is null ? [] : Flatten(request.Content.Headers)];
        Text = Charset.Of(request.Content?.Headers.ContentType?.CharSet).GetString(content);

        var pathAndQuery = url.PathAndQuery;
        var mark = pathAndQuery.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? pathAndQuery : pathAndQuery[..mark];
        Segments = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
        EndsWithSlash = Segments.Count > 0 && path.EndsWith('/');
        Query = mark < 0 || mark == pathAndQuery.Length - 1 ? [] : [.. pathAndQuery[(mark + 1)..].Split('&').Select(Pair)];
    }

    public string Method { get; }

    public Uri Url { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    public byte[] Content { get; }

    public string Text { get; }

    /// <summary>The non-empty segments of the path, decoded.</summary>
    public IReadOnlyList<string> Segments { get; }

    public bool EndsWithSlash { get; }

    /// <summary>The query's names and values, decoded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; }

    public string? Header(string name) =>
        Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(header => header.Value)
            .FirstOrDefault();

    private static KeyValuePair<string, string> Pair(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? new(Uri.UnescapeDataString(text), "")
            : new(Uri.UnescapeDataString(text[..equals]), Uri.UnescapeDataString(text[(equals + 1)..]));
    }

    private static IEnumerable<KeyValuePair<string, string>> Flatten(HttpHeaders headers) =>
        headers.NonValidated.SelectMany(header => header.Value.Select(value => new KeyValuePair<string, string>(header.Key, value)));
}
