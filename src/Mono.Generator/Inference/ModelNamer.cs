using Mono.Generator.Naming;
using Mono.Generator.Planning;

namespace Mono.Generator.Inference;

/// <summary>
/// Names the models after everything else is decided. Equal shapes are one model. A model is called after the noun of its place; where different shapes want one name, a request's
/// becomes <c>…Input</c> and the others say where they stand. Nothing is counted while walking, so a new request renames no model whose evidence is the same.
/// </summary>
internal sealed class ModelNamer(OpenEnums enums, ISet<string> reservedNames)
{
    // Names of members that say nothing about what they hold.
    private static readonly HashSet<string> s_empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "Data", "Item", "Result", "Value", "Content", "Payload", "Record", "Response", "Body", "Object", "Row", "Element", "Entry", "Hit", "Doc", "Document", "Entity", "Resource",
    };

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

    private readonly Dictionary<string, Model> _models = new(StringComparer.Ordinal);
    private readonly List<Model> _order = [];
    private readonly Dictionary<string, OpenEnumPlan> _enums = new(StringComparer.Ordinal);
    private readonly HashSet<string> _usedEnums = new(StringComparer.Ordinal);

    /// <summary>The strings with known values that something has, once all types are asked for.</summary>
    internal EquatableArray<OpenEnumPlan> OpenEnums => _enums.Values.Where(e => e.IsParameter || _usedEnums.Contains(e.Name)).OrderBy(e => e.Name, StringComparer.Ordinal).ToEquatableArray();

    internal void Add(SamplePlace place, Shape shape) => Visit(place, shape, new Site(place, null, null), []);

    internal TypeRef TypeOf(Shape shape) => TypeOf(shape, shape.Sources, []);

    internal EquatableArray<ModelPlan> Name(CancellationToken cancellationToken)
    {
        var names = new NameRegistry([.. reservedNames, .. s_framework]);

        // Bigger claims first: roots by their own names, then by how often a shape is seen; the text decides what is left.
        var ordered = _order.OrderBy(m => m.IsRoot ? 0 : 1).ThenByDescending(m => m.Sites.Count).ThenBy(m => m.Shape.Key, StringComparer.Ordinal).ToList();
        var byBase = ordered.GroupBy(m => m.Base, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.OrdinalIgnoreCase);
        foreach (var model in ordered)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rivals = byBase[model.Base];
            var isInput = model.IsRequestOnly && !model.IsRoot && rivals.Any(r => !r.IsRequestOnly);

            // The plain name is for the shape that is seen most; where none is, all say where they stand.
            var isPlain = model.IsRoot || rivals.All(r => r == model || r.IsRoot || r.IsRequestOnly != model.IsRequestOnly || r.Sites.Count < model.Sites.Count);
            var preferences = Preferences(model, isInput);
            model.Name = names.Claim(isPlain || !preferences.Skip(1).Any() ? preferences : preferences.Skip(1));
        }

        foreach (var found in enums.Found)
        {
            _enums.Add(found.Key, Plan(found.Key, found.Value, names));
        }

        return ordered.OrderBy(m => m.Name, StringComparer.Ordinal).Select(Plan).ToEquatableArray();
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

    private static IEnumerable<string> Preferences(Model model, bool isInput)
    {
        var suffix = isInput ? "Input" : "";
        yield return model.Base + suffix;
        foreach (var site in model.Sites.Where(s => s.Parent is null && !s.IsElement).Select(s => s.ByStatus).Where(n => n is not null).Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal))
        {
            yield return site!;
        }

        foreach (var context in model.Sites.Select(s => s.Context).Where(c => c is not null).Distinct(StringComparer.Ordinal).OrderBy(c => c!.Length).ThenBy(c => c, StringComparer.Ordinal))
        {
            yield return Join(context!, model.Base) + suffix;
        }

        foreach (var stem in model.Sites.Select(s => s.RootStem).Distinct(StringComparer.Ordinal).OrderBy(s => s.Length).ThenBy(s => s, StringComparer.Ordinal))
        {
            yield return Join(stem, model.Base) + suffix;
        }

        foreach (var site in model.Sites.Select(s => s.FullPath).Distinct(StringComparer.Ordinal).OrderBy(s => s.Length).ThenBy(s => s, StringComparer.Ordinal).Take(3))
        {
            yield return site;
        }
    }

    // No stutter: User + UserName → UserName.
    private static string Join(string context, string name) =>
        name.StartsWith(context, StringComparison.Ordinal) ? name + "Details" : context.EndsWith(name, StringComparison.Ordinal) ? context + "Details" : context + name;

    private void Visit(SamplePlace place, Shape shape, Site site, List<Model> enclosing)
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
                    model = new Model(shape, [.. enclosing]);
                    _models.Add(key, model);
                    _order.Add(model);
                }

                model.Sites.Add(site);
                model.Sources.AddRange(shape.Sources);
                enclosing.Add(model);
                foreach (var member in shape.Members)
                {
                    Visit(place, member.Value, new Site(place, site, member.Key), enclosing);
                }

                enclosing.RemoveAt(enclosing.Count - 1);
                return;
        }
    }

    // A shape that refers to an object around it is another type in another place.
    private static string KeyOf(Shape shape, List<Model> enclosing) =>
        shape.Reach > 0 ? string.Join("\n", enclosing.Select(m => m.Shape.Key)) + "\n" + shape.Key : shape.Key;

    private TypeRef TypeOf(Shape shape, IReadOnlyList<Evidence> sources, List<Model> enclosing)
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

    private ModelPlan Plan(Model model)
    {
        var names = NameRegistry.Beside(s_memberNames);
        names.Reserve(model.Name);
        var enclosing = new List<Model>(model.Enclosing) { model };

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

    /// <summary>A distinct object shape with all its places.</summary>
    private sealed class Model(Shape shape, IReadOnlyList<Model> enclosing)
    {
        private string? _base;

        internal Shape Shape { get; } = shape;

        internal IReadOnlyList<Model> Enclosing { get; } = enclosing;

        internal List<Site> Sites { get; } = [];

        /// <summary>What was seen at all the places.</summary>
        internal List<Evidence> Sources { get; } = [];

        internal string Name { get; set; } = "";

        /// <summary>Whether the shape is the whole body somewhere, and nothing else anywhere.</summary>
        internal bool IsRoot => Sites.All(s => s.Member is null && !s.IsElement);

        internal bool IsRequestOnly => Sites.All(s => s.Place.Role is PlaceRole.Request or PlaceRole.QueryVariables);

        /// <summary>The name that the shape would like: of its places' names the shortest.</summary>
        internal string Base => _base ??= Sites.Select(s => s.Noun).Distinct(StringComparer.Ordinal).OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).First();
    }

    /// <summary>A place of a shape: a body, or a member of the object around it.</summary>
    private sealed record Site(SamplePlace Place, Site? Parent, string? Member)
    {
        /// <summary>Whether it is an element of a list or a value of a map there.</summary>
        internal bool IsElement { get; init; }

        /// <summary>The root's name without what it is for.</summary>
        internal string RootStem => Trim(Trim(Trim(Trim(Place.RootName, "Request"), "Response"), "Error"), "Variables");

        /// <summary>What the shape is called here.</summary>
        internal string Noun
        {
            get
            {
                if (Member is null)
                {
                    return IsElement ? ElementOfRoot : Place.RootName;
                }

                var pascal = CSharpIdentifier.Pascal(Member);
                var noun = IsElement || pascal.Length > 3 ? Nouns.Singular(pascal) : pascal;
                if (s_empty.Contains(noun) && Place.Noun is { } about && Place.Role != PlaceRole.Error)
                {
                    return IsElement || string.Equals(noun, "Data", StringComparison.OrdinalIgnoreCase) ? about : about + noun;
                }

                return noun;
            }
        }

        /// <summary>What the object around it is called; null at the root.</summary>
        internal string? Context => Parent is null ? null : Parent.Member is null ? Place.Noun ?? RootStem : Parent.Noun;

        /// <summary>All names from the root down.</summary>
        internal string FullPath => Parent is null ? Noun : (Parent.Member is null ? RootStem : Parent.FullPath) is var path && path.EndsWith(Noun, StringComparison.Ordinal) ? path : path + Noun;

        /// <summary>The name of a body that says its status: <c>GetUserNotFoundError</c>; for a request its method: <c>PutUserRequest</c>.</summary>
        internal string? ByStatus => Place.Role switch
        {
            PlaceRole.Request => MethodNames.Verb(Place.Method) + (Place.Noun ?? RootStem) + "Request",
            PlaceRole.QueryVariables => null,
            _ => RootStem + StatusName(Place.Status) + (Place.Role == PlaceRole.Error ? "Error" : "Response"),
        };

        // RFC 9110, section 15.
        private static string StatusName(int status) => status switch
        {
            0 => "Default",
            200 => "Ok",
            201 => "Created",
            202 => "Accepted",
            203 => "NonAuthoritative",
            206 => "PartialContent",
            207 => "MultiStatus",
            301 => "MovedPermanently",
            302 => "Found",
            304 => "NotModified",
            400 => "BadRequest",
            401 => "Unauthorized",
            402 => "PaymentRequired",
            403 => "Forbidden",
            404 => "NotFound",
            405 => "MethodNotAllowed",
            406 => "NotAcceptable",
            408 => "RequestTimeout",
            409 => "Conflict",
            410 => "Gone",
            412 => "PreconditionFailed",
            413 => "ContentTooLarge",
            415 => "UnsupportedMediaType",
            422 => "UnprocessableContent",
            423 => "Locked",
            424 => "FailedDependency",
            429 => "TooManyRequests",
            500 => "ServerError",
            501 => "NotImplemented",
            502 => "BadGateway",
            503 => "Unavailable",
            504 => "GatewayTimeout",
            _ => "Status" + status.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };

        private string ElementOfRoot => Place.Noun ?? (Nouns.Singular(RootStem) is var one && one != RootStem ? one : RootStem + "Item");

        private static string Trim(string name, string end) => name.Length > end.Length && name.EndsWith(end, StringComparison.Ordinal) ? name.Substring(0, name.Length - end.Length) : name;
    }
}
