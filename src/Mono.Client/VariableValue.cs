using System.ComponentModel;

namespace Mono.Client;

/// <summary>A variable's value and the option that it comes from.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct VariableValue
{
    /// <summary>A variable's value.</summary>
    /// <param name="value">The value; null if it is not set.</param>
    /// <param name="property">The name of the option's property.</param>
    public VariableValue(string? value, string? property)
    {
        Value = value;
        Property = property;
    }

    internal string? Value { get; }

    internal string? Property { get; }
}
