using Mono.Generator.Planning;

namespace Mono.Generator.Inference;

/// <summary>
/// Pass: what equally named members are elsewhere in the collection. A member that is only ever null (or, among placeholders, an empty string) takes the kind that 80 % of its
/// namesakes have; an integer becomes a double if a namesake has a fraction, unless the name is an id or a count. Evidence: kind +0.1, unsafe −0.9.
/// </summary>
internal sealed class NameVotes
{
    private readonly Dictionary<string, Dictionary<TypeKind, int>> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fractions = new(StringComparer.Ordinal);

    internal void Collect(Evidence evidence)
    {
        if (evidence.Name is { } name)
        {
            if (evidence.Numbers.Any(NumberLiterals.HasFraction) || evidence.Placeholders.Contains(TypeKind.Double))
            {
                _fractions.Add(name);
            }

            if (TypeDecision.ScalarKind(evidence) is { } kind)
            {
                if (!_kinds.TryGetValue(name, out var votes))
                {
                    _kinds.Add(name, votes = []);
                }

                votes[kind] = votes.TryGetValue(kind, out var n) ? n + 1 : 1;
            }
        }

        foreach (var member in evidence.Members)
        {
            Collect(member.Value);
        }

        if (evidence.Element is { } element)
        {
            Collect(element);
        }
    }

    /// <summary>Whether a number of this name has a fraction somewhere.</summary>
    internal bool HasFraction(string? name) =>
        name is not null && _fractions.Contains(name) && !name.EndsWith("id", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("count", StringComparison.OrdinalIgnoreCase);

    /// <summary>The kind that nearly all namesakes have; null if there is none.</summary>
    internal TypeKind? Elected(string? name)
    {
        if (name is null || !_kinds.TryGetValue(name, out var votes))
        {
            return null;
        }

        var all = votes.Values.Sum();
        foreach (var vote in votes)
        {
            if (vote.Value * 5 >= all * 4)
            {
                return vote.Key;
            }
        }

        return null;
    }
}
