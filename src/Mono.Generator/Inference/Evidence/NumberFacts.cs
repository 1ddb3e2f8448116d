namespace Mono.Generator.Inference;

/// <summary>What all number literals at one place have in common.</summary>
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

    /// <summary>Whether a double gives back the digits of all.</summary>
    internal readonly bool FitDouble => Has(Fact.FitDouble);

    /// <summary>Whether a decimal does.</summary>
    internal readonly bool FitDecimal => Has(Fact.FitDecimal);

    /// <summary>Whether one is written as a fraction.</summary>
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
