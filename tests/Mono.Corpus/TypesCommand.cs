using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Corpus.Scoring;
using Mono.Generator.Model;
using Mono.Generator.Naming;
using Mono.Generator.Pipeline;
using Mono.Generator.Requests;

namespace Mono.Corpus;

/// <summary><c>types COLLECTION --format exchange -o OUT.jsonl</c>: writes the inferred types as facts, one per JSON path.</summary>
public static class TypesCommand
{
    /// <summary>The number of times that a type nested in itself is followed.</summary>
    internal const int DeepestRecursion = 6;

    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs the command.</summary>
    /// <param name="args">The command's arguments.</param>
    /// <param name="output">Receives the facts if no file is named.</param>
    /// <param name="error">Receives errors in the arguments and files.</param>
    /// <returns>0; 1 if no client is generated from the collection; 2 for unusable arguments.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        string? collection = null;
        string? file = null;
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "-o" when i + 1 < args.Count:
                    file = args[++i];
                    break;
                case "--format" when i + 1 < args.Count && args[i + 1] == "exchange":
                    i++;
                    break;
                case var other when collection is null && !other.StartsWith('-'):
                    collection = other;
                    break;
                default:
                    error.WriteLine("types does not know " + args[i]);
                    return 2;
            }
        }

        if (collection is null || !File.Exists(collection))
        {
            error.WriteLine("There is no file " + collection);
            return 2;
        }

        if (new CorpusCompilation(
            LanguageVersion.Latest.MapSpecifiedToEffectiveVersion()).Plan(File.ReadAllText(collection)) is not { Client: not null } plan)
        {
            error.WriteLine(collection + " gives no client");
            return 1;
        }

        var lines = Facts(plan).Select(f => Line(f.Endpoint, f.Location, f.Path, f.Fact));
        if (file is null)
        {
            foreach (var line in lines)
            {
                output.WriteLine(line);
            }
        }
        else
        {
            File.WriteAllLines(file, lines);
        }

        return 0;
    }

    /// <summary>Returns the inferred types of a plan as facts.</summary>
    internal static FactFile FactsOf(GenerationResult plan)
    {
        var facts = new FactFile();
        foreach (var (endpoint, location, path, fact) in Facts(plan))
        {
            facts.Add(FactFile.Key(endpoint.Method, PathOf(endpoint), location), path, fact);
        }

        return facts;
    }

    private static string Line(EndpointSamples endpoint, string location, string path, Fact fact)
    {
        var facts = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["kind"] = fact.Kind,
            ["nullable"] = fact.Nullable,
            ["required"] = fact.Required,
        };
        if (fact.Format is { } format)
        {
            facts["format"] = format;
        }

        return JsonSerializer.Serialize(
            new
            {
                operationId = endpoint.MethodNames.FirstOrDefault(),
                method = endpoint.Method,
                path = PathOf(endpoint),
                location,
                jsonPath = path,
                facts,
            },
            s_json);
    }

    // A description's paths do not include the server's path. If the server is not a variable (an operation with a separate server),
    // leading segments such as "api" and "v1" belong to the server.
    private static string PathOf(EndpointSamples endpoint)
    {
        if (endpoint.Prefix.Contains("{{", StringComparison.Ordinal))
        {
            return endpoint.Path;
        }

        var segments = endpoint.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        var server = segments.TakeWhile((s, i) => Pluralizer.IsNoise(s) || (i > 0 && s.All(c => char.IsAsciiDigit(c) || c == '.'))).Count();
        return "/" + string.Join('/', segments.Skip(server));
    }

    /// <summary>Returns the places of an endpoint, named as in the exchange format.</summary>
    internal static IEnumerable<(string Location, TypeRef? Type)> Places(EndpointSamples endpoint) =>
        endpoint.Responses
            .Select(r => (r.Status == 0 ? "response:default" : "response:" + r.Status, r.Type))
            .Prepend(("request", endpoint.RequestType));

    /// <summary>Returns the inferred types of a plan by place.</summary>
    internal static IEnumerable<(EndpointSamples Endpoint, string Location, string Path, Fact Fact)> Facts(GenerationResult plan)
    {
        var models = plan.Client!.Models.ToDictionary(m => m.Name, StringComparer.Ordinal);
        foreach (var endpoint in plan.Trace!.Samples)
        {
            foreach (var (location, type) in Places(endpoint))
            {
                if (type is null)
                {
                    continue;
                }

                foreach (var (path, fact) in Walk(models, type, "$", false, []))
                {
                    yield return (endpoint, location, path, fact);
                }
            }
        }
    }

    private static IEnumerable<(string Path, Fact Fact)> Walk(
        Dictionary<string, ModelPlan> models, TypeRef type, string path, bool nullable, List<string> open)
    {
        var (kind, format) = type.Kind switch
        {
            ValueKind.String => ("string", type.Format),
            ValueKind.OpenEnum => ("string", null),
            ValueKind.Boolean => ("boolean", null),
            ValueKind.Int64 => ("integer", "int64"),
            ValueKind.Double => ("number", "double"),
            ValueKind.Decimal => ("number", "decimal"),
            ValueKind.DateTime => ("string", "date-time"),
            ValueKind.Date => ("string", "date"),
            ValueKind.Time => ("string", "time"),
            ValueKind.Uuid => ("string", "uuid"),
            ValueKind.Model => ("object", null),
            ValueKind.List => ("array", null),
            ValueKind.Map => ("map", null),
            _ => ("any", null),
        };
        yield return (path, new Fact { Kind = kind, Format = format, Nullable = nullable });
        if (type.Element is { } element)
        {
            foreach (var fact in Walk(
                models,
                element,
                path + (type.Kind == ValueKind.List ? "[*]" : "{*}"),
                type.ElementNullable
                    || element.Kind is not (
                        ValueKind.Int64 or ValueKind.Double or ValueKind.Decimal or ValueKind.Boolean or ValueKind.DateTime
                            or ValueKind.Date
                            or ValueKind.Time or ValueKind.Uuid or ValueKind.OpenEnum),
                open))
            {
                yield return fact;
            }
        }
        else if (type.Kind == ValueKind.Model && open.Count(n => n == type.Model) < DeepestRecursion)
        {
            open.Add(type.Model!);
            foreach (var member in models[type.Model!].Members)
            {
                foreach (var fact in Walk(models, member.Type, path + FactPath.Step(member.JsonName), true, open))
                {
                    yield return fact;
                }
            }

            open.RemoveAt(open.Count - 1);
        }
    }
}
