using System.Text;
using Mono.Generator.Planning;

namespace Mono.Generator.Emission;

/// <summary>
/// Writes how models are read and written: a table of names and two short methods per model, since the table form is what
/// the C# compiler takes fastest and the runtime reads as fast as hand-written code.
/// </summary>
internal static class JsonEmitter
{
    // '|' reads best; the others take its place in the rare table where a name holds it.
    private static readonly char[] s_separators = ['|', ',', ';', ' ', '/', '~', '^', '`', '\n', '\u0001'];

    internal static void Write(SourceWriter writer, JsonUnit unit, TargetOptions target, CancellationToken cancellationToken)
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

    // internal sealed class UserJson : ModelJsonType<User>
    // {
    //     internal static readonly UserJson Instance = new UserJson();
    //     public UserJson() : base("|id|name") { }
    //     protected override User Create() => new User();
    //     protected override ref JsonExtras Extras(User model) => ref model._extras;
    //     protected override void ReadMember(User model, int index, ref JsonModelReader reader) { switch (index) { … } }
    //     protected override void WriteMembers(User model, ref JsonModelWriter writer) { … }
    // }
    private static void WriteModel(SourceWriter writer, ModelPlan model, ClientIdentity identity, TypeNames names)
    {
        var type = "global::" + identity.Namespace + "." + model.Name;
        var json = model.Name + "Json";
        writer.Write(FileEmitter.Mark);
        writer.Write("internal sealed class " + json + " : global::Mono.Client.ModelJsonType<" + type + ">").Open();
        writer.Write("internal static readonly " + json + " Instance = new " + json + "();");
        writer.Gap();
        writer.Write("public " + json + "() : base(" + CSharpLiteral.Of(Table(model)) + ")").Open().Close();
        writer.Gap();
        writer.Write("protected override " + type + " Create() => new " + type + "();");
        writer.Gap();
        writer.Write("protected override ref global::Mono.Client.JsonExtras Extras(" + type + " model) => ref model._extras;");
        writer.Gap();
        writer.Write("protected override void ReadMember(" + type + " model, int index, ref global::Mono.Client.JsonModelReader reader)").Open();
        if (model.Members.Count > 0)
        {
            writer.Write("switch (index)").Open();
            for (var i = 0; i < model.Members.Count; i++)
            {
                var member = model.Members[i];
                var (method, argument) = names.Accessor(member.Type);
                var generic = member.Type.Kind == TypeKind.OpenEnum ? "<" + member.Type.Model + ">" : "";
                writer.Write("case " + Number(i) + ": model." + member.Name + " = reader." + method + generic + "(" + argument + "); break;");
            }

            writer.Close();
        }

        writer.Close();
        writer.Gap();
        writer.Write("protected override void WriteMembers(" + type + " model, ref global::Mono.Client.JsonModelWriter writer)").Open();
        for (var i = 0; i < model.Members.Count; i++)
        {
            var member = model.Members[i];
            var (method, argument) = names.Accessor(member.Type);
            writer.Write("writer." + method + "(" + Number(i) + ", model." + member.Name + (argument is null ? "" : ", " + argument) + ");");
        }

        writer.Close();
        writer.Close();
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // The names after one another, each after the separator.
    private static string Table(ModelPlan model)
    {
        var separator = Array.Find(s_separators, c => model.Members.All(m => m.JsonName.IndexOf(c) < 0));
        if (separator == '\0')
        {
            separator = Enumerable.Range('\u0002', 0xD000).Select(c => (char)c).First(c => model.Members.All(m => m.JsonName.IndexOf(c) < 0));
        }

        var table = new StringBuilder();
        foreach (var member in model.Members)
        {
            table.Append(separator).Append(member.JsonName);
        }

        return table.ToString();
    }
}
