namespace Mono.Postman;

/// <summary>The requests of one reading, some of them taken over from an earlier one.</summary>
/// <param name="matcher">The requests of the earlier reading; null if there was none.</param>
/// <param name="length">The length of the file.</param>
internal sealed class RequestCache(RequestMatcher? matcher, int length)
{
    // Most requests with their examples are longer, so the list rarely grows.
    private const int CharactersPerRequest = 4096;

    private readonly List<CachedRequest> _requests = new(length / CharactersPerRequest);

    /// <summary>The requests of this reading, for the next one.</summary>
    internal IReadOnlyList<CachedRequest> Requests => _requests;

    /// <summary>Takes over a request that the matcher found.</summary>
    /// <param name="node">The request in the file, which has a known index.</param>
    /// <param name="position">The position of the request after the edit.</param>
    internal PostmanItem TakeOver(JsonSample node, TextPosition position)
    {
        var earlier = matcher![node.KnownIndex];
        var item = earlier.Item.At(position);
        _requests.Add(earlier with { Item = item });
        return item;
    }

    /// <summary>Adds a request that was read.</summary>
    internal void Add(PostmanItem item, JsonSample node, int depth)
    {
        var text = node.Written;
        _requests.Add(new CachedRequest(item, text.Length, depth, CachedRequest.BeginOf(text), TextHash.Of(text)));
    }
}
