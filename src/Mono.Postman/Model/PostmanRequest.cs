namespace Mono.Postman;

/// <summary>A request as a collection states it.</summary>
public sealed class PostmanRequest
{
    /// <summary>The method in upper case; GET if none is stated.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>The URL; null if the request has none.</summary>
    public PostmanUrl? Url { get; init; }

    /// <summary>The headers in order, disabled ones too.</summary>
    public IReadOnlyList<PostmanParameter> Headers { get; init; } = [];

    /// <summary>The body; null if none is stated.</summary>
    public PostmanBody? Body { get; init; }

    /// <summary>The auth stated on the request; null inherits.</summary>
    public PostmanAuth? Auth { get; init; }

    /// <summary>The description's text, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The position of the request in its file.</summary>
    public TextPosition Position { get; init; }
}

/// <summary>A URL, as text or as parts.</summary>
public sealed class PostmanUrl
{
    /// <summary>The URL with its query if stated as text, which excludes all parts but <see cref="Variables"/>; otherwise null.</summary>
    /// <remarks>Also set for an object with <c>raw</c> and neither host nor path, which Postman would not send.</remarks>
    public string? Text { get; init; }

    /// <summary>The <c>raw</c> beside the parts, which Postman ignores.</summary>
    public string? Raw { get; init; }

    /// <summary>The protocol as written, without <c>://</c>, or null.</summary>
    public string? Protocol { get; init; }

    /// <summary>The user and password in the URL, <c>user:password</c>, or null.</summary>
    public string? UserInfo { get; init; }

    /// <summary>The entries of the host, which Postman joins with dots.</summary>
    public IReadOnlyList<string> Host { get; init; } = [];

    /// <summary>The port as text, or null.</summary>
    public string? Port { get; init; }

    /// <summary>The segments of the path; null if no path is stated.</summary>
    public IReadOnlyList<string>? Path { get; init; }

    /// <summary>The entries of the query in order, disabled ones too. Postman prints no value that is not a string: <c>?key</c>.</summary>
    public IReadOnlyList<PostmanParameter> Query { get; init; } = [];

    /// <summary>The path variables (<c>url.variable</c>).</summary>
    public IReadOnlyList<PostmanVariable> Variables { get; init; } = [];

    /// <summary>The fragment without <c>#</c>, or null.</summary>
    public string? Fragment { get; init; }

    /// <summary>The position of the URL in its file.</summary>
    public TextPosition Position { get; init; }
}

/// <summary>A header, a query entry, or a field of a form.</summary>
public sealed class PostmanParameter
{
    // Stated by a few parts of forms only.
    private PartDetails? _part;

    /// <summary>The name; null if it was null or missing.</summary>
    public string? Key { get; init; }

    /// <summary>The value as text, JSON text where it was neither a string nor null; null if it was null or missing.</summary>
    public string? Value { get; init; }

    /// <summary>
    /// Whether the value was a JSON string or missing. Some places print other values differently: a header sends null as <c>null</c>.
    /// </summary>
    public bool ValueIsString { get; init; } = true;

    /// <summary>Whether the parameter is switched off.</summary>
    public bool Disabled { get; init; }

    /// <summary>The description's text, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The <c>type</c>: for form parts <c>text</c> or <c>file</c>; null if none is stated.</summary>
    public string? Type { get; init; }

    /// <summary>A form part's content type, or null.</summary>
    public string? ContentType
    {
        get => _part?.ContentType;
        init => _part = value is null ? _part : (_part ?? new()) with { ContentType = value };
    }

    /// <summary>A form part's file name, or null.</summary>
    public string? FileName
    {
        get => _part?.FileName;
        init => _part = value is null ? _part : (_part ?? new()) with { FileName = value };
    }

    /// <summary>A file part's paths (<c>src</c>).</summary>
    public IReadOnlyList<string> Sources
    {
        get => _part?.Sources ?? [];
        init => _part = value.Count == 0 ? _part : (_part ?? new()) with { Sources = value };
    }

    /// <summary>The position of the parameter in its file.</summary>
    public TextPosition Position { get; init; }

    private sealed record PartDetails
    {
        public string? ContentType { get; init; }

        public string? FileName { get; init; }

        public IReadOnlyList<string> Sources { get; init; } = [];
    }
}

/// <summary>The kinds of request bodies.</summary>
public enum PostmanBodyMode
{
    /// <summary>Text of any language.</summary>
    Raw,

    /// <summary><c>application/x-www-form-urlencoded</c>.</summary>
    UrlEncoded,

    /// <summary><c>multipart/form-data</c>.</summary>
    FormData,

    /// <summary>A file's bytes.</summary>
    File,

    /// <summary>A GraphQL query with its variables.</summary>
    GraphQL,
}

/// <summary>A request's body.</summary>
public sealed class PostmanBody
{
    /// <summary>The kind of body.</summary>
    public PostmanBodyMode Mode { get; init; }

    /// <summary>Whether the whole body is switched off.</summary>
    public bool Disabled { get; init; }

    /// <summary>The text of a raw body (JSON text where the value was not a string), or null.</summary>
    public string? Raw { get; init; }

    /// <summary><c>options.raw.language</c> in lower case (<c>json</c>, <c>xml</c>, <c>text</c>…), or null.</summary>
    public string? Language { get; init; }

    /// <summary>The fields of an urlencoded or multipart body.</summary>
    public IReadOnlyList<PostmanParameter> Fields { get; init; } = [];

    /// <summary>A file body's path, or null.</summary>
    public string? FileSource { get; init; }

    /// <summary>A file body's base64 content, or null.</summary>
    public string? FileContent { get; init; }

    /// <summary>A GraphQL query, or null.</summary>
    public string? Query { get; init; }

    /// <summary>A GraphQL operation's name, or null.</summary>
    public string? OperationName { get; init; }

    /// <summary>A GraphQL query's variables as JSON text, or null.</summary>
    public string? QueryVariables { get; init; }

    /// <summary>The position of the body in its file.</summary>
    public TextPosition Position { get; init; }

    /// <summary>The position of the raw text, or of the GraphQL variables, in its file.</summary>
    public TextPosition TextPosition { get; init; }
}

/// <summary>A saved example of a response.</summary>
public sealed class PostmanResponse
{
    /// <summary>The example's name; empty if missing.</summary>
    public string Name { get; init; } = "";

    /// <summary>The example's id, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The request when the example was saved, or null.</summary>
    /// <remarks>Parts that equal those of the current request are the same objects, with the positions of the current request.</remarks>
    public PostmanRequest? OriginalRequest { get; init; }

    /// <summary>The status code; null if missing (a <c>default</c> response).</summary>
    public int? Code { get; init; }

    /// <summary>The reason phrase, or null.</summary>
    public string? Status { get; init; }

    /// <summary>The headers in order.</summary>
    public IReadOnlyList<PostmanParameter> Headers { get; init; } = [];

    /// <summary>The text of the body, or null. Equal bodies share one memory.</summary>
    public ReadOnlyMemory<char>? Body { get; init; }

    /// <summary><c>_postman_previewlanguage</c>, or null. A hint: the Content-Type takes precedence.</summary>
    public string? PreviewLanguage { get; init; }

    /// <summary>The position of the example in its file.</summary>
    public TextPosition Position { get; init; }

    /// <summary>The position of the body's text in its file.</summary>
    public TextPosition BodyPosition { get; init; }
}

/// <summary>A variable of a collection, an environment or a URL's path.</summary>
public sealed class PostmanVariable
{
    /// <summary>The name (<c>key</c>, or <c>id</c>); empty if missing.</summary>
    public string Key { get; init; } = "";

    /// <summary>The value as Postman prints it (arrays joined with commas); null if it was null or missing.</summary>
    /// <remarks>Objects, which Postman prints as <c>[object Object]</c>, are JSON text.</remarks>
    public string? Value { get; init; }

    /// <summary>Whether the value was a JSON string or missing. Postman prints null as <c>null</c>, a missing value as nothing.</summary>
    public bool ValueIsString { get; init; } = true;

    /// <summary>The <c>type</c> (<c>string</c>, <c>secret</c>, <c>number</c>…), or null.</summary>
    public string? Type { get; init; }

    /// <summary>Whether the variable is switched off.</summary>
    public bool Disabled { get; init; }

    /// <summary>The description's text, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The position of the variable in its file.</summary>
    public TextPosition Position { get; init; }
}

/// <summary>An auth: a type and its parameters.</summary>
public sealed class PostmanAuth
{
    /// <summary>The type as written: <c>basic</c>, <c>bearer</c>, <c>noauth</c>, <c>oauth2</c>…; null inherits.</summary>
    public string? Type { get; init; }

    /// <summary>The parameters of that type in order; of duplicate keys the last wins.</summary>
    public IReadOnlyList<PostmanVariable> Parameters { get; init; } = [];

    /// <summary>The position of the auth in its file.</summary>
    public TextPosition Position { get; init; }

    /// <summary>The value of a parameter, or null.</summary>
    /// <param name="key">The parameter's name.</param>
    public string? this[string key] => Parameters.LastOrDefault(p => p.Key == key)?.Value;
}

/// <summary>A script.</summary>
/// <param name="Listen"><c>prerequest</c> or <c>test</c>.</param>
/// <param name="Text">The script's lines, joined with line feeds.</param>
/// <param name="Position">The position in its file.</param>
public sealed record PostmanScript(string Listen, string Text, TextPosition Position);
