namespace Mono.Generator.Model;

/// <summary>Plan of a struct for a string with known values.</summary>
/// <param name="Name">The struct's name, unique in the client ignoring case.</param>
/// <param name="Key">The name of its members and parameters, for the docs.</param>
/// <param name="Group">The key of the only top-level folder that uses it; null if several or parameters do.</param>
/// <param name="IsParameter">Whether it is also the type of parameters.</param>
/// <param name="Values">The known values in ordinal order.</param>
internal sealed record OpenEnumPlan(string Name, string Key, string? Group, bool IsParameter, EquatableArray<OpenEnumValue> Values);

/// <summary>A known value.</summary>
/// <param name="Name">The property's name: a valid identifier, unique in its struct.</param>
/// <param name="Value">The value.</param>
internal sealed record OpenEnumValue(string Name, string Value);
