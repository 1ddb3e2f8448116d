namespace Mono.Postman;

/// <summary>
/// Reads JSON as collections contain it, which may have <c>{{variables}}</c> without quotes, comments, trailing commas or raw line
/// breaks in strings. Nearly a third of the JSON bodies in public collections is not strict JSON for one of these reasons.
/// </summary>
/// <remarks>Reading takes time in proportion to the length of the text.</remarks>
public static class JsonSampleReader
{
    /// <summary>The maximum depth of nested arrays and objects, so that no input can exhaust the stack.</summary>
    public const int MaxDepth = 128;

    /// <summary>Reads the text of a body.</summary>
    /// <param name="text">The text; null counts as empty.</param>
    /// <param name="sample">The value; missing if the text is not JSON.</param>
    /// <param name="error">The reason why the text is not JSON; null if it is.</param>
    /// <returns>Whether the text is JSON in the tolerant sense.</returns>
    public static bool TryRead(string? text, out JsonSample sample, out JsonSampleError? error) =>
        TryRead((text ?? "").AsMemory(), new StringInterner(), out sample, out error);

    /// <summary>Reads the text of a body.</summary>
    /// <param name="text">The text, which the value refers to.</param>
    /// <param name="strings">Interns the names, for several bodies together.</param>
    /// <param name="sample">The value; missing if the text is not JSON.</param>
    /// <param name="error">The reason why the text is not JSON; null if it is.</param>
    /// <returns>Whether the text is JSON in the tolerant sense.</returns>
    public static bool TryRead(ReadOnlyMemory<char> text, StringInterner strings, out JsonSample sample, out JsonSampleError? error)
    {
        var tape = Read(text, strings, MaxDepth, isStrict: false, out error);
        sample = tape is null ? default : new JsonSample(tape, 0);
        return tape is not null;
    }

    /// <summary>Returns the reason why a text is not even tolerable JSON; null if it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxDepth">The maximum depth of nested arrays and objects.</param>
    internal static JsonSampleError? FindError(ReadOnlyMemory<char> text, int maxDepth)
    {
        Read(text, new StringInterner(), maxDepth, isStrict: false, out var error);
        return error;
    }

    /// <summary>Records the tape of a text.</summary>
    /// <param name="text">The text, which the tape refers to.</param>
    /// <param name="strings">Receives the names.</param>
    /// <param name="maxDepth">The maximum depth of nested arrays and objects.</param>
    /// <param name="isStrict">Whether only RFC 8259 is accepted (apart from line breaks in strings).</param>
    /// <param name="error">The reason why the text is not JSON; null if it is.</param>
    /// <param name="filter">Steps over known elements.</param>
    /// <param name="isLent">Whether the caller releases the tape after reading it.</param>
    /// <returns>Null if the text is not JSON.</returns>
    internal static JsonTape? Read(
        ReadOnlyMemory<char> text,
        StringInterner strings,
        int maxDepth,
        bool isStrict,
        out JsonSampleError? error,
        JsonElementFilter? filter = null,
        bool isLent = false)
    {
        var scanner = new JsonScanner(text.Span, strings, maxDepth, isStrict, filter);
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
