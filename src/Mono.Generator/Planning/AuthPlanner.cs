using Mono.Generator.Diagnostics;
using Mono.Generator.Modelling;
using Mono.Generator.Naming;
using Mono.Postman;

namespace Mono.Generator.Planning;

/// <summary>Plans the auths: equal ones are one, each with an option that overrides it. Literal credentials are never emitted: a variable takes their place.</summary>
internal sealed class AuthPlanner(VariablePlanner variables, DiagnosticSink diagnostics)
{
    private readonly Dictionary<string, AuthPlan> _plans = new(StringComparer.Ordinal);
    private readonly List<AuthPlan> _order = [];
    private readonly NameRegistry _names = new("Variables", "UserAgent", "MaxErrorBodyLength", "StrictJson", "Timeout", "GetVariable", "GetCredentials", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals");

    /// <summary>The options' members that are taken: credentials first, then variables.</summary>
    internal NameRegistry OptionNames => _names;

    internal EquatableArray<AuthPlan> Plans => _order.ToEquatableArray();

    /// <summary>The auth's field for a request; null if it has none.</summary>
    internal string? FieldFor(RequestEntry request)
    {
        if (request.Auth is not { Type: { } type } auth)
        {
            return null;
        }

        var kind = type switch
        {
            "basic" => AuthKind.Basic,
            "bearer" => AuthKind.Bearer,
            "apikey" => AuthKind.ApiKey,
            _ => AuthKind.Unsupported,
        };
        var where = request.AuthOwner ?? "the collection";
        var templates = kind switch
        {
            AuthKind.Basic => [Template(auth, "username", where), Template(auth, "password", where)],
            AuthKind.Bearer => [Template(auth, "token", where)],
            AuthKind.ApiKey => [auth["key"] ?? "", Template(auth, "value", where), auth["in"] == "query" ? "query" : "header"],
            _ => new[] { type },
        };
        var key = type + "\n" + string.Join("\n", templates);
        if (_plans.TryGetValue(key, out var known))
        {
            return known.Field;
        }

        // The collection's own auth is simply "Credentials"; others say whose they are.
        var owner = request.AuthOwner is null ? "" : CSharpIdentifier.Pascal(request.AuthOwner);
        var pascalType = kind switch
        {
            AuthKind.Basic => "Basic",
            AuthKind.Bearer => "Bearer",
            AuthKind.ApiKey => "ApiKey",
            _ => CSharpIdentifier.Pascal(type),
        };
        var property = _names.Claim(_order.Count == 0 || owner.Length == 0 ? "Credentials" : owner + "Credentials", owner + pascalType + "Credentials");
        var plan = new AuthPlan(property, property, kind, type, templates.ToEquatableArray());
        foreach (var template in templates)
        {
            variables.AddAll(template);
        }

        if (kind == AuthKind.Unsupported)
        {
            diagnostics.Report(Rule.UnsupportedAuth, auth.Position, type, where, property);
        }

        _plans.Add(key, plan);
        _order.Add(plan);
        return plan.Field;
    }

    private string Template(PostmanAuth auth, string parameter, string where)
    {
        var value = auth[parameter] ?? "";
        if (value.Length == 0 || TokenText.Variables(value).Any())
        {
            return value;
        }

        var variable = auth.Type + char.ToUpperInvariant(parameter[0]) + parameter.Substring(1);
        diagnostics.Report(Rule.SecretNotEmitted, auth.Position, "the auth's " + parameter, where, "the option " + CSharpIdentifier.Pascal(variable));
        return "{{" + variable + "}}";
    }
}
