namespace Mono.Postman;

/// <summary>A place in a collection's file.</summary>
/// <param name="Line">The line, from 1; 0 where the place is unknown.</param>
/// <param name="Column">The column in UTF-16 code units, from 1; 0 where the place is unknown.</param>
public readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>No known place.</summary>
    public static readonly TextPosition None;
}
