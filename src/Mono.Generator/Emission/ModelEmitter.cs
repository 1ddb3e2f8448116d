using Mono.Generator.Model;

namespace Mono.Generator.Emission;

/// <summary>
/// Writes models: their properties, a table of their names in JSON, and one method that visits each property, to read and to write. It is spelled for the compiler too: that form takes it
/// least time, and the runtime reads by it as fast as hand-written code does.
/// </summary>
internal static class ModelEmitter
{
    // '|' reads best; the others take its place in the rare table where a name holds it.
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

        writer.Write(FileEmitter.Mark);
        writer.Write($"[JsonConverter(typeof(Mono::ModelConverter<{model.Name}>))]");
        writer.Write($"{identity.Visibility} sealed partial class {model.Name} : Mono::ApiModel").OpenBlock();
        for (var i = 0; i < model.Members.Count; i++)
        {
            var member = model.Members[i];
            if (member.Doc is { } memberDoc)
            {
                XmlDoc.Write(writer, memberDoc);
            }

            names.AppendPlain(writer.Append("public "), member.Type).Write($"{names.Mark(member.Type)} {member.Name} {{ get; set; }}");
        }

        if (model.Members.Count > 0)
        {
            writer.EndLine();
        }

        writer.Append("protected override string JsonNames => ");
        WriteTable(writer, model);
        writer.Write(";");
        writer.EndLine();
        writer.Write("protected override void BindMembers(ref Mono::JsonMemberBinder json)").OpenBlock();
        for (var i = 0; i < model.Members.Count; i++)
        {
            var member = model.Members[i];
            writer.Append($"{member.Name} = json.{names.Visit(member.Type)}({member.Name}");
            if (names.VisitArgument(member.Type) is { } argument)
            {
                writer.Append($", {argument}");
            }

            writer.Write(");");
        }

        writer.CloseBlock();
        writer.CloseBlock();
    }

    // The names after one another, each after the separator.
    private static void WriteTable(SourceWriter writer, ModelPlan model)
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

    private static char RareSeparator(ModelPlan model) => Enumerable.Range('\u0002', 0xD000).Select(c => (char)c).First(c => MaySeparate(model, c));

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
