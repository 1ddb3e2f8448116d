using Mono.Postman;

namespace Mono.Generator.Inference;

/// <summary>
/// Pass: marks of openapi-to-postman that stand where it gave up: <c>{"value": "&lt;Circular reference to #/components/schemas/X detected&gt;"}</c> is an X again, never an object
/// with a member <c>value</c>; too deep and unresolved ones say nothing: the namesakes do; schemas that leaked into a body may be anything. Evidence: 0.03 % of paths, but visibly wrong code otherwise.
/// </summary>
internal static class ConverterArtifacts
{
    private const string Circular = "<Circular reference to ";

    private static readonly HashSet<string> s_schemaWords = new(StringComparer.Ordinal)
    {
        "description", "nullable", "title", "example", "deprecated", "readOnly", "writeOnly", "externalDocs", "xml", "x-nullable",
    };

    /// <summary>Whether an object is such a mark: its member <c>value</c> says so, and what else it has are keywords of the schema (4.13 keeps them).</summary>
    /// <param name="sample">An object.</param>
    /// <param name="schema">The name of the schema that comes again; null if the mark says none.</param>
    internal static bool IsMark(JsonSample sample, out string? schema)
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

        return text.StartsWith("<Error: ", StringComparison.Ordinal) || (text.StartsWith("reference #", StringComparison.Ordinal) && text.Contains("not found in the OpenAPI spec"));
    }

    /// <summary>Whether an object is the keywords of a schema without a type.</summary>
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

    /// <summary>Whether a string stands where the converter went no deeper.</summary>
    internal static bool IsMarkText(ReadOnlySpan<char> text) => text.StartsWith("<Error: Too many levels".AsSpan());

    /// <summary>Whether a string says that the schema has no type.</summary>
    internal static bool IsUntypedText(ReadOnlySpan<char> text) => text.SequenceEqual("schema type not provided".AsSpan());
}
