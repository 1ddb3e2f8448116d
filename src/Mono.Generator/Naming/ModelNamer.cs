using Mono.Generator.Incremental;
using Mono.Generator.Inference;
using Mono.Generator.Model;

namespace Mono.Generator.Naming;

/// <summary>Creates and names the models, the last step of the inference. Equal shapes become one model.</summary>
/// <remarks>
/// A model is named after the noun of its place. If different shapes prefer one name, that of a request becomes <c>…Input</c>, and the
/// others get names that include their places (<see cref="ModelNameResolver"/>). The order of places does not matter.
/// </remarks>
/// <param name="enums">The known values of strings.</param>
/// <param name="reservedNames">The names that no model may have.</param>
/// <param name="plans">The cache of plans.</param>
/// <param name="expected">Expected number of models.</param>
internal sealed class ModelNamer(OpenEnums enums, HashSet<string> reservedNames, ModelPlanCache plans, int expected)
{
    // Types of the framework that generated code or users' code mentions without a namespace.
    private static readonly string[] s_frameworkTypes =
    [
        "String", "Object", "List", "Dictionary", "Task", "Guid", "Exception", "Uri", "Type", "Enum", "Action", "Func", "Attribute",
        "Console", "Stream", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Environment", "Math", "Array", "Delegate",
        "Convert", "Random", "Buffer", "Version", "Index", "Range", "Nullable", "Tuple", "Lazy", "Progress", "Activator", "File", "Path",
        "Directory", "Thread", "Timer", "JsonElement", "HttpClient", "HttpMethod", "CancellationToken", "System", "Microsoft", "Mono",
        "IDictionary", "IEnumerable", "Boolean", "Decimal", "Double", "Int32", "Int64", "Char", "Byte", "Void",
    ];

    // The members that every model has already.
    private static readonly HashSet<string> s_memberNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "AdditionalProperties", "JsonNames", "BindMembers", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone",
        "ReferenceEquals", "Finalize",
    };

    // The members that every open enum has already.
    private static readonly HashSet<string> s_enumMemberNames = new(NameScope.ObjectMembers, StringComparer.OrdinalIgnoreCase)
    {
        "Value", "Create", "Finalize",
    };

    private readonly Dictionary<ShapeId, NamedModel> _models = new(expected);
    private readonly List<NamedModel> _recursive = [];
    private readonly List<NamedModel> _inOrder = [];
    private readonly List<NamedModel> _enclosing = [];
    private readonly List<Evidence> _evidenceStack = [];
    private readonly HashSet<string> _usedMemberNames = new(StringComparer.OrdinalIgnoreCase);

    // Reused for one model after the other.
    private readonly List<Evidence> _memberSources = [];
    private readonly List<int> _nextMembers = [];
    private readonly List<string> _memberNames = [];
    private readonly Dictionary<string, OpenEnumPlan> _enumPlans = new(StringComparer.Ordinal);
    private readonly HashSet<string> _usedEnumNames = new(StringComparer.Ordinal);

    /// <summary>The open enums in use. Valid after <see cref="TypeOf(Shape, Evidence)"/> was called for all places.</summary>
    internal EquatableArray<OpenEnumPlan> OpenEnums => _enumPlans.Values
        .Where(e => e.IsParameter || _usedEnumNames.Contains(e.Name))
        .OrderBy(e => e.Name, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>Adds the models of a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="shape">The shape of the place.</param>
    /// <param name="evidence">The evidence of the place.</param>
    internal void Add(SamplePlace place, Shape shape, Evidence evidence)
    {
        if (shape.HasObjects)
        {
            _evidenceStack.Add(evidence);
            Visit(shape, new ModelSite(place, null, null), null);
        }
    }

    /// <summary>Returns the type of a place. Valid after <see cref="Name"/>.</summary>
    internal TypeRef TypeOf(Shape shape, Evidence source) =>
        shape.Kind == ValueKind.Model ? TypeOfModel(shape, _enclosing) : TypeOf(shape, [source], _enclosing);

    /// <summary>Names all models and returns their plans, ordered by name.</summary>
    internal EquatableArray<ModelPlan> Name(CancellationToken cancellationToken)
    {
        var names = new NameScope([.. reservedNames, .. s_frameworkTypes, .. s_memberNames]);
        ModelNameResolver.Resolve(_inOrder, names, cancellationToken);
        foreach (var found in enums.Names)
        {
            var plan = Plan(found, enums.ValuesOf(found), names);
            _enumPlans.Add(found, plan);
            plans.Add(plan, enums.IsSeen(found));
        }

        var models = _inOrder.ToArray();
        Array.Sort(Array.ConvertAll(models, m => m.Name), models, StringComparer.Ordinal);
        return new EquatableArray<ModelPlan>(Array.ConvertAll(models, PlanOf));
    }

    private OpenEnumPlan Plan(string key, IReadOnlyCollection<string> knownValues, NameScope types)
    {
        var member = key.EndsWith("[]", StringComparison.Ordinal) ? key.Substring(0, key.Length - 2) : key;
        var noun = Pluralizer.Singular(CSharpIdentifier.Pascal(member));
        var name = types.Claim([noun, noun + "Value", noun + "Kind"], s_enumMemberNames);
        var names = NameScope.Beside(s_enumMemberNames);
        names.Reserve(name);
        var values = new List<OpenEnumValue>();
        foreach (var value in knownValues)
        {
            // A descending sort key: -created_at.
            var isDescending = value.Length > 1 && value[0] == '-' && char.IsLetter(value[1]);
            var pascal = isDescending ? CSharpIdentifier.Pascal(value) + "Descending" : CSharpIdentifier.Pascal(value);
            values.Add(new OpenEnumValue(names.Claim(pascal, CSharpIdentifier.Spelled(value), pascal + "Value"), value));
        }

        var group = enums.GroupOf(key) is { Length: > 0 } only ? only : null;
        return new OpenEnumPlan(name, member, group, enums.IsDescribed(key), values.ToEquatableArray());
    }

    // The evidence of the shape is on top of _evidenceStack, from index first on, and is removed at the end. Only objects get a site, since
    // most members are scalars.
    private void Visit(Shape shape, ModelSite around, string? member, int first = 0)
    {
        var isElement = shape.Kind != ValueKind.Model;
        for (; shape.Kind != ValueKind.Model; shape = shape.Element!)
        {
            ReplaceByElements(shape.Kind, first);
        }

        var model = Find(shape, _enclosing) ?? Add(shape, _enclosing);
        var site = member is not null ? new ModelSite(around.Place, around, member) { IsElement = isElement }
            : isElement ? around with { IsElement = true }
            : around;
        model.Add(site);
        var last = _evidenceStack.Count;
        for (var i = first; i < last; i++)
        {
            model.Add(_evidenceStack[i]);
        }

        _enclosing.Add(model);
        foreach (var inner in shape.Members)
        {
            if (inner.Shape.HasObjects)
            {
                for (var i = first; i < last; i++)
                {
                    var expected = 0;
                    if (_evidenceStack[i].FindMember(inner.Name, ref expected) is { } found)
                    {
                        _evidenceStack.Add(found);
                    }
                }

                Visit(inner.Shape, site, inner.Name, last);
            }
        }

        _enclosing.RemoveAt(_enclosing.Count - 1);
        _evidenceStack.RemoveRange(first, _evidenceStack.Count - first);
    }

    // Replaces lists on the stack by their elements, and maps by their values.
    private void ReplaceByElements(ValueKind kind, int first)
    {
        var last = _evidenceStack.Count;
        for (var i = first; i < last; i++)
        {
            if (kind == ValueKind.Map)
            {
                foreach (var value in _evidenceStack[i].Members)
                {
                    _evidenceStack.Add(value);
                }
            }
            else if (_evidenceStack[i].Element is { } element)
            {
                _evidenceStack.Add(element);
            }
        }

        _evidenceStack.RemoveRange(first, last - first);
    }

    // A shape with a reference to an enclosing object is a different type inside other objects.
    private NamedModel? Find(Shape shape, List<NamedModel> enclosing)
    {
        if (shape.Reach == 0)
        {
            return _models.TryGetValue(shape.Id, out var known) ? known : null;
        }

        foreach (var model in _recursive)
        {
            if (model.Shape.Id == shape.Id && model.IsInside(enclosing))
            {
                return model;
            }
        }

        return null;
    }

    private NamedModel Add(Shape shape, List<NamedModel> enclosing)
    {
        var model = new NamedModel(shape, enclosing.ToArray());
        _inOrder.Add(model);
        if (shape.Reach == 0)
        {
            _models.Add(shape.Id, model);
        }
        else
        {
            _recursive.Add(model);
        }

        return model;
    }

    private TypeRef TypeOf(Shape shape, IReadOnlyList<Evidence> sources, List<NamedModel> enclosing)
    {
        switch (shape.Kind)
        {
            case ValueKind.List:
                return TypeRef.ListOf(TypeOf(shape.Element!, Elements(sources), enclosing), shape.ElementNullable);
            case ValueKind.Map:
                return new TypeRef(
                    shape.Kind,
                    null,
                    TypeOf(shape.Element!, [.. sources.SelectMany(s => s.Members.ToList())], enclosing),
                    shape.ElementNullable);
            case ValueKind.Model:
                return TypeOfModel(shape, enclosing);
            case ValueKind.String when enums.KeyOf(sources) is { } key && _enumPlans.TryGetValue(key, out var found):
                _usedEnumNames.Add(found.Name);
                return new TypeRef(ValueKind.OpenEnum, found.Name);
            case ValueKind.String:
                return LiteralFormats.FormatOf(sources) is { } format
                    ? new TypeRef(ValueKind.String) { Format = format }
                    : TypeRef.Of(ValueKind.String);
            default:
                return TypeRef.Of(shape.Kind);
        }
    }

    private TypeRef TypeOfModel(Shape shape, List<NamedModel> enclosing) =>
        shape.LevelsUp > 0 ? enclosing[enclosing.Count - shape.LevelsUp].Type : Find(shape, enclosing)!.Type;

    private static List<Evidence> Elements(IReadOnlyList<Evidence> lists)
    {
        var elements = new List<Evidence>(lists.Count);
        for (var i = 0; i < lists.Count; i++)
        {
            if (lists[i].Element is { } element)
            {
                elements.Add(element);
            }
        }

        return elements;
    }

    private ModelPlan PlanOf(NamedModel model)
    {
        var group = model.Sites[0].Place.Group;
        foreach (var site in model.Sites)
        {
            group = group == site.Place.Group ? group : null;
        }

        _enclosing.AddRange(model.Enclosing);
        _enclosing.Add(model);
        var plan = plans.Find(model.Name, model.Sources) is { } earlier && earlier.Group == group &&
            HasSameTypes(model.Shape.Members, earlier.Members, _enclosing) ? earlier : Plan(model, group, _enclosing);
        _enclosing.Clear();
        plans.Add(model.Sources, plan);
        return plan;
    }

    // Whether the members still have the types of an earlier plan, which has the same evidence.
    private bool HasSameTypes(ShapeMember[] shapes, EquatableArray<MemberPlan> members, List<NamedModel> enclosing)
    {
        if (shapes.Length != members.Count)
        {
            return false;
        }

        for (var i = 0; i < shapes.Length; i++)
        {
            if (shapes[i].Name != members[i].JsonName || !IsSameType(shapes[i].Shape, members[i].Type, enclosing))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSameType(Shape shape, TypeRef type, List<NamedModel> enclosing)
    {
        switch (shape.Kind)
        {
            case ValueKind.List or ValueKind.Map:
                return type.Kind == shape.Kind && type.ElementNullable == shape.ElementNullable &&
                    IsSameType(shape.Element!, type.Element!, enclosing);
            case ValueKind.Model:
                return type.Kind == ValueKind.Model && type.Model == TypeOfModel(shape, enclosing).Model;
            case ValueKind.String when type.Kind == ValueKind.OpenEnum:
                _usedEnumNames.Add(type.Model!);
                return true;
            default:
                return type.Kind == shape.Kind;
        }
    }

    private ModelPlan Plan(NamedModel model, string? group, List<NamedModel> enclosing)
    {
        var shapes = model.Shape.Members;
        NameMembers(model);
        var sources = model.Sources;
        var members = new MemberPlan[shapes.Length];
        var objects = 0;
        _nextMembers.Clear();
        foreach (var source in sources)
        {
            objects += source.Objects;
            _nextMembers.Add(source.FirstMember);
        }

        for (var i = 0; i < shapes.Length; i++)
        {
            var name = shapes[i].Name;
            _memberSources.Clear();
            for (var j = 0; j < _nextMembers.Count; j++)
            {
                var next = _nextMembers[j];
                if (sources[j].FindMember(name, ref next) is { } found)
                {
                    _memberSources.Add(found);
                }

                _nextMembers[j] = next;
            }

            var type = TypeOf(shapes[i].Shape, _memberSources, enclosing);
            members[i] = new MemberPlan(name, _memberNames[i], type, MemberDocs.Of(name, type, objects, _memberSources));
        }

        return new ModelPlan(model.Name, null, group, new EquatableArray<MemberPlan>(members));
    }

    // Mostly all names in Pascal case differ, and no scope is needed.
    private void NameMembers(NamedModel model)
    {
        _memberNames.Clear();
        _usedMemberNames.Clear();
        _usedMemberNames.Add(model.Name);
        foreach (var member in model.Shape.Members)
        {
            var name = CSharpIdentifier.Pascal(member.Name);
            if (s_memberNames.Contains(name) || !_usedMemberNames.Add(name))
            {
                _memberNames.Clear();
                _memberNames.AddRange(ResolveMemberNames(model));
                return;
            }

            _memberNames.Add(name);
        }
    }

    // Names that begin like an identifier take precedence, then ordinal order decides, so that the order of the samples does not matter.
    private static string[] ResolveMemberNames(NamedModel model)
    {
        var names = NameScope.Beside(s_memberNames);
        names.Reserve(model.Name);
        var shapes = model.Shape.Members;
        var resolved = new string[shapes.Length];
        foreach (var i in Enumerable
            .Range(0, shapes.Length)
            .OrderByDescending(i => IsIdentifier(shapes[i].Name))
            .ThenBy(i => shapes[i].Name, StringComparer.Ordinal))
        {
            resolved[i] = names.Claim(Preferences(shapes[i].Name));
        }

        return resolved;
    }

    private static IEnumerable<string> Preferences(string name)
    {
        var pascal = CSharpIdentifier.Pascal(name);
        yield return pascal;
        yield return IsIdentifier(name) ? pascal + "Value" : CSharpIdentifier.Spelled(name);
        yield return IsIdentifier(name) ? CSharpIdentifier.Spelled(name) : pascal + "Value";
    }

    private static bool IsIdentifier(string name) => name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_');
}
