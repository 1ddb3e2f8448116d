using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Generator.Inference;

/// <summary>Two sample values of different kinds at one JSON path, which make the type of that path anything.</summary>
/// <param name="Place">The index of the place.</param>
/// <param name="Path">The JSON path, for instance <c>$.users[*].id</c>.</param>
/// <param name="One">The first value in the order of samples.</param>
/// <param name="Other">The first value of another kind.</param>
internal sealed record TypeConflict(int Place, string Path, SampleValue One, SampleValue Other)
{
    /// <summary>Finds the two values in the samples of a path with conflicting evidence.</summary>
    /// <param name="place">The index of the place.</param>
    /// <param name="samples">The samples of the place.</param>
    /// <param name="evidence">The evidence of the path.</param>
    /// <returns>The conflict; null if no two values differ in kind, for instance where the schema has no type.</returns>
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
        var inner = name is null
            ? sample.Elements
            : (IEnumerable<JsonSample>)sample.Members.Where(m => m.Name == name).Select(m => m.Value);
        foreach (var next in inner)
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
        JsonSampleKind.Object when ConverterArtifacts.IsArtifact(value, out _) || ConverterArtifacts.IsLeakedSchema(value) => null,
        JsonSampleKind.Object => "an object",
        JsonSampleKind.Array => "an array",
        JsonSampleKind.Number => "a number",
        JsonSampleKind.True or JsonSampleKind.False => "true or false",
        JsonSampleKind.String => KindOf(value.Text!),
        _ => null,
    };

    private static string? KindOf(string text)
    {
        if (PlaceholderGrammar.Read(text) is not { } placeholder)
        {
            return ConverterArtifacts.IsArtifactText(text.AsSpan()) || ConverterArtifacts.IsUntypedText(text.AsSpan()) ? null : "a string";
        }

        return placeholder.Kind switch
        {
            null or Model.ValueKind.Any => null,
            Model.ValueKind.Int64 or Model.ValueKind.Double => "a number",
            Model.ValueKind.Boolean => "true or false",
            Model.ValueKind.List => "an array",
            Model.ValueKind.Map => "an object",
            _ => "a string",
        };
    }
}

/// <summary>Value in a sample.</summary>
/// <param name="Sample">The index of the sample in its place.</param>
/// <param name="Value">The value.</param>
/// <param name="Kind">The kind of value in words, such as <c>a number</c>.</param>
internal sealed record SampleValue(int Sample, JsonSample Value, string Kind);
