using Mono.Generator.Diagnostics;
using Mono.Generator.Model;
using Mono.Generator.Naming;
using Mono.Generator.Requests;
using Mono.Postman;
using Mono.Shared;

namespace Mono.Generator.Planning;

/// <summary>
/// Plans one method from its requests, after its types are inferred. A signature has the required parameters, the body and, if there are
/// optional parameters, one object with all of them: <c>GetUserAsync(7, new GetUserParameters { Fields = "name" })</c>.
/// </summary>
/// <remarks>
/// Reason: collections gain and lose optional parameters often, and with this rule such an edit adds or removes a property and nothing
/// else. Callers, implementations of the interface, mocks and delegates compile as before, and no value can move to another parameter, as
/// it would among optional arguments that are all strings and stand in the collection's order. A threshold ("up to four in the signature")
/// breaks every caller when it is crossed. Only the first optional parameter of a method changes its signature, for callers that pass the
/// cancellation token by position and for implementations; every rule that omits an empty object has this effect.
/// <para>
/// Costs, measured over 86 real collections with 5,100 methods (45 % without optional parameters, 46 % with one to four, the most 47):
/// 4 % more source than with up to four in the signature, and one small object in calls that set any.
/// </para>
/// <para>
/// The name of the class is claimed for each method, with or without optional parameters, so that the first one renames no other class.
/// </para>
/// </remarks>
internal sealed class EndpointPlanner(
    VariablePlanner variables,
    AuthPlanner auths,
    NameScope types,
    IReadOnlyDictionary<string, string> openEnums,
    DiagnosticSink diagnostics)
{
    private static readonly BehaviorPlan s_noBehavior = new(false, false, null, null, false);

    private readonly ParameterPlanner _parameters = new(variables, openEnums, diagnostics);
    private readonly BodyPlanner _bodies = new(variables, types, openEnums);
    private readonly ResponsePlanner _responses = new();

    internal EndpointPlan Plan(Method method)
    {
        var entry = method.First;
        var parametersClass = types.Claim(MethodTypeNames.Of(method, "Parameters"));
        var planned = _parameters.Plan(method, parametersClass);
        var hasOptional = planned.Parameters.Count > 0 && !planned.Parameters[planned.Parameters.Count - 1].Required;
        var headers = planned.Headers;
        var body = entry.SendsBody ? _bodies.Plan(method, ref headers) : null;
        return new EndpointPlan(
            method.Name,
            entry.Item.Name,
            entry.Request.Method,
            planned.Url,
            headers,
            planned.Query,
            auths.FieldFor(entry),
            Behavior(entry),
            planned.Parameters,
            hasOptional ? parametersClass : null,
            body,
            ResponsePlanner.Plan(method.Samples),
            ResponsePlanner.PlanErrors(method.Samples),
            DocText.Plain(entry.Request.Description ?? entry.Item.Description),
            _responses.Statuses(method.Samples));
    }

    private static BehaviorPlan Behavior(RequestEntry entry)
    {
        var behavior = entry.Behavior;
        return ReferenceEquals(behavior, PostmanProtocolBehavior.None) ? s_noBehavior : new BehaviorPlan(
            behavior.DisableBodyPruning == true && BodylessMethods.Contains(entry.Request.Method),
            behavior.DisableUrlEncoding == true,
            behavior.DisabledSystemHeaders is { Count: > 0 } names ? string.Join(",", names) : null,
            behavior.FollowRedirects,
            behavior.DisableCookies == true);
    }

    /// <summary>Returns a field's value as Postman sends it.</summary>
    internal static string ValueOf(PostmanParameter field, BodyKind kind) => BodyPlanner.ValueOf(field, kind);
}
