using Mono.Generator.Requests;

namespace Mono.Generator.Inference;

/// <summary>Input of the type inference.</summary>
/// <param name="Places">The places with their samples.</param>
/// <param name="DescribedEnums">The enum values that descriptions of parameters list.</param>
/// <param name="ReservedNames">The names that no model may have, in any case.</param>
internal sealed record InferenceInput(
    IReadOnlyList<SamplePlace> Places, IReadOnlyList<DescribedEnum> DescribedEnums, HashSet<string> ReservedNames)
{
    /// <summary>Whether another input leads to the same types.</summary>
    internal bool IsEquivalentTo(InferenceInput other)
    {
        if (Places.Count != other.Places.Count
            || DescribedEnums.Count != other.DescribedEnums.Count
            || !ReservedNames.SetEquals(other.ReservedNames))
        {
            return false;
        }

        for (var i = 0; i < Places.Count; i++)
        {
            if (!Places[i].IsSamePlace(other.Places[i]) || !Places[i].HasSameSamples(other.Places[i]))
            {
                return false;
            }
        }

        for (var i = 0; i < DescribedEnums.Count; i++)
        {
            var (one, another) = (DescribedEnums[i], other.DescribedEnums[i]);
            if (one.Key != another.Key || !(ReferenceEquals(one.Values, another.Values) || one.Values.SequenceEqual(another.Values)))
            {
                return false;
            }
        }

        return true;
    }
}
