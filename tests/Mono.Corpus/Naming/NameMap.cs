using System.Globalization;
using System.Text;
using Mono.Corpus.Scoring;
using Mono.Generator.Model;
using Mono.Generator.Pipeline;
using Mono.Generator.Planning;

namespace Mono.Corpus.Naming;

/// <summary>Maps places in an API to the names that a plan gives them.</summary>
internal sealed class NameMap
{
    private readonly Dictionary<string, NamedPlace> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _methods = [];
    private readonly Dictionary<string, List<string>> _placesOfModel = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _requestsOfEndpoint = new(StringComparer.Ordinal);

    /// <summary>Creates the map of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="text">The collection that the plan was made from.</param>
    /// <param name="numbers">The numbers that identify the requests, in the order of the file; null: their positions.</param>
    internal NameMap(GenerationResult plan, string text, IReadOnlyList<int>? numbers = null)
    {
        var positions = RequestPositions.Of(text)
            .Select((position, i) => (position, i))
            .ToDictionary(p => p.position, p => numbers is null ? p.i : numbers[p.i]);
        foreach (var account in plan.Trace!.Reports.Where(a => a.Outcome != RequestOutcome.LeftOut))
        {
            var number = positions[account.Position];
            _methods[number] = account.Detail;
            var key = SampleCollector.KeyOf(account.Entry, new StringBuilder());
            if (!_requestsOfEndpoint.TryGetValue(key, out var requests))
            {
                _requestsOfEndpoint.Add(key, requests = []);
            }

            requests.Add(number);
        }

        var models = plan.Client!.Models.ToDictionary(m => m.Name, StringComparer.Ordinal);
        foreach (var endpoint in plan.Trace.Samples)
        {
            var roots = new List<(string Location, TypeRef? Type)>
            {
                ("request", endpoint.RequestType),
                ("variables", endpoint.VariablesType),
            };
            roots.AddRange(endpoint.Responses.Select(r => ("response:" + r.Status.ToString(CultureInfo.InvariantCulture), r.Type)));
            foreach (var (location, type) in roots)
            {
                if (type is not null)
                {
                    Walk(models, type, null, endpoint.Key, endpoint.Key + " " + location + " $", []);
                }
            }
        }
    }

    /// <summary>The types and members by endpoint and JSON path.</summary>
    internal IReadOnlyDictionary<string, NamedPlace> Types => _types;

    /// <summary>The methods (<c>UsersClient.GetUserAsync</c>) by the requests' numbers.</summary>
    internal IReadOnlyDictionary<int, string> Methods => _methods;

    /// <summary>Returns the places of a model.</summary>
    internal IReadOnlyList<string> PlacesOf(string model) => _placesOfModel[model];

    /// <summary>Returns the numbers of the requests of an endpoint.</summary>
    internal IReadOnlySet<int> RequestsOf(string endpoint) => _requestsOfEndpoint[endpoint];

    private void Walk(Dictionary<string, ModelPlan> models, TypeRef type, string? member, string endpoint, string path, List<string> open)
    {
        var core = type;
        var inner = path;
        var frame = "{0}";
        while (core.Element is { } element)
        {
            frame = frame.Replace("{0}", core.Kind + "<{0}>", StringComparison.Ordinal);
            inner += core.Kind == ValueKind.List ? "[*]" : "{*}";
            core = element;
        }

        _types[path] = new NamedPlace(endpoint, member, frame, core.Kind.ToString(), core.Model);
        if (core is not { Kind: ValueKind.Model, Model: { } name })
        {
            return;
        }

        if (!_placesOfModel.TryGetValue(name, out var places))
        {
            _placesOfModel.Add(name, places = []);
        }

        places.Add(path);
        if (!open.Contains(name))
        {
            open.Add(name);
            foreach (var next in models[name].Members)
            {
                Walk(models, next.Type, next.Name, endpoint, inner + FactPath.Step(next.JsonName), open);
            }

            open.RemoveAt(open.Count - 1);
        }
    }
}

/// <summary>The type at one JSON path of an endpoint.</summary>
/// <param name="Endpoint">The endpoint's key.</param>
/// <param name="Member">The name of the property; null at the root.</param>
/// <param name="Frame">The lists and maps around the type.</param>
/// <param name="Kind">The kind of the type.</param>
/// <param name="Model">The type's name, for models and open enums.</param>
internal sealed record NamedPlace(string Endpoint, string? Member, string Frame, string Kind, string? Model);
