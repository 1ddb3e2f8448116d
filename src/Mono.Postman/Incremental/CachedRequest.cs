namespace Mono.Postman;

/// <summary>A request with what its text in the file is known by.</summary>
/// <param name="Item">The request.</param>
/// <param name="Length">How long its text is.</param>
/// <param name="Depth">In how many arrays and objects it is.</param>
/// <param name="Begin">The first characters of the text.</param>
/// <param name="Text">The text as a whole.</param>
internal sealed record CachedRequest(PostmanItem Item, int Length, int Depth, TextHash Begin, TextHash Text)
{
    // The name of a request is mostly among them.
    private const int BeginLength = 64;

    /// <summary>Whether the request may be what a text begins with.</summary>
    /// <param name="begin">The text's first characters.</param>
    internal bool MayBegin(TextHash begin) => Begin == begin || Length < BeginLength;

    /// <summary>The first characters of a text, which tell most requests apart.</summary>
    internal static TextHash BeginOf(ReadOnlySpan<char> text) => TextHash.Of(text.Slice(0, Math.Min(BeginLength, text.Length)));
}
