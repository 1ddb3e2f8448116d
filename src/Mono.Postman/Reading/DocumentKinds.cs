namespace Mono.Postman;

/// <summary>Says what a document is that is no collection, so that the message helps.</summary>
internal static class DocumentKinds
{
    /// <summary>What the address of every collection format's schema contains.</summary>
    public const string SchemaMark = "/collection/v";

    private const string Export = "Export the collection from Postman (Collection v2.1) and name that file.";

    /// <summary>One or two sentences: what the document seems to be, and what to do.</summary>
    /// <param name="root">The document's root.</param>
    public static string Describe(JsonSample root)
    {
        if (!root.IsObject())
        {
            return $"A collection is a JSON object, but this document is {ReadContext.NameOf(root.Kind)}. {Export}";
        }

        if ((root.Member("environment") ?? root) is var environment && environment.Member("values").IsArray())
        {
            return environment.Member("_postman_variable_scope").AsString() == "globals"
                ? "These are Postman globals, not a collection. Name the collection's file instead."
                : "This is a Postman environment, not a collection. Name the collection's file instead.";
        }

        return root switch
        {
            _ when root.Member("openapi") is not null || root.Member("swagger") is not null =>
                "This is an OpenAPI document, not a Postman collection. Import it into Postman and export the collection (Collection v2.1).",
            _ when root.Member("asyncapi") is not null =>
                $"This is an AsyncAPI document, not a Postman collection. {Export}",
            _ when root.Member("$kind").IsString() =>
                $"This is a part of a collection of schema 3.0.0 (\"$kind\": \"{root.Member("$kind")!.Text}\"), which is not read. {Export}",
            _ when root.Member("collections").IsArray() =>
                $"This is a list or a backup of several collections, not a collection. {Export}",
            _ when root.Member("__export_format") is not null =>
                $"This is an export of Insomnia, not a Postman collection. {Export}",
            _ when root.Member("log").Member("entries").IsArray() =>
                $"This is an HTTP archive (HAR), not a Postman collection. {Export}",
            _ when root.Member("dependencies").IsObject() || root.Member("devDependencies").IsObject() =>
                $"This is a package.json, not a Postman collection. {Export}",
            _ when root.Member("info").Member("schema").AsString() is { } schema && schema.Contains(SchemaMark) =>
                $"The collection's format \"{schema}\" is not known. {Export}",
            _ when root.Member("request") is not null =>
                $"This is a single request, not a collection. {Export}",
            _ when root.Member("$schema") is not null =>
                $"This is a JSON Schema or a settings file, not a Postman collection. {Export}",
            _ =>
                "This is no Postman collection: it has neither \"info\" and \"item\" (formats 2.x) nor \"requests\" and \"order\" (format 1.0.0). "
                + Export,
        };
    }

    /// <summary>What a text that is no JSON seems to be by its first characters; null if it does not say.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="start">The offset of its first character that is not white space.</param>
    public static string? DescribeText(string text, int start)
    {
        if (start == text.Length)
        {
            return $"The file is empty. {Export}";
        }

        if (text[start] == '<')
        {
            return $"This is XML or HTML, not a Postman collection. {Export}";
        }

        if (StartsWith("$kind:"))
        {
            return $"This is a part of a collection of schema 3.0.0 (YAML), which is not read. {Export}";
        }

        if (StartsWith("openapi:") || StartsWith("swagger:"))
        {
            return "This is an OpenAPI document, not a Postman collection. Import it into Postman and export the collection (Collection v2.1).";
        }

        return StartsWith("version https://git-lfs")
            ? "This is a pointer of Git LFS, not the file itself. Fetch it with \"git lfs pull\"."
            : null;

        bool StartsWith(string prefix) => string.CompareOrdinal(text, start, prefix, 0, prefix.Length) == 0;
    }
}
