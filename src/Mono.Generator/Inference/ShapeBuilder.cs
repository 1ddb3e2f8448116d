using System.Runtime.CompilerServices;
using Mono.Generator.Naming;
using Mono.Generator.Planning;

namespace Mono.Generator.Inference;

/// <summary>Decides the shape of each path from its evidence: maps before objects, then lists, scalars by agreement, anything where the samples differ.</summary>
internal sealed class ShapeBuilder(NameVotes votes, ShapeId.Table ids)
{
    // The members of the objects that are being built, those of the innermost one last.
    private ShapeMember[] _members = new ShapeMember[64];
    private int _count;

    /// <summary>Where samples show different kinds of values.</summary>
    internal List<Evidence> Disagreements { get; } = [];

    /// <summary>Builds the shape of what was seen at a place, or at a path of it.</summary>
    [MethodImpl(Hot.Loop)]
    internal Shape Build(Evidence evidence)
    {
        var shape = Decide(evidence).From(evidence);
        votes.Vote(evidence, shape);
        return shape;
    }

    [MethodImpl(Hot.Loop)]
    private Shape Decide(Evidence evidence)
    {
        if (evidence.RecursionTo is { } schema && OnlyObjects(evidence) && Enclosing(evidence, schema) is { } up)
        {
            return Shape.Recursion(up, ids);
        }

        if (evidence.IsUntyped)
        {
            return evidence.HasObjects && OnlyObjects(evidence) ? BuildObject(evidence) : Shape.Scalar(TypeKind.Any);
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
            return Shape.Scalar(kind == TypeKind.Int64 && evidence.Placeholders.IsEmpty && votes.HasFraction(evidence.Name) ? TypeKind.Double : kind);
        }

        if (!evidence.ShowsNothing)
        {
            return Disagree(evidence);
        }

        // Nothing was seen: what are its namesakes? A string of another kind than its namesakes would be lost.
        var elected = votes.Elected(evidence);
        return !evidence.Strings.Exist || !elected.IsComplete || elected.Kind == TypeKind.String ? elected : Shape.Scalar(TypeKind.Any);
    }

    private Shape Disagree(Evidence evidence)
    {
        Disagreements.Add(evidence);
        return Shape.Scalar(TypeKind.Any);
    }

    [MethodImpl(Hot.Loop)]
    private Shape BuildObject(Evidence evidence)
    {
        if (evidence.Members.Count == 0)
        {
            return Shape.Map(Shape.Scalar(TypeKind.Any), false);
        }

        var generated = GeneratedKeys.Find(evidence);
        if (generated.Count == evidence.Members.Count)
        {
            return BuildMap(evidence, isGenerated: true);
        }

        if (generated.Count == 0 && KeyShapes.MayBeData(evidence.Members.First.Name!) && KeyShapes.AreData([.. evidence.Members.ToList().Select(m => m.Name!)]))
        {
            var map = BuildMap(evidence, isGenerated: false);
            if (map.Element!.Kind != TypeKind.Any)
            {
                return map;
            }
        }

        // Invented keys beside declared ones are further members of unknown names: every model keeps those. They only vote.
        var start = _count;
        foreach (var member in evidence.Members)
        {
            var shape = Build(member);
            if (!generated.Contains(member.Name!))
            {
                if (_count == _members.Length)
                {
                    Array.Resize(ref _members, _count * 2);
                }

                _members[_count++] = new ShapeMember(member.Name!, shape);
            }
        }

        var made = Shape.Object(_members.AsSpan(start, _count - start), ids);
        _count = start;
        return made;
    }

    // A literal value of an invented key in a body of placeholders means a map of anything.
    private Shape BuildMap(Evidence evidence, bool isGenerated)
    {
        Shape? value = null;
        var nullable = false;
        var isAnything = false;
        foreach (var member in evidence.Members)
        {
            isAnything |= isGenerated && member.InPlaceholderBody && member.Placeholders.IsEmpty && !member.HasObjects && !member.HasArrays;
            nullable |= member.HasNulls;

            // All are built whatever comes of it: their members vote, and which stands first is drawn at random.
            var shape = Build(member);
            value = value is null ? shape : Merge(value, shape);
        }

        return isAnything ? Shape.Map(Shape.Scalar(TypeKind.Any), false) : Shape.Map(value!, nullable && value!.Kind != TypeKind.Any);
    }

    private Shape Merge(Shape one, Shape other) => Join(one, other).From(one, other);

    private Shape Join(Shape one, Shape other)
    {
        if (one.Id == other.Id)
        {
            return one;
        }

        if (one.Kind is TypeKind.Int64 or TypeKind.Double && other.Kind is TypeKind.Int64 or TypeKind.Double)
        {
            return Shape.Scalar(TypeKind.Double);
        }

        if (one.Kind == TypeKind.Model && other.Kind == TypeKind.Model && one.Up == 0 && other.Up == 0)
        {
            var members = new List<ShapeMember>(one.Members);
            foreach (var member in other.Members)
            {
                var at = members.FindIndex(m => m.Name == member.Name);
                if (at < 0)
                {
                    members.Add(member);
                }
                else
                {
                    members[at] = new ShapeMember(member.Name, Merge(members[at].Shape, member.Shape));
                }
            }

            return Shape.Object(members.ToArray(), ids);
        }

        if (one.Kind == TypeKind.List && other.Kind == TypeKind.List)
        {
            return Shape.List(Merge(one.Element!, other.Element!), one.ElementNullable || other.ElementNullable);
        }

        return Shape.Scalar(TypeKind.Any);
    }

    private static bool OnlyObjects(Evidence evidence) => !evidence.HasScalars && !evidence.HasArrays;

    // How many objects up the one is whose place is called like the schema; null if none is.
    private static int? Enclosing(Evidence evidence, string schema)
    {
        var wanted = Nouns.Singular(CSharpIdentifier.Pascal(schema));
        var up = 0;
        for (var at = evidence.Owner; at is { } owner; at = owner.Owner)
        {
            if (!owner.HasObjects)
            {
                continue;
            }

            if (GeneratedKeys.Find(owner).Count == owner.Members.Count)
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

            if (named.Name is { } name && string.Equals(Nouns.Singular(CSharpIdentifier.Pascal(name)), wanted, StringComparison.OrdinalIgnoreCase))
            {
                return up;
            }
        }

        return null;
    }
}
