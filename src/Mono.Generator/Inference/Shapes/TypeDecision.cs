using System.Runtime.CompilerServices;
using Mono.Generator.Model;

namespace Mono.Generator.Inference;

/// <summary>What kind of value the evidence at one path speaks for, where it is a scalar.</summary>
internal static class TypeDecision
{
    /// <summary>The scalar kind that all samples agree on; null if they show none, objects, arrays, or different kinds.</summary>
    [MethodImpl(Hot.Loop)]
    internal static TypeKind? ScalarKind(Evidence evidence)
    {
        if (evidence.IsUntyped || evidence.HasObjects || evidence.HasArrays)
        {
            return null;
        }

        TypeKind? kind = null;
        var placeholders = evidence.Placeholders;
        while (placeholders.TryTake(out var placeholder))
        {
            if (!Join(ref kind, placeholder))
            {
                return null;
            }
        }

        if (evidence.Numbers.Exist && !Join(ref kind, NumberLiterals.KindOf(evidence.Numbers)))
        {
            return null;
        }

        if (evidence.HasBooleans && !Join(ref kind, TypeKind.Boolean))
        {
            return null;
        }

        if (evidence.Strings.Exist && !(evidence.IsOnlyEmptyAmongPlaceholders && kind is null) && !Join(ref kind, LiteralFormats.KindOf(evidence.Strings, evidence.InPlaceholderBody || evidence.Placeholders.Contains(TypeKind.Uuid))))
        {
            return null;
        }

        return kind is TypeKind.Any ? null : kind;
    }

    // Numbers widen, formats of strings fall back to strings; everything else must be the same.
    private static bool Join(ref TypeKind? kind, TypeKind other)
    {
        if (kind is null || kind == other)
        {
            kind = other;
            return true;
        }

        if (IsNumber(kind.Value) && IsNumber(other))
        {
            kind = kind == TypeKind.Decimal || other == TypeKind.Decimal ? TypeKind.Decimal : TypeKind.Double;
            return true;
        }

        if (IsText(kind.Value) && IsText(other))
        {
            kind = TypeKind.String;
            return true;
        }

        return false;
    }

    private static bool IsNumber(TypeKind kind) => kind is TypeKind.Int64 or TypeKind.Double or TypeKind.Decimal;

    private static bool IsText(TypeKind kind) => kind is TypeKind.String or TypeKind.Date or TypeKind.DateTime or TypeKind.Time or TypeKind.Uuid;
}
