using Mono.Generator.Planning;
using Mono.Postman;

namespace Mono.Generator.Inference;

/// <summary>
/// Types from samples, in a fixed order: all samples of a place into one union; votes of equal names over the whole collection; shapes; equal shapes shared; names last.
/// </summary>
internal static class TypeInference
{
    private const int MostRounds = 4;

    /// <summary>Infers the type of each place and the models that they use.</summary>
    /// <param name="places">The places with their samples.</param>
    /// <param name="statedValues">The values that parameters may have by their descriptions, by the parameters' names.</param>
    /// <param name="reservedNames">Names that no model may have.</param>
    /// <param name="memory">What is known from before an edit; takes what is known now.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    internal static TypeModel Infer(
        IReadOnlyList<SamplePlace> places, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> statedValues, ISet<string> reservedNames, InferenceMemory memory, CancellationToken cancellationToken)
    {
        var votes = new NameVotes();
        var enums = new OpenEnums();
        var roots = memory.Evidence.Read(places, cancellationToken);
        for (var i = 0; i < roots.Length; i++)
        {
            votes.Collect(roots[i]);
            enums.Collect(roots[i], places[i].Group);
        }

        foreach (var root in roots)
        {
            votes.Register(root);
        }

        foreach (var stated in statedValues)
        {
            enums.State(stated.Key, stated.Value);
        }

        var builder = new ShapeBuilder(votes);
        var shapes = Decide(roots, votes, builder, cancellationToken);
        var namer = new ModelNamer(enums, reservedNames, memory.Models);
        for (var i = 0; i < places.Count; i++)
        {
            namer.Add(places[i], shapes[i]);
        }

        var models = namer.Name(cancellationToken);
        return new TypeModel([.. shapes.Select((shape, i) => namer.TypeOf(shape, roots[i]))], models, namer.OpenEnums, Disagreements(places, builder));
    }

    // Places without values wait for their namesakes, which may wait themselves: a few rounds settle what can be settled.
    private static Shape[] Decide(Evidence[] roots, NameVotes votes, ShapeBuilder builder, CancellationToken cancellationToken)
    {
        var shapes = new Shape[roots.Length];
        var isSettled = new bool[roots.Length];
        for (var round = 0; round < MostRounds; round++)
        {
            var isComplete = true;
            builder.Disagreements.RemoveAll(d => !isSettled[d.Root]);
            for (var i = 0; i < shapes.Length; i++)
            {
                // What waits for nothing in the first round stays as it is, with its votes.
                if (isSettled[i])
                {
                    continue;
                }

                cancellationToken.ThrowIfCancellationRequested();
                shapes[i] = builder.Build(roots[i], i);
                isSettled[i] = round == 0 && shapes[i].IsComplete;
                votes.Cast(isSettled[i]);
                isComplete &= shapes[i].IsComplete;
            }

            if (isComplete)
            {
                break;
            }

            votes.Count();
        }

        return shapes;
    }

    private static List<Disagreement> Disagreements(IReadOnlyList<SamplePlace> places, ShapeBuilder builder)
    {
        var found = new List<Disagreement>();
        if (builder.Disagreements.Count == 0)
        {
            return found;
        }

        foreach (var (root, evidence) in builder.Disagreements.OrderBy(d => d.Root))
        {
            if (Disagreement.Find(places[root], evidence) is { } disagreement)
            {
                found.Add(disagreement);
            }
        }

        return found;
    }
}
