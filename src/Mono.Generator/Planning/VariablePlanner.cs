using Mono.Generator.Diagnostics;
using Mono.Generator.Modelling;
using Mono.Postman;

namespace Mono.Generator.Planning;

/// <summary>
/// Decides for each variable whether it is an option of the client, a parameter of calls, or both. One that fills a whole segment
/// of a path or a whole query value is a parameter; one that stands anywhere else (host, prefix, header, auth), that may be a secret,
/// or that the collection gives a value, is an option. A parameter that is an option too is optional and falls back to it.
/// </summary>
internal sealed class VariablePlanner
{
    private readonly Dictionary<string, PostmanVariable> _defined = new(StringComparer.Ordinal);
    private readonly HashSet<string> _options = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    internal VariablePlanner(PostmanCollection collection, CollectionIndex index)
    {
        foreach (var variable in collection.Variables)
        {
            if (!variable.Disabled && variable.Key.Length > 0)
            {
                _defined[variable.Key] = variable;
            }
        }

        foreach (var entry in index.Requests)
        {
            if (entry.Url is { } url)
            {
                AddAll(url.Prefix);
                foreach (var segment in url.Segments)
                {
                    AddUnlessWhole(segment);
                }

                foreach (var parameter in url.Query)
                {
                    if (!parameter.Disabled)
                    {
                        AddAll(parameter.Key);
                        AddUnlessWhole(parameter.Value);
                    }
                }
            }

            foreach (var header in entry.Request.Headers)
            {
                if (!header.Disabled)
                {
                    AddAll(header.Key);
                    AddAll(header.Value);
                }
            }

            if (entry.Request.Body is { Disabled: false, Mode: PostmanBodyMode.UrlEncoded or PostmanBodyMode.FormData } body)
            {
                foreach (var field in body.Fields)
                {
                    if (!field.Disabled && field.Type != "file")
                    {
                        AddUnlessWhole(field.Value);
                    }
                }
            }
        }
    }

    /// <summary>Whether the variable is an option of the client.</summary>
    internal bool IsOption(string name) => _options.Contains(name);

    /// <summary>Makes a variable an option: for auths, and for values that may be secrets and are set at run time.</summary>
    internal void AddOption(string name)
    {
        if (!TokenText.IsDynamic(name) && _options.Add(name))
        {
            _order.Add(name);

            // A value may hold further variables.
            if (_defined.TryGetValue(name, out var variable) && !SecretGuard.MustHide(name, variable.Value))
            {
                AddAll(variable.Value);
            }
        }
    }

    /// <summary>Makes every variable in a text an option.</summary>
    internal void AddAll(string? text)
    {
        foreach (var name in TokenText.Variables(text))
        {
            AddOption(name);
        }
    }

    /// <summary>The options in the order of their first use.</summary>
    /// <param name="members">The names that the options' class has already.</param>
    /// <param name="diagnostics">Takes the values that are not emitted.</param>
    internal EquatableArray<OptionPlan> Plan(NameRegistry members, DiagnosticSink diagnostics)
    {
        var plans = new List<OptionPlan>();
        foreach (var name in _order)
        {
            _defined.TryGetValue(name, out var variable);
            var secret = variable?.Type == "secret" || SecretGuard.MustHide(name, variable?.Value);
            var value = secret || variable is null || Placeholder.Is(variable.Value) || variable.Value?.Length == 0 ? null : variable.Value;
            var property = members.Claim(Naming.CSharpIdentifier.Pascal(name), Naming.CSharpIdentifier.Pascal(name) + "Variable");
            if (secret && variable?.Value is { Length: > 0 })
            {
                diagnostics.Report(Rule.SecretNotEmitted, variable.Position, "the variable {{" + name + "}}", "the collection's variables", "the option " + property);
            }

            plans.Add(new OptionPlan(name, property, value, DocText.OneLine(variable?.Description)));
        }

        return plans.ToEquatableArray();
    }

    private void AddUnlessWhole(string? text)
    {
        if (TokenText.Single(text) is not { } name)
        {
            AddAll(text);
        }
        else if (SecretGuard.IsSecretName(name) || (_defined.TryGetValue(name, out var variable) && variable.Value is { Length: > 0 }))
        {
            AddOption(name);
        }
    }
}
