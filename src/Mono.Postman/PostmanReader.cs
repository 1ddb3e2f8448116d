namespace Mono.Postman;

/// <summary>
/// Reads Postman collections of the formats 1.0.0, 2.0.0 and 2.1.0 into one model. What the formats allow in several shapes (a URL as text
/// or as parts, headers as text or as list…) has one shape in the model; sloppy shapes that Postman itself accepts are accepted as well.
/// </summary>
public static class PostmanReader
{
    // Few collections have more different texts than one for so many characters.
    private const int CharactersForText = 1024;

    /// <summary>Reads a collection.</summary>
    /// <param name="text">The file's text; a byte order mark is skipped. A collection wrapped in <c>{"collection": …}</c>, as
    /// Postman's API gives it, is unwrapped.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The collection, or none, with all that is worth reporting. Bad input is a problem in it, never an exception.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PostmanReadResult Read(string text, CancellationToken cancellationToken = default) => Read((text ?? "").AsMemory(), null, cancellationToken);

    /// <summary>Reads a collection from where its text is, without a copy. Nothing refers to the memory afterwards.</summary>
    /// <param name="text">The file's text; a byte order mark is skipped.</param>
    /// <param name="earlier">What was read of the file before an edit, or null: requests whose text is still the same are not read again. What is read does not depend on it, only how long that takes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <inheritdoc cref="Read(string, CancellationToken)"/>
    public static PostmanReadResult Read(ReadOnlyMemory<char> text, PostmanReadResult? earlier = null, CancellationToken cancellationToken = default)
    {
        text = WithoutMark(text);
        using var lines = new LineMap(text.Span);
        var problems = new List<PostmanProblem>();
        var start = Start(text.Span);
        if (DocumentKinds.DescribeText(text.Span, start) is { } kind)
        {
            return Failure(PostmanProblemKind.NotACollection, kind, lines.Position(start == text.Length ? 0 : start));
        }

        var known = earlier is { Items.Count: > 0 } ? new RequestMatcher(earlier.Items) : null;
        var strings = new StringInterner(known is null ? text.Length / CharactersForText : 0);
        var root = DocumentReader.Read(text, strings, lines, problems, "export the collection from Postman again (Collection v2.1)", known, out var isStrict, cancellationToken);
        if (!root.Exists)
        {
            return new PostmanReadResult { Problems = problems };
        }

        var bodies = new BodyArena(known is null ? text.Length : 0);
        known?.GiveTexts(strings, bodies);
        var context = new ReadContext(lines, problems, cancellationToken) { Bodies = bodies, Items = isStrict ? new RequestCache(known, text.Length) : null };
        var result = ReadRoot(context, root) is { } collection
            ? new PostmanReadResult { Collection = collection, Problems = InOrder(problems), Items = context.Items?.Items ?? [] }
            : Failure(KindOf(root), DocumentKinds.Describe(root), context.PositionOf(root));
        root.Release();
        strings.Release();
        return result;
    }

    /// <summary>Reads an environment or globals.</summary>
    /// <param name="text">The file's text; a byte order mark is skipped. One wrapped in <c>{"environment": …}</c> or
    /// <c>{"globals": …}</c>, as Postman's API gives it, is unwrapped.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The environment, or none, with all that is worth reporting. Bad input is a problem in it, never an exception.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PostmanEnvironmentReadResult ReadEnvironment(string text, CancellationToken cancellationToken = default)
    {
        var memory = WithoutMark((text ?? "").AsMemory());
        using var lines = new LineMap(memory.Span);
        var problems = new List<PostmanProblem>();
        var start = Start(memory.Span);
        if (DocumentKinds.DescribeNoEnvironmentText(memory.Span, start) is { } kind)
        {
            return NoEnvironment(kind, lines.Position(start == memory.Length ? 0 : start));
        }

        var root = DocumentReader.Read(memory, new StringInterner(), lines, problems, "export the environment from Postman again", null, out _, cancellationToken);
        if (!root.Exists)
        {
            return new PostmanEnvironmentReadResult { Problems = problems };
        }

        var context = new ReadContext(lines, problems, cancellationToken);
        var result = EnvironmentReader.Read(context, root) is { } environment
            ? new PostmanEnvironmentReadResult { Environment = environment, Problems = InOrder(problems) }
            : NoEnvironment(
                DocumentKinds.DescribeNoEnvironment(root, IsCollection(root.Member("collection").Or(root), out _)),
                context.PositionOf(root));
        root.Release();
        return result;
    }

    private static ReadOnlyMemory<char> WithoutMark(ReadOnlyMemory<char> text) => text.Length > 0 && text.Span[0] == '\uFEFF' ? text.Slice(1) : text;

    private static int Start(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    private static IReadOnlyList<PostmanProblem> InOrder(List<PostmanProblem> problems) =>
        [.. problems.OrderBy(problem => problem.Position.Line).ThenBy(problem => problem.Position.Column)];

    private static PostmanCollection? ReadRoot(ReadContext context, JsonSample root)
    {
        if (IsCollection(root, out var schema))
        {
            return schema == PostmanSchema.V10 ? CollectionV1Reader.Read(context, root) : CollectionReader.Read(context, root, schema);
        }

        return root.Member("collection") is { Kind: JsonSampleKind.Object } inner ? ReadRoot(context, inner) : null;
    }

    private static bool IsCollection(JsonSample root, out PostmanSchema schema)
    {
        var name = root.Member("info").Member("schema").AsString() ?? "";
        var hasItems = root.Member("item").IsArray();
        schema = PostmanSchema.V21;
        if (name.Contains("/v2.0."))
        {
            schema = PostmanSchema.V20;
            return true;
        }

        if (name.Contains("/v2.") || (hasItems && root.Member("info").IsObject()))
        {
            return true;
        }

        if (root.Member("requests").IsArray() && (root.Member("order").IsArray() || root.Member("folders").IsArray() || root.Member("name").Exists))
        {
            schema = PostmanSchema.V10;
            return true;
        }

        // A collection that has lost its "info", or a folder saved alone.
        return hasItems && root.Member("item").Elements.Any(item => item.KnownIndex >= 0 || item.Member("request").Exists || item.Member("item").IsArray());
    }

    /// <summary>A schema of a version that is not known is a collection's all the same.</summary>
    private static PostmanProblemKind KindOf(JsonSample root) =>
        root.Member("info").Member("schema").AsString() is { } schema && schema.Contains(DocumentKinds.SchemaMark)
            ? PostmanProblemKind.UnsupportedSchema
            : PostmanProblemKind.NotACollection;

    private static PostmanReadResult Failure(PostmanProblemKind kind, string message, TextPosition position) =>
        new() { Problems = [new PostmanProblem(kind, message, position)] };

    private static PostmanEnvironmentReadResult NoEnvironment(string message, TextPosition position) =>
        new() { Problems = [new PostmanProblem(PostmanProblemKind.NotAnEnvironment, message, position)] };
}
