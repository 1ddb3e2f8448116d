using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mono.Client;
using Mono.Generator.Pipeline;

namespace Mono.Corpus.Scoring;

/// <summary>
/// Facts about the types of a loaded client, found by reflection and by writing values; compare <see cref="TypesCommand"/>.
/// </summary>
internal sealed class LoadedFacts
{
    private static readonly Dictionary<Type, (string Kind, string? Format)> s_scalars = new()
    {
        [typeof(string)] = ("string", null),
        [typeof(bool)] = ("boolean", null),
        [typeof(long)] = ("integer", "int64"),
        [typeof(double)] = ("number", "double"),
        [typeof(decimal)] = ("number", "decimal"),
        [typeof(DateTimeOffset)] = ("string", "date-time"),
        [typeof(DateOnly)] = ("string", "date"),
        [typeof(TimeOnly)] = ("string", "time"),
        [typeof(Guid)] = ("string", "uuid"),
        [typeof(JsonElement)] = ("any", null),
    };

    private readonly Dictionary<Type, IReadOnlyList<(string JsonName, PropertyInfo Property)>> _members = [];

    /// <summary>Properties of one JSON path of a type.</summary>
    /// <param name="Path">The path.</param>
    /// <param name="Kind">The kind.</param>
    /// <param name="Format">The format that has its own C# type; null for formats that are strings in C#.</param>
    /// <param name="Nullable">Whether the value may be null.</param>
    /// <param name="Required">Whether a caller must set it.</param>
    internal sealed record LoadedFact(string Path, string Kind, string? Format, bool Nullable, bool Required);

    /// <summary>Returns the facts of a body type, in the same order as those of the plan.</summary>
    /// <param name="type">The type.</param>
    /// <param name="deepest">The number of times that a type may be nested in itself.</param>
    internal IEnumerable<LoadedFact> Of(Type type, int deepest) => Walk(type, "$", false, false, deepest, []);

    /// <summary>Returns the C# types of a method's body and response; null where it has none.</summary>
    internal static (Type? Body, Type? Response) Signature(Assembly assembly, GenerationResult plan, string method)
    {
        var dot = method.LastIndexOf('.');
        var info = assembly
            .GetType(plan.Client!.Identity.Namespace + "." + method[..dot], throwOnError: true)!
            .GetMethod(method[(dot + 1)..])!;
        return (
            info.GetParameters().SingleOrDefault(p => p.Name == "body")?.ParameterType,
            info.ReturnType.IsGenericType ? info.ReturnType.GetGenericArguments()[0] : null);
    }

    private IEnumerable<LoadedFact> Walk(Type type, string path, bool nullable, bool required, int deepest, List<Type> open)
    {
        var core = Nullable.GetUnderlyingType(type) ?? type;
        var (kind, format) = KindOf(core);
        yield return new LoadedFact(path, kind, format, nullable, required);
        if (kind is "array" or "map")
        {
            var element = core.GetGenericArguments()[^1];
            foreach (var fact in Walk(element, path + (kind == "array" ? "[*]" : "{*}"), MayBeNull(element), false, deepest, open))
            {
                yield return fact;
            }
        }
        else if (kind == "object" && open.Count(t => t == core) < deepest)
        {
            open.Add(core);
            foreach (var (name, property) in MembersOf(core))
            {
                foreach (var fact in Walk(
                    property.PropertyType,
                    path + FactPath.Step(name),
                    MayBeNull(property.PropertyType),
                    property.IsDefined(typeof(RequiredMemberAttribute)),
                    deepest,
                    open))
                {
                    yield return fact;
                }
            }

            open.RemoveAt(open.Count - 1);
        }
    }

    private static bool MayBeNull(Type type) =>
        !type.IsValueType || Nullable.GetUnderlyingType(type) is not null || type == typeof(JsonElement);

    private static (string Kind, string? Format) KindOf(Type type)
    {
        if (s_scalars.TryGetValue(type, out var scalar))
        {
            return scalar;
        }

        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        return definition == typeof(List<>) ? ("array", null)
            : definition == typeof(Dictionary<,>) ? ("map", null)
            : type.IsSubclassOf(typeof(ApiModel)) ? ("object", null)
            : IsOpenEnum(type) ? ("string", null)
            : throw new ArgumentException("A body holds no " + type, nameof(type));
    }

    private static bool IsOpenEnum(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IOpenEnum<>));

    // The JSON name of a property is found by writing an object in which only this property is set.
    private IReadOnlyList<(string JsonName, PropertyInfo Property)> MembersOf(Type model)
    {
        if (!_members.TryGetValue(model, out var members))
        {
            members =
            [
                .. model.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(property =>
                {
                    var instance = Activator.CreateInstance(model)!;
                    property.SetValue(instance, Sample(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
                    return (((JsonObject)JsonSerializer.SerializeToNode(instance, model)!).Single().Key, property);
                }),
            ];
            _members.Add(model, members);
        }

        return members;
    }

    private static object Sample(Type type) =>
        type == typeof(string) ? "x"
        : type == typeof(JsonElement) ? JsonSerializer.SerializeToElement(1)
        : IsOpenEnum(type) ? Activator.CreateInstance(type, "x")!
        : Activator.CreateInstance(type)!;
}
