using Mono.Postman;

namespace Mono.Generator.Requests;

/// <summary>All folders and requests of a collection, flat and in the collection's order.</summary>
internal sealed class RequestIndex(Func<PostmanRequest, RequestFacts> factsOf, int requests)
{
    internal List<FolderEntry> Folders { get; } = [];

    internal List<RequestEntry> Requests { get; } = new(requests);

    /// <summary>Counts the requests among items and in the folders among them.</summary>
    internal static int CountRequests(IReadOnlyList<PostmanNode> items)
    {
        var count = 0;
        for (var i = 0; i < items.Count; i++)
        {
            count += items[i] is PostmanFolder folder ? CountRequests(folder.Items) : 1;
        }

        return count;
    }

    /// <summary>Lists the folders and requests of a collection.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="factsOf">Returns the facts of a request.</param>
    /// <param name="requests">The number of requests.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    internal static RequestIndex Create(
        PostmanCollection collection, Func<PostmanRequest, RequestFacts> factsOf, int requests, CancellationToken cancellationToken)
    {
        var index = new RequestIndex(factsOf, requests);
        index.Add(collection.Items, null, Choose(collection.Auth, null, (null, null)), collection.Behavior, cancellationToken);
        return index;
    }

    private void Add(
        IReadOnlyList<PostmanNode> items,
        FolderEntry? parent,
        (PostmanAuth? Auth, string? Owner) auth,
        PostmanProtocolBehavior behavior,
        CancellationToken cancellationToken)
    {
        for (var i = 0; i < items.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var node = items[i];
            if (node is PostmanFolder folder)
            {
                var entry = new FolderEntry(folder, parent);
                Folders.Add(entry);
                var chosen = Choose(folder.Auth, folder.Name, auth);
                Add(folder.Items, entry, chosen, folder.Behavior.Over(behavior), cancellationToken);
            }
            else if (node is PostmanItem item)
            {
                var chosen = Choose(item.Request.Auth ?? item.Auth, item.Name, auth);
                var facts = factsOf(item.Request);
                Requests.Add(new RequestEntry(item, parent, chosen.Auth, chosen.Owner, item.Behavior.Over(behavior), facts));
            }
        }
    }

    // An auth without a type inherits; "noauth" stops the inheritance.
    private static (PostmanAuth? Auth, string? Owner) Choose(
        PostmanAuth? own, string? owner, (PostmanAuth? Auth, string? Owner) inherited) =>
        own?.Type is null ? inherited : own.Type == "noauth" ? (null, null) : (own, owner);
}
