using Mono.Generator.Inference;
using Mono.Generator.Model;
using Mono.Generator.Requests;

namespace Mono.Generator.Emission;

/// <summary>What one generated file shows. Equal units need no new file.</summary>
/// <param name="HintName">The file's name, unique in the compilation ignoring case.</param>
/// <param name="Identity">The client's names.</param>
internal abstract record SourceFile(string HintName, ClientIdentity Identity)
{
    /// <summary>Takes a client apart into its files, in a fixed order.</summary>
    internal static IEnumerable<SourceFile> Of(ClientPlan plan)
    {
        var identity = plan.Identity;
        yield return new OptionsFile(FileName.OfOptions(identity), identity, plan.Options);
        var models = plan.Models.ToLookup(m => m.Group ?? "", StringComparer.Ordinal);
        var openEnums = plan.OpenEnums.ToLookup(e => e.Group ?? "", StringComparer.Ordinal);
        foreach (var family in plan.Groups.GroupBy(g => g.Family, StringComparer.Ordinal))
        {
            // A top-level folder is one file, with the models that nothing else uses: few files keep the compiler quick at each edit of any code.
            var isClient = family.Key.Length == 0;
            yield return new GroupsFile(
                isClient ? FileName.OfClient(identity) : FileName.OfFolder(identity, family.Key), identity, family.ToEquatableArray(), isClient,
                isClient ? ModelSet.Empty : new ModelSet(models[family.Key].ToEquatableArray(), openEnums[family.Key].ToEquatableArray()));
        }

        if (models.Contains("") || openEnums.Contains(""))
        {
            yield return new ModelsFile(FileName.OfModels(identity), identity, new ModelSet(models[""].ToEquatableArray(), openEnums[""].ToEquatableArray()));
        }
    }
}

/// <summary>Models, and strings with known values.</summary>
internal sealed record ModelSet(EquatableArray<ModelPlan> Models, EquatableArray<OpenEnumPlan> OpenEnums)
{
    internal static readonly ModelSet Empty = new(EquatableArray<ModelPlan>.Empty, EquatableArray<OpenEnumPlan>.Empty);
}

/// <summary>The options and the auths.</summary>
internal sealed record OptionsFile(string HintName, ClientIdentity Identity, OptionsPlan Options) : SourceFile(HintName, Identity);

/// <summary>The interfaces, classes and parameter classes of a top-level folder and the folders in it, and the models that only it uses; or the client itself.</summary>
internal sealed record GroupsFile(string HintName, ClientIdentity Identity, EquatableArray<GroupPlan> Groups, bool IsClient, ModelSet Models) : SourceFile(HintName, Identity);

/// <summary>The models that several folders use, or the client itself.</summary>
internal sealed record ModelsFile(string HintName, ClientIdentity Identity, ModelSet Models) : SourceFile(HintName, Identity);
