using Mono.Generator.Diagnostics;
using Mono.Generator.Model;
using Mono.Generator.Naming;
using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Generator.Planning;

/// <summary>
/// Plans the auths of requests. Equal auths share one plan, and each plan has an option that overrides it. Literal credentials are
/// never emitted; a variable replaces each.
/// </summary>
internal sealed class AuthPlanner(VariablePlanner variables, DiagnosticSink diagnostics)
{
    private readonly Dictionary<string, AuthPlan> _plans = new(StringComparer.Ordinal);
    private readonly Dictionary<PostmanAuth, string> _fields = [];
    private readonly List<AuthPlan> _order = [];
    private readonly NameScope _names = new(
        "Variables", "UserAgent", "MaxErrorBodyLength", "StrictJson", "Timeout", "TimeProvider", "Nonce", "Environment", "GetVariable",
        "GetCredentials", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals");

    /// <summary>The names of the options' members: those of credentials, and later those of variables.</summary>
    internal NameScope OptionNames => _names;

    internal EquatableArray<AuthPlan> Plans => _order.ToEquatableArray();

    /// <summary>Returns the name of the field with a request's auth; null if the request has none.</summary>
    internal string? FieldFor(RequestEntry request)
    {
        if (request.Auth is not { Type: { } type } auth)
        {
            return null;
        }

        if (_fields.TryGetValue(auth, out var field))
        {
            return field;
        }

        var kind = AuthTypes.Find(type);
        var templates = kind is null ? [type] : Templates(request, auth, kind);
        var key = type + "\n" + string.Join("\n", templates);
        if (!_plans.TryGetValue(key, out var plan))
        {
            plan = Add(request, kind, type, templates);
            _plans.Add(key, plan);
        }

        _fields.Add(auth, plan.Field);
        return plan.Field;
    }

    private AuthPlan Add(RequestEntry request, AuthType? kind, string type, string[] templates)
    {
        // The collection's own auth is named "Credentials"; the name of any other begins with its owner's.
        var owner = request.AuthOwner is null ? "" : CSharpIdentifier.Pascal(StepNumber.CutFrom(request.AuthOwner));
        var pascalType = kind?.Factory ?? CSharpIdentifier.Pascal(type);
        var property = _names.Claim(
            _order.Count == 0 || owner.Length == 0 ? "Credentials" : owner + "Credentials", owner + pascalType + "Credentials");
        var plan = new AuthPlan(property, property, type, templates.ToEquatableArray());
        foreach (var template in templates)
        {
            variables.AddAll(template);
        }

        if (kind is null)
        {
            diagnostics.Report(Rule.UnsupportedAuth, request.AuthPosition, type, NameOf(request.AuthOwner), property);
        }

        _order.Add(plan);
        return plan;
    }

    // Alternating names and values of the parameters that have a value.
    private string[] Templates(RequestEntry request, PostmanAuth auth, AuthType kind)
    {
        var templates = new List<string>();
        foreach (var parameter in kind.Parameters)
        {
            if (AuthTypes.ValueOf(auth, parameter) is { } value)
            {
                templates.Add(parameter);
                templates.Add(
                    value.Length > 0 && kind.Secrets.Contains(parameter) && !VariableTokens.HasVariables(value)
                        ? Hide(request, parameter, value)
                        : value);
            }
        }

        return [.. templates];
    }

    private string Hide(RequestEntry request, string parameter, string value)
    {
        var owner = request.AuthOwner;
        var name = request.Auth!.Type + char.ToUpperInvariant(parameter[0]) + parameter.Substring(1);
        var variable = variables.Hide(
            [name, .. owner is null ? Array.Empty<string>() : [CSharpIdentifier.Camel(StepNumber.CutFrom(owner) + " " + name)]], value);
        diagnostics.Report(
            Rule.SecretNotEmitted,
            request.AuthPosition,
            "the auth parameter " + parameter,
            NameOf(owner),
            "the option " + CSharpIdentifier.Pascal(variable));
        return "{{" + variable + "}}";
    }

    // The owner's name in messages.
    private static string NameOf(string? owner) => owner is null ? "the collection" : "'" + owner + "'";
}
