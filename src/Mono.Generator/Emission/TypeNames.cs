using Mono.Generator.Planning;

namespace Mono.Generator.Emission;

/// <summary>How decided types are spelled in C#, and which methods of the runtime read and write them.</summary>
internal sealed class TypeNames(TargetOptions target)
{
    /// <summary>The type, with <c>?</c> where the value may be missing.</summary>
    internal string Nullable(TypeRef type) =>
        IsValueType(type) ? Plain(type) + "?" : Plain(type) + target.Mark;

    /// <summary>The type of a value that is there.</summary>
    internal string Plain(TypeRef type) => type.Kind switch
    {
        TypeKind.Any => "Json::JsonElement",
        TypeKind.Model or TypeKind.OpenEnum => type.Model!,
        TypeKind.List => "Generic::List<" + Element(type) + ">",
        TypeKind.Map => "Generic::Dictionary<string, " + Element(type) + ">",
        _ => Plain(type.Kind),
    };

    /// <summary>A scalar type.</summary>
    internal string Plain(TypeKind kind) => kind switch
    {
        TypeKind.Any => "Json::JsonElement",
        TypeKind.String => "string",
        TypeKind.Boolean => "bool",
        TypeKind.Int64 => "long",
        TypeKind.Double => "double",
        TypeKind.Decimal => "decimal",
        TypeKind.DateTime => "System::DateTimeOffset",
        TypeKind.Date => target.DateOnly ? "System::DateOnly" : "string",
        TypeKind.Time => target.DateOnly ? "System::TimeOnly" : "string",
        TypeKind.Uuid => "System::Guid",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A scalar type, with <c>?</c> where the value may be missing.</summary>
    internal string Nullable(TypeKind kind) => Plain(kind) + (IsValueType(kind) ? "?" : target.Mark);

    /// <summary>The visit of a property: <c>json.Int64(Id)</c>.</summary>
    internal string Visit(TypeRef type, string property) => type.Kind switch
    {
        TypeKind.Any => "json.Element(" + property + ")",
        TypeKind.Date or TypeKind.Time when !target.DateOnly => "json.String(" + property + ")",
        TypeKind.DateTime => "json.DateTimeOffset(" + property + ")",
        TypeKind.Uuid => "json.Guid(" + property + ")",
        TypeKind.List when type is { Element.Kind: TypeKind.Model, ElementNullable: false } => "json.Models(" + property + ")",
        TypeKind.List or TypeKind.Map => "json." + type.Kind + "(" + property + ", " + JsonType(type.Element!, type.ElementNullable) + ")",
        var kind => "json." + kind + "(" + property + ")",
    };

    /// <summary>The expression of the runtime's <c>JsonType</c> for this type.</summary>
    internal string JsonType(TypeRef type, bool nullable = false) =>
        nullable && target.Nullable && !IsValueType(type) ? "Mono::JsonTypes.Nullable(" + ValueType(type, false) + ")" : ValueType(type, nullable);

    private string ValueType(TypeRef type, bool nullable)
    {
        const string types = "Mono::JsonTypes.";
        var prefix = types + (nullable && IsValueType(type) && type.Kind != TypeKind.Any ? "Nullable" : "");
        return type.Kind switch
        {
            TypeKind.Any => types + "Element",
            TypeKind.String => types + "String",
            TypeKind.Boolean => prefix + "Boolean",
            TypeKind.Int64 => prefix + "Int64",
            TypeKind.Double => prefix + "Double",
            TypeKind.Decimal => prefix + "Decimal",
            TypeKind.DateTime => prefix + "DateTimeOffset",
            TypeKind.Date => target.DateOnly ? prefix + "Date" : types + "String",
            TypeKind.Time => target.DateOnly ? prefix + "Time" : types + "String",
            TypeKind.Uuid => prefix + "Guid",
            TypeKind.OpenEnum => prefix + "OpenEnum<" + type.Model + ">()",
            TypeKind.Model => types + "Model<" + type.Model + ">()",
            TypeKind.List => types + "List(" + JsonType(type.Element!, type.ElementNullable) + ")",
            TypeKind.Map => types + "Map(" + JsonType(type.Element!, type.ElementNullable) + ")",
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
    }

    private string Element(TypeRef type) =>
        Plain(type.Element!) + (type.ElementNullable && type.Element!.Kind != TypeKind.Any && (IsValueType(type.Element!) || target.Nullable) ? "?" : "");

    private bool IsValueType(TypeRef type) => type.Kind is not (TypeKind.Model or TypeKind.List or TypeKind.Map) && IsValueType(type.Kind);

    private bool IsValueType(TypeKind kind) => kind is not TypeKind.String && (target.DateOnly || kind is not (TypeKind.Date or TypeKind.Time));
}
