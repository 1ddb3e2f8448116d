namespace Mono.Client;

/// <summary>An auth's parameters by Postman's names: templates, or their values at a call.</summary>
internal sealed class AuthParameters
{
    private readonly string[] _names;
    private readonly string?[] _values;
    private readonly VariableScope? _scope;
    private readonly AuthParameters? _templates;

    private AuthParameters(string[] names, string?[] values, VariableScope? scope = null, AuthParameters? templates = null)
    {
        _names = names;
        _values = values;
        _scope = scope;
        _templates = templates;
    }

    /// <summary>A parameter's value; empty if it is not stated.</summary>
    /// <exception cref="ApiConfigurationException">A variable in it has no value.</exception>
    internal string this[string name] =>
        Find(name) is var index && index < 0 ? "" : _values[index] ?? throw _scope!.Missing(_templates!._values[index]!);

    /// <summary>Parameters as the collection states them.</summary>
    /// <param name="namesAndTemplates">Names and templates in turn.</param>
    internal static AuthParameters Create(string[] namesAndTemplates)
    {
        var names = new string[namesAndTemplates.Length / 2];
        var templates = new string[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = namesAndTemplates[2 * i];
            templates[i] = namesAndTemplates[(2 * i) + 1];
        }

        return new AuthParameters(names, templates);
    }

    /// <summary>Whether a parameter has a value that is not empty; one with a variable that has none has not.</summary>
    internal bool Has(string name) => Find(name) is >= 0 and var index && _values[index] is { Length: > 0 };

    /// <summary>A value; null if the parameter is not stated.</summary>
    internal string? Stated(string name) => Find(name) < 0 ? null : this[name];

    /// <summary>A switch, or what it is where it is not stated.</summary>
    internal bool Flag(string name, bool unset = false) => Has(name) ? this[name] != "false" : unset;

    /// <summary>A value, or another one where it is missing or empty.</summary>
    internal string Or(string name, string other) => this[name] is { Length: > 0 } text ? text : other;

    /// <summary>
    /// The parameters with their variables filled in. A variable without a value is an error only when its parameter is read.
    /// </summary>
    internal AuthParameters Expand(VariableScope scope)
    {
        var values = new string?[_names.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = scope.TryExpand(_values[i]!);
        }

        return new AuthParameters(_names, values, scope, this);
    }

    internal bool HasSameValues(AuthParameters other) => _values.AsSpan().SequenceEqual(other._values);

    private int Find(string name) => Array.IndexOf(_names, name);
}
