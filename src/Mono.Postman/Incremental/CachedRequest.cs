namespace Mono.Postman;

/// <summary>A request and the fingerprint of its text in the file.</summary>
/// <param name="Item">The request.</param>
/// <param name="Length">The length of its text.</param>
/// <param name="Depth">The number of arrays and objects around it.</param>
/// <param name="Begin">The hash of the first characters.</param>
/// <param name="Text">The hash of the whole text.</param>
internal sealed record CachedRequest(PostmanItem Item, int Length, int Depth, TextHash Begin, TextHash Text)
{
    // Usually includes the name of the request.
    private const int BeginLength = 64;

    /// <summary>Whether a text with these first characters may be the request.</summary>
    /// <param name="begin">The hash of the text's first characters.</param>
    internal bool MayBegin(TextHash begin) => Begin == begin || Length < BeginLength;

    /// <summary>Returns the hash of a text's first characters, which distinguish most requests.</summary>
    internal static TextHash BeginOf(ReadOnlySpan<char> text) => TextHash.Of(text.Slice(0, Math.Min(BeginLength, text.Length)));
}
