using Mono.Postman;
using Mono.Shared;

namespace Mono.Generator.Requests;

/// <summary>A request of the collection with its inherited auth and settings.</summary>
/// <param name="item">The request.</param>
/// <param name="folder">The folder around it; null at the root.</param>
/// <param name="auth">The nearest auth of request, folders and collection; null if there is none or it is <c>noauth</c>.</param>
/// <param name="authOwner">The name of the folder or request that states the auth; null for the collection's own.</param>
/// <param name="behavior">The settings of collection, folders and request; the nearest one counts.</param>
/// <param name="facts">Results that depend on the request alone.</param>
internal sealed class RequestEntry(
    PostmanItem item, FolderEntry? folder, PostmanAuth? auth, string? authOwner, PostmanProtocolBehavior behavior, RequestFacts facts)
{
    internal PostmanItem Item { get; } = item;

    internal FolderEntry? Folder { get; } = folder;

    internal PostmanAuth? Auth { get; } = auth;

    internal string? AuthOwner { get; } = authOwner;

    internal PostmanProtocolBehavior Behavior { get; } = behavior;

    internal RequestFacts Facts { get; } = facts;

    /// <summary>Whether the body, or the variables of a GraphQL query, are evidence for a type; otherwise they are sent as text.</summary>
    internal bool HasSample { get; set; }

    /// <summary>The URL; null if it is empty.</summary>
    internal UrlModel? Url => Facts.Url;

    internal PostmanRequest Request => Item.Request;

    /// <summary>Whether Postman sends the body.</summary>
    internal bool SendsBody =>
        Request.Body is { Disabled: false } && (!BodylessMethods.Contains(Request.Method) || Behavior.DisableBodyPruning == true);

    /// <summary>The position of the auth in the file.</summary>
    internal TextPosition AuthPosition =>
        Auth is null ? TextPosition.None
        : ReferenceEquals(Auth, Request.Auth) || ReferenceEquals(Auth, Item.Auth) ? At(Auth.Position)
        : Auth.Position;

    /// <summary>The name with its folders, for messages: <c>Users / Create</c>.</summary>
    internal string DisplayName => Folder is null ? Item.Name : Folder.DisplayName + " / " + Item.Name;

    /// <summary>Returns the present position in the file of a part of the request.</summary>
    /// <param name="position">The position at which the part was read, perhaps before an edit elsewhere.</param>
    internal TextPosition At(TextPosition position) => Item.Now(position);
}
