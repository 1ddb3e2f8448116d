namespace Mono.Postman;

/// <summary>A collection's file as it was at an earlier reading: after an edit, the requests whose text is still the same need not be read again.</summary>
/// <param name="result">What that reading gave.</param>
public abstract class EarlierFile(PostmanReadResult result)
{
    /// <summary>The requests with where they stood; none if the file was such that nothing may be taken over.</summary>
    internal IReadOnlyList<KnownItem> Items { get; } = result.Items;

    /// <summary>Whether the file had these characters at a place.</summary>
    /// <param name="offset">The place, in characters from the file's beginning. All of the characters fit in behind it.</param>
    /// <param name="characters">The characters.</param>
    protected internal abstract bool Has(int offset, ReadOnlySpan<char> characters);
}

/// <summary>A request as it stands in a file.</summary>
/// <param name="Item">The request.</param>
/// <param name="Offset">Where its text begins.</param>
/// <param name="Length">How long its text is.</param>
/// <param name="Depth">In how many arrays and objects it is.</param>
internal readonly record struct KnownItem(PostmanItem Item, int Offset, int Length, int Depth);
