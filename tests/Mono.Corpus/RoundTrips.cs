using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Client;
using Mono.Corpus.Naming;
using Mono.Generator.Model;
using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Corpus;

/// <summary>Reads every JSON body of collections into its model and writes it again, to detect losses and exceptions.</summary>
public static class RoundTrips
{
    /// <summary>Results of reading and writing the bodies of a folder's collections.</summary>
    /// <param name="Bodies">The number of bodies.</param>
    /// <param name="Differences">The bodies that were not equal after the round trip, or threw.</param>
    public sealed record Result(int Bodies, IReadOnlyList<string> Differences);

    /// <summary>Runs over every collection below a folder.</summary>
    public static Result Run(string folder)
    {
        var compilation = new CorpusCompilation(LanguageVersion.Latest.MapSpecifiedToEffectiveVersion());
        var results = CorpusFiles.Of(folder)
            .AsParallel()
            .AsOrdered()
            .Select(file => Run(Path.GetFileName(file), compilation.Load(File.ReadAllText(file)))).ToList();
        return new Result(results.Sum(r => r.Bodies), [.. results.SelectMany(r => r.Differences)]);
    }

    private static Result Run(string file, (byte[] Image, Mono.Generator.Pipeline.GenerationResult Plan)? loaded)
    {
        var differences = new List<string>();
        var bodies = 0;
        if (loaded is not { } client)
        {
            return new Result(0, [file + " does not compile"]);
        }

        var assembly = Assembly.Load(client.Image);
        foreach (var endpoint in client.Plan.Trace!.Samples)
        {
            foreach (var (type, sample) in Places(endpoint))
            {
                var json = new StringBuilder();
                if (!StrictJson.TryWrite(sample, json))
                {
                    continue;
                }

                var text = json.ToString();
                if (!StrictJson.IsJson(text))
                {
                    continue;
                }

                bodies++;
                try
                {
                    var written = Convert(assembly, client.Plan.Client!.Identity.Namespace, type, text);
                    if (!Same(JsonNode.Parse(text), JsonNode.Parse(written)))
                    {
                        differences.Add($"{file} {endpoint.Method} {endpoint.Path}: {Cut(text)} came back as {Cut(written)}");
                    }
                }
                catch (Exception exception)
                {
                    differences.Add(
                        $"{file} {endpoint.Method} {endpoint.Path}: {Cut(text)}: {(exception.InnerException ?? exception).Message}");
                }
            }
        }

        return new Result(bodies, differences);
    }

    private static IEnumerable<(TypeRef Type, JsonSample Sample)> Places(EndpointSamples endpoint)
    {
        var all = new List<(TypeRef?, IReadOnlyList<JsonSample>)>
        {
            (endpoint.RequestType, endpoint.Request?.Samples ?? []),
            (endpoint.VariablesType, endpoint.Variables?.Samples ?? []),
        };
        all.AddRange(endpoint.Responses.Select(r => (r.Type, r.Samples)));
        return all.Where(p => p.Item1 is not null).SelectMany(p => p.Item2.Select(s => (p.Item1!, s)));
    }

    private static string Convert(Assembly assembly, string space, TypeRef type, string json)
    {
        var jsonType = LoadedTypes.JsonTypeOf(assembly, space, type);
        return (string)typeof(RoundTrips)
            .GetMethod(nameof(ParseAndWrite), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(LoadedTypes.ValueType(jsonType))
            .Invoke(null, [jsonType, json])!;
    }

    private static string ParseAndWrite<T>(JsonType<T> type, string json) =>
        Encoding.UTF8.GetString(type.ToUtf8Bytes(type.Parse(Encoding.UTF8.GetBytes(json))));

    // Equal as JSON, numbers by value, dates as instants.
    private static bool Same(JsonNode? one, JsonNode? other)
    {
        switch (one, other)
        {
            case (null, null):
                return true;
            case (JsonObject a, JsonObject b):
                return a.Count == b.Count && a.All(m => b.TryGetPropertyValue(m.Key, out var value) && Same(m.Value, value));
            case (JsonArray a, JsonArray b):
                return a.Count == b.Count && a.Zip(b).All(p => Same(p.First, p.Second));
            case (JsonValue a, JsonValue b):
                return JsonNode.DeepEquals(a, b) ||
                    (a.GetValueKind() == JsonValueKind.String && b.GetValueKind() == JsonValueKind.String &&
                        DateTimeOffset.TryParse(
                            a.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var first) &&
                        DateTimeOffset.TryParse(
                            b.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var second)
                            && first == second);
            default:
                return false;
        }
    }

    private static string Cut(string text) => text.Length > 300 ? text[..300] + "…" : text;
}
