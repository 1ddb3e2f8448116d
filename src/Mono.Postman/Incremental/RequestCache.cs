namespace Mono.Postman;

/// <summary>Takes requests over from an earlier reading, and notes those of this one for the next.</summary>
/// <param name="known">The earlier requests; null if there was no reading before.</param>
/// <param name="length">How long the file is.</param>
internal sealed class RequestCache(RequestMatcher? known, int length)
{
    // A request with its examples mostly takes more; then the list need not grow.
    private const int CharactersForItem = 4096;

    private readonly List<CachedRequest> _items = new(length / CharactersForItem);

    /// <summary>The requests of this reading.</summary>
    internal IReadOnlyList<CachedRequest> Items => _items;

    /// <summary>A request that was read before, as it stands now.</summary>
    internal PostmanItem TakeOver(ReadContext context, JsonSample node)
    {
        var earlier = known![node.KnownIndex];
        var item = earlier.Item.At(context.PositionOf(node));
        _items.Add(earlier with { Item = item });
        return item;
    }

    /// <summary>Notes a request that was read.</summary>
    internal void Add(PostmanItem item, JsonSample node, int depth)
    {
        var text = node.Written;
        _items.Add(new CachedRequest(item, text.Length, depth, CachedRequest.BeginOf(text), TextHash.Of(text)));
    }
}
