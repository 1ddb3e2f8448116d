using Mono.Generator.Inference;
using Mono.Generator.Model;

namespace Mono.Generator.Planning;

/// <summary>What a method sends besides the body.</summary>
/// <param name="Url">The URL before the query.</param>
/// <param name="Query">The query's entries.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Parameters">What of it the caller passes, required ones first.</param>
internal sealed record PlannedParameters(string Url, EquatableArray<QueryPlan> Query, EquatableArray<HeaderPlan> Headers, EquatableArray<ParameterPlan> Parameters)
{
    /// <summary>The names of open enums by parameter that it was planned with.</summary>
    internal required IReadOnlyDictionary<string, string> OpenEnums { get; init; }

    /// <summary>The variables that it hangs on, with whether they were options; null if it hangs on more, or changed something.</summary>
    internal (string Variable, bool IsOption)[]? Asked { get; init; }

    /// <summary>Whether it would be planned the same again.</summary>
    internal bool Holds(VariablePlanner variables, IReadOnlyDictionary<string, string> openEnums)
    {
        if (Asked is null || !ReferenceEquals(OpenEnums, openEnums))
        {
            return false;
        }

        foreach (var (variable, isOption) in Asked)
        {
            if (variables.IsOption(variable) != isOption)
            {
                return false;
            }
        }

        return true;
    }
}
