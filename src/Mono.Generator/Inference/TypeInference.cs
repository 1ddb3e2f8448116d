using Mono.Generator.Planning;
using Mono.Postman;

namespace Mono.Generator.Inference;

/// <summary>
/// Types from samples, in a fixed order: all samples of a place into one union; votes of equal names over the whole collection; shapes; equal shapes shared; names last.
/// </summary>
internal static class TypeInference
{
    /// <summary>Infers the type of each place and the models that they use.</summary>
    /// <param name="places">The places with their samples.</param>
    /// <param name="statedValues">The values that parameters may have by their descriptions.</param>
    /// <param name="reservedNames">Names that no model may have.</param>
    /// <param name="memory">What is known from before an edit; takes what is known now.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    internal static TypeModel Infer(
        IReadOnlyList<SamplePlace> places, IEnumerable<StatedValue> statedValues, ISet<string> reservedNames, InferenceMemory memory, CancellationToken cancellationToken)
    {
        var enums = new OpenEnums();
        var roots = memory.Evidence.Read(places, cancellationToken);
        for (var i = 0; i < roots.Length; i++)
        {
            enums.Collect(roots[i], places[i].Group);
        }

        foreach (var stated in statedValues)
        {
            enums.State(stated);
        }

        var decider = new Decider(roots, memory.Decisions);
        var shapes = decider.Decide(cancellationToken);
        var namer = new ModelNamer(enums, reservedNames, memory);
        for (var i = 0; i < places.Count; i++)
        {
            namer.Add(places[i], shapes[i]);
        }

        var models = namer.Name(cancellationToken);
        var types = new TypeRef[shapes.Length];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = namer.TypeOf(shapes[i], roots[i]);
        }

        return new TypeModel(types, models, namer.OpenEnums, Disagreements(places, decider.Disagreements));
    }

    private static List<Disagreement> Disagreements(IReadOnlyList<SamplePlace> places, IEnumerable<(int Root, Evidence Evidence)> known)
    {
        var found = new List<Disagreement>();
        foreach (var (root, evidence) in known)
        {
            if (Disagreement.Find(places[root], evidence) is { } disagreement)
            {
                found.Add(disagreement);
            }
        }

        return found;
    }
}
