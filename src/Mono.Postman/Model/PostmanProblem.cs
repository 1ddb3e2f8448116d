namespace Mono.Postman;

/// <summary>A problem in a file that its author should know of.</summary>
/// <param name="Kind">The kind of problem.</param>
/// <param name="Message">One sentence with the problem, the name of the request if there is one, and the remedy.</param>
/// <param name="Position">The position in the file.</param>
public sealed record PostmanProblem(PostmanProblemKind Kind, string Message, TextPosition Position);

/// <summary>The kinds of problems.</summary>
public enum PostmanProblemKind
{
    /// <summary>The file is not JSON; nothing could be read. An error.</summary>
    MalformedJson,

    /// <summary>The file is JSON but not a collection (an environment, a data dump, an OpenAPI document…). An error.</summary>
    NotACollection,

    /// <summary>The file is JSON but neither an environment nor globals. An error.</summary>
    NotAnEnvironment,

    /// <summary>The file states an unknown collection format (neither 1.0.0 nor 2.x). An error.</summary>
    UnsupportedSchema,

    /// <summary>An object has a name twice; the last one counts, as in Postman. A warning.</summary>
    DuplicateKey,

    /// <summary>A node of an unusable shape was left out (a null item, a request that is a number…). A warning.</summary>
    NodeLeftOut,
}
