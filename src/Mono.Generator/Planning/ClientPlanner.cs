using System.Globalization;
using System.Text;
using Mono.Generator.Diagnostics;
using Mono.Generator.Incremental;
using Mono.Generator.Inference;
using Mono.Generator.Model;
using Mono.Generator.Naming;
using Mono.Generator.Pipeline;
using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Generator.Planning;

/// <summary>Plans a client: methods and their names, then types, then endpoints and options.</summary>
internal sealed class ClientPlanner
{
    // The largest number of requests that one diagnostic names.
    private const int MostNames = 20;

    private readonly PostmanCollection _collection;
    private readonly ClientIdentity _identity;
    private readonly EquatableArray<EnvironmentModel> _environments;
    private readonly DiagnosticSink _diagnostics;
    private readonly int _count;
    private readonly PlanCache _cache;
    private readonly CancellationToken _cancellationToken;
    private readonly List<RequestReport> _reports;
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
        _reports = new List<RequestReport>(_count);
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
        return (plan, planner._cache, new PlanningTrace(planner._requests, planner._reports, planner._samples, planner._hidden));
    }

    private ClientPlan Plan()
    {
        var index = RequestIndex.Create(_collection, _cache.FactsOf, _count, _cancellationToken);
        _requests = index.Requests;
        var tree = new GroupTree(_collection.Name, _collection.Description, index.Folders);
        var pool = new SampleCollector(_cache.Texts, _diagnostics, _count);
        foreach (var entry in index.Requests)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            Place(entry, tree, pool);
        }

        _samples = [.. pool.Endpoints];
        var groups = tree.WithMethods.ToList();
        tree.NameClasses(_types, _identity.ClientName);
        var merger = new DuplicateMerger();
        var namer = new MethodNamer();
        foreach (var group in groups)
        {
            merger.Merge(group.Methods);
            namer.Name(group);
        }

        var variables = new VariablePlanner(_collection, index, _environments);
        var auths = new AuthPlanner(variables, _diagnostics);
        auths.OptionNames.Reserve(_identity.OptionsName);
        foreach (var method in groups.SelectMany(g => g.Methods))
        {
            // All auths first: their variables are options wherever else they stand.
            auths.FieldFor(method.First);
        }

        var types = InferTypes(groups, pool, index.Requests.SelectMany(r => r.Facts.DescribedEnums));

        var endpoints = new EndpointPlanner(
            variables,
            auths,
            _types,
            types.OpenEnums.Where(e => e.IsParameter).ToDictionary(e => e.Key, e => e.Name, StringComparer.Ordinal),
            _diagnostics);
        var planned = new List<GroupPlan>();
        foreach (var group in groups)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            planned.Add(PlanGroup(group, endpoints));
        }

        ReportWithoutExample();
        _hidden = variables.Hidden;
        var options = new OptionsPlan(
            _collection.Name,
            variables.Plan(auths.OptionNames, _diagnostics),
            auths.Plans,
            variables.PlanEnvironments(_identity.EnvironmentsName));
        return new ClientPlan(_identity, options, planned.ToEquatableArray(), types.Models, types.OpenEnums);
    }

    private void Place(RequestEntry entry, GroupTree tree, SampleCollector pool)
    {
        if (WhyNot(entry) is { } reason)
        {
            _diagnostics.Report(Rule.RequestLeftOut, entry.Item.Position, entry.DisplayName, reason);
            _reports.Add(new RequestReport(RequestOutcome.LeftOut, reason, null, null, null, null, entry, null));
            return;
        }

        var group = tree.Of(entry);
        var samples = pool.Add(entry);
        samples.UseIn(group.Family);
        group.Methods.Add(new Method(entry, AuthKey(entry), group, samples));
    }

    // Returns the reason why a request has no method; null if it has one. Postman does not send such requests either.
    private static string? WhyNot(RequestEntry entry)
    {
        if (entry.Url is not { } url)
        {
            return "its URL is empty; enter one in Postman";
        }

        var scheme = url.Prefix.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0)
        {
            var protocol = url.Prefix.Substring(0, scheme).Trim();
            if (protocol.IndexOf("{{", StringComparison.Ordinal) < 0 &&
                !string.Equals(protocol, "http", StringComparison.OrdinalIgnoreCase) &&
                !string.Equals(protocol, "https", StringComparison.OrdinalIgnoreCase))
            {
                return "the protocol '" + protocol + "' is not HTTP or HTTPS";
            }
        }

        return IsToken(entry.Request.Method) ? null : "'" + entry.Request.Method + "' is not a valid HTTP method";
    }

    private static bool IsToken(string text)
    {
        foreach (var c in text)
        {
            if (!IsTokenCharacter(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    // RFC 9110, section 5.6.2.
    private static bool IsTokenCharacter(char c) => c is > ' ' and < '\u007f' && "\"(),/:;<=>?@[\\]{}".IndexOf(c) < 0;

    // Requests with the same auth mostly follow each other, so the latest key is kept.
    private string AuthKey(RequestEntry entry)
    {
        if (!ReferenceEquals(_auth.Auth, entry.Auth) || _auth.Owner != entry.AuthOwner)
        {
            _auth = (entry.Auth, entry.AuthOwner, RequestIdentity.OfAuth(entry.Auth, entry.AuthOwner, _scratch));
        }

        return _auth.Key;
    }

    private TypeModel InferTypes(List<Group> groups, SampleCollector pool, IEnumerable<DescribedEnum> described)
    {
        var count = new Dictionary<string, int>(_requests.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var method in groups.SelectMany(g => g.Methods))
        {
            count[method.Name] = count.TryGetValue(method.Name, out var n) ? n + 1 : 1;
        }

        foreach (var method in groups.SelectMany(g => g.Methods))
        {
            // A name such as "Create" is ambiguous if several groups have it.
            var name = method.Name;
            if (count[name] > 1 &&
                method.Group.Parent is not null &&
                name.IndexOf(method.Group.Identifier, StringComparison.OrdinalIgnoreCase) < 0)
            {
                name = method.Group.Identifier + name;
            }

            method.TypeName = name;
            method.Samples.AddMethod(name);
        }

        var places = new List<SamplePlace>(count.Count * 2);
        var lists = new List<SampleList>(count.Count * 2);
        void Add(EndpointSamples samples, PlaceRole role, int status, string name, string kind, string? noun, SampleList? list)
        {
            if (list is { Samples.Count: > 0 })
            {
                lists.Add(list);
                places.Add(new SamplePlace
                {
                    Method = samples.Method,
                    Path = samples.Path,
                    Group = samples.Family ?? "",
                    Role = role,
                    Status = status,
                    RootName = name + kind,
                    Noun = noun,
                    Samples = list.Samples,
                });
            }
        }

        foreach (var samples in pool.Endpoints)
        {
            // Several methods may call one endpoint: AddEuBankAccount, AddUsBankAccount → AddBankAccount.
            var name = samples.MethodNames.Count == 1 ? samples.MethodNames[0] : SharedNameOf(samples.MethodNames);
            var noun = Pluralizer.OfPath(samples.Path);
            Add(samples, PlaceRole.Request, 0, name, "Request", noun, samples.Request);
            Add(samples, PlaceRole.QueryVariables, 0, name, "Variables", noun, samples.Variables);
            foreach (var response in samples.Responses)
            {
                Add(
                    samples,
                    response.IsSuccess ? PlaceRole.Response : PlaceRole.Error,
                    response.Status,
                    name,
                    response.IsSuccess ? "Response" : "Error",
                    noun,
                    response);
            }
        }

        var input = new InferenceInput(places, [.. described], new HashSet<string>(_types.Taken, StringComparer.OrdinalIgnoreCase));
        _cache.Inference = TypeInference.Infer(input, _cache.Inference, _cancellationToken);
        var inferred = _cache.Inference.Types;
        for (var i = 0; i < places.Count; i++)
        {
            lists[i].Type = inferred.PlaceTypes[i];
        }

        var names = new List<string>(inferred.Models.Count + inferred.OpenEnums.Count + _types.Taken.Count);
        foreach (var model in inferred.Models)
        {
            names.Add(model.Name);
        }

        foreach (var known in inferred.OpenEnums)
        {
            names.Add(known.Name);
        }

        _types.Reserve(names);
        foreach (var conflict in inferred.TypeConflicts)
        {
            Report(conflict, lists[conflict.Place]);
        }

        return inferred;
    }

    private static string SharedNameOf(IEnumerable<string> names)
    {
        var methods = names.Distinct(StringComparer.Ordinal).OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).ToList();
        return (methods.Count > 1 ? SharedName.Of(methods) : null) ?? methods[0];
    }

    private void Report(TypeConflict conflict, SampleList samples)
    {
        var (one, other) = (conflict.One, conflict.Other);
        if (samples.OriginOf(one.Sample) is { } first && samples.OriginOf(other.Sample) is { } second)
        {
            var at = first.At(one.Value.Offset);
            _diagnostics.Report(
                Rule.SamplesDisagree, second.At(other.Value.Offset), conflict.Path, other.Kind, second.Name, one.Kind, first.Name,
                at.Line.ToString(CultureInfo.InvariantCulture), at.Column.ToString(CultureInfo.InvariantCulture));
        }
    }

    // One diagnostic for all requests: a collection without examples is a choice, not a mistake in each request.
    private void ReportWithoutExample()
    {
        var without = _reports
            .Where(r => r.Endpoint is { Response.Kind: ResponseKind.Unknown } && r.Outcome == RequestOutcome.Emitted)
            .ToList();
        if (without.Count > 0)
        {
            var names = string.Join(", ", without.Take(MostNames).Select(r => "'" + r.Name + "'"))
                + (without.Count > MostNames ? ", …" : "");
            _diagnostics.Report(
                Rule.NoResponseExample,
                without[0].Position,
                without.Count.ToString(CultureInfo.InvariantCulture),
                _reports.Count(r => r.Outcome == RequestOutcome.Emitted).ToString(CultureInfo.InvariantCulture),
                names);
        }
    }

    private GroupPlan PlanGroup(Group group, EndpointPlanner endpoints)
    {
        var plans = new EndpointPlan[group.Methods.Count];
        for (var i = 0; i < plans.Length; i++)
        {
            plans[i] = endpoints.Plan(group.Methods[i]);
            Report(group.Methods[i], plans[i], group.ClassName);
        }

        return new GroupPlan(
            group.Key, group.Family, group.ClassName, group.InterfaceName, DocText.Plain(group.Description) ?? DocText.OneLine(group.Name),
            PlanChildren(group), new EquatableArray<EndpointPlan>(plans));
    }

    private static EquatableArray<ChildPlan> PlanChildren(Group group)
    {
        if (group.Children.Count == 0)
        {
            return EquatableArray<ChildPlan>.Empty;
        }

        var children = new List<ChildPlan>(group.Children.Count);
        var names = NameScope.Beside(MethodNamer.Reserved);
        names.Reserve(group.ClassName);
        foreach (var child in group.Children)
        {
            if (child.HasMethods)
            {
                var property = names.Claim(child.Identifier, child.Identifier + "Requests");
                children.Add(new ChildPlan(property, child.ClassName, child.InterfaceName, child.Name));
            }
        }

        return children.ToEquatableArray();
    }

    private void Report(Method method, EndpointPlan plan, string className)
    {
        bool? requestTyped = plan.Body is null
            ? null
            : plan.Body.Kind is not (BodyKind.Text or BodyKind.File) && plan.Body.Type is not { Kind: ValueKind.Any };
        bool? responseTyped = plan.Response.Kind switch
        {
            ResponseKind.Json => plan.Response.Type!.Kind != ValueKind.Any,
            ResponseKind.None => null,
            _ => false,
        };
        _reports.Add(
            new RequestReport(RequestOutcome.Emitted, null, className, plan.Body?.Kind, requestTyped, responseTyped, method.First, plan));
        foreach (var other in method.Others)
        {
            _reports.Add(
                new RequestReport(RequestOutcome.Merged, null, className, plan.Body?.Kind, requestTyped, responseTyped, other, plan));
            _diagnostics.Report(
                Rule.RequestsMerged, other.Item.Position, other.DisplayName, method.First.DisplayName, _reports[_reports.Count - 1].Detail);
        }
    }
}
