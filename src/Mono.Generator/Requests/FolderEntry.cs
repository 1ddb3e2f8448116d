using Mono.Postman;

namespace Mono.Generator.Requests;

/// <summary>A folder with its place in the collection.</summary>
/// <param name="folder">The folder.</param>
/// <param name="parent">The folder around it; null at the root.</param>
internal sealed class FolderEntry(PostmanFolder folder, FolderEntry? parent)
{
    internal PostmanFolder Folder { get; } = folder;

    internal FolderEntry? Parent { get; } = parent;

    internal string DisplayName => Parent is null ? Folder.Name : Parent.DisplayName + " / " + Folder.Name;
}
