namespace Mono.Postman;

/// <summary>Lets the scanner step over array elements whose contents are already known. The scanner asks for nothing else.</summary>
internal abstract class JsonElementFilter
{
    /// <summary>Whether the elements of an array are looked up one by one.</summary>
    /// <param name="name">The name of the member whose value the array is.</param>
    /// <param name="depth">The number of arrays and objects around an element.</param>
    public abstract bool Watches(string name, int depth);

    /// <summary>Looks up an element of a watched array that begins with a brace. One that is unknown is scanned, then left.</summary>
    /// <param name="text">The text from the element to the end of the document.</param>
    /// <param name="depth">The number of arrays and objects around the element.</param>
    /// <param name="length">The length of a known element.</param>
    /// <returns>The number that the tape keeps in place of a known element; -1 if it is unknown.</returns>
    public abstract int Find(ReadOnlySpan<char> text, int depth, out int length);

    /// <summary>Called before an element of a watched array is scanned.</summary>
    /// <param name="depth">The number of arrays and objects around the element.</param>
    public abstract void Enter(int depth);

    /// <summary>Called after an element of a watched array was scanned.</summary>
    /// <param name="depth">The number of arrays and objects around the element.</param>
    public abstract void Leave(int depth);
}
