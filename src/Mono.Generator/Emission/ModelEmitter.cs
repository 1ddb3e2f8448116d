using Mono.Generator.Model;

namespace Mono.Generator.Emission;

/// <summary>Writes models: their properties, their JSON names, and one method that reads or writes each property.</summary>
/// <remarks>The compiler takes the least time for this form, and at run time it is as fast as code by hand.</remarks>
internal static class ModelEmitter
{
    // '|' is easiest to read. The others replace it in the rare case that a name contains it.
    private static readonly string[] s_separators = ["|", ",", ";", " ", "/", "~", "^", "`", "\n", "\u0001"];

    // [JsonConverter(typeof(ModelConverter<User>))]
    // public sealed partial class User : ApiModel
    // {
    //     public long? Id { get; set; }
    //
    //     protected override string JsonNames => "|id";
    //     protected override void BindMembers(ref JsonMemberBinder json) { Id = json.Int64(Id); }
    // }
    internal static void Write(SourceWriter writer, ModelPlan model, ClientIdentity identity, TypeNames names)
    {
        if (model.Doc is { } doc)
        {
            XmlDoc.Write(writer, doc);
        }

        writer.Write(FileEmitter.Attribute);
        writer.Write($"[JsonConverter(typeof(Mono::ModelConverter<{model.Name}>))]");
        writer.Write($"{identity.Visibility} sealed partial class {model.Name} : Mono::ApiModel").OpenBlock();
        for (var i = 0; i < model.Members.Count; i++)
        {
            var member = model.Members[i];
            if (member.Doc is { } memberDoc)
            {
                XmlDoc.Write(writer, memberDoc);
            }

            names.AppendPlain(writer.Append("public "), member.Type);
            writer.Write($"{names.NullableSuffix(member.Type)} {member.Name} {{ get; set; }}");
        }

        if (model.Members.Count > 0)
        {
            writer.EndLine();
        }

        writer.Append("protected override string JsonNames => ");
        WriteJsonNames(writer, model);
        writer.Write(";");
        writer.EndLine();
        writer.Write("protected override void BindMembers(ref Mono::JsonMemberBinder json)").OpenBlock();
        for (var i = 0; i < model.Members.Count; i++)
        {
            var member = model.Members[i];
            writer.Append($"{member.Name} = json.{names.BinderMethod(member.Type)}({member.Name}");
            if (names.BinderArgument(member.Type) is { } argument)
            {
                writer.Append($", {argument}");
            }

            writer.Write(");");
        }

        writer.CloseBlock();
        writer.CloseBlock();
    }

    // "|id|name": a separator before each name.
    private static void WriteJsonNames(SourceWriter writer, ModelPlan model)
    {
        var separator = model.Members.Count == 0 ? "" : Separator(model);
        writer.Append('"');
        for (var i = 0; i < model.Members.Count; i++)
        {
            CSharpLiteral.Of(separator).AppendInside(writer);
            CSharpLiteral.Of(model.Members[i].JsonName).AppendInside(writer);
        }

        writer.Append('"');
    }

    private static string Separator(ModelPlan model)
    {
        foreach (var separator in s_separators)
        {
            if (MaySeparate(model, separator[0]))
            {
                return separator;
            }
        }

        return RareSeparator(model).ToString();
    }

    private static char RareSeparator(ModelPlan model) =>
        Enumerable.Range('\u0002', 0xD000).Select(c => (char)c).First(c => MaySeparate(model, c));

    private static bool MaySeparate(ModelPlan model, char separator)
    {
        for (var i = 0; i < model.Members.Count; i++)
        {
            if (model.Members[i].JsonName.IndexOf(separator) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
