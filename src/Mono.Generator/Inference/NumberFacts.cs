namespace Mono.Generator.Inference;

/// <summary>What all number literals at one place have in common.</summary>
internal struct NumberFacts
{
    private bool _areIntegers;
    private bool _fitDouble;
    private bool _fitDecimal;

    internal int Count { get; private set; }

    /// <summary>Whether all are 64-bit integers.</summary>
    internal readonly bool AreIntegers => Count > 0 && _areIntegers;

    /// <summary>Whether a double gives back the digits of all.</summary>
    internal readonly bool FitDouble => Count > 0 && _fitDouble;

    /// <summary>Whether a decimal does.</summary>
    internal readonly bool FitDecimal => Count > 0 && _fitDecimal;

    /// <summary>Whether one is written as a fraction.</summary>
    internal bool HasFraction { get; private set; }

    internal void Add(ReadOnlySpan<char> literal)
    {
        if (Count++ == 0)
        {
            _areIntegers = _fitDouble = _fitDecimal = true;
        }

        HasFraction |= NumberLiterals.HasFraction(literal);
        _areIntegers = _areIntegers && NumberLiterals.IsInteger(literal);
        if (!NumberLiterals.IsShort(literal))
        {
            _fitDouble = _fitDouble && NumberLiterals.FitsDouble(literal.ToString());
            _fitDecimal = _fitDecimal && NumberLiterals.FitsDecimal(literal.ToString());
        }
    }
}
