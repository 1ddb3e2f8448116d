using Mono.Generator.Model;

namespace Mono.Generator.Planning;

/// <summary>The URL, query, headers and parameters of a method.</summary>
/// <param name="Url">The URL before the query.</param>
/// <param name="Query">The entries of the query.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Parameters">The parameters that the caller passes, required ones first.</param>
internal sealed record PlannedParameters(
    string Url, EquatableArray<QueryPlan> Query, EquatableArray<HeaderPlan> Headers, EquatableArray<ParameterPlan> Parameters);
