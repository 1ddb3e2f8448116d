using Mono.Generator.Model;

namespace Mono.Generator.Emission;

/// <summary>Writes the classes of a method's optional parameters and of its form fields.</summary>
internal static class ParameterClassEmitter
{
    /// <summary>Writes the classes of an endpoint.</summary>
    internal static void Write(SourceWriter writer, EndpointPlan plan, ClientIdentity identity, TypeNames names)
    {
        if (plan.ParametersClass is { } name)
        {
            writer.EndLine();
            XmlDoc.Write(writer, "Optional parameters of " + plan.MethodName + "Async.");
            writer.Write(FileEmitter.Attribute);
            writer.Write($"{identity.Visibility} sealed partial class {name}").OpenBlock();
            foreach (var parameter in plan.Parameters)
            {
                if (!parameter.Required)
                {
                    XmlDoc.Write(writer, Doc(parameter));
                    writer.Write($"public {names.Of(parameter)} {parameter.Property} {{ get; set; }}");
                }
            }

            writer.CloseBlock();
        }

        if (plan.Body is { FieldsClass: { } fieldsClass } form)
        {
            writer.EndLine();
            XmlDoc.Write(writer, "Form fields of " + plan.MethodName + "Async.");
            writer.Write(FileEmitter.Attribute);
            writer.Write($"{identity.Visibility} sealed partial class {fieldsClass}").OpenBlock();
            foreach (var field in form.Fields)
            {
                XmlDoc.Write(writer, Doc(field));
                writer.Write($"public {names.Of(field)} {field.Property} {{ get; set; }}");
            }

            writer.CloseBlock();
        }
    }

    private static string Doc(FieldPlan field) =>
        "The field \"" + field.Key + "\"." +
        (field.Default is null ? "" : " Defaults to \"" + field.Default + "\".") +
        (field.Doc is null ? "" : "\n\n" + field.Doc);

    private static string Doc(ParameterPlan parameter) => parameter.Doc ?? parameter.Target switch
    {
        ParameterTarget.Path => "The path variable \"" + parameter.Key + "\".",
        ParameterTarget.Variable => "The variable {{" + parameter.Key + "}}.",
        ParameterTarget.Header => "The header \"" + parameter.Key + "\".",
        _ => "The query parameter \"" + parameter.Key + "\".",
    };
}
