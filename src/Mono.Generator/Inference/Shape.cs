using System.Globalization;
using System.Text;
using Mono.Generator.Planning;

namespace Mono.Generator.Inference;

/// <summary>A decided type without names. Equal keys mean equal types, whatever they will be called.</summary>
internal sealed class Shape
{
    private static readonly Comparer<KeyValuePair<string, Shape>> s_byName = Comparer<KeyValuePair<string, Shape>>.Create((a, b) => string.CompareOrdinal(a.Key, b.Key));
    private static readonly string[] s_names = Enum.GetNames(typeof(TypeKind));

    private Shape(TypeKind kind, string key)
    {
        Kind = kind;
        Key = key;
    }

    internal TypeKind Kind { get; }

    /// <summary>The whole structure as text: members by name, so their order does not matter.</summary>
    internal string Key { get; }

    internal Shape? Element { get; private init; }

    internal bool ElementNullable { get; private init; }

    /// <summary>An object's members in the samples' order.</summary>
    internal IReadOnlyList<KeyValuePair<string, Shape>> Members { get; private init; } = [];

    /// <summary>False while something in it waits for what its namesakes turn out to be.</summary>
    internal bool IsComplete { get; private init; } = true;

    /// <summary>What the shape was decided from.</summary>
    internal IReadOnlyList<Evidence> Sources { get; private set; } = [];

    /// <summary>For a recursive reference: how many objects up the type is that it means; 0 otherwise.</summary>
    internal int Up { get; private init; }

    /// <summary>Anything, until its namesakes are decided.</summary>
    internal static Shape Waiting { get; } = new(TypeKind.Any, nameof(TypeKind.Any)) { IsComplete = false };

    /// <summary>How many objects beyond the shape's own a recursive reference in it reaches; 0: none.</summary>
    internal int Reach { get; private init; }

    internal static Shape Scalar(TypeKind kind) => new(kind, s_names[(int)kind]);

    internal static Shape List(Shape element, bool nullable) => new(TypeKind.List, "[" + element.Key + (nullable ? "?" : "") + "]") { Element = element, ElementNullable = nullable, IsComplete = element.IsComplete, Reach = element.Reach };

    internal static Shape Map(Shape value, bool nullable) => new(TypeKind.Map, "<" + value.Key + (nullable ? "?" : "") + ">") { Element = value, ElementNullable = nullable };

    internal static Shape Recursion(int up) => new(TypeKind.Model, "^" + up.ToString(CultureInfo.InvariantCulture)) { Up = up, Reach = up };

    /// <summary>The same shape with what it was decided from; a shape that was just made is that shape itself.</summary>
    internal Shape From(Evidence source)
    {
        if (Sources.Count > 0 || this == Waiting)
        {
            return From([source]);
        }

        Sources = [source];
        return this;
    }

    /// <summary>The same shape with what it was decided from.</summary>
    internal Shape From(IReadOnlyList<Evidence> sources) =>
        new(Kind, Key) { Element = Element, ElementNullable = ElementNullable, Members = Members, Up = Up, IsComplete = IsComplete, Reach = Reach, Sources = sources };

    internal static Shape Object(IReadOnlyList<KeyValuePair<string, Shape>> members)
    {
        var sorted = new KeyValuePair<string, Shape>[members.Count];
        var length = 2;
        var isComplete = true;
        var reach = 1;
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = members[i];
            length += members[i].Key.Length + members[i].Value.Key.Length + 6;
            isComplete &= members[i].Value.IsComplete;
            reach = Math.Max(reach, members[i].Value.Reach);
        }

        Array.Sort(sorted, s_byName);
        var key = new StringBuilder("{", length);
        foreach (var member in sorted)
        {
            // The length keeps any name apart from what follows it.
            key.Append(member.Key.Length).Append(':').Append(member.Key).Append('=').Append(member.Value.Key).Append(',');
        }

        return new Shape(TypeKind.Model, key.Append('}').ToString()) { Members = members, IsComplete = isComplete, Reach = reach - 1 };
    }
}
