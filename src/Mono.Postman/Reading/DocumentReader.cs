namespace Mono.Postman;

/// <summary>
/// Reads a whole file into values that know where they begin. What is strict JSON without repeated names, as nearly all files are, is taken apart at once; anything else is for
/// <see cref="LenientDocumentReader"/>, which forgives more and says what is wrong.
/// </summary>
internal static class DocumentReader
{
    /// <summary>How deep arrays and objects may be nested.</summary>
    public const int MaxDepth = 512;

    /// <summary>Reads a document.</summary>
    /// <param name="text">The file's text without a byte order mark.</param>
    /// <param name="strings">Takes the names and texts.</param>
    /// <param name="lines">The text's lines.</param>
    /// <param name="problems">Takes the repeated names, or the one reason why the text is no JSON.</param>
    /// <param name="cure">What else can be done than to correct a text that is no JSON.</param>
    /// <param name="known">Requests that are passed over.</param>
    /// <param name="isStrict">Whether the text is strict JSON without repeated names.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The root value, which is to be released when everything was read; none if the text is no JSON.</returns>
    public static JsonSample Read(ReadOnlyMemory<char> text, StringInterner strings, LineMap lines, List<PostmanProblem> problems, string cure, RequestMatcher? known, out bool isStrict, CancellationToken cancellationToken)
    {
        if (text.Length > JsonTape.LongestText)
        {
            isStrict = false;
            problems.Add(new PostmanProblem(PostmanProblemKind.MalformedJson, $"The file is longer than {JsonTape.LongestText} characters. Take it apart.", lines.Position(0)));
            return default;
        }

        var tape = JsonSampleReader.Read(text, strings, MaxDepth, isStrict: true, out _, known, isLent: true);
        cancellationToken.ThrowIfCancellationRequested();
        isStrict = tape is not null && !tape.RepeatsNames;
        if (isStrict)
        {
            return new JsonSample(tape!, 0);
        }

        tape?.Release();
        return LenientDocumentReader.Read(text.ToString(), lines, problems, cure, cancellationToken);
    }
}
