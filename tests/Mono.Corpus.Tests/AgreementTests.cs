using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Corpus.Scoring;
using Mono.Generator.Model;
using Mono.Generator.Planning;
using Xunit;

namespace Mono.Corpus.Tests;

/// <summary>Compares the scored facts, which come from the plan, with the types of the loaded assembly.</summary>
public sealed class AgreementTests
{
    // Formats that have their own type in C#; the others are mentioned in the docs only.
    private static readonly string[] s_typed = ["int64", "double", "decimal", "date-time", "date", "time", "uuid"];

    [SkippableTheory]
    [InlineData("schema")]
    [InlineData("old-mixed")]
    [InlineData("published")]
    public void Plan_and_assembly_say_the_same(string mode)
    {
        var folder = SharedFiles.Folder("truth/collections");
        var compilation = new CorpusCompilation(LanguageVersion.Latest.MapSpecifiedToEffectiveVersion());
        var files = Directory.GetFiles(folder, "*." + mode + ".json").Order(StringComparer.Ordinal).ToList();

        var compared = files
            .AsParallel()
            .AsOrdered()
            .Select(file => Compare(Path.GetFileName(file), compilation.Load(File.ReadAllText(file))!.Value))
            .ToList();

        Assert.True(compared.Count == (mode == "published" ? 1 : 8) && compared.All(c => c.Facts > 20 && c.Methods > 0));
        var differences = compared.SelectMany(c => c.Differences).ToList();
        Assert.True(differences.Count == 0, string.Join("\n", differences.Take(20)));
    }

    private static (int Facts, int Methods, IReadOnlyList<string> Differences) Compare(
        string file, (byte[] Image, Mono.Generator.Pipeline.GenerationResult Plan) client)
    {
        var assembly = Assembly.Load(client.Image);
        var space = client.Plan.Client!.Identity.Namespace;
        var loaded = new LoadedFacts();
        var differences = new List<string>();
        var planned = TypesCommand.Facts(client.Plan)
            .Select(f =>
                (
                    Place: f.Endpoint.Key + " " + f.Location,
                    Fact: new LoadedFacts.LoadedFact(
                        f.Path, f.Fact.Kind, s_typed.Contains(f.Fact.Format) ? f.Fact.Format : null, f.Fact.Nullable, f.Fact.Required)))
            .GroupBy(f => f.Place, f => f.Fact, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var endpoint in client.Plan.Trace!.Samples)
        {
            foreach (var (location, type) in TypesCommand.Places(endpoint).Where(p => p.Type is not null))
            {
                var found = loaded.Of(
                    LoadedTypes.ValueType(LoadedTypes.JsonTypeOf(assembly, space, type!)), TypesCommand.DeepestRecursion).ToList();
                var expected = planned[endpoint.Key + " " + location];
                differences.AddRange(
                    expected.Except(found).Select(f => file + " " + endpoint.Key + " " + location + ": only the plan has " + f));
                differences.AddRange(
                    found.Except(expected).Select(f => file + " " + endpoint.Key + " " + location + ": only the assembly has " + f));
            }
        }

        // The public signatures have these types.
        var methods = 0;
        foreach (var account in client.Plan.Trace.Reports.Where(a => a.Outcome == RequestOutcome.Emitted))
        {
            var (body, returned) = LoadedFacts.Signature(assembly, client.Plan, account.Detail);
            methods++;
            Check(account.Endpoint!.Body is { Kind: BodyKind.Json, Type: { } request } ? request : null, body, "takes");
            Check(account.Endpoint.Response is { Kind: ResponseKind.Json, Type: { } response } ? response : null, returned, "returns");

            void Check(TypeRef? type, Type? seen, string verb)
            {
                if (type is not null
                    && LoadedTypes.ValueType(LoadedTypes.JsonTypeOf(assembly, space, type)) is var wanted
                    && wanted != seen)
                {
                    differences.Add(file + " " + account.Detail + " " + verb + " " + seen + " and not " + wanted);
                }
            }
        }

        return (planned.Values.Sum(p => p.Count), methods, differences);
    }
}
