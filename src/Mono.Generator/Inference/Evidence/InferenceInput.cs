using Mono.Generator.Requests;

namespace Mono.Generator.Inference;

/// <summary>All that types are inferred from.</summary>
/// <param name="Places">The places with their samples.</param>
/// <param name="StatedValues">The values that parameters may have by their descriptions.</param>
/// <param name="ReservedNames">Names that no model may have, whatever their case.</param>
internal sealed record InferenceInput(IReadOnlyList<SamplePlace> Places, IReadOnlyList<DescribedEnum> DescribedEnums, HashSet<string> ReservedNames)
{
    /// <summary>Whether another one says the same.</summary>
    internal bool IsLike(InferenceInput other)
    {
        if (Places.Count != other.Places.Count || DescribedEnums.Count != other.DescribedEnums.Count || !ReservedNames.SetEquals(other.ReservedNames))
        {
            return false;
        }

        for (var i = 0; i < Places.Count; i++)
        {
            if (!Places[i].IsLike(other.Places[i]) || !Places[i].HasSameSamples(other.Places[i]))
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
