using Mono.Generator.Model;

namespace Mono.Generator.Emission;

/// <summary>Content of one generated file. Equal contents give the same text, so the file is not written again.</summary>
/// <param name="HintName">The file's name, unique in the compilation ignoring case.</param>
/// <param name="Identity">The client's names.</param>
internal abstract record SourceFile(string HintName, ClientIdentity Identity)
{
    /// <summary>Divides a client into its files, in a fixed order.</summary>
    internal static IEnumerable<SourceFile> Of(ClientPlan plan)
    {
        var identity = plan.Identity;
        yield return new OptionsFile(FileName.OfOptions(identity), identity, plan.Options);
        var models = plan.Models.ToLookup(m => m.Group ?? "", StringComparer.Ordinal);
        var openEnums = plan.OpenEnums.ToLookup(e => e.Group ?? "", StringComparer.Ordinal);
        foreach (var folder in plan.Groups.GroupBy(g => g.TopFolder, StringComparer.Ordinal))
        {
            // A top-level folder and the models that only it uses are one file: each file takes compiler time at each edit of any code.
            var isClient = folder.Key.Length == 0;
            yield return new GroupsFile(
                isClient ? FileName.OfClient(identity) : FileName.OfFolder(identity, folder.Key),
                identity,
                folder.ToEquatableArray(),
                isClient,
                isClient ? ModelSet.Empty : new ModelSet(models[folder.Key].ToEquatableArray(), openEnums[folder.Key].ToEquatableArray()));
        }

        if (models.Contains("") || openEnums.Contains(""))
        {
            var shared = new ModelSet(models[""].ToEquatableArray(), openEnums[""].ToEquatableArray());
            yield return new ModelsFile(FileName.OfModels(identity), identity, shared);
        }
    }
}

/// <summary>Models and open enums.</summary>
internal sealed record ModelSet(EquatableArray<ModelPlan> Models, EquatableArray<OpenEnumPlan> OpenEnums)
{
    internal static readonly ModelSet Empty = new(EquatableArray<ModelPlan>.Empty, EquatableArray<OpenEnumPlan>.Empty);
}

/// <summary>The options, auth schemes and environments.</summary>
internal sealed record OptionsFile(string HintName, ClientIdentity Identity, OptionsPlan Options) : SourceFile(HintName, Identity);

/// <summary>The client itself, or a top-level folder with the folders inside it and the models that only they use.</summary>
internal sealed record GroupsFile(
    string HintName, ClientIdentity Identity, EquatableArray<GroupPlan> Groups, bool IsClient, ModelSet Models)
    : SourceFile(HintName, Identity);

/// <summary>The models that several folders or the client itself use.</summary>
internal sealed record ModelsFile(string HintName, ClientIdentity Identity, ModelSet Models) : SourceFile(HintName, Identity);
