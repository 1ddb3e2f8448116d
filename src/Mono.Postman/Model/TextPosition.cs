namespace Mono.Postman;

/// <summary>A position in the file of a collection.</summary>
/// <param name="Line">The line, from 1; 0 if unknown.</param>
/// <param name="Column">The column in UTF-16 code units, from 1; 0 if unknown.</param>
public readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>An unknown position.</summary>
    public static readonly TextPosition None;
}
