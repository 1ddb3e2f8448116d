using System.Text;
using Mono.Generator.Diagnostics;
using Mono.Generator.Incremental;
using Mono.Generator.Inference;
using Mono.Generator.Model;
using Mono.Generator.Naming;
using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Generator.Planning;

/// <summary>Plans a client: methods and their names, then types, then endpoints and options.</summary>
/// <remarks>
/// Two steps change the <see cref="VariablePlanner"/>, which begins with the variables that requests use. First, <see cref="AuthPlanner"/>
/// plans all auths, and their variables and replaced secrets become options. Then <see cref="EndpointPlanner"/> plans one method after the
/// other; its <see cref="ParameterPlanner"/> replaces literals that may be secrets with options, and makes options of variables in query
/// entries that may be secrets.
/// <para>
/// The order matters because <see cref="VariablePlanner.IsOption"/> is asked in between: while a method is planned, ParameterPlanner asks
/// whether the parameter of a variable is required, and <see cref="BodyPlanner"/> whether a field of a form has a default. Therefore all
/// auths precede the first method, the parameters of a method precede its body, and an option that a method adds affects only that method
/// and later ones. The names of replaced secrets and the order of options follow the same order. Options are planned last, when all of
/// them are known.
/// </para>
/// </remarks>
internal sealed class ClientPlanner
{
    private readonly PostmanCollection _collection;
    private readonly ClientIdentity _identity;
    private readonly EquatableArray<EnvironmentModel> _environments;
    private readonly DiagnosticSink _diagnostics;
    private readonly int _count;
    private readonly PlanCache _cache;
    private readonly CancellationToken _cancellationToken;
    private readonly RequestReports _reports;
    private readonly StringBuilder _scratch = new();
    private readonly NameScope _types;
    private (PostmanAuth? Auth, string? Owner, string Key) _auth = (null, null, "");
    private IReadOnlyList<RequestEntry> _requests = [];
    private IReadOnlyList<EndpointSamples> _samples = [];
    private IReadOnlyDictionary<string, string> _hidden = new Dictionary<string, string>();

    private ClientPlanner(
        PostmanCollection collection,
        ClientIdentity identity,
        EquatableArray<EnvironmentModel> environments,
        DiagnosticSink diagnostics,
        PlanCache? earlier,
        CancellationToken cancellationToken)
    {
        _count = RequestIndex.CountRequests(collection.Items);
        _cache = new PlanCache(earlier, _count);
        _reports = new RequestReports(_count, diagnostics);
        _environments = environments;
        _collection = collection;
        _identity = identity;
        _diagnostics = diagnostics;
        _cancellationToken = cancellationToken;
        _types = new NameScope(
            identity.ClientName, identity.InterfaceName, identity.OptionsName, identity.AuthName, identity.EnvironmentsName,
            identity.ClientName + "ServiceCollectionExtensions",
            identity.Namespace.Substring(identity.Namespace.LastIndexOf('.') + 1));
        foreach (var (alias, _) in NamespaceAliases.All)
        {
            _types.Reserve(alias);
        }
    }

    /// <summary>Plans a client.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="identity">The client's names.</param>
    /// <param name="environments">The project's environments and globals.</param>
    /// <param name="diagnostics">Receives the diagnostics.</param>
    /// <param name="earlier">The cache that the plan before an edit returned, or null.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The plan, the cache for the next one, and a trace for tools.</returns>
    internal static (ClientPlan Plan, PlanCache Cache, PlanningTrace Trace) Plan(
        PostmanCollection collection, ClientIdentity identity, EquatableArray<EnvironmentModel> environments, DiagnosticSink diagnostics,
        PlanCache? earlier, CancellationToken cancellationToken)
    {
        var planner = new ClientPlanner(collection, identity, environments, diagnostics, earlier, cancellationToken);
        var plan = planner.Plan();
        return (plan, planner._cache, new PlanningTrace(planner._requests, planner._reports.All, planner._samples, planner._hidden));
    }

    private ClientPlan Plan()
    {
        var index = RequestIndex.Create(_collection, _cache.FactsOf, _count, _cancellationToken);
        _requests = index.Requests;
        var tree = new GroupTree(_collection.Name, _collection.Description, index.Folders);
        var pool = new SampleCollector(_cache.Texts, _diagnostics, _count);
        PlaceRequests(tree, pool);
        _samples = [.. pool.Endpoints];
        var groups = tree.WithMethods.ToList();
        tree.NameClasses(_types, _identity.ClientName);
        MergeAndNameMethods(groups);
        var methods = groups.SelectMany(g => g.Methods).ToList();

        var variables = new VariablePlanner(_collection, index, _environments);
        var auths = PlanAuths(methods, variables);
        var types = InferTypes(methods);
        var planned = PlanGroups(groups, variables, auths, types);
        _reports.ReportWithoutExample();
        _hidden = variables.Hidden;
        var options = new OptionsPlan(
            _collection.Name,
            variables.Plan(auths.OptionNames, _diagnostics),
            auths.Plans,
            variables.PlanEnvironments(_identity.EnvironmentsName));
        return new ClientPlan(_identity, options, planned, types.Models, types.OpenEnums);
    }

    private void PlaceRequests(GroupTree tree, SampleCollector pool)
    {
        foreach (var entry in _requests)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (RequestValidator.FindProblem(entry) is { } reason)
            {
                _reports.AddLeftOut(entry, reason);
                continue;
            }

            var group = tree.Of(entry);
            var samples = pool.Add(entry);
            samples.UseIn(group.Family);
            group.Methods.Add(new Method(entry, AuthKey(entry), group, samples));
        }
    }

    // Requests with the same auth mostly follow each other, so the latest key is kept.
    private string AuthKey(RequestEntry entry)
    {
        if (!ReferenceEquals(_auth.Auth, entry.Auth) || _auth.Owner != entry.AuthOwner)
        {
            _auth = (entry.Auth, entry.AuthOwner, RequestIdentity.OfAuth(entry.Auth, entry.AuthOwner, _scratch));
        }

        return _auth.Key;
    }

    private static void MergeAndNameMethods(IReadOnlyList<Group> groups)
    {
        var merger = new DuplicateMerger();
        var namer = new MethodNamer();
        foreach (var group in groups)
        {
            merger.Merge(group.Methods);
            namer.Name(group);
        }
    }

    // All auths are planned before the first method: their variables are options wherever else they are used.
    private AuthPlanner PlanAuths(IReadOnlyList<Method> methods, VariablePlanner variables)
    {
        var auths = new AuthPlanner(variables, _diagnostics);
        auths.OptionNames.Reserve(_identity.OptionsName);
        foreach (var method in methods)
        {
            auths.FieldFor(method.First);
        }

        return auths;
    }

    private TypeModel InferTypes(IReadOnlyList<Method> methods)
    {
        var places = InferencePlaces.Create(methods, _samples);
        var input = new InferenceInput(
            places.All,
            [.. _requests.SelectMany(r => r.Facts.DescribedEnums)],
            new HashSet<string>(_types.Taken, StringComparer.OrdinalIgnoreCase));
        _cache.Inference = TypeInference.Infer(input, _cache.Inference, _cancellationToken);
        var types = _cache.Inference.Types;
        places.SetTypes(types);
        var names = new List<string>(types.Models.Count + types.OpenEnums.Count + _types.Taken.Count);
        names.AddRange(types.Models.Select(m => m.Name));
        names.AddRange(types.OpenEnums.Select(e => e.Name));
        _types.Reserve(names);
        places.ReportConflicts(types, _diagnostics);
        return types;
    }

    private EquatableArray<GroupPlan> PlanGroups(
        IReadOnlyList<Group> groups, VariablePlanner variables, AuthPlanner auths, TypeModel types)
    {
        var openEnums = types.OpenEnums.Where(e => e.IsParameter).ToDictionary(e => e.Key, e => e.Name, StringComparer.Ordinal);
        var planner = new GroupPlanner(new EndpointPlanner(variables, auths, _types, openEnums, _diagnostics), _reports);
        var plans = new List<GroupPlan>(groups.Count);
        foreach (var group in groups)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            plans.Add(planner.Plan(group));
        }

        return plans.ToEquatableArray();
    }
}
