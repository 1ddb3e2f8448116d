using System.Runtime.CompilerServices;
using System.Text;
using Mono.Shared;

namespace Mono.Client;

/// <summary>The place of a text with variables.</summary>
internal enum TextPlace
{
    Plain,
    UrlPath,
    UrlQuery,
}

/// <summary>Fills in <c>{{variables}}</c>: first those of the call, then the client's options, then Postman's dynamic ones.</summary>
/// <remarks>
/// As in Postman, values may hold variables, up to 19 deep, and names are exact. Unlike in Postman, a variable without a value is an
/// error, and arguments of a call are escaped for their place and never searched for variables.
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

    private static readonly Tuple<string, string?>?[] s_names = new Tuple<string, string?>?[256];

    // {{baseUrl}} → baseUrl; null for any other text. Templates are the same string instances at each call, so that a fixed number of
    // names is cached.
    private static string? OnlyVariable(string template)
    {
        var slot = RuntimeHelpers.GetHashCode(template) & (s_names.Length - 1);
        if (Volatile.Read(ref s_names[slot]) is { } known && ReferenceEquals(known.Item1, template))
        {
            return known.Item2;
        }

        var name = VariableToken.IsSingle(template) ? VariableToken.NameIn(template, 0, template.Length) : null;
        Volatile.Write(ref s_names[slot], Tuple.Create(template, name));
        return name;
    }

    private string? TryExpand(string template, TextPlace place, int round, out string? missing)
    {
        missing = null;
        var open = VariableToken.NextOpening(template, 0);
        if (open < 0 || round >= MaxRounds)
        {
            return template;
        }

        // A single variable: its value is the result.
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
        var isInner = false;
        var nested = false;
        var hasLocal = false;
        while (open >= 0)
        {
            var end = VariableToken.EndAt(template.AsSpan(), open);
            if (end == open)
            {
                // No token, but one may begin inside it.
                isInner = true;
                open = VariableToken.NextOpening(template, open + 1);
                continue;
            }

            nested |= isInner;
            var name = VariableToken.NameIn(template, open, end);
            text.Append(template, at, open - at);
            if (_locals is not null && _locals.TryGetValue(name, out var local))
            {
                hasLocal = true;
                text.Append(place switch
                {
                    TextPlace.UrlPath => UrlText.EscapeSegment(local),
                    TextPlace.UrlQuery => UrlText.EscapeQueryValue(local),
                    _ => local,
                });
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

            at = end;
            open = VariableToken.NextOpening(template, at);
        }

        text.Append(template, at, template.Length - at);

        // A name may be built from variables, {{a{{b}}}}, but never from arguments of a call.
        return nested && !hasLocal ? TryExpand(text.ToString(), place, round + 1, out missing) : text.ToString();
    }

    /// <summary>Creates the exception for a text that cannot be filled in.</summary>
    internal ApiConfigurationException Missing(string template)
    {
        TryExpand(template, TextPlace.Plain, 0, out var missing);
        return MissingVariable(missing ?? template);
    }

    private ApiConfigurationException MissingVariable(string variable) =>
        new("The request \"" + requestName + "\" needs a value for {{" + variable + "}}: " + Options.WhereToSet(variable) + ".");
}
