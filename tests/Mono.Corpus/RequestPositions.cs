using Mono.Postman;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Mono.Corpus;

/// <summary>Finds the requests of a file by a simple rule, independently of the reader, to detect lost requests.</summary>
internal static class RequestPositions
{
    private static readonly JsonLoadSettings s_settings = new() { LineInfoHandling = LineInfoHandling.Load };

    /// <summary>Returns the position of each request: of every object in a list of items that has no list of items itself.</summary>
    internal static IReadOnlyList<TextPosition> Of(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text.TrimStart('\ufeff')))
        {
            MaxDepth = 512,
            DateParseHandling = DateParseHandling.None,
        };
        var document = JToken.Load(reader, s_settings) as JObject;
        var root = document?["collection"] as JObject ?? document;
        var requests = root?["item"] is { } items ? Below(items)
            : root?["requests"] is JArray list ? list.OfType<JObject>()
            : [];
        return [
            .. requests.Select(request => (IJsonLineInfo)request).Select(place => new TextPosition(place.LineNumber, place.LinePosition)),
        ];
    }

    private static IEnumerable<JObject> Below(JToken items) =>
        items is JArray array ? array.OfType<JObject>().SelectMany(item => item["item"] is JArray children ? Below(children) : [item]) : [];
}
