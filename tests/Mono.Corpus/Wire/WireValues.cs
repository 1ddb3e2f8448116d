using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Corpus.Wire;

/// <summary>Postman's values of the variables: the environment's before the collection's before the globals'.</summary>
internal sealed class WireValues
{
    private const int MaxRounds = 19;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    internal WireValues(PostmanCollection collection, PostmanEnvironment? environment, PostmanEnvironment? globals)
    {
        Add(globals?.Values ?? []);
        Add(collection.Variables);
        Add(environment?.Values ?? []);
    }

    internal IReadOnlyDictionary<string, string> All => _values;

    /// <summary>The values that are switched off.</summary>
    internal List<string> Disabled { get; } = [];

    /// <summary>Returns a text with variables filled in; variables without a value stay.</summary>
    internal string Fill(string text)
    {
        for (var round = 0; round < MaxRounds && text.Contains("{{", StringComparison.Ordinal); round++)
        {
            var before = text;
            foreach (var name in VariableTokens.Variables(text).Distinct(StringComparer.Ordinal).ToList())
            {
                if (_values.TryGetValue(name, out var value))
                {
                    text = text.Replace("{{" + name + "}}", value, StringComparison.Ordinal);
                }
            }

            if (text == before)
            {
                break;
            }
        }

        return text;
    }

    private void Add(IEnumerable<PostmanVariable> variables)
    {
        foreach (var variable in variables)
        {
            if (!variable.Disabled && variable.Key.Length > 0)
            {
                _values[variable.Key] = variable.Value ?? (variable.ValueIsString ? "" : "null");
            }
            else if (variable.Value is { Length: > 0 } value)
            {
                Disabled.Add(value);
            }
        }
    }
}
