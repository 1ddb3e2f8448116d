using System.Globalization;
using Mono.Generator.Model;
using Mono.Generator.Requests;

namespace Mono.Generator.Planning;

/// <summary>Plans the response of a method and its errors from the examples of its endpoint.</summary>
internal sealed class ResponsePlanner
{
    private readonly Dictionary<int, KnownStatus> _statuses = [];
    private readonly List<string> _shown = [];

    /// <summary>Plans the response of a successful call.</summary>
    internal static ResponsePlan Plan(EndpointSamples samples) =>
        PlanSuccessType(samples) ?? new ResponsePlan(KindWithoutType(samples), null, EquatableArray<StatusType>.Empty);

    /// <summary>Plans the types of error bodies by status.</summary>
    internal static EquatableArray<StatusType> PlanErrors(EndpointSamples samples)
    {
        List<StatusType>? errors = null;
        foreach (var responses in samples.Responses)
        {
            if (responses is { IsSuccess: false, Type: { } type })
            {
                (errors ??= new List<StatusType>(samples.Responses.Length)).Add(new StatusType(responses.Status, type));
            }
        }

        return errors is null ? EquatableArray<StatusType>.Empty : errors.ToEquatableArray();
    }

    /// <summary>Returns the statuses of the examples with their reasons, for documentation.</summary>
    internal EquatableArray<string> Statuses(EndpointSamples samples)
    {
        _shown.Clear();
        foreach (var responses in samples.Responses)
        {
            // Examples without a status have the status 0.
            if (responses.Status != 0)
            {
                _shown.Add(StatusText(responses));
            }
        }

        return _shown.ToEquatableArray();
    }

    // The 2xx rule: the method returns the type of the lowest 2xx status that has one. Other 2xx statuses are listed if their type
    // differs. Null if no 2xx status has a type.
    private static ResponsePlan? PlanSuccessType(EndpointSamples samples)
    {
        TypeRef? main = null;
        List<StatusType>? others = null;
        foreach (var responses in samples.Responses)
        {
            if (responses is not { IsSuccess: true, Type: { } type })
            {
                continue;
            }

            main ??= type;
            if (!type.Equals(main))
            {
                (others ??= []).Add(new StatusType(responses.Status, type));
            }
        }

        return main is null
            ? null
            : new ResponsePlan(ResponseKind.Json, main, others is null ? EquatableArray<StatusType>.Empty : others.ToEquatableArray());
    }

    private static ResponseKind KindWithoutType(EndpointSamples samples) =>
        Array.Exists(samples.Responses, r => r is { IsSuccess: true, Text: > 0 }) ? ResponseKind.Text
            : Array.Exists(samples.Responses, r => r is { IsSuccess: true, Binary: > 0 }) ? ResponseKind.Bytes
            : Array.Exists(samples.Responses, HasNoContent) ? ResponseKind.None
            : ResponseKind.Unknown;

    // The 204/205 rule: an empty example shows that there is no body only if its status excludes one (RFC 9110, sections 15.3.5 and
    // 15.3.6). With any other status, the body may just be missing from the example.
    private static bool HasNoContent(StatusSamples responses) => responses is { Empty: > 0, Status: 204 or 205 };

    // An API has few different statuses, so their texts are shared.
    private string StatusText(StatusSamples responses)
    {
        if (!_statuses.TryGetValue(responses.Status, out var known) || known.Reason != responses.Reason)
        {
            var status = responses.Status.ToString(CultureInfo.InvariantCulture);
            known = new KnownStatus(
                responses.Reason, string.IsNullOrWhiteSpace(responses.Reason) ? status : status + " " + responses.Reason!.Trim());
            _statuses[responses.Status] = known;
        }

        return known.Text;
    }

    private sealed record KnownStatus(string? Reason, string Text);
}
