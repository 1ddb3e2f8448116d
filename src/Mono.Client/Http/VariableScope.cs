using System.Runtime.CompilerServices;
using System.Text;

namespace Mono.Client;

/// <summary>Where a text with variables stands.</summary>
internal enum TextPlace
{
    Plain,
    UrlPath,
    UrlQuery,
}

/// <summary>Fills in <c>{{variables}}</c>: first those of the call, then the client's options, then Postman's dynamic ones.</summary>
/// <remarks>
/// As in Postman, values may hold variables, up to 19 deep, and names are exact. Unlike Postman, a variable without a value is an error
/// and is not sent as it stands; and what the caller of a method passes is escaped for its place and never searched for variables.
/// </remarks>
internal sealed class VariableScope(ApiClientOptions options, string requestName)
{
    private const int MaxRounds = 19;

    private Dictionary<string, string>? _locals;

    internal ApiClientOptions Options { get; } = options;

    /// <summary>Whether the call gave a variable a value.</summary>
    internal bool HasLocals => _locals is not null;

    internal void SetLocal(string name, string value) => (_locals ??= new Dictionary<string, string>(StringComparer.Ordinal))[name] = value;

    /// <summary>Fills in a text.</summary>
    /// <exception cref="ApiConfigurationException">A variable has no value.</exception>
    internal string Expand(string template, TextPlace place = TextPlace.Plain) =>
        TryExpand(template, place, 0, out var missing) ?? throw MissingVariable(missing!);

    /// <summary>Fills in a text.</summary>
    /// <returns>Null if a variable has no value.</returns>
    internal string? TryExpand(string template, TextPlace place = TextPlace.Plain) => TryExpand(template, place, 0, out _);

    private static readonly char[] s_braces = ['{', '}'];
    private static readonly Tuple<string, string?>?[] s_names = new Tuple<string, string?>?[256];

    // {{baseUrl}} → baseUrl; null for any other text. Templates are the endpoints' own strings and come again at each call: the last names are remembered, a fixed number of them.
    private static string? OnlyVariable(string template)
    {
        var slot = RuntimeHelpers.GetHashCode(template) & (s_names.Length - 1);
        if (Volatile.Read(ref s_names[slot]) is { } known && ReferenceEquals(known.Item1, template))
        {
            return known.Item2;
        }

        var isOnly = template.Length > 4 && template.IndexOfAny(s_braces, 2) == template.Length - 2 && template[template.Length - 2] == '}' && template[template.Length - 1] == '}';
        var name = isOnly ? template.Substring(2, template.Length - 4) : null;
        Volatile.Write(ref s_names[slot], Tuple.Create(template, name));
        return name;
    }

    private string? TryExpand(string template, TextPlace place, int round, out string? missing)
    {
        missing = null;
        var open = template.IndexOf("{{", StringComparison.Ordinal);
        if (open < 0 || round >= MaxRounds)
        {
            return template;
        }

        // One variable and nothing else: its value needs no putting together.
        if (open == 0 && OnlyVariable(template) is { } only && (_locals is null || !_locals.ContainsKey(only)))
        {
            if ((Options.Variable(only) ?? DynamicVariables.Create(only, Options.TimeProvider)) is { } filled)
            {
                return TryExpand(filled, place, round + 1, out missing);
            }

            missing = only;
            return null;
        }

        var text = new StringBuilder(template.Length + 32);
        var at = 0;
        var nested = false;
        var hasLocal = false;
        while (open >= 0)
        {
            var brace = template.IndexOfAny(s_braces, open + 2);
            if (brace < 0)
            {
                break;
            }

            if (template[brace] == '{' || brace + 1 >= template.Length || template[brace + 1] != '}' || brace == open + 2)
            {
                // Not a name: an inner variable may begin here.
                nested |= template[brace] == '{';
                text.Append(template, at, open + 1 - at);
                at = open + 1;
                open = template.IndexOf("{{", at, StringComparison.Ordinal);
                continue;
            }

            var name = template.Substring(open + 2, brace - open - 2);
            text.Append(template, at, open - at);
            if (_locals is not null && _locals.TryGetValue(name, out var local))
            {
                hasLocal = true;
                text.Append(place switch { TextPlace.UrlPath => UrlText.EscapeSegment(local), TextPlace.UrlQuery => UrlText.EscapeQueryValue(local), _ => local });
            }
            else if ((Options.Variable(name) ?? DynamicVariables.Create(name, Options.TimeProvider)) is not { } value)
            {
                missing = name;
                return null;
            }
            else if (TryExpand(value, place, round + 1, out missing) is { } inner)
            {
                text.Append(inner);
            }
            else
            {
                return null;
            }

            at = brace + 2;
            open = template.IndexOf("{{", at, StringComparison.Ordinal);
        }

        text.Append(template, at, template.Length - at);

        // A name may be built of variables, {{a{{b}}}}, but never of what a caller passes.
        return nested && !hasLocal ? TryExpand(text.ToString(), place, round + 1, out missing) : text.ToString();
    }

    /// <summary>What is wrong with a text that cannot be filled in.</summary>
    internal ApiConfigurationException Missing(string template)
    {
        TryExpand(template, TextPlace.Plain, 0, out var missing);
        return MissingVariable(missing ?? template);
    }

    private ApiConfigurationException MissingVariable(string variable) =>
        new("The request \"" + requestName + "\" needs a value for {{" + variable + "}}: " + Options.WhereToSet(variable) + ".");
}
