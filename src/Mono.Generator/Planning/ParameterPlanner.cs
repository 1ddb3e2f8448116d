using Mono.Generator.Diagnostics;
using Mono.Generator.Modelling;
using Mono.Generator.Naming;
using Mono.Postman;

namespace Mono.Generator.Planning;

/// <summary>Plans what a method sends besides the body, and which of it the caller passes.</summary>
internal sealed class ParameterPlanner
{
    // Headers that a caller of one method has no business with.
    private static readonly HashSet<string> s_ownHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Content-Type", "Accept", "Authorization", "User-Agent", "Host", "Content-Length", "Connection", "Accept-Encoding", "Transfer-Encoding", "Cookie", "Cache-Control", "Postman-Token", "Expect",
    };

    private readonly VariablePlanner _variables;
    private readonly DiagnosticSink _diagnostics;
    private readonly RequestEntry _entry;
    private static readonly HashSet<string> s_locals = new(StringComparer.OrdinalIgnoreCase) { "body", "variables", "parameters", "cancellationToken", "request", "formFields", "value" };

    private readonly NameRegistry _names = NameRegistry.Beside(s_locals);
    private readonly NameRegistry _properties = NameRegistry.Beside(NameRegistry.ObjectMembers);
    private readonly List<ParameterPlan> _parameters = [];
    private readonly IReadOnlyDictionary<string, string> _openEnums;
    private readonly List<string> _pathKeys = [];
    private readonly List<string> _variableKeys = [];
    private readonly List<QueryPlan> _query = [];
    private readonly List<HeaderPlan> _headers = [];
    private readonly List<(string Variable, bool IsOption)> _asked = [];
    private string _url = "";
    private bool _hasEffects;

    internal ParameterPlanner(RequestEntry entry, VariablePlanner variables, IReadOnlyDictionary<string, string> openEnums, DiagnosticSink diagnostics)
    {
        _openEnums = openEnums;
        _entry = entry;
        _variables = variables;
        _diagnostics = diagnostics;
    }

    /// <summary>What was planned.</summary>
    internal PlannedParameters Planned => new(_url, _query.ToEquatableArray(), _headers, Ordered()) { OpenEnums = _openEnums, Asked = _hasEffects ? null : _asked };

    /// <summary>Plans the URL, the query and the headers.</summary>
    internal void Plan()
    {
        PlanUrl();
        PlanQuery();
        PlanHeaders();
    }

    /// <summary>Adds what another request with the same method has besides: optional, and not sent by itself.</summary>
    internal void Merge(RequestEntry other)
    {
        foreach (var query in other.Url!.Query)
        {
            if (!string.IsNullOrEmpty(query.Key) && _query.All(q => q.Key != query.Key))
            {
                _query.Add(new QueryPlan(query.Key!, "", QueryMode.Disabled));
                Add(ParameterTarget.Query, query.Key!, Placeholder.ParameterType(query.Value), false, false, query.Description);
            }
        }

        foreach (var header in other.Request.Headers)
        {
            var name = header.Key?.Trim();
            if (!header.Disabled && !string.IsNullOrEmpty(name) && !s_ownHeaders.Contains(name!) && _headers.All(h => !string.Equals(h.Name, name, StringComparison.OrdinalIgnoreCase)) &&
                _parameters.All(p => p.Target != ParameterTarget.Header || !string.Equals(p.Key, name, StringComparison.OrdinalIgnoreCase)))
            {
                Add(ParameterTarget.Header, name!, TypeKind.String, false, false, header.Description);
            }
        }
    }

    private void PlanUrl()
    {
        var url = _entry.Url!;
        var segments = new List<string>(url.Segments.Count);
        foreach (var segment in url.Segments)
        {
            if (UrlModel.PathVariable(segment) is { } path)
            {
                if (TryAdd(_pathKeys, path))
                {
                    var variable = Declared(path);
                    Add(ParameterTarget.Path, path, Placeholder.ParameterType(variable?.Value), false, true, variable?.Description);
                }
            }
            else if (TokenText.Single(segment) is { } name && !TokenText.IsDynamic(name) && !SecretGuard.IsSecretName(name))
            {
                if (TryAdd(_variableKeys, name))
                {
                    Add(ParameterTarget.Variable, name, TypeKind.String, false, !IsOption(name), null);
                }
            }
            else if (SecretGuard.IsSecretValue(segment))
            {
                segments.Add(Hide("pathToken", segment, "a segment of the path", _entry.Request.Url!.Position));
                continue;
            }

            segments.Add(segment);
        }

        var prefix = url.Prefix;
        var scheme = prefix.IndexOf("://", StringComparison.Ordinal);
        var at = prefix.LastIndexOf('@');
        if (at > 0)
        {
            var user = prefix.Substring(scheme < 0 ? 0 : scheme + 3, at - (scheme < 0 ? 0 : scheme + 3));
            if (!TokenText.Variables(user).Any())
            {
                prefix = (scheme < 0 ? "" : prefix.Substring(0, scheme + 3)) + Hide("userInfo", user, "the URL's user", _entry.Request.Url!.Position) + prefix.Substring(at);
            }
        }

        _url = url.HasPath ? prefix + "/" + string.Join("/", segments) : prefix;
    }

    private bool IsOption(string variable)
    {
        var answer = _variables.IsOption(variable);
        _asked.Add((variable, answer));
        return answer;
    }

    // Required ones first.
    private EquatableArray<ParameterPlan> Ordered()
    {
        if (_parameters.Count == 0)
        {
            return EquatableArray<ParameterPlan>.Empty;
        }

        var ordered = new List<ParameterPlan>(_parameters.Count);
        ordered.AddRange(_parameters.FindAll(p => p.Required));
        ordered.AddRange(_parameters.FindAll(p => !p.Required));
        return ordered.ToEquatableArray();
    }

    private PostmanVariable? Declared(string path)
    {
        PostmanVariable? declared = null;
        foreach (var variable in _entry.Request.Url!.Variables)
        {
            declared = variable.Key == path ? variable : declared;
        }

        return declared;
    }

    private void PlanQuery()
    {
        var seen = new List<string>();
        foreach (var query in _entry.Url!.Query)
        {
            var key = query.Key ?? "";
            var value = query.ValueIsString ? query.Value : null;
            var single = TokenText.Single(value);
            var required = IsRequired(query.Description);
            if (query.Disabled)
            {
                if (TryAdd(seen, key) && key.Length > 0)
                {
                    _query.Add(new QueryPlan(Encode(key, true), "", QueryMode.Disabled));
                    AddQuery(query, key, false);
                }

                continue;
            }

            if (SecretGuard.MustHide(key, value))
            {
                _query.Add(new QueryPlan(Encode(key, true), Hide(key, value!, "the query's " + key, query.Position), QueryMode.Enabled));
                TryAdd(seen, key);
                continue;
            }

            if (Placeholder.Is(value))
            {
                if (TryAdd(seen, key))
                {
                    _query.Add(new QueryPlan(Encode(key, true), "", QueryMode.Disabled));
                    AddQuery(query, key, required, IsRepeated(key));
                }

                continue;
            }

            if (single is not null && !TokenText.IsDynamic(single) && !(SecretGuard.IsSecretName(single) || SecretGuard.IsSecretName(key)))
            {
                _query.Add(new QueryPlan(Encode(key, true), value, QueryMode.Optional));
            }
            else
            {
                _query.Add(new QueryPlan(Encode(key, true), value is null ? null : Encode(value, false), QueryMode.Enabled));
                if (single is not null && !TokenText.IsDynamic(single))
                {
                    _hasEffects = true;
                    _variables.AddOption(single);
                    TryAdd(seen, key);
                    continue;
                }
            }

            if (key.Length > 0 && !TokenText.Variables(key).Any() && TryAdd(seen, key))
            {
                AddQuery(query, key, false, IsRepeated(key));
            }
        }
    }

    // Whether several enabled entries have the key.
    private bool IsRepeated(string key)
    {
        var count = 0;
        foreach (var query in _entry.Url!.Query)
        {
            count += !query.Disabled && key.Length > 0 && query.Key == key ? 1 : 0;
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
        foreach (var header in _entry.Request.Headers)
        {
            var name = header.Key?.Trim() ?? "";
            if (name.Length == 0)
            {
                continue;
            }

            var own = s_ownHeaders.Contains(name);
            // Postman prints null as a word.
            var value = header.Value ?? (header.ValueIsString ? "" : "null");
            if (header.Disabled || Placeholder.Is(value))
            {
                if (!own && !SecretGuard.IsSecretName(name))
                {
                    AddHeader(name, header, !header.Disabled && IsRequired(header.Description));
                }

                continue;
            }

            if (SecretGuard.MustHide(name, value))
            {
                _headers.Add(new HeaderPlan(name, Hide(name, value, "the header " + name, header.Position)));
                continue;
            }

            _headers.Add(new HeaderPlan(name, value));
            if (!own && !TokenText.Variables(value).Any() && !SecretGuard.IsSecretName(name))
            {
                AddHeader(name, header, false);
            }
        }
    }

    private void AddHeader(string name, PostmanParameter header, bool required)
    {
        if (!_parameters.Exists(p => p.Target == ParameterTarget.Header && string.Equals(p.Key, name, StringComparison.OrdinalIgnoreCase)))
        {
            Add(ParameterTarget.Header, name, Placeholder.ParameterType(header.Value), false, required, header.Description);
        }
    }

    private void AddQuery(PostmanParameter query, string key, bool required, bool many = false) =>
        Add(ParameterTarget.Query, Encode(key, true), many ? TypeKind.String : Placeholder.ParameterType(query.Value), many, required, query.Description);

    private void Add(ParameterTarget target, string key, TypeKind type, bool many, bool required, string? description)
    {
        _parameters.Add(new ParameterPlan(target, key, Name(target, key), Property(target, key), type, many, required, Description(description))
        {
            OpenEnum = type == TypeKind.String && !many && target != ParameterTarget.Variable && _openEnums.TryGetValue(key, out var known) ? known : null,
        });
    }

    private string Name(ParameterTarget target, string key) =>
        CSharpIdentifier.Camel(key) is var camel && _names.TryTake(camel) ? camel : _names.Claim(CSharpIdentifier.Camel(key + " " + SuffixOf(target)));

    private string Property(ParameterTarget target, string key) =>
        CSharpIdentifier.Pascal(key) is var pascal && _properties.TryTake(pascal) ? pascal : _properties.Claim(pascal + SuffixOf(target));

    private static string SuffixOf(ParameterTarget target) => target switch
    {
        ParameterTarget.Header => "Header",
        ParameterTarget.Path => "Path",
        ParameterTarget.Variable => "Variable",
        _ => "Query",
    };

    // What may be a secret becomes an option of the client.
    private string Hide(string name, string literal, string what, TextPosition position)
    {
        _hasEffects = true;
        var variable = _variables.Hide([name.Replace("{", "").Replace("}", "")], literal);
        _diagnostics.Report(Rule.SecretNotEmitted, _entry.At(position), what, _entry.DisplayName, "the option " + CSharpIdentifier.Pascal(variable));
        return "{{" + variable + "}}";
    }

    private static bool IsRequired(string? description) => description is not null && description.TrimStart().StartsWith("(Required)", StringComparison.Ordinal);

    private static string? Description(string? description)
    {
        var line = DocText.OneLine(description);
        return line is not null && line.StartsWith("(Required)", StringComparison.Ordinal) ? DocText.OneLine(line.Substring("(Required)".Length)) : line;
    }

    private string Encode(string text, bool isKey) => UrlModel.Printed(_entry.Request.Url!, text, isKey);
}
