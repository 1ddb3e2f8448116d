using Mono.Generator.Model;
using Mono.Postman;

namespace Mono.Generator.Requests;

/// <summary>What was found out of a request's own text, wherever it stands in the collection: each of it once, and not again after an edit elsewhere.</summary>
/// <param name="request">The request.</param>
internal sealed class RequestFacts(PostmanRequest request)
{
    /// <summary>The URL; null if it is empty.</summary>
    internal UrlModel? Url { get; } = UrlModel.Create(request.Url);

    private VariableUse[]? _variables;

    /// <summary>The variables that it uses.</summary>
    /// <param name="finder">What finds them.</param>
    internal VariableUse[] Variables(VariableFinder finder) => _variables ??= finder.Find(request, Url);

    /// <summary>The values that its parameters may have by their descriptions.</summary>
    internal IReadOnlyList<DescribedEnum> DescribedEnums => field ??= Requests.DescribedEnums.Of(request, Url);

    /// <summary>What requests of one endpoint have in common; null if nobody asked yet, or if it hangs on the request's place.</summary>
    internal string? EndpointKey { get; set; }

    /// <summary>What requests that are one call have in common, at last.</summary>
    internal RequestIdentity? Call { get; set; }
}

/// <summary>The facts on the requests of a collection.</summary>
/// <param name="earlier">Those before an edit, or null.</param>
/// <param name="count">How many requests there are.</param>
internal sealed class RequestMemory(RequestMemory? earlier, int count)
{
    private readonly Dictionary<PostmanRequest, RequestFacts>? _earlier = earlier?._notes;
    private readonly Dictionary<PostmanRequest, RequestFacts> _notes = new(count, ReferenceComparer<PostmanRequest>.Instance);

    /// <summary>The facts on a request.</summary>
    internal RequestFacts Of(PostmanRequest request)
    {
        if (!_notes.TryGetValue(request, out var facts))
        {
            if (_earlier is null || !_earlier.TryGetValue(request, out facts))
            {
                facts = new RequestFacts(request);
            }

            _notes.Add(request, facts);
        }

        return facts;
    }
}
