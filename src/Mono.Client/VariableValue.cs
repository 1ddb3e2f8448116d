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

    /// <summary>A variable's value, and what it is where nobody sets it.</summary>
    /// <param name="value">The value; null if it is not set.</param>
    /// <param name="property">The name of the option's property.</param>
    /// <param name="unset">The collection's value.</param>
    public VariableValue(string? value, string? property, string unset)
        : this(value, property) => Unset = unset;

    internal string? Value { get; }

    /// <summary>What the collection says, or null.</summary>
    internal string? Unset { get; }

    internal string? Property { get; }
}
