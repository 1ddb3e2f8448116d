namespace Mono.Postman;

/// <summary>
/// Reads the JSON of bodies as people keep it in collections: <c>{{variables}}</c> without quotes, comments, trailing commas, raw line
/// breaks in strings. Nearly a third of the JSON bodies in public collections is no strict JSON for one of these reasons.
/// </summary>
/// <remarks>The reader looks at each character once or twice: its time grows with the text's length only.</remarks>
public static class JsonSampleReader
{
    /// <summary>How deep arrays and objects may be nested; deeper text is refused, so that no input can exhaust the stack.</summary>
    public const int MaxDepth = 128;

    /// <summary>Reads a body's text.</summary>
    /// <param name="text">The text; null counts as empty.</param>
    /// <param name="sample">The value; none if the text is no JSON.</param>
    /// <param name="error">Why the text is no JSON; null if it is.</param>
    /// <returns>Whether the text is JSON in the tolerant sense.</returns>
    public static bool TryRead(string? text, out JsonSample sample, out JsonSampleError? error) => TryRead((text ?? "").AsMemory(), new StringInterner(), out sample, out error);

    /// <summary>Reads a body's text.</summary>
    /// <param name="text">The text, which the value refers to.</param>
    /// <param name="strings">The names of other bodies: equal ones are one string.</param>
    /// <param name="sample">The value; none if the text is no JSON.</param>
    /// <param name="error">Why the text is no JSON; null if it is.</param>
    /// <returns>Whether the text is JSON in the tolerant sense.</returns>
    public static bool TryRead(ReadOnlyMemory<char> text, StringInterner strings, out JsonSample sample, out JsonSampleError? error)
    {
        var tape = Read(text, strings, MaxDepth, isStrict: false, out error);
        sample = tape is null ? default : new JsonSample(tape, 0);
        return tape is not null;
    }

    /// <summary>Why a text is not even tolerable JSON; null if it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxDepth">How deep arrays and objects may be nested.</param>
    internal static JsonSampleError? FindError(ReadOnlyMemory<char> text, int maxDepth)
    {
        Read(text, new StringInterner(), maxDepth, isStrict: false, out var error);
        return error;
    }

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">The text, which the tape refers to.</param>
    /// <param name="strings">Takes the names.</param>
    /// <param name="maxDepth">How deep arrays and objects may be nested.</param>
    /// <param name="isStrict">Whether only RFC 8259 will do (but line breaks may stand in strings).</param>
    /// <param name="error">Why the text is no JSON; null if it is.</param>
    /// <param name="known">Requests that are passed over.</param>
    /// <param name="isLent">Whether the tape is released after it was read.</param>
    /// <returns>Null if the text is no JSON.</returns>
    internal static JsonTape? Read(ReadOnlyMemory<char> text, StringInterner strings, int maxDepth, bool isStrict, out JsonSampleError? error, RequestMatcher? known = null, bool isLent = false)
    {
        var scanner = new JsonScanner(text.Span, strings, maxDepth, isStrict, known);
        if (scanner.ReadDocument())
        {
            error = null;
            return isLent ? scanner.Tape.Lend(text, strings) : scanner.Tape.Complete(text, strings);
        }

        scanner.Tape.Dispose();
        error = scanner.Error;
        return null;
    }
}
