using System.ComponentModel;

namespace Mono.Client;

/// <summary>A variable's value and the option that it comes from.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct VariableValue
{
    /// <summary>Creates the value of a variable.</summary>
    /// <param name="value">The value; null if it is not set.</param>
    /// <param name="property">The name of the option's property.</param>
    public VariableValue(string? value, string? property)
    {
        Value = value;
        Property = property;
    }

    /// <summary>Creates the value of a variable with its default.</summary>
    /// <param name="value">The value; null if it is not set.</param>
    /// <param name="property">The name of the option's property.</param>
    /// <param name="unset">The collection's value.</param>
    public VariableValue(string? value, string? property, string unset)
        : this(value, property) => Unset = unset;

    internal string? Value { get; }

    /// <summary>The collection's value, or null.</summary>
    internal string? Unset { get; }

    internal string? Property { get; }
}
