using Mono.Generator.Naming;

namespace Mono.Generator.Requests;

/// <summary>Turns folders into groups. Sibling folders with the same C# name become one group.</summary>
internal sealed class GroupTree
{
    private readonly Dictionary<FolderEntry, Group> _byFolder = [];
    private readonly List<Group> _all = [];

    internal GroupTree(string collectionName, string? description, IReadOnlyList<FolderEntry> folders)
    {
        var numbered = WithNeededNumbers(folders);
        Root = new Group("", collectionName, "", null, description);
        _all.Add(Root);
        foreach (var folder in folders)
        {
            var parent = folder.Parent is null ? Root : _byFolder[folder.Parent];
            var name = folder.Folder.Name;
            var identifier = CSharpIdentifier.Pascal(numbered.Contains(folder) ? name : StepNumber.CutFrom(name));
            var group = parent.Children.Find(c => string.Equals(c.Identifier, identifier, StringComparison.OrdinalIgnoreCase));
            if (group is null)
            {
                var key = parent.Key.Length == 0 ? identifier : parent.Key + "." + identifier;
                group = new Group(key, name, identifier, parent, folder.Folder.Description);
                parent.Children.Add(group);
                _all.Add(group);
            }
            else
            {
                group.Description ??= folder.Folder.Description;
            }

            _byFolder.Add(folder, group);
        }
    }

    internal Group Root { get; }

    /// <summary>The groups that get a class, parents before children.</summary>
    internal IEnumerable<Group> WithMethods => _all.Where(g => g == Root || g.HasMethods);

    internal Group Of(RequestEntry entry) => entry.Folder is null ? Root : _byFolder[entry.Folder];

    /// <summary>Names the classes: by the folder where that is unique in the client, otherwise by all folders down to it.</summary>
    internal void NameClasses(NameScope types, string clientName)
    {
        Root.NameClass(clientName, "I" + clientName);
        var groups = WithMethods.Where(g => g != Root).ToList();
        var count = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in groups)
        {
            count[group.Identifier] = count.TryGetValue(group.Identifier, out var n) ? n + 1 : 1;
        }

        foreach (var group in groups)
        {
            if (count[group.Identifier] == 1 && TryName(group, group.Identifier, types))
            {
                continue;
            }

            var full = group.Key.Replace(".", "");
            if (!TryName(group, full, types) && !TryName(group, full + "Group", types))
            {
                string name;
                do
                {
                    name = types.Claim(NameScope.Fit(full) + "GroupClient");
                }
                while (!types.TryTake("I" + name));

                group.NameClass(name, "I" + name);
            }
        }
    }

    // Folders keep their numbers where siblings would have the same name without them.
    private static HashSet<FolderEntry> WithNeededNumbers(IReadOnlyList<FolderEntry> folders)
    {
        var numbered = new HashSet<FolderEntry>();
        if (folders.Any(f => StepNumber.CutFrom(f.Folder.Name) != f.Folder.Name))
        {
            var siblings = folders.GroupBy(
                f => f.Parent?.DisplayName + "\n" + CSharpIdentifier.Pascal(StepNumber.CutFrom(f.Folder.Name)),
                StringComparer.OrdinalIgnoreCase);
            foreach (var alike in siblings)
            {
                if (alike.Select(f => CSharpIdentifier.Pascal(f.Folder.Name)).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
                {
                    numbered.UnionWith(alike);
                }
            }
        }

        return numbered;
    }

    private static bool TryName(Group group, string stem, NameScope types)
    {
        var name = stem + "Client";
        var contract = "I" + name;
        if (!types.IsFree(name) || !types.IsFree(contract))
        {
            return false;
        }

        types.Reserve(contract);
        types.Reserve(name);
        group.NameClass(name, contract);
        return true;
    }
}
