using System.Text;
using Mono.Postman;

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

    /// <summary>
    /// Returns the end of the token that begins at an index; -1 if none begins there. A token is <c>{{</c>, no braces, <c>}}</c>.
    /// </summary>
    public static int EndOfToken(string text, int start)
    {
        if (string.CompareOrdinal(text, start, "{{", 0, 2) != 0)
        {
            return -1;
        }

        var end = text.AsSpan(start + 2).IndexOfAny('{', '}');
        return end > 0 && string.CompareOrdinal(text, start + 2 + end, "}}", 0, 2) == 0 ? start + 2 + end + 2 : -1;
    }

    private string? FillOnce(string text)
    {
        StringBuilder? filled = null;
        var copied = 0;
        for (var at = text.IndexOf("{{", StringComparison.Ordinal); at >= 0; at = text.IndexOf("{{", at, StringComparison.Ordinal))
        {
            var end = EndOfToken(text, at);
            if (end >= 0 && _values.TryGetValue(text[(at + 2)..(end - 2)], out var value))
            {
                filled ??= new StringBuilder();
                filled.Append(text, copied, at - copied).Append(value);
                copied = end;
            }

            at = end >= 0 ? end : at + 1;
        }

        return filled?.Append(text, copied, text.Length - copied).ToString();
    }
}
