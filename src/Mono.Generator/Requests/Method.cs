namespace Mono.Generator.Requests;

/// <summary>A method during planning: one request, or several that are the same call.</summary>
/// <param name="first">The request.</param>
/// <param name="auth">The part of the call's key that identifies its auth.</param>
/// <param name="group">The group around it.</param>
/// <param name="samples">The samples of its endpoint.</param>
internal sealed class Method(RequestEntry first, string auth, Group group, EndpointSamples samples)
{
    private List<RequestEntry>? _others;
    private string? _call;

    /// <summary>Key that identifies the call: that of the request and that of the endpoint, as several endpoints may share a URL.</summary>
    internal string Call => _call ??= RequestIdentity.Of(First, auth) + "\n" + Samples.Key;

    internal RequestEntry First { get; } = first;

    internal IReadOnlyList<RequestEntry> Others => (IReadOnlyList<RequestEntry>?)_others ?? [];

    internal Group Group { get; } = group;

    internal EndpointSamples Samples { get; } = samples;

    internal string Name { get; set; } = "";

    /// <summary>First part of its types' names: its name, preceded by the group's where several groups have such a method.</summary>
    internal string TypeName { get; set; } = "";

    /// <summary>Adds a request that is the same call.</summary>
    internal void Add(RequestEntry other) => (_others ??= []).Add(other);
}
