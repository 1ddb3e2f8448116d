using Mono.Generator.Planning;

namespace Mono.Generator.Emission;

/// <summary>How decided types are spelled in C#, and which methods of the runtime read and write them.</summary>
internal sealed class TypeNames
{
    private readonly TargetOptions _target;
    private readonly string?[] _plain = new string?[(int)TypeKind.Map + 1];
    private readonly string?[] _nullable = new string?[(int)TypeKind.Map + 1];

    internal TypeNames(TargetOptions target)
    {
        _target = target;
        for (var kind = TypeKind.Any; kind < TypeKind.OpenEnum; kind++)
        {
            var name = Scalar(kind, target);
            _plain[(int)kind] = name;
            _nullable[(int)kind] = name + (IsValueType(kind) ? "?" : target.Mark);
        }
    }

    /// <summary>What follows the type where the value may be missing.</summary>
    internal string Mark(TypeRef type) => IsValueType(type.Kind) ? "?" : _target.Mark;

    /// <summary>The type of a value that is there.</summary>
    internal string Plain(TypeRef type) => type.Kind switch
    {
        TypeKind.Model or TypeKind.OpenEnum => type.Model!,
        TypeKind.List => "Generic::List<" + Element(type) + ">",
        TypeKind.Map => "Generic::Dictionary<string, " + Element(type) + ">",
        _ => Plain(type.Kind),
    };

    /// <summary>A scalar type.</summary>
    internal string Plain(TypeKind kind) => _plain[(int)kind] ?? throw new ArgumentOutOfRangeException(nameof(kind));

    /// <summary>A scalar type, with <c>?</c> where the value may be missing.</summary>
    internal string Nullable(TypeKind kind) => _nullable[(int)kind] ?? throw new ArgumentOutOfRangeException(nameof(kind));

    /// <summary>The visitor's method for a property: <c>json.Int64(Id)</c>.</summary>
    internal string Visit(TypeRef type) => type.Kind switch
    {
        TypeKind.Any => "Element",
        TypeKind.String => "String",
        TypeKind.Boolean => "Boolean",
        TypeKind.Int64 => "Int64",
        TypeKind.Double => "Double",
        TypeKind.Decimal => "Decimal",
        TypeKind.DateTime => "DateTimeOffset",
        TypeKind.Date => _target.DateOnly ? "Date" : "String",
        TypeKind.Time => _target.DateOnly ? "Time" : "String",
        TypeKind.Uuid => "Guid",
        TypeKind.OpenEnum => "OpenEnum",
        TypeKind.Model => "Model",
        TypeKind.List => IsListOfModels(type) ? "Models" : "List",
        TypeKind.Map => "Map",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>What the visitor's method is told beside the property's value: <c>json.List(Tags, JsonTypes.String)</c>; null if that is enough.</summary>
    internal string? VisitArgument(TypeRef type) =>
        type.Kind is TypeKind.List or TypeKind.Map && !IsListOfModels(type) ? JsonType(type.Element!, type.ElementNullable) : null;

    /// <summary>The expression of the runtime's <c>JsonType</c> for this type.</summary>
    internal string JsonType(TypeRef type, bool nullable = false) =>
        nullable && _target.Nullable && !IsValueType(type.Kind) ? "Mono::JsonTypes.Nullable(" + ValueType(type, false) + ")" : ValueType(type, nullable);

    private string ValueType(TypeRef type, bool nullable)
    {
        const string types = "Mono::JsonTypes.";
        var prefix = types + (nullable && IsValueType(type.Kind) && type.Kind != TypeKind.Any ? "Nullable" : "");
        return type.Kind switch
        {
            TypeKind.Any => types + "Element",
            TypeKind.String => types + "String",
            TypeKind.Boolean => prefix + "Boolean",
            TypeKind.Int64 => prefix + "Int64",
            TypeKind.Double => prefix + "Double",
            TypeKind.Decimal => prefix + "Decimal",
            TypeKind.DateTime => prefix + "DateTimeOffset",
            TypeKind.Date => _target.DateOnly ? prefix + "Date" : types + "String",
            TypeKind.Time => _target.DateOnly ? prefix + "Time" : types + "String",
            TypeKind.Uuid => prefix + "Guid",
            TypeKind.OpenEnum => prefix + "OpenEnum<" + type.Model + ">()",
            TypeKind.Model => types + "Model<" + type.Model + ">()",
            TypeKind.List => types + "List(" + JsonType(type.Element!, type.ElementNullable) + ")",
            TypeKind.Map => types + "Map(" + JsonType(type.Element!, type.ElementNullable) + ")",
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
    }

    private string Element(TypeRef type) =>
        Plain(type.Element!) + (type.ElementNullable && type.Element!.Kind != TypeKind.Any && (IsValueType(type.Element!.Kind) || _target.Nullable) ? "?" : "");

    private bool IsValueType(TypeKind kind) => kind is not (TypeKind.String or TypeKind.Model or TypeKind.List or TypeKind.Map) && (_target.DateOnly || kind is not (TypeKind.Date or TypeKind.Time));

    private static bool IsListOfModels(TypeRef type) => type is { Kind: TypeKind.List, Element.Kind: TypeKind.Model, ElementNullable: false };

    private static string Scalar(TypeKind kind, TargetOptions target) => kind switch
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
        _ => "System::Guid",
    };
}
