using Mono.Generator.Requests;

namespace Mono.Generator.Model;

/// <summary>A struct to write for a string with known values.</summary>
/// <param name="Name">The struct's name, unique in the client ignoring case.</param>
/// <param name="Key">The name of the members and parameters that hold it, for the docs.</param>
/// <param name="Group">The key of the only group that uses it; null if several do, or parameters.</param>
/// <param name="IsParameter">Whether parameters of this name have it as well.</param>
/// <param name="Values">The known values in ordinal order.</param>
internal sealed record OpenEnumPlan(string Name, string Key, string? Group, bool IsParameter, EquatableArray<OpenEnumValue> Values);

/// <summary>A known value.</summary>
/// <param name="Name">The property's name: a valid identifier, unique in its struct.</param>
/// <param name="Value">The value.</param>
internal sealed record OpenEnumValue(string Name, string Value);
