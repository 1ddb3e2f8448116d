using System.Text;
using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Corpus.Wire;

/// <summary>Removes comments from raw JSON bodies as Postman does before it sends them.</summary>
internal static class JsonComments
{
    /// <summary>Whether Postman strips a body: its language is JSON, or it has no language and its Content-Type is JSON.</summary>
    internal static bool AreStripped(PostmanBody body, IReadOnlyList<PostmanParameter> headers)
    {
        var type = BodyText.Header(headers, "Content-Type")?.Split(';')[0].Trim();
        return body.Language == "json" || (body.Language is null && type is not null &&
            (type == "application/json" || (type.StartsWith(
                "application/", StringComparison.Ordinal) && type.EndsWith("+json", StringComparison.Ordinal))));
    }

    /// <summary>
    /// Returns the text without <c>//</c> and <c>/* */</c> comments outside of strings. The carriage return after a line comment is
    /// removed too, as by strip-json-comments.
    /// </summary>
    internal static string Strip(string json)
    {
        var text = new StringBuilder(json.Length);
        var inString = false;
        for (var i = 0; i < json.Length; i++)
        {
            var next = i + 1 < json.Length ? json[i + 1] : '\0';
            if (inString && json[i] == '\\' && next != '\0')
            {
                text.Append(json[i++]);
            }
            else if (json[i] == '"')
            {
                inString = !inString;
            }
            else if (!inString && json[i] == '/' && next is '/' or '*')
            {
                var end = json.IndexOf(next == '/' ? "\n" : "*/", i + 2, StringComparison.Ordinal);
                i = end < 0 ? json.Length : next == '/' ? end - 1 : end + 1;
                continue;
            }

            text.Append(json[i]);
        }

        return text.ToString();
    }
}
