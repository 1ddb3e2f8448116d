using System.Text;
using System.Text.RegularExpressions;
using Mono.Generator.Requests;

namespace Mono.Corpus.Wire;

/// <summary>
/// The values of dynamic variables such as <c>{{$guid}}</c> in a recording, found by matching the collection's texts with the
/// sent ones. Callers pass these values, so that requests are comparable.
/// </summary>
internal sealed class DynamicValues
{
    private readonly Dictionary<string, HashSet<string>> _drawn = new(StringComparer.Ordinal);

    /// <summary>The variables with a single value in the recording, which can be set as options.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Certain =>
        _drawn.Where(d => d.Value.Count == 1).Select(d => KeyValuePair.Create(d.Key, d.Value.Single()));

    /// <summary>Whether a text contains a dynamic variable.</summary>
    internal static bool IsIn(string? text) => VariableTokens.Variables(text).Any(VariableTokens.IsDynamic);

    /// <summary>Matches a text with the text that was sent for it.</summary>
    /// <param name="template">The text, with other variables filled in.</param>
    /// <param name="sent">The sent text.</param>
    /// <returns>The text with the recorded values; unchanged if it does not match.</returns>
    internal string Learn(string template, string? sent)
    {
        if (!IsIn(template) || sent is null)
        {
            return template;
        }

        var pattern = new StringBuilder("^");
        var names = new List<string>();
        var at = 0;
        foreach (Match token in Regex.Matches(template, @"\{\{(\$[^{}]*)\}\}", RegexOptions.CultureInvariant))
        {
            pattern.Append(Regex.Escape(template[at..token.Index])).Append("([\\s\\S]*?)");
            names.Add(token.Groups[1].Value);
            at = token.Index + token.Length;
        }

        var match = Regex.Match(sent, pattern.Append(Regex.Escape(template[at..])).Append('$').ToString(), RegexOptions.CultureInvariant);
        if (!match.Success)
        {
            return template;
        }

        for (var i = 0; i < names.Count; i++)
        {
            if (!_drawn.TryGetValue(names[i], out var values))
            {
                _drawn.Add(names[i], values = new HashSet<string>(StringComparer.Ordinal));
            }

            values.Add(match.Groups[i + 1].Value);
        }

        return sent;
    }
}
