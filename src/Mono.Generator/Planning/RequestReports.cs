using System.Globalization;
using Mono.Generator.Diagnostics;
using Mono.Generator.Model;
using Mono.Generator.Requests;

namespace Mono.Generator.Planning;

/// <summary>Collects the report of each request, and the diagnostics that follow from them.</summary>
/// <param name="requests">The number of requests.</param>
/// <param name="diagnostics">Receives the diagnostics.</param>
internal sealed class RequestReports(int requests, DiagnosticSink diagnostics)
{
    // The largest number of requests that one diagnostic names.
    private const int MostNames = 20;

    private readonly List<RequestReport> _all = new(requests);

    internal IReadOnlyList<RequestReport> All => _all;

    /// <summary>Adds a request that has no method.</summary>
    internal void AddLeftOut(RequestEntry entry, string reason)
    {
        diagnostics.Report(Rule.RequestLeftOut, entry.Item.Position, entry.DisplayName, reason);
        _all.Add(new RequestReport(RequestOutcome.LeftOut, reason, null, null, null, null, entry, null));
    }

    /// <summary>Adds the requests of a method.</summary>
    internal void Add(Method method, EndpointPlan plan, string className)
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
        _all.Add(
            new RequestReport(RequestOutcome.Emitted, null, className, plan.Body?.Kind, requestTyped, responseTyped, method.First, plan));
        foreach (var other in method.Others)
        {
            var merged = new RequestReport(
                RequestOutcome.Merged, null, className, plan.Body?.Kind, requestTyped, responseTyped, other, plan);
            _all.Add(merged);
            diagnostics.Report(
                Rule.RequestsMerged, other.Item.Position, other.DisplayName, method.First.DisplayName, merged.Detail);
        }
    }

    /// <summary>Reports the methods whose response is unknown.</summary>
    /// <remarks>One diagnostic for all: a collection without examples is a choice, not a mistake in each request.</remarks>
    internal void ReportWithoutExample()
    {
        var without = _all
            .Where(r => r.Endpoint is { Response.Kind: ResponseKind.Unknown } && r.Outcome == RequestOutcome.Emitted)
            .ToList();
        if (without.Count > 0)
        {
            var names = string.Join(", ", without.Take(MostNames).Select(r => "'" + r.Name + "'"))
                + (without.Count > MostNames ? ", …" : "");
            diagnostics.Report(
                Rule.NoResponseExample,
                without[0].Position,
                without.Count.ToString(CultureInfo.InvariantCulture),
                _all.Count(r => r.Outcome == RequestOutcome.Emitted).ToString(CultureInfo.InvariantCulture),
                names);
        }
    }
}
