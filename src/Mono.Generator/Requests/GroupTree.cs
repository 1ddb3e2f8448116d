using Mono.Generator.Naming;
using Mono.Generator.Planning;

namespace Mono.Generator.Requests;

/// <summary>A group of methods while it is planned: the client itself, or folders of one name in one place.</summary>
internal sealed class Group(string key, string name, string identifier, Group? parent, string? description)
{
    /// <summary>The identifiers of the folders down to this one, parted by dots; empty for the client.</summary>
    internal string Key { get; } = key;

    /// <summary>The folder's name.</summary>
    internal string Name { get; } = name;

    /// <summary>The folder's name in Pascal case, without its number if it has one.</summary>
    internal string Identifier { get; } = identifier;

    internal Group? Parent { get; } = parent;

    internal string? Description { get; set; } = description;

    internal List<Group> Children { get; } = [];

    /// <summary>One for each request, until those that are the same call are merged.</summary>
    internal List<Method> Methods { get; } = [];

    internal bool HasMethods => Methods.Count > 0 || Children.Any(c => c.HasMethods);

    internal string ClassName { get; private set; } = "";

    internal string InterfaceName { get; private set; } = "";

    internal void NameClass(string className, string interfaceName) => (ClassName, InterfaceName) = (className, interfaceName);

    /// <summary>The key of the top-level folder that this group is in; empty for the client.</summary>
    internal string Family => Parent is null ? "" : Parent.Parent is null ? Key : Parent.Family;
}

/// <summary>A method while it is planned: one request, or several that are the same call.</summary>
/// <param name="first">The request.</param>
/// <param name="auth">What the call's key says of its auth.</param>
/// <param name="group">The group that it is in.</param>
/// <param name="samples">The samples of its endpoint.</param>
internal sealed class Method(RequestEntry first, string auth, Group group, EndpointSamples samples)
{
    private List<RequestEntry>? _others;
    private string? _call;

    /// <summary>What its requests have in common, as text: a call is one of one endpoint, and several endpoints may have one URL.</summary>
    internal string Call => _call ??= RequestIdentity.Of(First, auth) + "\n" + Samples.Key;

    internal RequestEntry First { get; } = first;

    internal IReadOnlyList<RequestEntry> Others => (IReadOnlyList<RequestEntry>?)_others ?? [];

    internal Group Group { get; } = group;

    internal EndpointSamples Samples { get; } = samples;

    internal string Name { get; set; } = "";

    /// <summary>Adds a request that is the same call.</summary>
    internal void Add(RequestEntry other) => (_others ??= []).Add(other);
}

/// <summary>Makes groups of folders. Sibling folders whose names are the same to C# are one group.</summary>
internal sealed class GroupTree
{
    private readonly Dictionary<FolderEntry, Group> _byFolder = [];
    private readonly List<Group> _all = [];

    internal GroupTree(string collectionName, string? description, IReadOnlyList<FolderEntry> folders)
    {
        var numbered = ToldApartByNumbers(folders);
        Root = new Group("", collectionName, "", null, description);
        _all.Add(Root);
        foreach (var folder in folders)
        {
            var parent = folder.Parent is null ? Root : _byFolder[folder.Parent];
            var identifier = CSharpIdentifier.Pascal(numbered.Contains(folder) ? folder.Folder.Name : StepNumber.CutFrom(folder.Folder.Name));
            var group = parent.Children.FirstOrDefault(c => string.Equals(c.Identifier, identifier, StringComparison.OrdinalIgnoreCase));
            if (group is null)
            {
                group = new Group(parent.Key.Length == 0 ? identifier : parent.Key + "." + identifier, folder.Folder.Name, identifier, parent, folder.Folder.Description);
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

    /// <summary>Names the classes: by the folder where that is unique in the client, else by the folders down to it.</summary>
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

    // Those that would have one name in one place without their numbers keep them.
    private static HashSet<FolderEntry> ToldApartByNumbers(IReadOnlyList<FolderEntry> folders)
    {
        var numbered = new HashSet<FolderEntry>();
        if (folders.Any(f => StepNumber.CutFrom(f.Folder.Name) != f.Folder.Name))
        {
            foreach (var alike in folders.GroupBy(f => f.Parent?.DisplayName + "\n" + CSharpIdentifier.Pascal(StepNumber.CutFrom(f.Folder.Name)), StringComparer.OrdinalIgnoreCase))
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
