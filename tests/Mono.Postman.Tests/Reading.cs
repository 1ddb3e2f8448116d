namespace Mono.Postman.Tests;

/// <summary>Reads small collections with one element under test.</summary>
internal static class Reading
{
    private const string Info =
        """ "info": {"name": "C", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"} """;

    /// <summary>Reads a text that must be a collection without problems.</summary>
    public static PostmanCollection Collection(string json)
    {
        var result = PostmanReader.Read(json);
        Assert.Equal([], result.Problems);
        return result.Collection!;
    }

    /// <summary>Reads a collection with these members beside its <c>info</c>.</summary>
    public static PostmanCollection CollectionOf(string members) => Collection($$"""{ {{Info}}, {{members}} }""");

    /// <summary>Reads a collection with one item with these members.</summary>
    public static PostmanItem Item(string members) =>
        Assert.IsType<PostmanItem>(Assert.Single(CollectionOf($$""" "item": [{ {{members}} }] """).Items));

    /// <summary>Reads a request with these members.</summary>
    public static PostmanRequest Request(string members) => Item($$""" "request": { {{members}} } """).Request;

    /// <summary>Reads a URL.</summary>
    public static PostmanUrl Url(string json) => Request($""" "url": {json} """).Url!;

    /// <summary>Reads a body.</summary>
    public static PostmanBody? Body(string json) => Request($""" "body": {json} """).Body;

    /// <summary>Reads a saved response with these members.</summary>
    public static PostmanResponse Response(string members) =>
        Assert.Single(Item($$""" "request": "http://h", "response": [{ {{members}} }] """).Responses);

    /// <summary>Reads a collection of format 1.0.0 with one request with these members.</summary>
    public static PostmanItem V1Item(string members) => Assert.IsType<PostmanItem>(Assert.Single(
        Collection($$"""{"id": "c", "name": "C", "order": ["r"], "requests": [{"id": "r", {{members}} }]}""").Items));

    /// <summary>Returns parameters in short: <c>key=value</c>, <c>-</c> if disabled, <c>?</c> if null, <c>(…)</c> if no string.</summary>
    public static string Print(IEnumerable<PostmanParameter> parameters) => string.Join(" ", parameters.Select(p =>
        $"{(p.Disabled ? "-" : "")}{p.Key ?? "?"}={(p.ValueIsString ? p.Value ?? "?" : $"({p.Value ?? "?"})")}"));

    /// <summary>Returns variables in short, as <see cref="Print(IEnumerable{PostmanParameter})"/>.</summary>
    public static string Print(IEnumerable<PostmanVariable> variables) => string.Join(" ", variables.Select(p =>
        $"{(p.Disabled ? "-" : "")}{p.Key}={(p.ValueIsString ? p.Value ?? "?" : $"({p.Value ?? "?"})")}"));

    /// <summary>Returns a tree of nodes in short: <c>folder(item item)</c>.</summary>
    public static string Print(IEnumerable<PostmanNode> nodes) => string.Join(" ", nodes.Select(node =>
        node is PostmanFolder folder ? $"{folder.Name}({Print(folder.Items)})" : node.Name));
}
