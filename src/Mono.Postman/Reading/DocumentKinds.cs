namespace Mono.Postman;

/// <summary>Describes documents that are not collections or not environments, for helpful messages.</summary>
internal static class DocumentKinds
{
    /// <summary>The part that the schema addresses of all collection formats have in common.</summary>
    public const string SchemaMark = "/collection/v";

    private const string Export = "Export the collection from Postman (Collection v2.1) and use that file.";
    private const string ExportEnvironment = "Export the environment from Postman and use that file.";
    private const string OpenApi =
        "This is an OpenAPI document, not a Postman collection. Import it into Postman and export the collection (Collection v2.1).";

    private const string Pointer = "This is a Git LFS pointer, not the file itself. Fetch it with \"git lfs pull\".";

    /// <summary>Returns one or two sentences: the apparent kind of document, and the remedy.</summary>
    /// <param name="root">The document's root.</param>
    public static string Describe(JsonSample root)
    {
        if (!root.IsObject())
        {
            return $"A collection is a JSON object, but this document is {ReadContext.NameOf(root.Kind)}. {Export}";
        }

        if (EnvironmentReader.Unwrap(root, out var isGlobal).Member("values").IsArray())
        {
            return isGlobal
                ? "These are Postman globals, not a collection. Use the collection's file instead."
                : "This is a Postman environment, not a collection. Use the collection's file instead.";
        }

        return root switch
        {
            _ when root.Member("openapi").Exists || root.Member("swagger").Exists => OpenApi,
            _ when root.Member("asyncapi").Exists =>
                $"This is an AsyncAPI document, not a Postman collection. {Export}",
            _ when root.Member("$kind").IsString() =>
                $"This is part of a collection with schema 3.0.0 (\"$kind\": \"{root.Member("$kind").Text}\"), which is not supported. "
                + Export,
            _ when root.Member("collections").IsArray() =>
                $"This is a list or a backup of several collections, not a single collection. {Export}",
            _ when root.Member("__export_format").Exists =>
                $"This is an Insomnia export, not a Postman collection. {Export}",
            _ when root.Member("log").Member("entries").IsArray() =>
                $"This is an HTTP archive (HAR), not a Postman collection. {Export}",
            _ when root.Member("dependencies").IsObject() || root.Member("devDependencies").IsObject() =>
                $"This is a package.json, not a Postman collection. {Export}",
            _ when root.Member("info").Member("schema").AsString() is { } schema && schema.Contains(SchemaMark) =>
                $"The collection format \"{schema}\" is not supported. {Export}",
            _ when root.Member("request").Exists =>
                $"This is a single request, not a collection. {Export}",
            _ when root.Member("$schema").Exists =>
                $"This is a JSON Schema or a settings file, not a Postman collection. {Export}",
            _ =>
                "This is not a Postman collection: it has neither \"info\" and \"item\" (formats 2.x) "
                + $"nor \"requests\" and \"order\" (format 1.0.0). {Export}",
        };
    }

    /// <summary>Describes a text that is not JSON by its first characters; null if they do not tell.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="start">The offset of its first character that is not white space.</param>
    public static string? DescribeText(ReadOnlySpan<char> text, int start)
    {
        if (start == text.Length)
        {
            return $"The file is empty. {Export}";
        }

        if (text[start] == '<')
        {
            return $"This is XML or HTML, not a Postman collection. {Export}";
        }

        if (StartsWith(text, start, "$kind:"))
        {
            return $"This is part of a collection with schema 3.0.0 (YAML), which is not supported. {Export}";
        }

        if (StartsWith(text, start, "openapi:") || StartsWith(text, start, "swagger:"))
        {
            return OpenApi;
        }

        return IsPointer(text, start) ? Pointer : null;
    }

    /// <summary>Returns one or two sentences about a document that is not an environment: its apparent kind, and the remedy.</summary>
    /// <param name="root">The document's root.</param>
    /// <param name="isCollection">Whether it is a collection.</param>
    public static string DescribeNoEnvironment(JsonSample root, bool isCollection) => root switch
    {
        { Kind: not JsonSampleKind.Object } =>
            $"An environment is a JSON object, but this document is {ReadContext.NameOf(root.Kind)}. {ExportEnvironment}",
        _ when isCollection =>
            "This is a Postman collection, not an environment. Use the environment's file instead.",
        _ =>
            $"This is not a Postman environment: it has no array \"values\". {ExportEnvironment}",
    };

    /// <summary>Describes a text in place of an environment that is not JSON by its first characters; null if they do not tell.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="start">The offset of its first character that is not white space.</param>
    public static string? DescribeNoEnvironmentText(ReadOnlySpan<char> text, int start) =>
        start == text.Length ? $"The file is empty. {ExportEnvironment}"
        : text[start] == '<' ? $"This is XML or HTML, not a Postman environment. {ExportEnvironment}"
        : IsPointer(text, start) ? Pointer
        : IsYaml(text, start) ? $"This is YAML, the format of environments with schema 3.0.0, which is not supported. {ExportEnvironment}"
        : null;

    /// <summary>Whether a text begins with a bare name and a colon (<c>name: …</c>), as JSON never does.</summary>
    private static bool IsYaml(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && (text[end] is '$' or '_' || char.IsLetterOrDigit(text[end])))
        {
            end++;
        }

        return end > start && end < text.Length && text[end] == ':';
    }

    private static bool IsPointer(ReadOnlySpan<char> text, int start) => StartsWith(text, start, "version https://git-lfs");

    private static bool StartsWith(ReadOnlySpan<char> text, int start, string prefix) => text.Slice(start).StartsWith(prefix.AsSpan());
}
