namespace Mono.Generator.Model;

/// <summary>Names of a client that all its files share.</summary>
/// <param name="Namespace">The namespace of everything generated for the collection.</param>
/// <param name="ClientName">The client's class, for instance <c>SupportApiClient</c>.</param>
/// <param name="Stem">The client's name without <c>Client</c>, with which other names begin.</param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>.</param>
internal sealed record ClientIdentity(string Namespace, string ClientName, string Stem, string Visibility)
{
    internal string OptionsName => Stem + "Options";

    internal string AuthName => Stem + "Auth";

    internal string EnvironmentsName => Stem + "Environments";

    internal string InterfaceName => "I" + ClientName;
}

/// <summary>Plan of a client.</summary>
/// <param name="Identity">Its names.</param>
/// <param name="Options">Its options.</param>
/// <param name="Groups">Its groups; the first is the client itself.</param>
/// <param name="Models">Its models.</param>
/// <param name="OpenEnums">Its open enums: structs for strings with known values.</param>
internal sealed record ClientPlan(
    ClientIdentity Identity,
    OptionsPlan Options,
    EquatableArray<GroupPlan> Groups,
    EquatableArray<ModelPlan> Models,
    EquatableArray<OpenEnumPlan> OpenEnums);

/// <summary>Plan of a client's options.</summary>
/// <param name="CollectionName">The collection's name, for the docs.</param>
/// <param name="Variables">One property for each variable.</param>
/// <param name="Auths">One property for each auth.</param>
/// <param name="Environments">The project's environments with variables of the collection.</param>
internal sealed record OptionsPlan(
    string CollectionName,
    EquatableArray<OptionPlan> Variables,
    EquatableArray<AuthPlan> Auths,
    EquatableArray<EnvironmentPlan> Environments);

/// <summary>Plan of an environment.</summary>
/// <param name="Property">The property's name.</param>
/// <param name="Name">The environment's name.</param>
/// <param name="Values">The names and values of its variables, alternating.</param>
/// <param name="Secrets">The variables whose values may be secrets, which are set on the options.</param>
internal sealed record EnvironmentPlan(string Property, string Name, EquatableArray<string> Values, EquatableArray<string> Secrets);

/// <summary>Plan of an option that sets a variable.</summary>
/// <param name="Variable">The variable's name.</param>
/// <param name="Property">The property's name.</param>
/// <param name="Default">The collection's value; null if it has none or it may be a secret.</param>
/// <param name="Doc">The variable's description as plain text, or null.</param>
internal sealed record OptionPlan(string Variable, string Property, string? Default, string? Doc);

/// <summary>Plan of an auth that requests share.</summary>
/// <param name="Field">The static field's name.</param>
/// <param name="Property">The option that overrides it.</param>
/// <param name="Type">Postman's name of the type.</param>
/// <param name="Parameters">
/// Postman's names of its parameters and their values, alternating. Values contain variables and never secrets. Only the type's name if the
/// runtime does not support it.
/// </param>
internal sealed record AuthPlan(string Field, string Property, string Type, EquatableArray<string> Parameters);

/// <summary>Plan of a class of methods: the client itself, or a folder.</summary>
/// <param name="Key">A stable key: the identifiers of the folders down to this one.</param>
/// <param name="TopFolder">The key of the top-level folder that contains it; empty for the client itself.</param>
/// <param name="ClassName">The class's name.</param>
/// <param name="InterfaceName">The interface's name.</param>
/// <param name="Doc">The folder's or collection's description as plain text, or null.</param>
/// <param name="Children">The groups inside it.</param>
/// <param name="Endpoints">Its requests.</param>
internal sealed record GroupPlan(
    string Key,
    string TopFolder,
    string ClassName,
    string InterfaceName,
    string? Doc,
    EquatableArray<ChildPlan> Children,
    EquatableArray<EndpointPlan> Endpoints);

/// <summary>A group as a property of its parent.</summary>
/// <param name="Property">The property's name.</param>
/// <param name="ClassName">The group's class.</param>
/// <param name="InterfaceName">The group's interface.</param>
/// <param name="FolderName">The folder's name, for the docs.</param>
internal sealed record ChildPlan(string Property, string ClassName, string InterfaceName, string FolderName);
