using Mono.Generator.Planning;

namespace Mono.Generator.Emission;

/// <summary>Writes models as their users see them.</summary>
internal static class ModelEmitter
{
    internal static void Write(SourceWriter writer, ModelsUnit unit, TargetOptions target, CancellationToken cancellationToken)
    {
        var names = new TypeNames(unit.Identity, target);
        for (var i = 0; i < unit.Models.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (i > 0)
            {
                writer.Gap();
            }

            WriteModel(writer, unit.Models[i], unit.Identity, names);
        }
    }

    // [JsonConverter(typeof(ModelConverter<User, UserJson>))]
    // public sealed partial class User
    // {
    //     public long? Id { get; set; }
    //     public IDictionary<string, JsonElement> AdditionalProperties => _extras.Members;
    //     internal JsonExtras _extras;
    // }
    private static void WriteModel(SourceWriter writer, ModelPlan model, ClientIdentity identity, TypeNames names)
    {
        if (model.Doc is { } doc)
        {
            XmlDoc.Write(writer, doc);
        }

        writer.Write(FileEmitter.Mark);
        writer.Write("[global::System.Text.Json.Serialization.JsonConverter(typeof(global::Mono.Client.ModelConverter<" + model.Name + ", " + names.JsonClass(model.Name) + ">))]");
        writer.Write(identity.Visibility + " sealed partial class " + model.Name).Open();
        foreach (var member in model.Members)
        {
            if (member.Doc is { } memberDoc)
            {
                XmlDoc.Write(writer, memberDoc);
            }

            writer.Write("public " + names.Nullable(member.Type) + " " + member.Name + " { get; set; }");
        }

        writer.Gap();
        writer.Write("/// <summary>Members of the JSON object that have no property here, and values that do not fit their property's type.</summary>");
        writer.Write("public global::System.Collections.Generic.IDictionary<string, global::System.Text.Json.JsonElement> AdditionalProperties => _extras.Members;");
        writer.Gap();
        writer.Write("internal global::Mono.Client.JsonExtras _extras;");
        writer.Close();
    }
}
