using Mono.Generator.Model;

namespace Mono.Generator.Inference;

/// <summary>Decides the scalar kind of a path.</summary>
internal static class TypeDecision
{
    /// <summary>Returns the common scalar kind of all samples; null if there is none, or there are objects or arrays.</summary>
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

        if (evidence.Strings.Exist && !(evidence.IsOnlyEmptyAmongPlaceholders && kind is null))
        {
            var isInvented = evidence.InPlaceholderBody || evidence.Placeholders.Contains(ValueKind.Uuid);
            if (!Join(ref kind, LiteralFormats.KindOf(evidence.Strings, isInvented)))
            {
                return null;
            }
        }

        return kind is ValueKind.Any ? null : kind;
    }

    // Numbers widen, formatted strings become plain strings; other kinds must be the same.
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

    private static bool IsText(ValueKind kind) =>
        kind is ValueKind.String or ValueKind.Date or ValueKind.DateTime or ValueKind.Time or ValueKind.Uuid;
}
