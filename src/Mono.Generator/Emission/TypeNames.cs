using Mono.Generator.Planning;

namespace Mono.Generator.Emission;

/// <summary>How decided types are spelled in C#, and which methods of the runtime read and write them.</summary>
internal sealed class TypeNames(ClientIdentity identity, TargetOptions target)
{
    /// <summary>The type, with <c>?</c> where the value may be missing.</summary>
    internal string Nullable(TypeRef type) =>
        IsValueType(type) ? Plain(type) + "?" : Plain(type) + target.Mark;

    /// <summary>The type of a value that is there.</summary>
    internal string Plain(TypeRef type) => type.Kind switch
    {
        TypeKind.Any => "global::System.Text.Json.JsonElement",
        TypeKind.Model or TypeKind.OpenEnum => type.Model!,
        TypeKind.List => "global::System.Collections.Generic.List<" + Element(type) + ">",
        TypeKind.Map => "global::System.Collections.Generic.Dictionary<string, " + Element(type) + ">",
        _ => Plain(type.Kind),
    };

    /// <summary>A scalar type.</summary>
    internal string Plain(TypeKind kind) => kind switch
    {
        TypeKind.Any => "global::System.Text.Json.JsonElement",
        TypeKind.String => "string",
        TypeKind.Boolean => "bool",
        TypeKind.Int64 => "long",
        TypeKind.Double => "double",
        TypeKind.Decimal => "decimal",
        TypeKind.DateTime => "global::System.DateTimeOffset",
        TypeKind.Date => target.DateOnly ? "global::System.DateOnly" : "string",
        TypeKind.Time => target.DateOnly ? "global::System.TimeOnly" : "string",
        TypeKind.Uuid => "global::System.Guid",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A scalar type, with <c>?</c> where the value may be missing.</summary>
    internal string Nullable(TypeKind kind) => Plain(kind) + (IsValueType(kind) ? "?" : target.Mark);

    /// <summary>The runtime's method that reads or writes a member of this type, and what it needs besides.</summary>
    internal (string Method, string? Argument) Accessor(TypeRef type) => type.Kind switch
    {
        TypeKind.Any => ("Element", null),
        TypeKind.String => ("String", null),
        TypeKind.Boolean => ("Boolean", null),
        TypeKind.Int64 => ("Int64", null),
        TypeKind.Double => ("Double", null),
        TypeKind.Decimal => ("Decimal", null),
        TypeKind.DateTime => ("DateTimeOffset", null),
        TypeKind.Date => (target.DateOnly ? "Date" : "String", null),
        TypeKind.Time => (target.DateOnly ? "Time" : "String", null),
        TypeKind.Uuid => ("Guid", null),
        TypeKind.OpenEnum => ("OpenEnum", null),
        TypeKind.Model => ("Object", JsonType(type, false)),
        TypeKind.List => ("List", JsonType(type.Element!, type.ElementNullable)),
        TypeKind.Map => ("Map", JsonType(type.Element!, type.ElementNullable)),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The expression of the runtime's <c>JsonType</c> for this type.</summary>
    internal string JsonType(TypeRef type, bool nullable = false) =>
        nullable && target.Nullable && !IsValueType(type) ? "global::Mono.Client.JsonTypes.Nullable(" + ValueType(type, false) + ")" : ValueType(type, nullable);

    private string ValueType(TypeRef type, bool nullable)
    {
        const string types = "global::Mono.Client.JsonTypes.";
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
            TypeKind.Model => JsonClass(type.Model!) + ".Instance",
            TypeKind.List => types + "List(" + JsonType(type.Element!, type.ElementNullable) + ")",
            TypeKind.Map => types + "Map(" + JsonType(type.Element!, type.ElementNullable) + ")",
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
    }

    /// <summary>The class that reads and writes a model.</summary>
    internal string JsonClass(string model) => "global::" + identity.Namespace + ".Json." + model + "Json";

    private string Element(TypeRef type) =>
        Plain(type.Element!) + (type.ElementNullable && type.Element!.Kind != TypeKind.Any && (IsValueType(type.Element!) || target.Nullable) ? "?" : "");

    private bool IsValueType(TypeRef type) => type.Kind is not (TypeKind.Model or TypeKind.List or TypeKind.Map) && IsValueType(type.Kind);

    private bool IsValueType(TypeKind kind) => kind is not TypeKind.String && (target.DateOnly || kind is not (TypeKind.Date or TypeKind.Time));
}
