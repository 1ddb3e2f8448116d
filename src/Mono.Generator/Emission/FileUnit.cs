using Mono.Generator.Planning;

namespace Mono.Generator.Emission;

/// <summary>What one generated file shows. Equal units need no new file.</summary>
/// <param name="HintName">The file's name, unique in the compilation ignoring case.</param>
/// <param name="Identity">The client's names.</param>
internal abstract record FileUnit(string HintName, ClientIdentity Identity)
{
    /// <summary>Takes a client apart into its files, in a fixed order.</summary>
    internal static IEnumerable<FileUnit> Of(ClientPlan plan)
    {
        var identity = plan.Identity;
        var stem = identity.Namespace + "." + identity.ClientName;
        yield return new OptionsUnit(stem + ".Options.g.cs", identity, plan.Options);
        for (var i = 0; i < plan.Groups.Count; i++)
        {
            var group = plan.Groups[i];
            yield return new GroupUnit(i == 0 ? stem + ".g.cs" : stem + "." + group.ClassName + ".g.cs", identity, group, i == 0);
        }

        // Models that one top-level folder uses are written with it; the others, and the root's, together.
        var keys = new List<string>();
        var families = new Dictionary<string, List<ModelPlan>>(StringComparer.Ordinal);
        foreach (var model in plan.Models)
        {
            var key = model.Group ?? "";
            if (!families.TryGetValue(key, out var family))
            {
                families.Add(key, family = []);
                keys.Add(key);
            }

            family.Add(model);
        }

        foreach (var key in plan.OpenEnums.Select(e => e.Group ?? "").Where(k => !families.ContainsKey(k)).Distinct(StringComparer.Ordinal))
        {
            families.Add(key, []);
            keys.Add(key);
        }

        foreach (var key in keys)
        {
            var models = families[key].ToEquatableArray();
            var name = key.Length == 0 ? stem : stem + "." + key;
            yield return new ModelsUnit(name + ".Models.g.cs", identity, models, plan.OpenEnums.Where(e => (e.Group ?? "") == key).ToEquatableArray());
        }
    }
}

/// <summary>The options and the auths.</summary>
internal sealed record OptionsUnit(string HintName, ClientIdentity Identity, OptionsPlan Options) : FileUnit(HintName, Identity);

/// <summary>A group's interface, class and parameter classes.</summary>
internal sealed record GroupUnit(string HintName, ClientIdentity Identity, GroupPlan Group, bool IsClient) : FileUnit(HintName, Identity);

/// <summary>Models, and strings with known values.</summary>
internal sealed record ModelsUnit(string HintName, ClientIdentity Identity, EquatableArray<ModelPlan> Models, EquatableArray<OpenEnumPlan> OpenEnums) : FileUnit(HintName, Identity);
