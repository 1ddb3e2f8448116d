using Mono.Shared;

namespace Mono.Mock;

/// <summary>Kind of match between a pattern and a path segment.</summary>
internal enum SegmentFit
{
    /// <summary>No match.</summary>
    None,

    /// <summary>The same text.</summary>
    Exact,

    /// <summary>The same text in other case.</summary>
    OtherCase,

    /// <summary>A variable matches the segment.</summary>
    Wildcard,

    /// <summary>Both are ids.</summary>
    Id,
}

/// <summary>A segment of an example's path.</summary>
internal sealed class SegmentPattern
{
    /// <summary>The texts between the variables; a single one if there is no variable.</summary>
    private readonly List<string> _literals;

    /// <summary>The segment with its variables' values; null if they have none.</summary>
    private readonly string? _value;

    private SegmentPattern(List<string> literals, string? value)
    {
        _literals = literals;
        _value = value;
    }

    /// <summary>Whether the segment has no variable.</summary>
    public bool IsLiteral => _literals.Count == 1;

    /// <summary>Whether the segment has any literal text.</summary>
    public bool HasText => _literals.Any(literal => literal.Length > 0);

    /// <summary>Creates a pattern.</summary>
    /// <param name="text">The segment with variables as tokens.</param>
    /// <param name="value">The segment with values filled in, or null.</param>
    public static SegmentPattern Create(string text, string? value)
    {
        var literals = new List<string>();
        var start = 0;
        while (VariableToken.TryFind(text, start, out var token, out var end))
        {
            literals.Add(Decode(text[start..token]));
            start = end;
        }

        literals.Add(Decode(text[start..]));
        return new SegmentPattern(literals, value is null ? null : Decode(value));
    }

    /// <summary>Matches a segment of a request.</summary>
    public SegmentFit Match(string segment)
    {
        if (IsLiteral)
        {
            var text = _literals[0];
            return segment == text ? SegmentFit.Exact
                : segment.Equals(text, StringComparison.OrdinalIgnoreCase) ? SegmentFit.OtherCase
                : IsId(text) && IsId(segment) ? SegmentFit.Id
                : SegmentFit.None;
        }

        return segment == _value ? SegmentFit.Exact : MatchesLiterals(segment) ? SegmentFit.Wildcard : SegmentFit.None;
    }

    /// <summary>
    /// Whether the literal texts occur in order: the first at the beginning, the last at the end, and something between each two.
    /// </summary>
    private bool MatchesLiterals(string segment)
    {
        var first = _literals[0];
        var last = _literals[^1];
        if (!segment.StartsWith(first, StringComparison.OrdinalIgnoreCase) || !segment.EndsWith(last, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var at = first.Length;
        for (var i = 1; i < _literals.Count - 1; i++)
        {
            var found = at < segment.Length ? segment.IndexOf(_literals[i], at + 1, StringComparison.OrdinalIgnoreCase) : -1;
            if (found < 0)
            {
                return false;
            }

            at = found + _literals[i].Length;
        }

        return at + 1 + last.Length <= segment.Length;
    }

    /// <summary>Whether a text is an id: digits, a UUID, or a long mix of letters and digits.</summary>
    private static bool IsId(string text) =>
        text.All(char.IsAsciiDigit)
        || Guid.TryParse(text, out _)
        || (text.Length >= 8 && text.Any(char.IsAsciiDigit) && text.All(
            character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'));

    private static string Decode(string text) => Uri.UnescapeDataString(text);
}
