using Mono.Generator.Model;

namespace Mono.Generator.Emission;

/// <summary>Writes the statements that set a request's body.</summary>
internal static class BodyEmitter
{
    /// <summary>Writes the statements for one endpoint.</summary>
    internal static void Write(SourceWriter writer, BodyPlan body, TypeNames names)
    {
        switch (body.Kind)
        {
            case BodyKind.Json:
                writer.Write($"request.SetJson(body{(body.Type!.Kind == ValueKind.Model ? "" : ", " + names.JsonType(body.Type))});");
                break;
            case BodyKind.Text:
                writer.Write($"request.SetText(body, {CSharpLiteral.Of(body.ContentType)});");
                break;
            case BodyKind.File:
                writer.Write("request.SetFile(body);");
                break;
            case BodyKind.GraphQL:
                var query = body.GraphQLQuery!;
                writer.Append($"request.SetGraphQL({CSharpLiteral.Of(query.Query)}, {CSharpLiteral.Of(query.OperationName)}, ");
                if (body.Type is not null)
                {
                    writer.Write($"variables, {names.JsonType(body.Type)});");
                }
                else
                {
                    writer.Write($"{CSharpLiteral.Of(query.VariablesText)});");
                }

                break;
            case BodyKind.Form or BodyKind.Multipart:
                writer.Write($"var formFields = new Mono::{(body.Kind == BodyKind.Form ? "FormFields" : "MultipartFields")}();");
                foreach (var field in body.Fields)
                {
                    WriteField(writer, body.Kind, field);
                }

                writer.Write($"request.Set{(body.Kind == BodyKind.Form ? "Form" : "Multipart")}(formFields);");
                break;
        }
    }

    // formFields.Add("caption", body.Caption ?? request.Resolve("A pet"));
    private static void WriteField(SourceWriter writer, BodyKind kind, FieldPlan field)
    {
        if (field.Many)
        {
            writer.Write($"if (body.{field.Property} != null)").OpenBlock();
            writer.Write($"foreach (var value in body.{field.Property})").OpenBlock();
            WriteFieldKey(writer, field.Key).Append(", value");
        }
        else
        {
            WriteFieldKey(writer, field.Key).Append($", body.{field.Property}{(field.OpenEnum is null ? "" : "?.Value")}");
            if (field.Default is { } template)
            {
                // Only text fields have a default: the collection's value, unless the caller sets another.
                writer.Append($" ?? request.Resolve({CSharpLiteral.Of(template)})");
            }
        }

        if (kind == BodyKind.Multipart && (field.ContentType ?? field.FileName) is not null)
        {
            writer.Append($", {CSharpLiteral.Of(field.ContentType)}");
            if (field.FileName is not null)
            {
                writer.Append($", {CSharpLiteral.Of(field.FileName)}");
            }
        }

        writer.Write(");");
        if (field.Many)
        {
            writer.CloseBlock().CloseBlock();
        }
    }

    private static SourceWriter WriteFieldKey(SourceWriter writer, string key) => key.IndexOf("{{", StringComparison.Ordinal) < 0
        ? writer.Append($"formFields.Add({CSharpLiteral.Of(key)}")
        : writer.Append($"formFields.Add(request.Expand({CSharpLiteral.Of(key)})");
}
