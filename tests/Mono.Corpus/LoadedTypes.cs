using System.Reflection;
using Mono.Client;
using Mono.Generator.Model;

namespace Mono.Corpus;

/// <summary>Finds the JSON code of a plan's types in a compiled and loaded client.</summary>
internal static class LoadedTypes
{
    /// <summary>Returns the <see cref="JsonType{T}"/> of a type.</summary>
    internal static object JsonTypeOf(Assembly assembly, string space, TypeRef type)
    {
        switch (type.Kind)
        {
            case ValueKind.Model:
                return typeof(JsonTypes)
                    .GetMethod("Model")!
                    .MakeGenericMethod(assembly.GetType(space + "." + type.Model, throwOnError: true)!)
                    .Invoke(null, null)!;
            case ValueKind.List or ValueKind.Map:
                var element = JsonTypeOf(assembly, space, type.Element!);
                return typeof(JsonTypes)
                    .GetMethod(type.Kind == ValueKind.List ? "List" : "Map")!
                    .MakeGenericMethod(ValueType(element))
                    .Invoke(null, [element])!;
            case ValueKind.OpenEnum:
                return typeof(JsonTypes)
                    .GetMethod(type.ElementNullable ? "NullableOpenEnum" : "OpenEnum")!
                    .MakeGenericMethod(assembly.GetType(space + "." + type.Model, throwOnError: true)!)
                    .Invoke(null, null)!;
            default:
                var name = (type.ElementNullable ? "Nullable" : "")
                    + (type.Kind switch
                    {
                        ValueKind.Any => "Element",
                        ValueKind.DateTime => "DateTimeOffset",
                        ValueKind.Uuid => "Guid",
                        var kind => kind.ToString(),
                    });
                return typeof(JsonTypes).GetProperty(name)!.GetValue(null)!;
        }
    }

    /// <summary>Reads and writes values with a <see cref="JsonType{T}"/> whose type is known only at run time.</summary>
    internal static Type ValueType(object jsonType)
    {
        var closed = jsonType.GetType();
        while (!closed.IsGenericType || closed.GetGenericTypeDefinition() != typeof(JsonType<>))
        {
            closed = closed.BaseType!;
        }

        return closed.GetGenericArguments()[0];
    }

    /// <summary>Parses a text.</summary>
    /// <exception cref="ApiJsonException">The text is not JSON of the type.</exception>
    internal static object? Parse(object jsonType, string json)
    {
        try
        {
            return typeof(LoadedTypes)
                .GetMethod(nameof(ParseAs), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(ValueType(jsonType))
                .Invoke(null, [jsonType, json]);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is ApiJsonException inner)
        {
            throw inner;
        }
    }

    private static T ParseAs<T>(JsonType<T> type, string json) => type.Parse(System.Text.Encoding.UTF8.GetBytes(json));
}
