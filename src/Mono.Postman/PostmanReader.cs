namespace Mono.Postman;

/// <summary>
/// Reads Postman collections of the formats 1.0.0, 2.0.0 and 2.1.0 into one model, where each element has one shape (formats allow
/// a URL as text or parts, headers as text or list…). Malformed shapes that Postman itself accepts are accepted as well.
/// </summary>
public static class PostmanReader
{
    // Few collections have more than one distinct text per this many characters.
    private const int CharactersPerText = 1024;

    /// <summary>Reads a collection.</summary>
    /// <param name="text">The file's text; a byte order mark is skipped. A collection wrapped in <c>{"collection": …}</c>, as
    /// Postman's API gives it, is unwrapped.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The collection, if there is one, and all problems. Bad input is reported as a problem, never as an exception.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PostmanReadResult Read(string text, CancellationToken cancellationToken = default) =>
        Read((text ?? "").AsMemory(), null, cancellationToken);

    /// <summary>Reads a collection from memory, without a copy. Nothing refers to the memory afterwards.</summary>
    /// <param name="text">The file's text; a byte order mark is skipped.</param>
    /// <param name="earlier">The result for the file before an edit, or null: requests with unchanged text are taken over. Affects the
    /// time that reading takes, not the result.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <inheritdoc cref="Read(string, CancellationToken)"/>
    public static PostmanReadResult Read(
        ReadOnlyMemory<char> text,
        PostmanReadResult? earlier = null,
        CancellationToken cancellationToken = default)
    {
        text = WithoutMark(text);
        using var lines = new LineMap(text.Span);
        var problems = new List<PostmanProblem>();
        var start = Start(text.Span);
        if (DocumentKinds.DescribeText(text.Span, start) is { } kind)
        {
            return Failure(PostmanProblemKind.NotACollection, kind, lines.Position(start == text.Length ? 0 : start));
        }

        var matcher = earlier is { Requests.Count: > 0 } ? new RequestMatcher(earlier.Requests) : null;
        var strings = new StringInterner(matcher is null ? text.Length / CharactersPerText : 0);
        const string Remedy = "export the collection from Postman again (Collection v2.1)";
        var root = DocumentReader.Read(text, strings, lines, problems, Remedy, matcher, out var isStrict, cancellationToken);
        if (!root.Exists)
        {
            return new PostmanReadResult { Problems = problems };
        }

        var bodies = new BodyArena(matcher is null ? text.Length : 0);
        matcher?.AddBodies(strings, bodies);
        var context = new ReadContext(lines, problems, cancellationToken)
        {
            Bodies = bodies,
            Requests = isStrict ? new RequestCache(matcher, text.Length) : null,
        };
        var result = ReadRoot(context, root) is { } collection
            ? new PostmanReadResult { Collection = collection, Problems = InOrder(problems), Requests = context.Requests?.Requests ?? [] }
            : Failure(KindOf(root), DocumentKinds.Describe(root), context.PositionOf(root));
        root.Release();
        strings.Release();
        return result;
    }

    /// <summary>Reads an environment or globals.</summary>
    /// <param name="text">The file's text; a byte order mark is skipped. One wrapped in <c>{"environment": …}</c> or
    /// <c>{"globals": …}</c>, as Postman's API gives it, is unwrapped.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The environment, if there is one, and all problems. Bad input is reported as a problem, never as an exception.</returns>
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

        const string Remedy = "export the environment from Postman again";
        var root = DocumentReader.Read(memory, new StringInterner(), lines, problems, Remedy, null, out _, cancellationToken);
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

    private static ReadOnlyMemory<char> WithoutMark(ReadOnlyMemory<char> text) =>
        text.Length > 0 && text.Span[0] == '\uFEFF' ? text.Slice(1) : text;

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

        if (root.Member("requests").IsArray() &&
            (root.Member("order").IsArray() || root.Member("folders").IsArray() || root.Member("name").Exists))
        {
            schema = PostmanSchema.V10;
            return true;
        }

        // A collection without "info", or a folder saved alone.
        return hasItems && root.Member("item").Elements.Any(
            item => item.KnownIndex >= 0 || item.Member("request").Exists || item.Member("item").IsArray());
    }

    /// <summary>The kind of problem: a schema of an unknown version still denotes a collection.</summary>
    private static PostmanProblemKind KindOf(JsonSample root) =>
        root.Member("info").Member("schema").AsString() is { } schema && schema.Contains(DocumentKinds.SchemaMark)
            ? PostmanProblemKind.UnsupportedSchema
            : PostmanProblemKind.NotACollection;

    private static PostmanReadResult Failure(PostmanProblemKind kind, string message, TextPosition position) =>
        new() { Problems = [new PostmanProblem(kind, message, position)] };

    private static PostmanEnvironmentReadResult NoEnvironment(string message, TextPosition position) =>
        new() { Problems = [new PostmanProblem(PostmanProblemKind.NotAnEnvironment, message, position)] };
}
