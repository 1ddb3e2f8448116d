using System.Text;
using Mono.Generator.Diagnostics;
using Mono.Generator.Model;
using Mono.Generator.Naming;
using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Generator.Planning;

/// <summary>Plans the URL, query and headers of methods, and which parts of them the caller passes.</summary>
/// <remarks>
/// One planner serves all methods in turn and reuses its lists. Planning changes the variables: literals that may be secrets become
/// options, and so do variables of query entries that may be secrets.
/// </remarks>
internal sealed class ParameterPlanner(VariablePlanner variables, IReadOnlyDictionary<string, string> openEnums, DiagnosticSink diagnostics)
{
    // Headers that are never parameters, as the client, the body or the connection determines them.
    private static readonly HashSet<string> s_ownHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Content-Type", "Accept", "Authorization", "User-Agent", "Host", "Content-Length", "Connection", "Accept-Encoding",
        "Transfer-Encoding", "Cookie", "Cache-Control", "Postman-Token", "Expect",
    };

    private static readonly HashSet<string> s_locals = new(StringComparer.OrdinalIgnoreCase)
    {
        "body", "variables", "parameters", "cancellationToken", "request", "formFields", "value",
    };

    private readonly NameScope _names = NameScope.Beside(s_locals);
    private readonly NameScope _properties = NameScope.Beside(NameScope.ObjectMembers);
    private readonly List<ParameterPlan> _parameters = [];
    private readonly List<string> _pathKeys = [];
    private readonly List<string> _variableKeys = [];
    private readonly List<string> _queryKeys = [];
    private readonly List<QueryPlan> _query = [];
    private readonly List<HeaderPlan> _headers = [];
    private readonly StringBuilder _scratch = new();

    private readonly EntryPlans _plans = new();
    private RequestEntry _entry = null!;
    private string _url = "";

    /// <summary>Plans the URL, the query and the headers of a method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="className">The name of the class for optional parameters, which none of its properties may have.</param>
    internal PlannedParameters Plan(Method method, string className)
    {
        Clear();
        _properties.Reserve(className);
        _entry = method.First;
        PlanUrl();
        PlanQuery();
        PlanHeaders();
        foreach (var other in method.Others)
        {
            Merge(other);
        }

        return new PlannedParameters(_url, _query.ToEquatableArray(), _headers.ToEquatableArray(), Ordered());
    }

    private void Clear()
    {
        _names.Clear();
        _properties.Clear();
        _parameters.Clear();
        _pathKeys.Clear();
        _variableKeys.Clear();
        _queryKeys.Clear();
        _query.Clear();
        _headers.Clear();
    }

    // Entries that only another request of the method has are optional, and are sent only if the caller sets them.
    private void Merge(RequestEntry other)
    {
        foreach (var query in other.Url!.Query)
        {
            if (!string.IsNullOrEmpty(query.Key) && _query.All(q => q.Key != query.Key))
            {
                _query.Add(_plans.Query(query.Key!, null, QueryMode.FromArgument));
                Add(ParameterTarget.Query, query.Key!, PlaceholderGrammar.ParameterKind(query.Value), false, false, query.Description);
            }
        }

        foreach (var header in other.Request.Headers)
        {
            var name = header.Key?.Trim();
            if (!header.Disabled &&
                !string.IsNullOrEmpty(name) &&
                !s_ownHeaders.Contains(name!) &&
                _headers.All(h => !string.Equals(h.Name, name, StringComparison.OrdinalIgnoreCase)) &&
                !HasHeader(name!))
            {
                Add(ParameterTarget.Header, name!, ValueKind.String, false, false, header.Description);
            }
        }
    }

    private void PlanUrl()
    {
        var url = _entry.Url!;
        string[]? shown = null;
        for (var i = 0; i < url.Segments.Count; i++)
        {
            var segment = url.Segments[i];
            if (UrlModel.PathVariable(segment) is { } path)
            {
                if (TryAdd(_pathKeys, path))
                {
                    var variable = Declared(path);
                    Add(ParameterTarget.Path, path, PlaceholderGrammar.ParameterKind(variable?.Value), false, true, variable?.Description);
                }
            }
            else if (VariableTokens.Single(segment) is { } name && !VariableTokens.IsDynamic(name) && !SecretDetector.IsSecretName(name))
            {
                if (TryAdd(_variableKeys, name))
                {
                    Add(ParameterTarget.Variable, name, ValueKind.String, false, !variables.IsOption(name), null);
                }
            }
            else if (SecretDetector.IsSecretValue(segment))
            {
                shown ??= [.. url.Segments];
                shown[i] = Hide("pathToken", segment, "a path segment", _entry.Request.Url!.Position);
            }
        }

        var prefix = url.Prefix;
        var scheme = prefix.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? 0 : scheme + 3;
        var at = prefix.LastIndexOf('@');
        if (at > start)
        {
            var user = prefix.Substring(start, at - start);
            if (!VariableTokens.HasVariables(user))
            {
                var hidden = Hide("userInfo", user, "the user in the URL", _entry.Request.Url!.Position);
                prefix = prefix.Substring(0, start) + hidden + prefix.Substring(at);
            }
        }

        _url = shown is null && ReferenceEquals(prefix, url.Prefix) ? url.Template(_scratch)
            : url.HasPath ? prefix + "/" + string.Join("/", shown ?? url.Segments) : prefix;
    }

    // Returns the parameters, required ones first.
    private EquatableArray<ParameterPlan> Ordered()
    {
        if (_parameters.Count == 0)
        {
            return EquatableArray<ParameterPlan>.Empty;
        }

        var ordered = new ParameterPlan[_parameters.Count];
        var count = 0;
        AddIf(true);
        AddIf(false);
        return new EquatableArray<ParameterPlan>(ordered);

        void AddIf(bool required)
        {
            foreach (var parameter in _parameters)
            {
                if (parameter.Required == required)
                {
                    ordered[count++] = parameter;
                }
            }
        }
    }

    private PostmanVariable? Declared(string path)
    {
        var all = _entry.Request.Url!.Variables;
        for (var i = all.Count - 1; i >= 0; i--)
        {
            if (all[i].Key == path)
            {
                return all[i];
            }
        }

        return null;
    }

    private void PlanQuery()
    {
        var all = _entry.Url!.Query;
        for (var i = 0; i < all.Count; i++)
        {
            var query = all[i];
            var key = query.Key ?? "";
            var value = query.ValueIsString ? query.Value : null;
            var single = VariableTokens.Single(value);
            var required = IsRequired(query.Description);
            if (query.Disabled)
            {
                if (TryAdd(_queryKeys, key) && key.Length > 0)
                {
                    _query.Add(_plans.Query(Encode(key, true), null, QueryMode.FromArgument));
                    AddQuery(query, key, false);
                }

                continue;
            }

            if (SecretDetector.MustHide(key, value))
            {
                var hidden = Hide(key, value!, "the query parameter " + key, query.Position);
                _query.Add(_plans.Query(Encode(key, true), hidden, QueryMode.Enabled));
                TryAdd(_queryKeys, key);
                continue;
            }

            if (PlaceholderGrammar.IsStandIn(value))
            {
                if (TryAdd(_queryKeys, key))
                {
                    _query.Add(_plans.Query(Encode(key, true), null, QueryMode.FromArgument));
                    AddQuery(query, key, required, IsRepeated(key));
                }

                continue;
            }

            if (single is not null &&
                !VariableTokens.IsDynamic(single) &&
                !(SecretDetector.IsSecretName(single) || SecretDetector.IsSecretName(key)))
            {
                _query.Add(_plans.Query(Encode(key, true), value, QueryMode.Optional));
            }
            else
            {
                _query.Add(_plans.Query(Encode(key, true), value is null ? null : Encode(value, false), QueryMode.Enabled));
                if (single is not null && !VariableTokens.IsDynamic(single))
                {
                    variables.AddOption(single);
                    TryAdd(_queryKeys, key);
                    continue;
                }
            }

            if (key.Length > 0 && !VariableTokens.HasVariables(key) && TryAdd(_queryKeys, key))
            {
                AddQuery(query, key, false, IsRepeated(key));
            }
        }
    }

    // Returns whether several enabled entries have the key.
    private bool IsRepeated(string key)
    {
        var count = 0;
        var all = _entry.Url!.Query;
        for (var i = 0; i < all.Count && key.Length > 0; i++)
        {
            count += !all[i].Disabled && all[i].Key == key ? 1 : 0;
        }

        return count > 1;
    }

    private static bool TryAdd(List<string> keys, string key)
    {
        if (keys.Contains(key))
        {
            return false;
        }

        keys.Add(key);
        return true;
    }

    private void PlanHeaders()
    {
        var all = _entry.Request.Headers;
        for (var i = 0; i < all.Count; i++)
        {
            var header = all[i];
            var name = header.Key?.Trim() ?? "";
            if (name.Length == 0)
            {
                continue;
            }

            var own = s_ownHeaders.Contains(name);
            // Postman sends null as the word "null".
            var value = header.Value ?? (header.ValueIsString ? "" : "null");
            if (header.Disabled || PlaceholderGrammar.IsStandIn(value))
            {
                if (!own && !SecretDetector.IsSecretName(name))
                {
                    AddHeader(name, header, !header.Disabled && IsRequired(header.Description));
                }

                continue;
            }

            if (SecretDetector.MustHide(name, value))
            {
                _headers.Add(_plans.Header(name, Hide(name, value, "the header " + name, header.Position)));
                continue;
            }

            _headers.Add(_plans.Header(name, value));
            if (!own && !VariableTokens.HasVariables(value) && !SecretDetector.IsSecretName(name))
            {
                AddHeader(name, header, false);
            }
        }
    }

    private void AddHeader(string name, PostmanParameter header, bool required)
    {
        if (!HasHeader(name))
        {
            Add(ParameterTarget.Header, name, PlaceholderGrammar.ParameterKind(header.Value), false, required, header.Description);
        }
    }

    private bool HasHeader(string name)
    {
        foreach (var parameter in _parameters)
        {
            if (parameter.Target == ParameterTarget.Header && string.Equals(parameter.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private void AddQuery(PostmanParameter query, string key, bool required, bool many = false) =>
        Add(
            ParameterTarget.Query, Encode(key, true), many ? ValueKind.String : PlaceholderGrammar.ParameterKind(query.Value), many,
            required, query.Description);

    private void Add(ParameterTarget target, string key, ValueKind type, bool many, bool required, string? description)
    {
        var (name, property, doc) = (Name(target, key), Property(target, key), Description(description));
        var openEnum = type == ValueKind.String && !many && target != ParameterTarget.Variable && openEnums.TryGetValue(key, out var found)
            ? found
            : null;
        _parameters.Add(_plans.Parameter(target, key, name, property, type, many, required, doc, openEnum));
    }

    private string Name(ParameterTarget target, string key) =>
        CSharpIdentifier.Camel(key) is var camel && _names.TryTake(camel)
            ? camel
            : _names.Claim(CSharpIdentifier.Camel(key + " " + SuffixOf(target)));

    private string Property(ParameterTarget target, string key) =>
        CSharpIdentifier.Pascal(key) is var pascal && _properties.TryTake(pascal) ? pascal : _properties.Claim(pascal + SuffixOf(target));

    private static string SuffixOf(ParameterTarget target) => target switch
    {
        ParameterTarget.Header => "Header",
        ParameterTarget.Path => "Path",
        ParameterTarget.Variable => "Variable",
        _ => "Query",
    };

    // Replaces a literal that may be a secret with an option of the client.
    private string Hide(string name, string literal, string place, TextPosition position)
    {
        var variable = variables.Hide([name.Replace("{", "").Replace("}", "")], literal);
        var option = "the option " + CSharpIdentifier.Pascal(variable);
        diagnostics.Report(Rule.SecretNotEmitted, _entry.At(position), place, "'" + _entry.DisplayName + "'", option);
        return "{{" + variable + "}}";
    }

    private static bool IsRequired(string? description) =>
        description is not null && description.TrimStart().StartsWith("(Required)", StringComparison.Ordinal);

    private static string? Description(string? description)
    {
        var line = DocText.OneLine(description);
        return line is not null && line.StartsWith("(Required)", StringComparison.Ordinal)
            ? DocText.OneLine(line.Substring("(Required)".Length))
            : line;
    }

    private string Encode(string text, bool isKey) => UrlModel.Printed(_entry.Request.Url!, text, isKey);
}
