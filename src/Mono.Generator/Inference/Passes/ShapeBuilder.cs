using Mono.Generator.Model;
using Mono.Generator.Naming;

namespace Mono.Generator.Inference;

/// <summary>Decides the shape of each path from its evidence: maps before objects, then lists, scalars by agreement, anything where the samples differ.</summary>
internal sealed class ShapeBuilder(NamesakePass votes, Shape.Table table)
{
    // The members of the objects that are being built, those of the innermost one last.
    private ShapeMember[] _members = new ShapeMember[64];
    private int _count;

    /// <summary>Where samples show different kinds of values.</summary>
    internal List<Evidence> TypeConflicts { get; } = [];

    /// <summary>Builds the shape of what was seen at a place, or at a path of it.</summary>
    internal Shape Build(Evidence evidence)
    {
        var shape = Decide(evidence);
        votes.Vote(evidence, shape);
        return shape;
    }

    private Shape Decide(Evidence evidence)
    {
        if (evidence.RecursionTo is { } schema && OnlyObjects(evidence) && Enclosing(evidence, schema) is { } up)
        {
            return table.Up(up);
        }

        if (evidence.IsUntyped)
        {
            return evidence.HasObjects && OnlyObjects(evidence) ? BuildObject(evidence) : Shape.Scalar(ValueKind.Any);
        }

        var hasScalars = evidence.HasScalars;
        if (evidence.HasObjects)
        {
            return hasScalars || evidence.HasArrays ? Disagree(evidence) : BuildObject(evidence);
        }

        if (evidence.HasArrays)
        {
            return hasScalars ? Disagree(evidence)
                : evidence.Element is { } element ? Shape.List(Build(element), element.HasNulls)
                : Shape.List(votes.ElectedElement(evidence), false);
        }

        if (TypeDecision.ScalarKind(evidence) is { } kind)
        {
            return Shape.Scalar(kind == ValueKind.Int64 && evidence.Placeholders.IsEmpty && votes.HasFraction(evidence.Name) ? ValueKind.Double : kind);
        }

        if (!evidence.ShowsNothing)
        {
            return Disagree(evidence);
        }

        // Nothing was seen: what are its namesakes? A string of another kind than its namesakes would be lost.
        var elected = votes.Elected(evidence);
        return !evidence.Strings.Exist || !elected.IsComplete || elected.Kind == ValueKind.String ? elected : Shape.Scalar(ValueKind.Any);
    }

    private Shape Disagree(Evidence evidence)
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

        // Each member is built once, whatever comes of it: it votes.
        var start = _count;
        var generated = FakerKeys.Find(evidence);
        var isGenerated = generated.Count == evidence.Members.Count;
        foreach (var member in evidence.Members)
        {
            var shape = Build(member);

            // Invented keys beside declared ones are further members of unknown names: every model keeps those. They only vote.
            if (isGenerated || !generated.Contains(member.Name!))
            {
                if (_count == _members.Length)
                {
                    Array.Resize(ref _members, _count * 2);
                }

                _members[_count++] = new ShapeMember(member.Name!, shape);
            }
        }

        var members = _members.AsSpan(start, _count - start);
        _count = start;
        if (isGenerated)
        {
            return MapOf(members, evidence, IsOfAnything(evidence));
        }

        return generated.Count == 0 && HasKeysOfData(evidence) && MapOf(members, evidence, isAnything: false) is { Element.Kind: not ValueKind.Any } map ? map : table.Object(members);
    }

    private static bool HasKeysOfData(Evidence evidence) => MapKeyPatterns.MayBeData(evidence.Members.First.Name!) && MapKeyPatterns.AreData([.. evidence.Members.ToList().Select(m => m.Name!)]);

    // A literal value of an invented key in a body of placeholders means a map of anything.
    private static bool IsOfAnything(Evidence evidence)
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

    private Shape MapOf(ReadOnlySpan<ShapeMember> members, Evidence evidence, bool isAnything)
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

        var value = isAnything ? Shape.Scalar(ValueKind.Any) : Join(values);
        return Shape.Map(value, isNullable && value.Kind != ValueKind.Any);
    }

    // What several values are in common: the same, a number, an object with the members of all, a list of what their elements have in common; otherwise anything.
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

        if (shapes.All(s => s.Kind == ValueKind.Model && s.Up == 0))
        {
            return JoinMembers(shapes);
        }

        return shapes.All(s => s.Kind == ValueKind.List) ? Shape.List(Join([.. shapes.Select(s => s.Element!)]), shapes.Any(s => s.ElementNullable)) : Shape.Scalar(ValueKind.Any);
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

    private static bool OnlyObjects(Evidence evidence) => !evidence.HasScalars && !evidence.HasArrays;

    // How many objects up the one is whose place is called like the schema; null if none is.
    private static int? Enclosing(Evidence evidence, string schema)
    {
        var wanted = Pluralizer.Singular(CSharpIdentifier.Pascal(schema));
        var up = 0;
        for (var at = evidence.Owner; at is { } owner; at = owner.Owner)
        {
            if (!owner.HasObjects)
            {
                continue;
            }

            if (FakerKeys.Find(owner).Count == owner.Members.Count)
            {
                // A map is no type of its own.
                continue;
            }

            up++;
            var named = owner;
            while (named is { Name: null, Owner: { } outer })
            {
                named = outer;
            }

            if (named.Name is { } name && string.Equals(Pluralizer.Singular(CSharpIdentifier.Pascal(name)), wanted, StringComparison.OrdinalIgnoreCase))
            {
                return up;
            }
        }

        return null;
    }
}
