using System.Text;
using Mono.Postman;
using Mono.Shared;

namespace Mono.Mock;

/// <summary>Holds the values of variables and fills them into texts.</summary>
internal sealed class VariableValues
{
    /// <summary>Number of times that values are filled into values (SEMANTICS §2).</summary>
    private const int MaxRounds = 19;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public VariableValues(PostmanCollection collection, IReadOnlyDictionary<string, string>? environment)
    {
        foreach (var variable in collection.Variables.Where(variable => !variable.Disabled))
        {
            // Of equal names the last one counts. A variable without a value is left for the user of the collection to fill in.
            if (variable.Value is { Length: > 0 } value)
            {
                _values[variable.Key] = value;
            }
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            _values[name] = value;
        }
    }

    /// <summary>Replaces tokens of variables that have a value; other tokens stay.</summary>
    public string Fill(string text)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var filled = FillOnce(text);
            if (filled is null)
            {
                break;
            }

            text = filled;
        }

        return text;
    }

    private string? FillOnce(string text)
    {
        StringBuilder? filled = null;
        var copied = 0;
        for (var at = 0; VariableToken.TryFind(text, at, out var start, out var end); at = end)
        {
            if (_values.TryGetValue(VariableToken.NameIn(text, start, end), out var value))
            {
                filled ??= new StringBuilder();
                filled.Append(text, copied, start - copied).Append(value);
                copied = end;
            }
        }

        return filled?.Append(text, copied, text.Length - copied).ToString();
    }
}
