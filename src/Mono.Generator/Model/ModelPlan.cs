using Mono.Generator.Requests;

namespace Mono.Generator.Model;

/// <summary>A class to write for a JSON object.</summary>
/// <param name="Name">The class's name, unique in the client ignoring case.</param>
/// <param name="Doc">Its summary as plain text, or null.</param>
/// <param name="Group">The key of the only group that uses it; null if several do.</param>
/// <param name="Members">Its members in the examples' order.</param>
internal sealed record ModelPlan(string Name, string? Doc, string? Group, EquatableArray<MemberPlan> Members);

/// <summary>A member of a model. A client has tens of thousands: they are no objects of their own.</summary>
/// <param name="JsonName">The name in JSON.</param>
/// <param name="Name">The property's name: a valid identifier, unique in its class, never the class's own name.</param>
/// <param name="Type">Its type; every property is nullable.</param>
/// <param name="Doc">Its summary as plain text, or null.</param>
internal readonly record struct MemberPlan(string JsonName, string Name, TypeRef Type, string? Doc);
