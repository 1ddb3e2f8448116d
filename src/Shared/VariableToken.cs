namespace Mono.Shared;

/// <summary>The tokens <c>{{name}}</c> of Postman's variables: two braces, a name without braces, two braces.</summary>
/// <remarks>
/// Source: postman-collection's substitutor, <c>/\{\{([^{}]*)\}\}/</c>. An empty name never has a value, so <c>{{}}</c> is text.
/// </remarks>
internal static class VariableToken
{
    /// <summary>The length of the braces on each side of a name.</summary>
    internal const int BracesLength = 2;

    private const string Opening = "{{";

    /// <summary>Returns the end of the token at an offset. Names contain no braces, so <c>{{{x}}</c> has one at offset 1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">An offset, at most the length of the text.</param>
    /// <returns>The offset behind the token; the given offset if no token begins there.</returns>
    internal static int EndAt(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || text[at] != '{' || text[at + 1] != '{')
        {
            return at;
        }

        var length = text.Slice(at + BracesLength).IndexOfAny('{', '}');
        var end = at + BracesLength + length;
        return length > 0 && end + 1 < text.Length && text[end] == '}' && text[end + 1] == '}' ? end + BracesLength : at;
    }

    /// <summary>Finds the first token at or behind an offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">An offset, at most the length of the text.</param>
    /// <param name="start">The offset of the token; -1 if there is none.</param>
    /// <param name="end">The offset behind it.</param>
    internal static bool TryFind(string text, int from, out int start, out int end)
    {
        for (start = NextOpening(text, from); start >= 0; start = NextOpening(text, start + 1))
        {
            end = EndAt(text.AsSpan(), start);
            if (end > start)
            {
                return true;
            }
        }

        end = -1;
        return false;
    }

    /// <summary>Returns the offset of a character outside tokens, by which URLs are split; -1 if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="character">A character other than a brace.</param>
    /// <param name="from">An offset, at most the length of the text.</param>
    internal static int IndexOutside(string text, char character, int from)
    {
        var characters = text.AsSpan();
        for (var at = from; at < characters.Length; at++)
        {
            var end = EndAt(characters, at);
            if (end > at)
            {
                at = end - 1;
            }
            else if (characters[at] == character)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether a text is a single token and nothing else.</summary>
    internal static bool IsSingle(string text) => text.Length > 0 && EndAt(text.AsSpan(), 0) == text.Length;

    /// <summary>Returns the name in a token.</summary>
    internal static string NameIn(string text, int start, int end) =>
        text.Substring(start + BracesLength, end - start - (2 * BracesLength));

    /// <summary>Returns the next offset at which a token may begin; -1 if there is none.</summary>
    internal static int NextOpening(string text, int from) => text.IndexOf(Opening, from, StringComparison.Ordinal);
}
