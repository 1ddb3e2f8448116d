using Mono.Generator.Inference;
using Mono.Generator.Pipeline;

namespace Mono.Generator.Model;

/// <summary>Where everything of one client lives and what all its files share.</summary>
/// <param name="Namespace">The namespace of everything generated for the collection.</param>
/// <param name="ClientName">The client's class, for instance <c>SupportApiClient</c>.</param>
/// <param name="Stem">The client's name without <c>Client</c>: other names begin with it.</param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>.</param>
internal sealed record ClientIdentity(string Namespace, string ClientName, string Stem, string Visibility)
{
    internal string OptionsName => Stem + "Options";

    internal string AuthName => Stem + "Auth";

    internal string EnvironmentsName => Stem + "Environments";

    internal string InterfaceName => "I" + ClientName;
}

/// <summary>A client to write.</summary>
/// <param name="Identity">Its names.</param>
/// <param name="Options">Its options.</param>
/// <param name="Groups">Its groups; the first is the client itself.</param>
/// <param name="Models">Its models.</param>
/// <param name="OpenEnums">Its strings with known values.</param>
internal sealed record ClientPlan(
    ClientIdentity Identity, OptionsPlan Options, EquatableArray<GroupPlan> Groups, EquatableArray<ModelPlan> Models, EquatableArray<OpenEnumPlan> OpenEnums);

/// <summary>The client's options.</summary>
/// <param name="CollectionName">The collection's name, for the docs.</param>
/// <param name="Variables">One property for each variable that the caller sets once.</param>
/// <param name="Auths">One property for each kind of credentials.</param>
/// <param name="Environments">The project's environments that say something about the collection's variables.</param>
internal sealed record OptionsPlan(
    string CollectionName, EquatableArray<OptionPlan> Variables, EquatableArray<AuthPlan> Auths, EquatableArray<EnvironmentPlan> Environments);

/// <summary>An environment to write.</summary>
/// <param name="Property">The property's name.</param>
/// <param name="Name">The environment's name.</param>
/// <param name="Values">The names and values of its variables in turn.</param>
/// <param name="Secrets">The variables whose values may be secrets and are set on the options.</param>
internal sealed record EnvironmentPlan(string Property, string Name, EquatableArray<string> Values, EquatableArray<string> Secrets);

/// <summary>An option that fills a variable.</summary>
/// <param name="Variable">The variable's name.</param>
/// <param name="Property">The property's name.</param>
/// <param name="Default">The collection's value; null if it has none or it may be a secret.</param>
/// <param name="Doc">What the docs say beside the variable's name, or null.</param>
internal sealed record OptionPlan(string Variable, string Property, string? Default, string? Doc);

/// <summary>An auth that requests share.</summary>
/// <param name="Field">The static field's name.</param>
/// <param name="Property">The option that overrides it.</param>
/// <param name="Type">The type as Postman names it.</param>
/// <param name="Parameters">Postman's names of its parameters and their values in turn: the values hold variables and never secrets. Of a type that the runtime does not know, its name.</param>
internal sealed record AuthPlan(string Field, string Property, string Type, EquatableArray<string> Parameters);

/// <summary>A class of methods: the client itself, or a folder.</summary>
/// <param name="Key">A stable key: the folders' names.</param>
/// <param name="Family">The key of the top-level folder that it is in; empty for the client itself.</param>
/// <param name="ClassName">The class's name.</param>
/// <param name="InterfaceName">The interface's name.</param>
/// <param name="Doc">The folder's or collection's description as plain text, or null.</param>
/// <param name="Children">The groups inside it.</param>
/// <param name="Endpoints">Its requests.</param>
internal sealed record GroupPlan(
    string Key, string Family, string ClassName, string InterfaceName, string? Doc, EquatableArray<ChildPlan> Children, EquatableArray<EndpointPlan> Endpoints);

/// <summary>A group as its parent shows it.</summary>
/// <param name="Property">The property's name.</param>
/// <param name="ClassName">The group's class.</param>
/// <param name="InterfaceName">The group's interface.</param>
/// <param name="FolderName">The folder's name, for the docs.</param>
internal sealed record ChildPlan(string Property, string ClassName, string InterfaceName, string FolderName);
