using System.Globalization;
using Mono.Generator.Diagnostics;
using Mono.Generator.Model;
using Mono.Generator.Naming;
using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Generator.Planning;

/// <summary>Decides for each variable whether it is an option of the client, a parameter of calls, or both.</summary>
/// <remarks>
/// A variable that is a whole segment of a path or a whole query value is a parameter. A variable elsewhere (host, prefix, header, auth),
/// one that may be a secret, and one that has a value in the collection, an environment or the globals is an option. A parameter that is
/// also an option is optional and defaults to it.
/// </remarks>
internal sealed class VariablePlanner
{
    private readonly Dictionary<string, PostmanVariable> _defined = new(StringComparer.Ordinal);
    private readonly List<EnvironmentModel> _environments;
    private readonly Dictionary<string, string?> _globals;
    private readonly HashSet<string> _options = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _hidden = new(StringComparer.Ordinal);

    internal VariablePlanner(PostmanCollection collection, RequestIndex index, EquatableArray<EnvironmentModel> environments)
    {
        _environments = [.. environments.Where(e => !e.IsGlobal)];
        _globals = environments
            .Where(e => e.IsGlobal)
            .SelectMany(e => e.Values)
            .GroupBy(v => v.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal);
        foreach (var variable in collection.Variables)
        {
            if (!variable.Disabled && variable.Key.Length > 0)
            {
                _defined[variable.Key] = variable;
            }
        }

        var finder = new VariableFinder();
        PostmanAuth? auth = null;
        foreach (var entry in index.Requests)
        {
            if (!ReferenceEquals(auth, entry.Auth))
            {
                // Requests with the same auth mostly follow each other.
                auth = entry.Auth;
                Mention(auth);
            }

            foreach (var use in entry.Facts.Variables(finder))
            {
                _mentioned.Add(use.Name);
                if (use.Kind == VariableUseKind.Part || (use.Kind == VariableUseKind.Whole && MustBeOption(use.Name)))
                {
                    AddOption(use.Name);
                }
            }
        }
    }

    private void Mention(PostmanAuth? auth)
    {
        foreach (var parameter in auth?.Parameters ?? [])
        {
            _mentioned.UnionWith(VariableTokens.Variables(parameter.Key));
            _mentioned.UnionWith(VariableTokens.Variables(parameter.Value));
        }
    }

    /// <summary>Returns whether a variable is an option of the client. The result may change until planning ends.</summary>
    internal bool IsOption(string name) => _options.Contains(name);

    /// <summary>Makes a variable an option, along with the variables in its values.</summary>
    internal void AddOption(string name)
    {
        if (VariableTokens.IsDynamic(name) || _options.Contains(name))
        {
            return;
        }

        Follow(name, ValuesOf, n =>
        {
            var isNew = !VariableTokens.IsDynamic(n) && _options.Add(n);
            if (isNew)
            {
                _order.Add(n);
            }

            return isNew;
        });

        IEnumerable<string?> ValuesOf(string option) =>
            _defined.TryGetValue(option, out var variable) && !SecretDetector.MustHide(option, variable.Value)
                ? [variable.Value, .. GivenValues(option)]
                : GivenValues(option);
    }

    // A value may contain variables whose values contain further ones; a loop, so that a long chain cannot overflow the stack.
    private static void Follow(string name, Func<string, IEnumerable<string?>> valuesOf, Func<string, bool> tryTake)
    {
        var waiting = new Stack<string>();
        waiting.Push(name);
        while (waiting.Count > 0)
        {
            var next = waiting.Pop();
            if (tryTake(next))
            {
                foreach (var inner in valuesOf(next).SelectMany(VariableTokens.Variables).Reverse())
                {
                    waiting.Push(inner);
                }
            }
        }
    }

    /// <summary>The literals that are not emitted, by the variables that replace them; for tools.</summary>
    internal IReadOnlyDictionary<string, string> Hidden => _hidden;

    /// <summary>Adds an option that replaces a literal that may be a secret. Equal literals with the same name share one.</summary>
    /// <param name="names">Names for the variable, the preferred one first.</param>
    /// <param name="literal">The literal.</param>
    /// <returns>The variable's name.</returns>
    internal string Hide(IReadOnlyList<string> names, string literal)
    {
        for (var i = 0; ; i++)
        {
            var name = i < names.Count ? names[i] : names[names.Count - 1] + (i - names.Count + 2).ToString(CultureInfo.InvariantCulture);
            if (_hidden.TryGetValue(name, out var known) ? known == literal : !_mentioned.Contains(name) && !_defined.ContainsKey(name))
            {
                _hidden[name] = literal;
                AddOption(name);
                return name;
            }
        }
    }

    /// <summary>Makes every variable in a text an option.</summary>
    internal void AddAll(string? text)
    {
        foreach (var name in VariableTokens.Variables(text))
        {
            AddOption(name);
        }
    }

    /// <summary>Plans the options, in the order of their first use.</summary>
    /// <param name="members">The names that the class of the options already has.</param>
    /// <param name="diagnostics">Receives a diagnostic for each value that is not emitted.</param>
    internal EquatableArray<OptionPlan> Plan(NameScope members, DiagnosticSink diagnostics)
    {
        var plans = new List<OptionPlan>();
        foreach (var name in _order)
        {
            _defined.TryGetValue(name, out var variable);
            var secret = variable?.Type == "secret" || SecretDetector.MustHide(name, variable?.Value);
            var value = secret || variable is null || PlaceholderGrammar.IsStandIn(variable.Value) || variable.Value?.Length == 0
                ? null
                : variable.Value;
            var pascal = CSharpIdentifier.Pascal(name);
            var property = members.Claim(pascal, pascal + "Variable");
            if (secret && variable?.Value is { Length: > 0 })
            {
                diagnostics.Report(
                    Rule.SecretNotEmitted,
                    variable.Position,
                    "the variable {{" + name + "}}",
                    "the collection's variables",
                    "the option " + property);
            }

            if (variable is null && _globals.TryGetValue(name, out var global) && global is { Length: > 0 })
            {
                value = global;
            }

            plans.Add(new OptionPlan(name, property, value, DocText.OneLine(variable?.Description)));
        }

        return plans.ToEquatableArray();
    }

    /// <summary>Plans the environments, each with the values that the collection may use.</summary>
    /// <param name="className">The class that holds them.</param>
    internal EquatableArray<EnvironmentPlan> PlanEnvironments(string className)
    {
        var names = NameScope.Beside(NameScope.ObjectMembers);
        names.Reserve(className);
        var plans = new List<EnvironmentPlan>();
        foreach (var environment in _environments)
        {
            var values = environment.Values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
            var needed = new List<string>();
            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (var name in environment.Values.Select(v => v.Name).Where(n => _options.Contains(n) || _mentioned.Contains(n)))
            {
                Follow(name, n => [values[n]], n =>
                {
                    var isNew = values.ContainsKey(n) && known.Add(n);
                    if (isNew)
                    {
                        needed.Add(n);
                    }

                    return isNew;
                });
            }

            if (needed.Count > 0)
            {
                var pascal = CSharpIdentifier.Pascal(environment.Name);
                plans.Add(new EnvironmentPlan(
                    names.Claim(pascal, pascal + "Environment"),
                    environment.Name,
                    needed.Where(n => values[n] is not null).SelectMany(n => new[] { n, values[n]! }).ToEquatableArray(),
                    needed.Where(n => values[n] is null).ToEquatableArray()));
            }
        }

        return plans.ToEquatableArray();
    }

    private IEnumerable<string?> GivenValues(string name) =>
        _environments
            .SelectMany(e => e.Values)
            .Where(v => v.Name == name)
            .Select(v => v.Value)
            .Concat(_globals.TryGetValue(name, out var global) ? [global] : []);

    // Returns whether a variable that could be a parameter has to be an option.
    private bool MustBeOption(string name) =>
        SecretDetector.IsSecretName(name) ||
            (_defined.TryGetValue(name, out var variable) && variable.Value is { Length: > 0 }) ||
            GivenValues(name).Any(v => v is null or { Length: > 0 });
}
