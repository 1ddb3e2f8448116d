using System.Globalization;
using Mono.Generator.Diagnostics;
using Mono.Generator.Model;
using Mono.Generator.Naming;
using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Generator.Planning;

/// <summary>
/// Decides for each variable whether it is an option of the client, a parameter of calls, or both. One that fills a whole segment
/// of a path or a whole query value is a parameter; one that stands anywhere else (host, prefix, header, auth), that may be a secret,
/// or that the collection, an environment or the globals give a value, is an option. A parameter that is an option too is optional and falls back to it.
/// </summary>
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
        _globals = environments.Where(e => e.IsGlobal).SelectMany(e => e.Values).GroupBy(v => v.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal);
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
                // Requests with one auth mostly come one after the other.
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

    /// <summary>Whether the variable is an option of the client.</summary>
    internal bool IsOption(string name) => _options.Contains(name);

    /// <summary>Makes a variable an option: for auths, and for values that may be secrets and are set at run time.</summary>
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
            _defined.TryGetValue(option, out var variable) && !SecretDetector.MustHide(option, variable.Value) ? [variable.Value, .. GivenValues(option)] : GivenValues(option);
    }

    // A value may hold further variables, whose values may hold further ones. However long that goes on, the stack stays as it is.
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

    /// <summary>The literals that are not emitted, by the variables that took their places: for tools.</summary>
    internal IReadOnlyDictionary<string, string> Hidden => _hidden;

    /// <summary>Makes an option that takes the place of a literal that may be a secret. Equal literals of one name share it.</summary>
    /// <param name="names">Names for it, the best first.</param>
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

    /// <summary>The options in the order of their first use.</summary>
    /// <param name="members">The names that the options' class has already.</param>
    /// <param name="diagnostics">Takes the values that are not emitted.</param>
    internal EquatableArray<OptionPlan> Plan(NameScope members, DiagnosticSink diagnostics)
    {
        var plans = new List<OptionPlan>();
        foreach (var name in _order)
        {
            _defined.TryGetValue(name, out var variable);
            var secret = variable?.Type == "secret" || SecretDetector.MustHide(name, variable?.Value);
            var value = secret || variable is null || PlaceholderGrammar.IsStandIn(variable.Value) || variable.Value?.Length == 0 ? null : variable.Value;
            var property = members.Claim(Naming.CSharpIdentifier.Pascal(name), Naming.CSharpIdentifier.Pascal(name) + "Variable");
            if (secret && variable?.Value is { Length: > 0 })
            {
                diagnostics.Report(Rule.SecretNotEmitted, variable.Position, "the variable {{" + name + "}}", "the collection's variables", "the option " + property);
            }

            if (variable is null && _globals.TryGetValue(name, out var global) && global is { Length: > 0 })
            {
                value = global;
            }

            plans.Add(new OptionPlan(name, property, value, DocText.OneLine(variable?.Description)));
        }

        return plans.ToEquatableArray();
    }

    /// <summary>The environments, with those of their values that the collection may ask for.</summary>
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
                plans.Add(new EnvironmentPlan(
                    names.Claim(Naming.CSharpIdentifier.Pascal(environment.Name), Naming.CSharpIdentifier.Pascal(environment.Name) + "Environment"),
                    environment.Name,
                    needed.Where(n => values[n] is not null).SelectMany(n => new[] { n, values[n]! }).ToEquatableArray(),
                    needed.Where(n => values[n] is null).ToEquatableArray()));
            }
        }

        return plans.ToEquatableArray();
    }

    private IEnumerable<string?> GivenValues(string name) =>
        _environments.SelectMany(e => e.Values).Where(v => v.Name == name).Select(v => v.Value).Concat(_globals.TryGetValue(name, out var global) ? [global] : []);

    // Of one that callers could pass.
    private bool MustBeOption(string name) =>
        SecretDetector.IsSecretName(name) || (_defined.TryGetValue(name, out var variable) && variable.Value is { Length: > 0 }) || GivenValues(name).Any(v => v is null or { Length: > 0 });
}
