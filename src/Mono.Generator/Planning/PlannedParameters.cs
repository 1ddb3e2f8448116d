using Mono.Generator.Model;

namespace Mono.Generator.Planning;

/// <summary>What a method sends besides the body.</summary>
/// <param name="Url">The URL before the query.</param>
/// <param name="Query">The query's entries.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Parameters">What of it the caller passes, required ones first.</param>
internal sealed record PlannedParameters(string Url, EquatableArray<QueryPlan> Query, EquatableArray<HeaderPlan> Headers, EquatableArray<ParameterPlan> Parameters);
