namespace Mono.Generator.Requests;

/// <summary>A group of methods during planning: the client itself, or sibling folders of one name.</summary>
internal sealed class Group(string key, string name, string identifier, Group? parent, string? description)
{
    /// <summary>The identifiers of the folders down to this one, separated by dots; empty for the client.</summary>
    internal string Key { get; } = key;

    /// <summary>The folder's name.</summary>
    internal string Name { get; } = name;

    /// <summary>The folder's name in Pascal case, without the number of a step.</summary>
    internal string Identifier { get; } = identifier;

    internal Group? Parent { get; } = parent;

    internal string? Description { get; set; } = description;

    internal List<Group> Children { get; } = [];

    /// <summary>The methods: one per request, until equal calls are merged.</summary>
    internal List<Method> Methods { get; } = [];

    internal bool HasMethods => Methods.Count > 0 || Children.Any(c => c.HasMethods);

    internal string ClassName { get; private set; } = "";

    internal string InterfaceName { get; private set; } = "";

    internal void NameClass(string className, string interfaceName) => (ClassName, InterfaceName) = (className, interfaceName);

    /// <summary>The key of the top-level folder around this group; empty for the client.</summary>
    internal string Family => Parent is null ? "" : Parent.Parent is null ? Key : Parent.Family;
}
