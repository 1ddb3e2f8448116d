using Mono.Generator.Model;

namespace Mono.Generator.Emission;

/// <summary>Spelling of types in C#, and the runtime methods that read and write them.</summary>
internal sealed class TypeNames
{
    private const string Types = "Mono::JsonTypes.";
    private const string ModelType = Types + "Model<";

    private readonly TargetOptions _target;
    private readonly string?[] _plain = new string?[(int)ValueKind.Map + 1];
    private readonly string?[] _nullable = new string?[(int)ValueKind.Map + 1];

    internal TypeNames(TargetOptions target)
    {
        _target = target;
        for (var kind = ValueKind.Any; kind < ValueKind.OpenEnum; kind++)
        {
            var name = Scalar(kind, target);
            _plain[(int)kind] = name;
            _nullable[(int)kind] = name + (IsValueType(kind) ? "?" : target.NullableSuffix);
        }
    }

    /// <summary>Returns the suffix of a type whose value may be missing.</summary>
    internal string NullableSuffix(TypeRef type) => IsValueType(type.Kind) ? "?" : _target.NullableSuffix;

    /// <summary>Returns the type of a value that is never missing.</summary>
    internal string Plain(TypeRef type) => type.Kind switch
    {
        ValueKind.Model or ValueKind.OpenEnum => type.Model!,
        ValueKind.List or ValueKind.Map => ListOrMap(type) + Plain(type.Element!) + ElementMark(type) + ">",
        _ => Plain(type.Kind),
    };

    /// <summary>Writes the type of a value that is never missing.</summary>
    internal SourceWriter AppendPlain(SourceWriter writer, TypeRef type) => type.Kind is ValueKind.List or ValueKind.Map
        ? AppendPlain(writer.Append(ListOrMap(type)), type.Element!).Append(ElementMark(type)).Append('>')
        : writer.Append(Plain(type));

    /// <summary>Returns a scalar type.</summary>
    internal string Plain(ValueKind kind) => _plain[(int)kind] ?? throw new ArgumentOutOfRangeException(nameof(kind));

    /// <summary>Returns a scalar type for a value that may be missing.</summary>
    internal string Nullable(ValueKind kind) => _nullable[(int)kind] ?? throw new ArgumentOutOfRangeException(nameof(kind));

    /// <summary>Returns the type of a method's parameter.</summary>
    internal string Of(ParameterPlan parameter) => parameter.OpenEnum is { } known
        ? parameter.Required ? known : known + "?"
        : parameter.Many
        ? "Generic::IEnumerable<string>" + (parameter.Required ? "" : _target.NullableSuffix)
        : parameter.Required ? Plain(parameter.Type) : Nullable(parameter.Type);

    /// <summary>Returns the type of a form field, which may be missing.</summary>
    internal string Of(FieldPlan field)
    {
        if (field.OpenEnum is { } known)
        {
            return known + "?";
        }

        var one = field.IsFile ? "Mono::FilePart" : field.Many ? "string" : Plain(field.Type);
        return field.Many
            ? "Generic::IList<" + one + ">" + _target.NullableSuffix
            : field.IsFile ? one + _target.NullableSuffix : Nullable(field.Type);
    }

    /// <summary>Returns the method of <c>JsonMemberBinder</c> for a property: <c>Int64</c> in <c>json.Int64(Id)</c>.</summary>
    internal string BinderMethod(TypeRef type) => type.Kind switch
    {
        ValueKind.Any => "Element",
        ValueKind.String => "String",
        ValueKind.Boolean => "Boolean",
        ValueKind.Int64 => "Int64",
        ValueKind.Double => "Double",
        ValueKind.Decimal => "Decimal",
        ValueKind.DateTime => "DateTimeOffset",
        ValueKind.Date => _target.DateOnly ? "Date" : "String",
        ValueKind.Time => _target.DateOnly ? "Time" : "String",
        ValueKind.Uuid => "Guid",
        ValueKind.OpenEnum => "OpenEnum",
        ValueKind.Model => "Model",
        ValueKind.List => IsListOfModels(type) ? "Models" : "List",
        ValueKind.Map => "Map",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>Returns that method's second argument, as in <c>json.List(Tags, JsonTypes.String)</c>; null if it has none.</summary>
    internal string? BinderArgument(TypeRef type) =>
        type.Kind is ValueKind.List or ValueKind.Map && !IsListOfModels(type) ? JsonType(type.Element!, type.ElementNullable) : null;

    /// <summary>Returns the expression for the runtime's <c>JsonType</c> of a type.</summary>
    internal string JsonType(TypeRef type, bool nullable = false) => nullable && _target.Nullable && !IsValueType(type.Kind)
        ? Types + "Nullable(" + ValueType(type, false) + ")"
        : ValueType(type, nullable);

    /// <summary>Writes the expression for the runtime's <c>JsonType</c> of a type, usually a model.</summary>
    internal SourceWriter AppendJsonType(SourceWriter writer, TypeRef type) => type.Kind == ValueKind.Model
        ? writer.Append(ModelType).Append(type.Model!).Append(">()")
        : writer.Append(JsonType(type));

    private string ValueType(TypeRef type, bool nullable)
    {
        var prefix = Types + (nullable && IsValueType(type.Kind) && type.Kind != ValueKind.Any ? "Nullable" : "");
        return type.Kind switch
        {
            ValueKind.Any => Types + "Element",
            ValueKind.String => Types + "String",
            ValueKind.Boolean => prefix + "Boolean",
            ValueKind.Int64 => prefix + "Int64",
            ValueKind.Double => prefix + "Double",
            ValueKind.Decimal => prefix + "Decimal",
            ValueKind.DateTime => prefix + "DateTimeOffset",
            ValueKind.Date => _target.DateOnly ? prefix + "Date" : Types + "String",
            ValueKind.Time => _target.DateOnly ? prefix + "Time" : Types + "String",
            ValueKind.Uuid => prefix + "Guid",
            ValueKind.OpenEnum => prefix + "OpenEnum<" + type.Model + ">()",
            ValueKind.Model => ModelType + type.Model + ">()",
            ValueKind.List => Types + "List(" + JsonType(type.Element!, type.ElementNullable) + ")",
            ValueKind.Map => Types + "Map(" + JsonType(type.Element!, type.ElementNullable) + ")",
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
    }

    private static string ListOrMap(TypeRef type) => type.Kind == ValueKind.List ? "Generic::List<" : "Generic::Dictionary<string, ";

    private string ElementMark(TypeRef type) =>
        type.ElementNullable && type.Element!.Kind != ValueKind.Any && (IsValueType(type.Element!.Kind) || _target.Nullable) ? "?" : "";

    private bool IsValueType(ValueKind kind) => kind switch
    {
        ValueKind.String or ValueKind.Model or ValueKind.List or ValueKind.Map => false,
        ValueKind.Date or ValueKind.Time => _target.DateOnly,
        _ => true,
    };

    private static bool IsListOfModels(TypeRef type) =>
        type is { Kind: ValueKind.List, Element.Kind: ValueKind.Model, ElementNullable: false };

    private static string Scalar(ValueKind kind, TargetOptions target) => kind switch
    {
        ValueKind.Any => "Json::JsonElement",
        ValueKind.String => "string",
        ValueKind.Boolean => "bool",
        ValueKind.Int64 => "long",
        ValueKind.Double => "double",
        ValueKind.Decimal => "decimal",
        ValueKind.DateTime => "System::DateTimeOffset",
        ValueKind.Date => target.DateOnly ? "System::DateOnly" : "string",
        ValueKind.Time => target.DateOnly ? "System::TimeOnly" : "string",
        _ => "System::Guid",
    };
}
