namespace Mono.Generator.Inference;

/// <summary>Common properties of all number literals at one path, updated literal by literal.</summary>
internal struct NumberFacts
{
    private Fact _facts;

    [Flags]
    private enum Fact : byte
    {
        Exist = 1,
        AreIntegers = 2,
        FitDouble = 4,
        FitDecimal = 8,
        HasFraction = 16,
    }

    /// <summary>Whether there are any.</summary>
    internal readonly bool Exist => Has(Fact.Exist);

    /// <summary>Whether all are 64-bit integers.</summary>
    internal readonly bool AreIntegers => Has(Fact.AreIntegers);

    /// <summary>Whether all digits survive a round trip through <c>double</c>.</summary>
    internal readonly bool FitDouble => Has(Fact.FitDouble);

    /// <summary>Whether all digits survive a round trip through <c>decimal</c>.</summary>
    internal readonly bool FitDecimal => Has(Fact.FitDecimal);

    /// <summary>Whether at least one is written with a fraction or an exponent.</summary>
    internal readonly bool HasFraction => Has(Fact.HasFraction);

    internal void Add(ReadOnlySpan<char> literal)
    {
        if (!Exist)
        {
            _facts = Fact.Exist | Fact.AreIntegers | Fact.FitDouble | Fact.FitDecimal;
        }

        if (NumberLiterals.HasFraction(literal))
        {
            _facts |= Fact.HasFraction;
        }

        Keep(Fact.AreIntegers, AreIntegers && NumberLiterals.IsInteger(literal));
        if (!NumberLiterals.IsShort(literal))
        {
            Keep(Fact.FitDouble, FitDouble && NumberLiterals.FitsDouble(literal.ToString()));
            Keep(Fact.FitDecimal, FitDecimal && NumberLiterals.FitsDecimal(literal.ToString()));
        }
    }

    private readonly bool Has(Fact fact) => (_facts & fact) != 0;

    private void Keep(Fact fact, bool holds) => _facts = holds ? _facts : _facts & ~fact;
}
