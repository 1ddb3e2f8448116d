using Mono.Generator.Incremental;
using Mono.Generator.Model;
using Mono.Generator.Naming;

namespace Mono.Generator.Inference;

/// <summary>Infers types from samples.</summary>
/// <remarks>
/// The order is fixed: all samples of a place are merged into one union; same-named values vote over the whole collection; each place gets
/// a shape; equal shapes become one model; models are named last.
/// </remarks>
internal static class TypeInference
{
    /// <summary>Infers the type of each place and the models that they use.</summary>
    /// <param name="input">The samples and further input.</param>
    /// <param name="earlier">The result before an edit, or null. It affects the time only, never the result.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    internal static InferenceCache Infer(InferenceInput input, InferenceCache? earlier, CancellationToken cancellationToken)
    {
        if (earlier is not null && input.IsEquivalentTo(earlier.Input))
        {
            return earlier;
        }

        var places = input.Places;
        var enums = new OpenEnums();
        var evidence = new EvidenceCache(earlier?.Evidence, places.Count);
        var roots = evidence.Read(places, cancellationToken);
        for (var i = 0; i < roots.Length; i++)
        {
            enums.Collect(roots[i], places[i].Group);
        }

        foreach (var described in input.DescribedEnums)
        {
            enums.AddDescribed(described);
        }

        var shapeCache = new ShapeCache(earlier?.Shapes, places.Count);
        var resolver = new ShapeResolver(roots, shapeCache);
        var shapes = resolver.Resolve(cancellationToken);
        var plans = new ModelPlanCache(earlier?.Models, shapeCache.Shapes.Count);
        var namer = new ModelNamer(enums, input.ReservedNames, plans, shapeCache.Shapes.Count);
        for (var i = 0; i < places.Count; i++)
        {
            namer.Add(places[i], shapes[i], roots[i]);
        }

        var models = namer.Name(cancellationToken);
        var types = new TypeRef[shapes.Length];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = namer.TypeOf(shapes[i], roots[i]);
        }

        return new InferenceCache(
            input,
            new TypeModel(types, models, namer.OpenEnums, TypeConflicts(places, resolver.TypeConflicts)),
            evidence,
            shapeCache,
            plans);
    }

    private static List<TypeConflict> TypeConflicts(IReadOnlyList<SamplePlace> places, IEnumerable<(int Root, Evidence Evidence)> conflicts)
    {
        var found = new List<TypeConflict>();
        foreach (var (root, evidence) in conflicts)
        {
            if (TypeConflict.Find(root, places[root].Samples, evidence) is { } conflict)
            {
                found.Add(conflict);
            }
        }

        return found;
    }
}
