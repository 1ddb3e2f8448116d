namespace Mono.Client;

/// <summary>An environment of the project: values of collection variables without secrets, which are set on the options.</summary>
public sealed class ApiEnvironment
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Creates an environment.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="namesAndValues">The variables' names and values in turn.</param>
    /// <exception cref="ArgumentException">A name has no value.</exception>
    public ApiEnvironment(string name, params string[] namesAndValues)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        _ = namesAndValues ?? throw new ArgumentNullException(nameof(namesAndValues));
        if (namesAndValues.Length % 2 != 0)
        {
            throw new ArgumentException("Names and values come in turn.", nameof(namesAndValues));
        }

        for (var i = 0; i < namesAndValues.Length; i += 2)
        {
            _values[namesAndValues[i] ?? throw new ArgumentNullException(nameof(namesAndValues))] =
                namesAndValues[i + 1] ?? throw new ArgumentNullException(nameof(namesAndValues));
        }
    }

    /// <summary>The environment's name.</summary>
    public string Name { get; }

    /// <summary>The values by the variables' names.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>The environment's name.</summary>
    public override string ToString() => Name;
}
