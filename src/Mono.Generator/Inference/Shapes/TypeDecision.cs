using Mono.Generator.Model;

namespace Mono.Generator.Inference;

/// <summary>What kind of value the evidence at one path speaks for, where it is a scalar.</summary>
internal static class TypeDecision
{
    /// <summary>The scalar kind that all samples agree on; null if they show none, objects, arrays, or different kinds.</summary>
    internal static ValueKind? ScalarKind(Evidence evidence)
    {
        if (evidence.IsUntyped || evidence.HasObjects || evidence.HasArrays)
        {
            return null;
        }

        ValueKind? kind = null;
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

        if (evidence.HasBooleans && !Join(ref kind, ValueKind.Boolean))
        {
            return null;
        }

        if (evidence.Strings.Exist && !(evidence.IsOnlyEmptyAmongPlaceholders && kind is null) && !Join(ref kind, LiteralFormats.KindOf(evidence.Strings, evidence.InPlaceholderBody || evidence.Placeholders.Contains(ValueKind.Uuid))))
        {
            return null;
        }

        return kind is ValueKind.Any ? null : kind;
    }

    // Numbers widen, formats of strings fall back to strings; everything else must be the same.
    private static bool Join(ref ValueKind? kind, ValueKind other)
    {
        if (kind is null || kind == other)
        {
            kind = other;
            return true;
        }

        if (IsNumber(kind.Value) && IsNumber(other))
        {
            kind = kind == ValueKind.Decimal || other == ValueKind.Decimal ? ValueKind.Decimal : ValueKind.Double;
            return true;
        }

        if (IsText(kind.Value) && IsText(other))
        {
            kind = ValueKind.String;
            return true;
        }

        return false;
    }

    private static bool IsNumber(ValueKind kind) => kind is ValueKind.Int64 or ValueKind.Double or ValueKind.Decimal;

    private static bool IsText(ValueKind kind) => kind is ValueKind.String or ValueKind.Date or ValueKind.DateTime or ValueKind.Time or ValueKind.Uuid;
}
