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
