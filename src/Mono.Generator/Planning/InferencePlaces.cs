using System.Globalization;
using Mono.Generator.Diagnostics;
using Mono.Generator.Inference;
using Mono.Generator.Naming;
using Mono.Generator.Requests;

namespace Mono.Generator.Planning;

/// <summary>The places whose types are inferred: request bodies, GraphQL variables and responses that have samples.</summary>
internal sealed class InferencePlaces
{
    private readonly List<SamplePlace> _places;
    private readonly List<SampleList> _lists;

    private InferencePlaces(int capacity)
    {
        _places = new List<SamplePlace>(capacity);
        _lists = new List<SampleList>(capacity);
    }

    /// <summary>The places in the order of their endpoints.</summary>
    internal IReadOnlyList<SamplePlace> All => _places;

    /// <summary>Names the types of methods, and collects the places of their endpoints.</summary>
    /// <param name="methods">The methods with their names.</param>
    /// <param name="endpoints">The samples of the endpoints.</param>
    internal static InferencePlaces Create(IReadOnlyList<Method> methods, IEnumerable<EndpointSamples> endpoints)
    {
        var names = NameTypes(methods);
        var places = new InferencePlaces(names * 2);
        foreach (var samples in endpoints)
        {
            places.Add(samples);
        }

        return places;
    }

    // Returns the number of different names of methods.
    private static int NameTypes(IReadOnlyList<Method> methods)
    {
        var count = new Dictionary<string, int>(methods.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var method in methods)
        {
            count[method.Name] = count.TryGetValue(method.Name, out var n) ? n + 1 : 1;
        }

        foreach (var method in methods)
        {
            // A name such as "Create" is ambiguous if several groups have it.
            var name = method.Name;
            if (count[name] > 1 &&
                method.Group.Parent is not null &&
                name.IndexOf(method.Group.Identifier, StringComparison.OrdinalIgnoreCase) < 0)
            {
                name = method.Group.Identifier + name;
            }

            method.TypeName = name;
            method.Samples.AddMethod(name);
        }

        return count.Count;
    }

    private void Add(EndpointSamples samples)
    {
        // Several methods may call one endpoint: AddEuBankAccount, AddUsBankAccount → AddBankAccount.
        var name = samples.MethodNames.Count == 1 ? samples.MethodNames[0] : SharedNameOf(samples.MethodNames);
        var noun = Pluralizer.OfPath(samples.Path);
        Add(samples, PlaceRole.Request, 0, name + "Request", noun, samples.Request);
        Add(samples, PlaceRole.QueryVariables, 0, name + "Variables", noun, samples.Variables);
        foreach (var response in samples.Responses)
        {
            var (role, kind) = response.IsSuccess ? (PlaceRole.Response, "Response") : (PlaceRole.Error, "Error");
            Add(samples, role, response.Status, name + kind, noun, response);
        }
    }

    private void Add(EndpointSamples samples, PlaceRole role, int status, string name, string? noun, SampleList? list)
    {
        if (list is not { Samples.Count: > 0 })
        {
            return;
        }

        _lists.Add(list);
        _places.Add(new SamplePlace
        {
            Method = samples.Method,
            Path = samples.Path,
            Group = samples.Family ?? "",
            Role = role,
            Status = status,
            RootName = name,
            Noun = noun,
            Samples = list.Samples,
        });
    }

    private static string SharedNameOf(IEnumerable<string> names)
    {
        var methods = names.Distinct(StringComparer.Ordinal).OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).ToList();
        return (methods.Count > 1 ? SharedName.Of(methods) : null) ?? methods[0];
    }

    /// <summary>Sets the inferred type of each place.</summary>
    internal void SetTypes(TypeModel inferred)
    {
        for (var i = 0; i < _lists.Count; i++)
        {
            _lists[i].Type = inferred.PlaceTypes[i];
        }
    }

    /// <summary>Reports samples that disagree on a type.</summary>
    internal void ReportConflicts(TypeModel inferred, DiagnosticSink diagnostics)
    {
        foreach (var conflict in inferred.TypeConflicts)
        {
            var samples = _lists[conflict.Place];
            var (one, other) = (conflict.One, conflict.Other);
            if (samples.OriginOf(one.Sample) is { } first && samples.OriginOf(other.Sample) is { } second)
            {
                var at = first.At(one.Value.Offset);
                diagnostics.Report(
                    Rule.SamplesDisagree, second.At(other.Value.Offset), conflict.Path, other.Kind, second.Name, one.Kind, first.Name,
                    at.Line.ToString(CultureInfo.InvariantCulture), at.Column.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
