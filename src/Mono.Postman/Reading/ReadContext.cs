using System.Globalization;

namespace Mono.Postman;

/// <summary>What all readers of one file share.</summary>
internal sealed class ReadContext(LineMap lines, List<PostmanProblem> problems, CancellationToken cancellationToken)
{
    /// <summary>The requests of this reading and an earlier one; null if the file is such that none may be taken over.</summary>
    public RequestCache? Items { get; init; }

    /// <summary>The bodies of saved answers, which are most of many a collection.</summary>
    public BodyArena Bodies { get; init; } = new(0);

    /// <summary>How many problems there are so far.</summary>
    public int ProblemCount => problems.Count;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    // Lists are read into these and then kept as arrays of their lengths: most have an entry or two.

    /// <summary>The parameters of the list that is being read; empty between lists.</summary>
    public List<PostmanParameter> Parameters { get; } = [];

    /// <summary>The variables of the list that is being read.</summary>
    public List<PostmanVariable> Variables { get; } = [];

    /// <summary>The entries of the host or path that is being read.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>The saved answers of the request that is being read.</summary>
    public List<PostmanResponse> Responses { get; } = [];

    /// <summary>What was read into a list, which is empty again.</summary>
    public static IReadOnlyList<T> Take<T>(List<T> read)
        where T : class
    {
        if (read.Count == 0)
        {
            return [];
        }

        var taken = read.ToArray();
        read.Clear();
        return taken;
    }

    /// <summary>Where a value begins in the file.</summary>
    public TextPosition PositionOf(JsonSample value) => value.Exists ? lines.Position(value.Offset) : TextPosition.None;

    /// <summary>Reports that something was left out.</summary>
    /// <param name="message">What it is, and what to do.</param>
    /// <param name="value">The value that is left out.</param>
    public void LeftOut(string message, JsonSample value) =>
        problems.Add(new PostmanProblem(PostmanProblemKind.NodeLeftOut, message, PositionOf(value)));

    /// <summary>The elements of an array that are objects; others are left out with a report.</summary>
    /// <param name="array">The array; any other value gives nothing.</param>
    /// <param name="what">What an element is: <c>folder</c>, <c>saved response</c>…</param>
    /// <param name="owner">The name of the node that has them.</param>
    public List<JsonSample> Objects(JsonSample array, string what, string owner)
    {
        var objects = new List<JsonSample>(array.Elements.Count);
        var number = 0;
        foreach (var element in array.Elements)
        {
            if (IsObject(element, ++number, what, owner))
            {
                objects.Add(element);
            }
        }

        return objects;
    }

    /// <summary>Whether an element of an array is an object; any other is left out with a report.</summary>
    /// <param name="element">The element.</param>
    /// <param name="number">Which one it is, from 1.</param>
    /// <param name="what">What an element is: <c>folder</c>, <c>saved response</c>…</param>
    /// <param name="owner">The name of the node that has them.</param>
    public bool IsObject(JsonSample element, int number, string what, string owner)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (!element.IsObject())
        {
            LeftOut(string.Format(
                CultureInfo.InvariantCulture,
                "Entry {0} of \"{1}\" is {2} instead of a {3} and was left out. Remove it.",
                number,
                owner,
                NameOf(element.Kind),
                what), element);
            return false;
        }

        return true;
    }

    /// <summary>A kind of JSON value in a message.</summary>
    public static string NameOf(JsonSampleKind kind) => kind switch
    {
        JsonSampleKind.Object => "an object",
        JsonSampleKind.Array => "an array",
        JsonSampleKind.String => "a text",
        JsonSampleKind.Number => "a number",
        JsonSampleKind.Null => "null",
        _ => "true or false",
    };

    /// <summary>A saved answer's body: a string's content, any other value's JSON text; null for JSON's null and for nothing.</summary>
    public ReadOnlyMemory<char>? Body(JsonSample value) => value.IsString() ? Bodies.Get(value.Decoded) : value.AsText()?.AsMemory();

    /// <summary>A description's text: a string, or an object's <c>content</c>.</summary>
    public static string? Description(JsonSample node)
    {
        var description = node.Member("description");
        return description.IsObject() ? description.Member("content").AsString() : description.AsString();
    }
}
