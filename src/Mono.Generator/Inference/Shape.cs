using System.Globalization;
using System.Text;
using Mono.Generator.Planning;

namespace Mono.Generator.Inference;

/// <summary>A decided type without names. Equal keys mean equal types, whatever they will be called.</summary>
internal sealed class Shape
{
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

    /// <summary>For a recursive reference: how many objects up the type is that it means; 0 otherwise.</summary>
    internal int Up { get; private init; }

    internal static Shape Scalar(TypeKind kind) => new(kind, kind.ToString());

    internal static Shape List(Shape element, bool nullable) => new(TypeKind.List, "[" + element.Key + (nullable ? "?" : "") + "]") { Element = element, ElementNullable = nullable };

    internal static Shape Map(Shape value, bool nullable) => new(TypeKind.Map, "<" + value.Key + (nullable ? "?" : "") + ">") { Element = value, ElementNullable = nullable };

    internal static Shape Recursion(int up) => new(TypeKind.Model, "^" + up.ToString(CultureInfo.InvariantCulture)) { Up = up };

    internal static Shape Object(IReadOnlyList<KeyValuePair<string, Shape>> members)
    {
        var key = new StringBuilder("{");
        foreach (var member in members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            // The length keeps any name apart from what follows it.
            key.Append(member.Key.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(member.Key).Append('=').Append(member.Value.Key).Append(',');
        }

        return new Shape(TypeKind.Model, key.Append('}').ToString()) { Members = members };
    }
}
