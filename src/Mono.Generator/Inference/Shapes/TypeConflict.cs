using Mono.Generator.Model;
using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Generator.Inference;

/// <summary>Where the samples of a place show values of different kinds, so that its type can be anything.</summary>
/// <param name="Place">Which place it is.</param>
/// <param name="Path">The value's JSON path, for instance <c>$.users[*].id</c>.</param>
/// <param name="One">The first sample's value, in the samples' order.</param>
/// <param name="Other">The first one of another kind.</param>
internal sealed record TypeConflict(int Place, string Path, SampleValue One, SampleValue Other)
{
    /// <summary>Finds the two values again that made a piece of evidence disagree.</summary>
    /// <param name="place">Which place it is.</param>
    /// <param name="samples">Its samples.</param>
    /// <param name="evidence">The evidence.</param>
    /// <returns>Null if the samples do not differ in kind: the schema has no type, say.</returns>
    internal static TypeConflict? Find(int place, IReadOnlyList<JsonSample> samples, Evidence evidence)
    {
        var chain = new List<Evidence>();
        for (var step = evidence; step.Owner is { } owner; step = owner)
        {
            chain.Insert(0, step);
        }

        SampleValue? one = null;
        for (var sample = 0; sample < samples.Count; sample++)
        {
            foreach (var value in Values(samples[sample], chain, 0))
            {
                if (KindOf(value) is not { } kind)
                {
                    continue;
                }

                if (one is null)
                {
                    one = new SampleValue(sample, value, kind);
                }
                else if (one.Kind != kind)
                {
                    return new TypeConflict(place, "$" + string.Concat(chain.Select(Step)), one, new SampleValue(sample, value, kind));
                }
            }
        }

        return null;
    }

    private static IEnumerable<JsonSample> Values(JsonSample sample, List<Evidence> chain, int at)
    {
        if (at == chain.Count)
        {
            yield return sample;
            yield break;
        }

        var name = chain[at].Name;
        foreach (var next in name is null ? sample.Elements : (IEnumerable<JsonSample>)sample.Members.Where(m => m.Name == name).Select(m => m.Value))
        {
            foreach (var value in Values(next, chain, at + 1))
            {
                yield return value;
            }
        }
    }

    private static string Step(Evidence evidence) => evidence.Name is { } name ? "." + name : "[*]";

    private static string? KindOf(JsonSample value) => value.Kind switch
    {
        JsonSampleKind.Object => ConverterArtifacts.IsMark(value, out _) || ConverterArtifacts.IsLeakedSchema(value) ? null : "an object",
        JsonSampleKind.Array => "an array",
        JsonSampleKind.Number => "a number",
        JsonSampleKind.True or JsonSampleKind.False => "true or false",
        JsonSampleKind.String => KindOf(value.Text!),
        _ => null,
    };

    private static string? KindOf(string text) =>
        PlaceholderGrammar.Read(text) is not { } placeholder ? ConverterArtifacts.IsMarkText(text.AsSpan()) || ConverterArtifacts.IsUntypedText(text.AsSpan()) ? null : "a string"
        : placeholder.Kind switch
        {
            null or Model.ValueKind.Any => null,
            Model.ValueKind.Int64 or Model.ValueKind.Double => "a number",
            Model.ValueKind.Boolean => "true or false",
            Model.ValueKind.List => "an array",
            Model.ValueKind.Map => "an object",
            _ => "a string",
        };
}

/// <summary>A value of a sample.</summary>
/// <param name="Sample">Which of the place's samples.</param>
/// <param name="Value">The value in it.</param>
/// <param name="Kind">What it is, in words.</param>
internal sealed record SampleValue(int Sample, JsonSample Value, string Kind);
