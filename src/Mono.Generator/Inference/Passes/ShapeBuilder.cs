using Mono.Generator.Model;
using Mono.Generator.Naming;

namespace Mono.Generator.Inference;

/// <summary>Builds the shape of each path from its evidence.</summary>
/// <remarks>
/// Objects become maps or models, arrays become lists, scalars of compatible kinds a scalar; conflicting samples become anything. Values
/// that no sample shows take the majority of their namesakes.
/// </remarks>
/// <param name="namesakes">The votes of namesakes.</param>
/// <param name="table">The shapes of objects.</param>
internal sealed class ShapeBuilder(NamesakePass namesakes, Shape.Table table)
{
    // Stack of the members of all objects that are being built; those of the innermost object are on top.
    private ShapeMember[] _memberStack = new ShapeMember[64];
    private int _stackCount;

    /// <summary>The paths whose samples show different kinds of values.</summary>
    internal List<Evidence> TypeConflicts { get; } = [];

    /// <summary>Builds the shape of a path with all paths inside it, and records the votes.</summary>
    internal Shape Build(Evidence evidence)
    {
        var shape = BuildUnrecorded(evidence);
        namesakes.Record(evidence, shape);
        return shape;
    }

    private Shape BuildUnrecorded(Evidence evidence)
    {
        if (evidence.RecursionTo is { } schema && HasOnlyObjects(evidence) && LevelsUpTo(evidence, schema) is { } levelsUp)
        {
            return table.Recursion(levelsUp);
        }

        if (evidence.IsUntyped)
        {
            return evidence.HasObjects && HasOnlyObjects(evidence) ? BuildObject(evidence) : Shape.Scalar(ValueKind.Any);
        }

        var hasScalars = evidence.HasScalars;
        if (evidence.HasObjects)
        {
            return hasScalars || evidence.HasArrays ? AnyOfConflict(evidence) : BuildObject(evidence);
        }

        if (evidence.HasArrays)
        {
            return hasScalars ? AnyOfConflict(evidence)
                : evidence.Element is { } element ? Shape.List(Build(element), element.HasNulls)
                : Shape.List(namesakes.MajorityOfElements(evidence), false);
        }

        if (TypeDecision.ScalarKind(evidence) is { } kind)
        {
            var isFraction = kind == ValueKind.Int64 && evidence.Placeholders.IsEmpty && namesakes.HasFraction(evidence.Name);
            return Shape.Scalar(isFraction ? ValueKind.Double : kind);
        }

        if (!evidence.ShowsNothing)
        {
            return AnyOfConflict(evidence);
        }

        // No sample shows a value, so namesakes decide. A type other than string could not hold the empty strings that samples do have.
        var majority = namesakes.MajorityOf(evidence);
        return !evidence.Strings.Exist || !majority.IsComplete || majority.Kind == ValueKind.String
            ? majority
            : Shape.Scalar(ValueKind.Any);
    }

    private Shape AnyOfConflict(Evidence evidence)
    {
        TypeConflicts.Add(evidence);
        return Shape.Scalar(ValueKind.Any);
    }

    private Shape BuildObject(Evidence evidence)
    {
        if (evidence.Members.Count == 0)
        {
            return Shape.Map(Shape.Scalar(ValueKind.Any), false);
        }

        // Every member is built exactly once, even if it is dropped below: it votes.
        var start = _stackCount;
        var generated = FakerKeys.Find(evidence);
        var isGenerated = generated.Count == evidence.Members.Count;
        foreach (var member in evidence.Members)
        {
            var shape = Build(member);

            // Invented keys beside declared ones stand for additional members, which every model keeps anyway. They only vote.
            if (isGenerated || !generated.Contains(member.Name!))
            {
                if (_stackCount == _memberStack.Length)
                {
                    Array.Resize(ref _memberStack, _stackCount * 2);
                }

                _memberStack[_stackCount++] = new ShapeMember(member.Name!, shape);
            }
        }

        var members = _memberStack.AsSpan(start, _stackCount - start);
        _stackCount = start;
        if (isGenerated)
        {
            return MapOf(members, evidence, HasLiteralValues(evidence));
        }

        return generated.Count == 0 && HasDataKeys(evidence) &&
            MapOf(members, evidence, isMapOfAny: false) is { Element.Kind: not ValueKind.Any } map ? map : table.Object(members);
    }

    private static bool HasDataKeys(Evidence evidence) =>
        MapKeyPatterns.MayBeData(evidence.Members.First.Name!) &&
        MapKeyPatterns.AreData([.. evidence.Members.ToList().Select(m => m.Name!)]);

    // A literal as the value of an invented key among placeholders: the converter had no schema, so the map is one of anything.
    private static bool HasLiteralValues(Evidence evidence)
    {
        foreach (var member in evidence.Members)
        {
            if (member.InPlaceholderBody && member.Placeholders.IsEmpty && !member.HasObjects && !member.HasArrays)
            {
                return true;
            }
        }

        return false;
    }

    private Shape MapOf(ReadOnlySpan<ShapeMember> members, Evidence evidence, bool isMapOfAny)
    {
        var values = new Shape[members.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = members[i].Shape;
        }

        var isNullable = false;
        foreach (var member in evidence.Members)
        {
            isNullable |= member.HasNulls;
        }

        var value = isMapOfAny ? Shape.Scalar(ValueKind.Any) : Join(values);
        return Shape.Map(value, isNullable && value.Kind != ValueKind.Any);
    }

    // The common shape of several values: their only shape, a number, an object with all members, or a list of the common shape of
    // their elements; otherwise anything.
    private Shape Join(IReadOnlyList<Shape> shapes)
    {
        var first = shapes[0];
        if (shapes.All(s => s.Id == first.Id))
        {
            return first;
        }

        if (shapes.All(s => s.Kind is ValueKind.Int64 or ValueKind.Double))
        {
            return Shape.Scalar(ValueKind.Double);
        }

        if (shapes.All(s => s.Kind == ValueKind.Model && s.LevelsUp == 0))
        {
            return JoinMembers(shapes);
        }

        return shapes.All(s => s.Kind == ValueKind.List)
            ? Shape.List(Join([.. shapes.Select(s => s.Element!)]), shapes.Any(s => s.ElementNullable))
            : Shape.Scalar(ValueKind.Any);
    }

    private Shape JoinMembers(IReadOnlyList<Shape> objects)
    {
        var names = new List<string>();
        var byName = new Dictionary<string, List<Shape>>(StringComparer.Ordinal);
        foreach (var member in objects.SelectMany(o => o.Members))
        {
            if (!byName.TryGetValue(member.Name, out var shapes))
            {
                names.Add(member.Name);
                byName.Add(member.Name, shapes = []);
            }

            shapes.Add(member.Shape);
        }

        return table.Object([.. names.Select(n => new ShapeMember(n, Join(byName[n])))]);
    }

    private static bool HasOnlyObjects(Evidence evidence) => !evidence.HasScalars && !evidence.HasArrays;

    // Number of objects between a value and the enclosing object that is named like the schema; null if there is none.
    private static int? LevelsUpTo(Evidence evidence, string schema)
    {
        var wanted = Pluralizer.Singular(CSharpIdentifier.Pascal(schema));
        var levelsUp = 0;
        for (var at = evidence.Owner; at is { } owner; at = owner.Owner)
        {
            if (!owner.HasObjects)
            {
                continue;
            }

            if (FakerKeys.Find(owner).Count == owner.Members.Count)
            {
                // A map is not a model and does not count.
                continue;
            }

            levelsUp++;
            var named = owner;
            while (named is { Name: null, Owner: { } outer })
            {
                named = outer;
            }

            if (named.Name is { } name &&
                string.Equals(Pluralizer.Singular(CSharpIdentifier.Pascal(name)), wanted, StringComparison.OrdinalIgnoreCase))
            {
                return levelsUp;
            }
        }

        return null;
    }
}
