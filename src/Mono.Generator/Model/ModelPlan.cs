namespace Mono.Generator.Model;

/// <summary>Plan of a class for a JSON object.</summary>
/// <param name="Name">The class's name, unique in the client ignoring case.</param>
/// <param name="Doc">The summary as plain text, or null.</param>
/// <param name="Group">The key of the only top-level folder that uses it; null if several do.</param>
/// <param name="Members">Its members in the order of the examples.</param>
internal sealed record ModelPlan(string Name, string? Doc, string? Group, EquatableArray<MemberPlan> Members);

/// <summary>Plan of a model's member. A value type, because a client may have tens of thousands.</summary>
/// <param name="JsonName">The name in JSON.</param>
/// <param name="Name">The property's name: a valid identifier, unique in its class, never the class's own name.</param>
/// <param name="Type">Its type; every property is nullable.</param>
/// <param name="Doc">The summary as plain text, or null.</param>
internal readonly record struct MemberPlan(string JsonName, string Name, TypeRef Type, string? Doc);
