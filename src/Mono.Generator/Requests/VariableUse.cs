namespace Mono.Generator.Requests;

/// <summary>A use of a variable.</summary>
/// <param name="Name">The name of the variable.</param>
/// <param name="Kind">The kind of use.</param>
internal readonly record struct VariableUse(string Name, VariableUseKind Kind);
