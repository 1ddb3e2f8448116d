namespace Mono.Postman;

/// <summary>The tokens <c>{{name}}</c> of Postman's variables.</summary>
internal static class VariableToken
{
    /// <summary>The length of <c>{{}}</c>.</summary>
    internal const int EmptyLength = 4;

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

        var length = text.Slice(at + 2).IndexOfAny('{', '}');
        var end = at + 2 + length;
        return length >= 0 && end + 1 < text.Length && text[end] == '}' && text[end + 1] == '}' ? end + 2 : at;
    }
}
