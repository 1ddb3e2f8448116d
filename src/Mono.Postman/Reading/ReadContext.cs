using System.Globalization;

namespace Mono.Postman;

/// <summary>The state that all readers of one file share.</summary>
internal sealed class ReadContext(LineMap lines, List<PostmanProblem> problems, CancellationToken cancellationToken)
{
    /// <summary>The requests for the next reading; null if the file allows none to be taken over.</summary>
    public RequestCache? Requests { get; init; }

    /// <summary>The bodies of saved responses, which make up most of many collections.</summary>
    public BodyArena Bodies { get; init; } = new(0);

    /// <summary>The number of problems so far.</summary>
    public int ProblemCount => problems.Count;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    // Reused buffers: their contents are copied to arrays of the exact length, since most lists have an entry or two.

    /// <summary>The parameters of the list being read; empty between lists.</summary>
    public List<PostmanParameter> Parameters { get; } = [];

    /// <summary>The variables of the list being read.</summary>
    public List<PostmanVariable> Variables { get; } = [];

    /// <summary>The entries of the host or path being read.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>The saved responses of the request being read.</summary>
    public List<PostmanResponse> Responses { get; } = [];

    /// <summary>Returns the contents of a buffer and clears it.</summary>
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

    /// <summary>Returns the position of a value in the file.</summary>
    public TextPosition PositionOf(JsonSample value) => value.Exists ? lines.Position(value.Offset) : TextPosition.None;

    /// <summary>Reports that a value was left out.</summary>
    /// <param name="message">The problem and the remedy.</param>
    /// <param name="value">The value that is left out.</param>
    public void LeftOut(string message, JsonSample value) =>
        problems.Add(new PostmanProblem(PostmanProblemKind.NodeLeftOut, message, PositionOf(value)));

    /// <summary>Returns the elements of an array that are objects; others are left out with a report.</summary>
    /// <param name="array">The array; other values have no elements.</param>
    /// <param name="what">The expected element: <c>folder</c>, <c>saved response</c>…</param>
    /// <param name="owner">The name of the node with the array.</param>
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

    /// <summary>Whether an element of an array is an object; others are left out with a report.</summary>
    /// <param name="element">The element.</param>
    /// <param name="number">The number of the element, from 1.</param>
    /// <param name="what">The expected element: <c>folder</c>, <c>saved response</c>…</param>
    /// <param name="owner">The name of the node with the array.</param>
    public bool IsObject(JsonSample element, int number, string what, string owner)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (!element.IsObject())
        {
            LeftOut(string.Format(
                CultureInfo.InvariantCulture,
                "Entry {0} of \"{1}\" is {2} instead of a {3} and is ignored. Remove it.",
                number,
                owner,
                NameOf(element.Kind),
                what), element);
            return false;
        }

        return true;
    }

    /// <summary>Returns a kind of JSON value for a message.</summary>
    public static string NameOf(JsonSampleKind kind) => kind switch
    {
        JsonSampleKind.Object => "an object",
        JsonSampleKind.Array => "an array",
        JsonSampleKind.String => "a string",
        JsonSampleKind.Number => "a number",
        JsonSampleKind.Null => "null",
        _ => "true or false",
    };

    /// <summary>Returns the body of a saved response: a string's content or other values' JSON text; null if null or missing.</summary>
    public ReadOnlyMemory<char>? Body(JsonSample value) =>
        value.IsString() ? Bodies.Get(value.Decoded) : value.AsText()?.AsMemory();

    /// <summary>Returns the text of a description: a string, or the <c>content</c> of an object.</summary>
    public static string? Description(JsonSample node)
    {
        var description = node.Member("description");
        return description.IsObject() ? description.Member("content").AsString() : description.AsString();
    }
}
