using Mono.Postman;

namespace Mono.Generator.Requests;

/// <summary>Results that depend on the text of a request alone. They are computed once and survive edits elsewhere in the file.</summary>
/// <param name="request">The request.</param>
internal sealed class RequestFacts(PostmanRequest request)
{
    /// <summary>The URL; null if it is empty.</summary>
    internal UrlModel? Url { get; } = UrlModel.Create(request.Url);

    private VariableUse[]? _variables;

    /// <summary>Returns the variables that the request uses.</summary>
    /// <param name="finder">Finds them at the first call.</param>
    internal VariableUse[] Variables(VariableFinder finder) => _variables ??= finder.Find(request, Url);

    /// <summary>The parameters whose descriptions list their values.</summary>
    internal IReadOnlyList<DescribedEnum> DescribedEnums => field ??= Requests.DescribedEnums.Of(request, Url);

    /// <summary>Key that identifies the endpoint; null if it is not known yet, or if it depends on the request's place.</summary>
    internal string? EndpointKey { get; set; }

    /// <summary>The identity of the call, as computed last.</summary>
    internal RequestIdentity? Call { get; set; }
}
