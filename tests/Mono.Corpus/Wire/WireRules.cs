using Mono.Client;
using Mono.Generator.Modelling;

namespace Mono.Corpus.Wire;

/// <summary>A case in which the client differs from Postman on purpose.</summary>
/// <param name="Name">The case, as the README lists it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Explains">Whether it explains a difference: it looks at the request and the difference, never at names.</param>
internal sealed record WireRule(string Name, string Reason, Func<WireCase, WireDifference, bool> Explains);

/// <summary>A request with all that is known of it.</summary>
/// <param name="Entry">The request.</param>
/// <param name="Values">The variables' values.</param>
/// <param name="Failure">What the call threw; null if it sent the request.</param>
internal sealed record WireCase(RequestEntry Entry, WireValues Values, Exception? Failure);

/// <summary>The deliberate differences.</summary>
internal static class WireRules
{
    internal static IReadOnlyList<WireRule> All { get; } =
    [
        new(
            "A variable without a value",
            "Postman sends {{name}} as it stands; the client says which variable has no value and where to set it.",
            (@case, difference) => difference.Part == "call" && @case.Failure is ApiConfigurationException { Message: var message } && message.Contains("needs a value for {{", StringComparison.Ordinal)),
    ];

    /// <summary>The rules that explain all differences; null if one is left.</summary>
    internal static IReadOnlyList<WireRule>? Explain(WireCase @case, IReadOnlyList<WireDifference> differences)
    {
        var used = new List<WireRule>();
        foreach (var difference in differences)
        {
            if (All.FirstOrDefault(r => r.Explains(@case, difference)) is not { } rule)
            {
                return null;
            }

            if (!used.Contains(rule))
            {
                used.Add(rule);
            }
        }

        return used;
    }
}
