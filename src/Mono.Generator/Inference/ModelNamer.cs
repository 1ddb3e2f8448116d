using Mono.Generator.Naming;
using Mono.Generator.Planning;

namespace Mono.Generator.Inference;

/// <summary>
/// Names the models after everything else is decided. Equal shapes are one model. A model is called after the noun of its place; where different shapes want one name, a request's
/// becomes <c>…Input</c> and the others say where they stand (<see cref="ModelClaims"/>). Nothing depends on which place comes first.
/// </summary>
internal sealed class ModelNamer(OpenEnums enums, ISet<string> reservedNames)
{
    // Types of the framework that generated and user code names without a namespace.
    private static readonly string[] s_framework =
    [
        "String", "Object", "List", "Dictionary", "Task", "Guid", "Exception", "Uri", "Type", "Enum", "Action", "Func", "Attribute", "Console", "Stream", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan",
        "Environment", "Math", "Array", "Delegate", "Convert", "Random", "Buffer", "Version", "Index", "Range", "Nullable", "Tuple", "Lazy", "Progress", "Activator", "File", "Path", "Directory", "Thread", "Timer",
        "JsonElement", "HttpClient", "HttpMethod", "CancellationToken", "System", "Microsoft", "Mono", "IDictionary", "IEnumerable", "Boolean", "Decimal", "Double", "Int32", "Int64", "Char", "Byte", "Void",
    ];

    // What every model has besides.
    private static readonly HashSet<string> s_memberNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "AdditionalProperties", "JsonNames", "VisitMember", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
    };

    private readonly Dictionary<string, NamedModel> _models = new(StringComparer.Ordinal);
    private readonly List<NamedModel> _order = [];
    private readonly Dictionary<string, OpenEnumPlan> _enums = new(StringComparer.Ordinal);
    private readonly HashSet<string> _usedEnums = new(StringComparer.Ordinal);

    /// <summary>The strings with known values that something has, once all types are asked for.</summary>
    internal EquatableArray<OpenEnumPlan> OpenEnums => _enums.Values.Where(e => e.IsParameter || _usedEnums.Contains(e.Name)).OrderBy(e => e.Name, StringComparer.Ordinal).ToEquatableArray();

    internal void Add(SamplePlace place, Shape shape) => Visit(place, shape, new ModelSite(place, null, null), []);

    internal TypeRef TypeOf(Shape shape) => TypeOf(shape, shape.Sources, []);

    internal EquatableArray<ModelPlan> Name(CancellationToken cancellationToken)
    {
        var names = new NameRegistry([.. reservedNames, .. s_framework]);
        ModelClaims.Settle(_order, names, cancellationToken);
        foreach (var found in enums.Found)
        {
            _enums.Add(found.Key, Plan(found.Key, found.Value, names));
        }

        return _order.OrderBy(m => m.Name, StringComparer.Ordinal).Select(Plan).ToEquatableArray();
    }

    private OpenEnumPlan Plan(string key, IReadOnlyCollection<string> known, NameRegistry types)
    {
        var member = key.EndsWith("[]", StringComparison.Ordinal) ? key.Substring(0, key.Length - 2) : key;
        var noun = Nouns.Singular(CSharpIdentifier.Pascal(member));
        var name = types.Claim(noun, noun + "Value", noun + "Kind");
        var names = new NameRegistry(name, "Value", "Create", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize");
        var values = new List<OpenEnumValue>();
        foreach (var value in known)
        {
            // What is sorted by, downwards: -created_at.
            var pascal = value.Length > 1 && value[0] == '-' && char.IsLetter(value[1]) ? CSharpIdentifier.Pascal(value) + "Descending" : CSharpIdentifier.Pascal(value);
            values.Add(new OpenEnumValue(names.Claim(pascal, CSharpIdentifier.Spelled(value), pascal + "Value"), value));
        }

        return new OpenEnumPlan(name, member, enums.GroupOf(key) is { Length: > 0 } group ? group : null, enums.IsStated(key), values.ToEquatableArray());
    }

    private void Visit(SamplePlace place, Shape shape, ModelSite site, List<NamedModel> enclosing)
    {
        switch (shape.Kind)
        {
            case TypeKind.List or TypeKind.Map:
                Visit(place, shape.Element!, site with { IsElement = true }, enclosing);
                return;
            case TypeKind.Model when shape.Up == 0:
                var key = KeyOf(shape, enclosing);
                if (!_models.TryGetValue(key, out var model))
                {
                    model = new NamedModel(shape, [.. enclosing]);
                    _models.Add(key, model);
                    _order.Add(model);
                }

                model.Sites.Add(site);
                model.Sources.AddRange(shape.Sources);
                enclosing.Add(model);
                foreach (var member in shape.Members)
                {
                    Visit(place, member.Value, new ModelSite(place, site, member.Key), enclosing);
                }

                enclosing.RemoveAt(enclosing.Count - 1);
                return;
        }
    }

    // A shape that refers to an object around it is another type in another place.
    private static string KeyOf(Shape shape, List<NamedModel> enclosing) =>
        shape.Reach > 0 ? string.Join("\n", enclosing.Select(m => m.Shape.Key)) + "\n" + shape.Key : shape.Key;

    private TypeRef TypeOf(Shape shape, IReadOnlyList<Evidence> sources, List<NamedModel> enclosing)
    {
        switch (shape.Kind)
        {
            case TypeKind.List:
                return new TypeRef(shape.Kind, null, TypeOf(shape.Element!, [.. sources.Select(s => s.Element).OfType<Evidence>()], enclosing), shape.ElementNullable);
            case TypeKind.Map:
                return new TypeRef(shape.Kind, null, TypeOf(shape.Element!, [.. sources.SelectMany(s => s.Members).Select(m => m.Value)], enclosing), shape.ElementNullable);
            case TypeKind.Model when shape.Up > 0:
                return new TypeRef(TypeKind.Model, enclosing[enclosing.Count - shape.Up].Name);
            case TypeKind.Model:
                return new TypeRef(TypeKind.Model, _models[KeyOf(shape, enclosing)].Name);
            case TypeKind.String when enums.KeyOf(sources) is { } key && _enums.TryGetValue(key, out var found):
                _usedEnums.Add(found.Name);
                return new TypeRef(TypeKind.OpenEnum, found.Name);
            case TypeKind.String:
                return LiteralFormats.FormatOf(sources) is { } format ? new TypeRef(TypeKind.String) { Format = format } : TypeRef.Of(TypeKind.String);
            default:
                return TypeRef.Of(shape.Kind);
        }
    }

    private static IEnumerable<string> MemberNames(string name)
    {
        var pascal = CSharpIdentifier.Pascal(name);
        yield return pascal;
        yield return IsIdentifier(name) ? pascal + "Value" : CSharpIdentifier.Spelled(name);
        yield return IsIdentifier(name) ? CSharpIdentifier.Spelled(name) : pascal + "Value";
    }

    private ModelPlan Plan(NamedModel model)
    {
        var names = NameRegistry.Beside(s_memberNames);
        names.Reserve(model.Name);
        var enclosing = new List<NamedModel>(model.Enclosing) { model };

        // A name that is an identifier already keeps it; the others take what is left, in ordinal order: which one the samples show first does not matter.
        var shapes = model.Shape.Members;
        var claimed = new string[shapes.Count];
        var order = new int[claimed.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (one, other) => IsIdentifier(shapes[one].Key) == IsIdentifier(shapes[other].Key)
            ? string.CompareOrdinal(shapes[one].Key, shapes[other].Key)
            : IsIdentifier(shapes[one].Key) ? -1 : 1);
        foreach (var i in order)
        {
            claimed[i] = names.Claim(MemberNames(shapes[i].Key));
        }

        var members = new MemberPlan[claimed.Length];
        var objects = 0;
        foreach (var source in model.Sources)
        {
            objects += source.Objects;
        }

        var sources = new List<Evidence>(model.Sources.Count);
        for (var i = 0; i < claimed.Length; i++)
        {
            var name = model.Shape.Members[i].Key;
            sources.Clear();
            foreach (var source in model.Sources)
            {
                if (source.Member(name) is { } found)
                {
                    sources.Add(found);
                }
            }

            var type = TypeOf(model.Shape.Members[i].Value, sources, enclosing);
            members[i] = new MemberPlan(name, claimed[i], type, EvidenceDoc.Of(name, type, objects, sources));
        }

        var group = model.Sites[0].Place.Group;
        return new ModelPlan(model.Name, null, model.Sites.TrueForAll(s => s.Place.Group == group) ? group : null, new EquatableArray<MemberPlan>(members));
    }

    private static bool IsIdentifier(string name) => name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_');
}
