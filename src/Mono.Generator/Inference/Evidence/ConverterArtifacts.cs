using Mono.Postman;

namespace Mono.Generator.Inference;

/// <summary>Pass: recognises the artifacts that openapi-to-postman writes where it could not convert a schema.</summary>
/// <remarks>
/// <c>{"value": "&lt;Circular reference to #/components/schemas/X detected&gt;"}</c> is an X again, never an object with a member
/// <c>value</c>. Artifacts of schemas that are too deep or unresolved show no type; namesakes decide. A schema that leaked into a body may
/// be anything. Evidence: 0.03 % of paths, but visibly wrong code otherwise.
/// </remarks>
internal static class ConverterArtifacts
{
    private const string Circular = "<Circular reference to ";

    private static readonly HashSet<string> s_schemaWords = new(StringComparer.Ordinal)
    {
        "description", "nullable", "title", "example", "deprecated", "readOnly", "writeOnly", "externalDocs", "xml", "x-nullable",
    };

    /// <summary>
    /// Whether an object is an artifact: its member <c>value</c> is one, and all others are schema keywords, which version 4.13 keeps.
    /// </summary>
    /// <param name="sample">An object.</param>
    /// <param name="schema">The name of the schema that a circular reference means; null for other artifacts.</param>
    internal static bool IsArtifact(JsonSample sample, out string? schema)
    {
        schema = null;
        string? text = null;
        foreach (var member in sample.Members)
        {
            if (member.Name == "value" && member.Value.Kind == JsonSampleKind.String)
            {
                text = member.Value.Text;
            }
            else if (!s_schemaWords.Contains(member.Name))
            {
                return false;
            }
        }

        if (text is null)
        {
            return false;
        }

        if (text.StartsWith(Circular, StringComparison.Ordinal))
        {
            var reference = text.Substring(Circular.Length);
            var end = reference.IndexOf(' ');
            reference = end < 0 ? reference : reference.Substring(0, end);
            schema = reference.Substring(reference.LastIndexOf('/') + 1);
            return true;
        }

        return text.StartsWith("<Error: ", StringComparison.Ordinal) ||
            (text.StartsWith("reference #", StringComparison.Ordinal) && text.Contains("not found in the OpenAPI spec"));
    }

    /// <summary>Whether an object consists of the keywords of a schema without a type.</summary>
    internal static bool IsLeakedSchema(JsonSample sample)
    {
        var isFound = false;
        foreach (var member in sample.Members)
        {
            if (!s_schemaWords.Contains(member.Name))
            {
                return false;
            }

            isFound |= member is { Name: "nullable", Value.Kind: JsonSampleKind.True or JsonSampleKind.False };
        }

        return isFound;
    }

    /// <summary>Whether a string replaces a schema that was too deep for the converter.</summary>
    internal static bool IsArtifactText(ReadOnlySpan<char> text) => text.StartsWith("<Error: Too many levels".AsSpan());

    /// <summary>Whether a string is the converter's text for a schema without a type.</summary>
    internal static bool IsUntypedText(ReadOnlySpan<char> text) => text.SequenceEqual("schema type not provided".AsSpan());
}
