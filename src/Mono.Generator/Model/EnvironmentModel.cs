namespace Mono.Generator.Model;

/// <summary>An environment of the project, or its globals.</summary>
/// <param name="Name">The environment's name.</param>
/// <param name="IsGlobal">Whether these are globals.</param>
/// <param name="Values">The enabled variables; the last one of each name.</param>
internal sealed record EnvironmentModel(string Name, bool IsGlobal, EquatableArray<EnvironmentValue> Values);

/// <summary>A variable of an environment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; null if it may be a secret.</param>
internal sealed record EnvironmentValue(string Name, string? Value);
