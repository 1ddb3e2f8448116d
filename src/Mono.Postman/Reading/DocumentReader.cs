namespace Mono.Postman;

/// <summary>
/// Reads a file into values that know their offsets. Strict JSON without repeated names, as in nearly all files, is scanned directly;
/// other files are left to <see cref="LenientDocumentReader"/>, which tolerates more and reports problems.
/// </summary>
internal static class DocumentReader
{
    /// <summary>The maximum depth of nested arrays and objects.</summary>
    public const int MaxDepth = 512;

    /// <summary>Reads a document.</summary>
    /// <param name="text">The file's text without a byte order mark.</param>
    /// <param name="strings">Receives the names and texts.</param>
    /// <param name="lines">The text's lines.</param>
    /// <param name="problems">Receives the repeated names, or the one reason why the text is not JSON.</param>
    /// <param name="remedy">The alternative to correcting a text that is not JSON.</param>
    /// <param name="filter">Steps over known requests.</param>
    /// <param name="isStrict">Whether the text is strict JSON without repeated names.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The root value, which the caller releases; missing if the text is not JSON.</returns>
    public static JsonSample Read(
        ReadOnlyMemory<char> text,
        StringInterner strings,
        LineMap lines,
        List<PostmanProblem> problems,
        string remedy,
        JsonElementFilter? filter,
        out bool isStrict,
        CancellationToken cancellationToken)
    {
        if (text.Length > JsonTape.LongestText)
        {
            isStrict = false;
            var message = $"The file is longer than {JsonTape.LongestText} characters. Split it.";
            problems.Add(new PostmanProblem(PostmanProblemKind.MalformedJson, message, lines.Position(0)));
            return default;
        }

        var tape = JsonSampleReader.Read(text, strings, MaxDepth, isStrict: true, out _, filter, isLent: true);
        cancellationToken.ThrowIfCancellationRequested();
        isStrict = tape is not null && !tape.RepeatsNames;
        if (isStrict)
        {
            return new JsonSample(tape!, 0);
        }

        tape?.Release();
        return LenientDocumentReader.Read(text.ToString(), lines, problems, remedy, cancellationToken);
    }
}
