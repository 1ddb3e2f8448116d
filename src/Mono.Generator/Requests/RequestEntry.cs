using Mono.Postman;
using Mono.Shared;

namespace Mono.Generator.Requests;

/// <summary>A request of the collection with what it inherits.</summary>
/// <param name="Item">The request.</param>
/// <param name="Folder">The folder that it is in; null at the root.</param>
/// <param name="Auth">The nearest auth of request, folders and collection; null if there is none or it is <c>noauth</c>.</param>
/// <param name="AuthOwner">The name of the folder or request that the auth is written on; null for the collection's own.</param>
/// <param name="Behavior">The settings of collection, folders and request, the nearest first.</param>
/// <param name="Facts">What was found out of the request itself.</param>
internal sealed class RequestEntry(PostmanItem item, FolderEntry? folder, PostmanAuth? auth, string? authOwner, PostmanProtocolBehavior behavior, RequestFacts facts)
{
    internal PostmanItem Item { get; } = item;

    internal FolderEntry? Folder { get; } = folder;

    internal PostmanAuth? Auth { get; } = auth;

    internal string? AuthOwner { get; } = authOwner;

    internal PostmanProtocolBehavior Behavior { get; } = behavior;

    internal RequestFacts Facts { get; } = facts;

    /// <summary>Whether its body, or the variables of its query, say something about their type: others send text, or no variables.</summary>
    internal bool HasSample { get; set; }

    /// <summary>The URL; null if it is empty.</summary>
    internal UrlModel? Url => Facts.Url;

    internal PostmanRequest Request => Item.Request;

    /// <summary>Whether Postman sends the body.</summary>
    internal bool SendsBody =>
        Request.Body is { Disabled: false } && (!BodylessMethods.Contains(Request.Method) || Behavior.DisableBodyPruning == true);

    /// <summary>Where the auth stands in the file.</summary>
    internal TextPosition AuthPosition => Auth is null ? TextPosition.None : ReferenceEquals(Auth, Request.Auth) || ReferenceEquals(Auth, Item.Auth) ? At(Auth.Position) : Auth.Position;

    /// <summary>The name with its folders, for messages: <c>Users / Create</c>.</summary>
    internal string DisplayName => Folder is null ? Item.Name : Folder.DisplayName + " / " + Item.Name;

    /// <summary>Where something of the request stands in the file.</summary>
    /// <param name="position">Where it says that it stands.</param>
    internal TextPosition At(TextPosition position) => Item.Now(position);
}

/// <summary>A folder with its place in the collection.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Parent">The folder that it is in; null at the root.</param>
internal sealed class FolderEntry(PostmanFolder folder, FolderEntry? parent)
{
    internal PostmanFolder Folder { get; } = folder;

    internal FolderEntry? Parent { get; } = parent;

    internal string DisplayName => Parent is null ? Folder.Name : Parent.DisplayName + " / " + Folder.Name;
}

/// <summary>All folders and requests of a collection, flat and in the collection's order.</summary>
internal sealed class RequestIndex(Func<PostmanRequest, RequestFacts> factsOf, int requests)
{
    internal List<FolderEntry> Folders { get; } = [];

    internal List<RequestEntry> Requests { get; } = new(requests);

    /// <summary>How many requests are among items and in the folders among them.</summary>
    internal static int CountRequests(IReadOnlyList<PostmanNode> items)
    {
        var count = 0;
        for (var i = 0; i < items.Count; i++)
        {
            count += items[i] is PostmanFolder folder ? CountRequests(folder.Items) : 1;
        }

        return count;
    }

    /// <summary>Lists them.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="factsOf">Returns the facts of a request.</param>
    /// <param name="requests">How many they are.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    internal static RequestIndex Create(PostmanCollection collection, Func<PostmanRequest, RequestFacts> factsOf, int requests, CancellationToken cancellationToken)
    {
        var index = new RequestIndex(factsOf, requests);
        index.Add(collection.Items, null, Choose(collection.Auth, null, (null, null)), collection.Behavior, cancellationToken);
        return index;
    }

    private void Add(
        IReadOnlyList<PostmanNode> items, FolderEntry? parent, (PostmanAuth? Auth, string? Owner) auth, PostmanProtocolBehavior behavior, CancellationToken cancellationToken)
    {
        for (var i = 0; i < items.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var node = items[i];
            if (node is PostmanFolder folder)
            {
                var entry = new FolderEntry(folder, parent);
                Folders.Add(entry);
                Add(folder.Items, entry, Choose(folder.Auth, folder.Name, auth), folder.Behavior.Over(behavior), cancellationToken);
            }
            else if (node is PostmanItem item)
            {
                var chosen = Choose(item.Request.Auth ?? item.Auth, item.Name, auth);
                Requests.Add(new RequestEntry(item, parent, chosen.Auth, chosen.Owner, item.Behavior.Over(behavior), factsOf(item.Request)));
            }
        }
    }

    // An auth without a type inherits; "noauth" stops the inheritance.
    private static (PostmanAuth? Auth, string? Owner) Choose(PostmanAuth? own, string? owner, (PostmanAuth? Auth, string? Owner) inherited) =>
        own?.Type is null ? inherited : own.Type == "noauth" ? (null, null) : (own, owner);
}
